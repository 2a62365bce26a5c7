/** The lines between `---` at the top of a language file: title and review, nothing else. */
import { isMap, isScalar, parseDocument, visit } from 'yaml'
import type { Review } from '../../src/lesson/lesson.ts'
import { forbiddenSign } from './files.ts'
import { quoted } from './problem.ts'
import { markupTrouble, placeholderMark, type LineReport } from './sentence.ts'

export interface FrontMatter {
  title: string
  review: Review
  /** Line (1-based) on which the body begins. */
  bodyLine: number
}

/** The yaml library is quadratic in keys, so it never sees more than this. */
const longest = 2000
const longestTitle = 80
const reviews = ['machine-draft', 'reviewed'] as const

export function readFrontMatter(lines: readonly string[], report: LineReport): FrontMatter {
  const end = lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---')
  if (lines[0]?.trimEnd() !== '---' || end < 0) {
    report(1, 'title', 'the front matter is missing', 'Begin the file with ---, title: …, review: …, ---.')
    return { title: '', review: 'machine-draft', bodyLine: 1 }
  }
  const values = readValues(lines.slice(1, end).join('\n'), report)
  return { title: titleOf(values, report), review: reviewOf(values, report), bodyLine: end + 2 }
}

type Values = Map<string, { value: unknown; line: number }> | null

function readValues(text: string, report: LineReport): Values {
  if (text.length > longest) {
    report(1, 'title', `the front matter is longer than ${longest} signs`, 'Write only title and review.')
    return null
  }
  const document = parseDocument(text, { schema: 'core', version: '1.2', merge: false, prettyErrors: false })
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length + 1
  const fault = [...document.errors, ...document.warnings][0]
  if (fault) {
    const line = lineAt(fault.pos[0])
    report(
      line,
      fieldOf(text, line),
      'the front matter is not valid YAML',
      'Put the value in "double quotes".',
    )
    return null
  }
  let anchored = false
  visit(document, {
    Alias: () => void (anchored = true),
    Node: (_, node) => void (anchored ||= 'anchor' in node && node.anchor !== undefined),
  })
  if (anchored) {
    report(1, 'title', 'YAML anchors and aliases are not allowed', 'Write the text itself.')
    return null
  }
  if (!isMap(document.contents)) {
    report(1, 'title', 'the front matter is not a list of names and values', 'Write title: … and review: ….')
    return null
  }
  const values: NonNullable<Values> = new Map()
  for (const { key, value } of document.contents.items) {
    const name = isScalar(key) ? String(key.value) : quoted(key)
    const line = isScalar(key) && key.range ? lineAt(key.range[0]) : 1
    if (name !== 'title' && name !== 'review') {
      report(line, name, `unknown field ${quoted(name)}`, 'Write only title and review.')
      continue
    }
    values.set(name, { value: isScalar(value) ? value.value : (value ?? null), line })
  }
  return values
}

/** The name in front of the colon in the line of a fault: better than none. */
function fieldOf(text: string, line: number): string {
  return /^([a-z]+):/.exec(text.split('\n')[line - 2] ?? '')?.[1] ?? 'title'
}

function titleOf(values: Values, report: LineReport): string {
  const found = values?.get('title')
  if (!values) return ''
  if (!found) return missing('title', 'Write title: and the title.', report)
  const { value, line } = found
  if (typeof value !== 'string' || value.trim() === '') {
    report(line, 'title', `${quoted(value)} is not a text`, 'Put the title in "double quotes".')
    return ''
  }
  const title = value.trim()
  if (title.startsWith(placeholderMark)) {
    report(line, 'title', 'not written yet', title.slice(placeholderMark.length).trim())
  }
  if (title.includes('\n') || forbiddenSign.test(title)) {
    report(line, 'title', 'it holds a line break or an invisible sign', 'Write it in one line.')
  }
  if (title.length > longestTitle) report(line, 'title', `longer than ${longestTitle} signs`, 'Shorten it.')
  if (/[<>`*]/.test(title) || markupTrouble(title) !== null) {
    report(line, 'title', 'HTML and Markdown are not allowed in a title', 'Write plain words.')
  }
  return title
}

function reviewOf(values: Values, report: LineReport): Review {
  const found = values?.get('review')
  if (!values) return 'machine-draft'
  const review = reviews.find((each) => each === found?.value)
  if (review) return review
  const remedy = `Use one of: ${reviews.join(', ')}.`
  if (found) report(found.line, 'review', `unknown ${quoted(found.value)}`, remedy)
  else missing('review', remedy, report)
  return 'machine-draft'
}

function missing(field: string, remedy: string, report: LineReport): '' {
  report(1, field, 'missing', remedy)
  return ''
}
