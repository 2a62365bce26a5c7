/** The tokens of a program in any state: what a person sees, also where no parser can follow. */

export type LooseType =
  | 'name'
  | 'number'
  | 'string'
  /** One piece of a template: from a backtick or `}` to `${` or a backtick. */
  | 'template'
  | 'regex'
  | 'sign'
  | 'comment'
  /** Text between quotes that JavaScript does not know: “so”, «so». */
  | 'quoted'
  /** A number in digits of another script, its decimal signs included. */
  | 'digits'
  /** One character that has no place in code. */
  | 'other'
  | 'end'

export interface LooseToken {
  type: LooseType
  text: string
  /** UTF-16 offsets. */
  start: number
  end: number
  /** 1-based. */
  line: number
  /** False for a text or comment that nothing ends. */
  closed: boolean
  /** A line break stands between this token and the one before. */
  newline: boolean
  /** Nothing stands between this token and the one before. */
  glued: boolean
  /** Offset of a `${` that nothing closes. */
  placeholder?: number
}

type Found = Pick<LooseToken, 'type' | 'end'> & Partial<Pick<LooseToken, 'closed' | 'placeholder'>>

const space = /[\s\ufeff]+/y
const comment = /\/\/.*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/|$)|<!--.*/y
const name = /[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*/uy
const number = /0[xXoObB][\da-fA-F_]+n?|(?:\d[\d_]*(?:\.(?!\.)\d*)?|\.\d[\d_]*)(?:[eE][+-]?\d+)?n?/y
const digits = /[\p{Nd}]+(?:[٫٬.,][\p{Nd}]+)*/uy
const sign =
  />>>=|\.\.\.|===|!==|\*\*=|<<=|>>=|>>>|&&=|\|\|=|\?\?=|=>|==|!=|<=|>=|&&|\|\||\?\?|\?\.(?!\d)|\+\+|--|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|\*\*|<<|>>|[-+*/%=<>!&|^~?:;,.(){}[\]]/y
const regex = /\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/y
const quoted =
  /[“”„‟«‹‘’‚‛「『〝″′´](?:\p{L}['’](?=\p{L})|[^\n"'“”„‟«»‹›‘’‚‛」』〞″′´])*["'“”„‟«»‹›‘’‚‛」』〞″′´]/uy
/** After these words a slash begins a regular expression. */
const beforeValue = /^(?:return|typeof|case|in|of|do|else|void|delete|throw|new|await|yield)$/

/** All tokens in source order, comments included, and one of type `end`. Never throws. */
export function looseTokens(source: string): LooseToken[] {
  const tokens: LooseToken[] = []
  /** How many braces are open in each placeholder around here. */
  const placeholders: number[] = []
  let line = 1
  for (let at = 0; at <= source.length;) {
    const from = at
    at = match(space, source, at) ?? at
    const before = tokens.at(-1)
    const gap = source.slice(from, at)
    line += breaksIn(gap)
    const found: Found =
      at === source.length ? { type: 'end', end: at } : next(source, at, { before, placeholders })
    const token: LooseToken = {
      closed: true,
      ...found,
      text: source.slice(at, found.end),
      start: at,
      line,
      newline:
        gap.includes('\n') || (before !== undefined && before.line < line && before.text.includes('\n')),
      glued: gap === '' && at > 0,
    }
    tokens.push(token)
    if (found.type === 'end') break
    line += breaksIn(token.text)
    at = found.end
  }
  return tokens
}

interface Around {
  before: LooseToken | undefined
  placeholders: number[]
}

function next(source: string, at: number, { before, placeholders }: Around): Found {
  const first = source[at] ?? ''
  if (first === '`') return templatePiece(source, at, placeholders)
  if (first === '"' || first === "'") return string(source, at, first)
  if (first === '{' && placeholders.length > 0) placeholders.push((placeholders.pop() ?? 0) + 1)
  if (first === '}' && placeholders.length > 0) {
    const open = placeholders.pop() ?? 0
    if (open === 0) return templatePiece(source, at, placeholders)
    placeholders.push(open - 1)
  }
  const commentEnd = match(comment, source, at)
  if (commentEnd !== null) {
    const text = source.slice(at, commentEnd)
    return { type: 'comment', end: commentEnd, closed: !text.startsWith('/*') || /..\*\/$/s.test(text) }
  }
  const patterns: [LooseType, RegExp][] = [
    ['name', name],
    ['number', number],
    ['digits', digits],
    ['quoted', quoted],
    ...(beginsValue(before) ? [['regex', regex] as [LooseType, RegExp]] : []),
    ['sign', sign],
  ]
  for (const [type, pattern] of patterns) {
    const end = match(pattern, source, at)
    if (end !== null) return { type, end }
  }
  return { type: 'other', end: at + String.fromCodePoint(source.codePointAt(at) ?? 0).length }
}

function beginsValue(before: LooseToken | undefined): boolean {
  if (before === undefined) return true
  if (before.type === 'name') return beforeValue.test(before.text)
  return before.type === 'sign' && !/^(?:[)\]}]|\+\+|--)$/.test(before.text)
}

function string(source: string, at: number, quote: string): Found {
  for (let here = at + 1; here < source.length && source[here] !== '\n'; here += 1) {
    if (source[here] === '\\') here += 1
    else if (source[here] === quote) return { type: 'string', end: here + 1 }
  }
  return { type: 'string', end: lineEnd(source, at), closed: false }
}

function templatePiece(source: string, at: number, placeholders: number[]): Found {
  let broken: { placeholder?: number } = {}
  for (let here = at + 1; here < source.length; here += 1) {
    if (source[here] === '\\') here += 1
    else if (source[here] === '`') return { type: 'template', end: here + 1, ...broken }
    else if (source.startsWith('${', here)) {
      // A brace that is still open at the end of its line was forgotten: what follows is text again.
      if (!source.slice(here, lineEnd(source, here)).includes('}')) broken = { placeholder: here, ...broken }
      else {
        placeholders.push(0)
        return { type: 'template', end: here + 2, ...broken }
      }
    }
  }
  return { type: 'template', end: source.length, closed: false, ...broken }
}

function match(pattern: RegExp, source: string, at: number): number | null {
  pattern.lastIndex = at
  const found = pattern.exec(source)
  return found && found[0] !== '' ? at + found[0].length : null
}

/** Offset of the line break that ends the line of `at`, or of the end of the source. */
export function lineEnd(source: string, at: number): number {
  const found = source.indexOf('\n', at)
  return found < 0 ? source.length : found
}

function breaksIn(text: string): number {
  return text.split('\n').length - 1
}
