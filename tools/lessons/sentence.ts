/** One sentence of a lesson: Markdown of a line → harmless HTML, and plain words to count. */
import MarkdownIt from 'markdown-it'
import sanitizeHtml from 'sanitize-html'
import type { Html } from '../../src/lesson/lesson.ts'
import { quoted, type Problem } from './problem.ts'
import { signTrouble } from './signs.ts'

/** Adds a problem in a line of the file being read. */
export type LineReport = (problem: Required<Omit<Problem, 'file'>>) => void

/** A line of a file; numbers begin with 1. */
export interface Line {
  number: number
  text: string
}

export interface Sentence {
  html: Html
  /** The words without Markdown; a piece of inline code is `codeMark`. */
  plain: string
  /** What stands in inline code. */
  codes: string[]
  line: number
}

/** Stands for inline code where words are counted and looked up. */
export const codeMark = '\u{e000}'

/** Put into a new file by `npm run lesson:new`: what follows says what to write there. */
export const placeholderMark = '✎'

/** Longer lines are not sentences, and inline Markdown is not linear in them. */
const longest = 400

const writer = new MarkdownIt('zero', { html: false, linkify: false }).enable([
  'backticks',
  'emphasis',
  'escape',
  'entity',
])
writer.renderer.rules.code_inline = (tokens, at) =>
  `<code dir="ltr" translate="no">${writer.utils.escapeHtml(tokens[at]?.content ?? '')}</code>`

/** Sees everything Markdown could mean, also what the writer would show as plain signs. */
const finder = new MarkdownIt('commonmark', { html: true })
finder.validateLink = () => true

interface Place {
  line: number
  field: string
  report: LineReport
}

export function readSentence(markdown: string, { line, field, report }: Place): Sentence {
  const refuse = (problem: string, remedy: string): Sentence => {
    report({ line, field, problem, remedy })
    return { html: '', plain: '', codes: [], line }
  }
  const source = markdown.trim()
  if (source === '') return refuse('the text is missing', 'Write one sentence.')
  if (source.startsWith(placeholderMark)) {
    return refuse('not written yet', source.slice(placeholderMark.length).trim())
  }
  if (source.length > longest) return refuse(`longer than ${longest} signs`, 'Write short sentences.')
  const found = markupTrouble(source)
  if (found !== null)
    return refuse(found, 'A sentence may hold `code`, **strong** and *emphasis*, nothing else.')
  const tokens = writer.parseInline(source, {})[0]?.children ?? []
  const plain = tokens.map(({ type, content }) => (type === 'code_inline' ? codeMark : content)).join('')
  // An entity such as `&#x202e;` brings in what a file may not hold as it is.
  const hidden = signTrouble(plain) ?? gapTrouble(plain)
  if (hidden) return refuse(hidden.problem, hidden.remedy)
  const codes = tokens.flatMap(({ type, content }) => (type === 'code_inline' ? [content] : []))
  return { html: sanitised(writer.renderInline(source)), plain, codes, line }
}

/** Places for values, as other tools write them: here nobody would fill them in. */
const gap = /\{\{.*?\}\}|\$\{.*?\}|\{[\p{L}_][\p{L}\p{N}_.-]*\}/u

/** What is wrong with a text in which a value should be put, or null. */
export function gapTrouble(text: string): { problem: string; remedy: string } | null {
  const found = gap.exec(text)
  if (!found) return null
  return {
    problem: `nothing is put in the place of ${quoted(found[0])}`,
    remedy: 'Write words, or `code` if it is a piece of a program.',
  }
}

/** A line `- id: text`; null when it is none. */
export function readEntry(line: string): { id: string; text: string } | null {
  const found = /^[-*] +([a-z0-9-]{1,64}):(?: +(.*))?$/.exec(line)
  return found ? { id: found[1] ?? '', text: found[2] ?? '' } : null
}

/** HTML, links or images in a text, also those that Markdown would show as they are; null when there is none. */
export function markupTrouble(source: string): string | null {
  const tokens = finder.parseInline(source, {})[0]?.children ?? []
  return tokens.map(({ type, content }) => trouble(type, content)).find((each) => each !== null) ?? null
}

/** True when Markdown would show a part of the text in another type. */
export function isEmphasised(source: string): boolean {
  const tokens = writer.parseInline(source, {})[0]?.children ?? []
  return tokens.some(({ type }) => type === 'em_open' || type === 'strong_open')
}

function trouble(type: string, content: string): string | null {
  if (type === 'html_inline') return 'HTML is not allowed'
  if (type === 'link_open') return 'links are not allowed'
  if (type === 'image') return 'images are not allowed'
  if (type !== 'text') return null
  if (/<[a-z/!?]/i.test(content)) return 'HTML is not allowed'
  if (/!\[/.test(content)) return 'images are not allowed'
  // The address of a page, written out, is only text: nothing here makes a link of it.
  if (/\]\(|\b(?!https?:)[a-z][a-z0-9+.-]*:\/\/|\b(javascript|vbscript|data|mailto):\S/i.test(content))
    return 'links are not allowed'
  if (/\[\^[^\]\s]+\]/.test(content)) return 'footnotes are not allowed'
  return null
}

function sanitised(html: string): Html {
  return sanitizeHtml(html, {
    allowedTags: ['code', 'strong', 'em', 'kbd', 'bdi'],
    allowedAttributes: { code: ['dir', 'translate'] },
    disallowedTagsMode: 'escape',
  })
}
