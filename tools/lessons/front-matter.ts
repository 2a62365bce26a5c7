/** The lines between `---` at the top of a language file: title and review, nothing else. */
import { isMap, isScalar, parseDocument, visit, type Document, type ErrorCode, type Node } from 'yaml'
import type { Review } from '../../src/lesson/lesson.ts'
import { asWritten, quoted } from './problem.ts'
import { signTrouble } from './signs.ts'
import { gapTrouble, isEmphasised, markupTrouble, placeholderMark, type LineReport } from './sentence.ts'

export interface FrontMatter {
  title: string
  /** Line (1-based) on which the title stands, else the first one. */
  titleLine: number
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
    const open = lines[0]?.trimEnd() === '---'
    report({
      line: 1,
      field: 'title',
      problem: open ? 'the front matter does not end' : 'the front matter is missing',
      remedy: open
        ? 'Write --- in a line of its own below it.'
        : 'Begin the file with ---, title: …, review: …, ---.',
    })
    // What was meant to stand there belongs to no section, and need not be said line by line.
    const heading = lines.findIndex((line) => line.startsWith('## '))
    return {
      title: '',
      titleLine: 1,
      review: 'machine-draft',
      bodyLine: heading < 0 ? lines.length + 1 : heading + 1,
    }
  }
  const values = readValues(lines.slice(1, end).join('\n'), report)
  return {
    title: titleOf(values, report),
    titleLine: values?.get('title')?.line ?? 1,
    review: reviewOf(values, report),
    bodyLine: end + 2,
  }
}

type Values = Map<string, { value: unknown; line: number }> | null

function readValues(text: string, report: LineReport): Values {
  if (text.length > longest) {
    report({
      line: 1,
      field: 'title',
      problem: `the front matter is longer than ${longest} signs`,
      remedy: 'Write only title and review.',
    })
    return null
  }
  const document = yamlOf(text)
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length + 1
  const fault = [...document.errors, ...document.warnings][0]
  if (fault) {
    const line = firstFault(text.split('\n')) ?? lineAt(fault.pos[0])
    report({ line, field: fieldOf(text, line), ...faultWords(fault.code) })
    return null
  }
  const anchor = firstAnchor(document)
  if (anchor) {
    const line = lineAt(anchor.range?.[0] ?? 0)
    report({
      line,
      field: fieldOf(text, line),
      problem: 'YAML anchors and aliases are not allowed',
      remedy: 'Write the text itself; one that begins with & or * in "double quotes".',
    })
    return null
  }
  if (!isMap(document.contents)) {
    report({
      line: 1,
      field: 'title',
      problem: 'the front matter is not a list of names and values',
      remedy: 'Write title: … and review: ….',
    })
    return null
  }
  const values: NonNullable<Values> = new Map()
  for (const { key, value } of document.contents.items) {
    const name = isScalar(key) ? String(key.value) : quoted(key)
    const line = isScalar(key) ? lineAt(key.range[0]) : 1
    if (name !== 'title' && name !== 'review') {
      report({
        line,
        field: name,
        problem: `unknown field ${quoted(name)}`,
        remedy: 'Write only title and review.',
      })
      continue
    }
    values.set(name, { value: isScalar(value) ? value.value : (value ?? null), line })
  }
  return values
}

function yamlOf(text: string): Document.Parsed {
  return parseDocument(text, { schema: 'core', version: '1.2', merge: false, prettyErrors: false })
}

/** A quote that is not closed is noticed lines later; each line should be good by itself. */
function firstFault(lines: readonly string[]): number | null {
  const at = lines.findIndex((line) => yamlOf(line).errors.length > 0)
  return at < 0 ? null : at + 2
}

function faultWords(code: ErrorCode): { problem: string; remedy: string } {
  if (code === 'DUPLICATE_KEY')
    return { problem: 'the front matter has this name twice', remedy: 'Keep one of them.' }
  if (code === 'TAG_RESOLVE_FAILED')
    return { problem: 'YAML tags such as !!binary are not allowed', remedy: 'Write the text itself.' }
  return { problem: 'the front matter is not valid YAML', remedy: 'Put the value in "double quotes".' }
}

function firstAnchor(document: Document.Parsed): Node | undefined {
  const found: Node[] = []
  visit(document, {
    Alias: (_, node) => void found.push(node),
    Value: (_, node) => void (node.anchor === undefined || found.push(node)),
  })
  return found[0]
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
    const isEmpty = value === null || value === ''
    const problem = isEmpty ? 'nothing is written here' : `${asWritten(value)} is not a text`
    report({ line, field: 'title', problem, remedy: 'Put the title in "double quotes".' })
    return ''
  }
  const title = value.trim()
  if (title.startsWith(placeholderMark)) {
    report({
      line,
      field: 'title',
      problem: 'not written yet',
      remedy: title.slice(placeholderMark.length).trim(),
    })
  }
  if (title.includes('\n'))
    report({ line, field: 'title', problem: 'it holds a line break', remedy: 'Write it in one line.' })
  const hidden = signTrouble(title) ?? gapTrouble(title)
  if (hidden) report({ line, field: 'title', ...hidden })
  if (title.length > longestTitle)
    report({ line, field: 'title', problem: `longer than ${longestTitle} signs`, remedy: 'Shorten it.' })
  // Titles are shown as they are written: a sign that means something to Markdown only would be seen.
  if (title.includes('`') || isEmphasised(title) || markupTrouble(title) !== null) {
    report({
      line,
      field: 'title',
      problem: 'HTML and Markdown are not allowed in a title',
      remedy: 'Write plain words.',
    })
  }
  return title
}

function reviewOf(values: Values, report: LineReport): Review {
  const found = values?.get('review')
  if (!values) return 'machine-draft'
  const review = reviews.find((each) => each === found?.value)
  if (review) return review
  const remedy = `Use one of: ${reviews.join(', ')}.`
  if (found) report({ line: found.line, field: 'review', problem: `unknown ${quoted(found.value)}`, remedy })
  else missing('review', remedy, report)
  return 'machine-draft'
}

function missing(field: string, remedy: string, report: LineReport): '' {
  report({ line: 1, field, problem: 'missing', remedy })
  return ''
}
