/** A program that the parser cannot read, prepared for the kinds. */
import { lineEnd, looseTokens, type LooseToken } from '../syntax/loose-tokens.ts'
import { parse, type SyntaxProblem } from '../syntax/parse.ts'
import { applyRepair, type Edit } from './explanation.ts'
import type { Span } from './kind.ts'
import { isKeyword } from './words/keywords.ts'

export interface Unreadable {
  program: string
  problem: SyntaxProblem
  /** Without comments; the last is of type `end`. */
  tokens: readonly LooseToken[]
  /** Index of the token at which the parser gave up. */
  at: number
  /** The token at an index; an empty one outside. */
  token: (index: number) => LooseToken
  /** True up to the end of the line where the parser gave up: what comes later is not blamed. */
  isNear: (token: Pick<LooseToken, 'line'>) => boolean
  /** Names that the program declares, as far as can be told. */
  declared: ReadonlySet<string>
  /** True when the parser gets further after these edits. */
  helps: (edits: readonly Edit[]) => boolean
  /** True when the parser reads the whole program after these edits. */
  cures: (edits: readonly Edit[]) => boolean
  /** The first of these changes that cures the program, or else the first that helps. */
  best: (changes: readonly Edit[][]) => Edit[] | undefined
  /** True when the parser gets past the line where it gave up: enough where more mistakes may follow. */
  clears: (edits: readonly Edit[]) => boolean
  /** Index of the first token of the line of a token. */
  lineStart: (index: number) => number
  /** The text before a token on its line is only white space. */
  isFirstOnLine: (index: number) => boolean
}

/** UTF-16 units that are parsed to try repairs: some 400 tries for a program of 100 lines. */
const MOST_PARSED = 1_200_000

const nothing: LooseToken = {
  type: 'end',
  text: '',
  start: 0,
  end: 0,
  line: 0,
  closed: true,
  newline: true,
  glued: false,
}

export function unreadable(program: string, problem: SyntaxProblem): Unreadable {
  const tokens = looseTokens(program).filter(({ type }) => type !== 'comment')
  const token = (index: number): LooseToken => tokens[index] ?? nothing
  const found = tokens.findIndex(({ end, type }) => end > problem.offset || type === 'end')
  const isFirstOnLine = (index: number): boolean => index === 0 || token(index).line !== token(index - 1).line
  let first = 0
  const lineStarts = tokens.map((_, index) => (first = isFirstOnLine(index) ? index : first))
  let budget = MOST_PARSED
  const reach = (edits: readonly Edit[]): number => {
    budget -= program.length
    if (budget < 0) return -Infinity
    const after = parse(applyRepair(program, { edits: [...edits] }))
    if (after.kind === 'tree') return Infinity
    const grown = edits
      .filter(({ start }) => start <= problem.offset)
      .reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0)
    return after.offset - grown
  }
  const best = (changes: readonly Edit[][]): Edit[] | undefined => {
    let helping: Edit[] | undefined
    for (const edits of changes) {
      const reached = reach(edits)
      if (reached === Infinity) return edits
      if (reached > problem.offset) helping ??= edits
    }
    return helping
  }
  return {
    program,
    problem,
    tokens,
    at: found,
    token,
    isNear: ({ line }) => line <= problem.line,
    declared: declaredNames(tokens),
    helps: (edits) => reach(edits) > problem.offset,
    cures: (edits) => reach(edits) === Infinity,
    best,
    clears: (edits) => reach(edits) > lineEnd(program, problem.offset),
    isFirstOnLine,
    lineStart: (index) => lineStarts[Math.min(index, tokens.length - 1)] ?? 0,
  }
}

function declaredNames(tokens: readonly LooseToken[]): Set<string> {
  const names = new Set<string>()
  tokens.forEach((token, index) => {
    if (token.type !== 'name' || isKeyword(token.text)) return
    const before = tokens[index - 1]?.text ?? ''
    if (/^(?:let|const|var|function|class)$/.test(before)) names.add(token.text)
    // Also `(a, b) {` and `x = 1`: parameters and names that were given a value.
    if (tokens[index + 1]?.text === '=' || isParameter(tokens, index)) names.add(token.text)
  })
  return names
}

/** True inside the round brackets of `function f(…)`, `catch (…)` and `(…) =>`. */
function isParameter(tokens: readonly LooseToken[], index: number): boolean {
  let open = index - 1
  while (
    open >= 0 &&
    (tokens[open]?.type === 'name' || tokens[open]?.text === ',') &&
    !isKeyword(tokens[open]?.text ?? '')
  )
    open -= 1
  if (tokens[open]?.text !== '(') return tokens[index + 1]?.text === '=>'
  const before = [tokens[open - 1]?.text, tokens[open - 2]?.text]
  if (before.includes('function') || before[0] === 'catch') return true
  let close = index + 1
  while (tokens[close]?.type === 'name' || tokens[close]?.text === ',') close += 1
  return tokens[close]?.text === ')' && tokens[close + 1]?.text === '=>'
}

/** From the first to the last of these tokens. */
export function across(first: LooseToken, last: LooseToken): Span {
  return { start: first.start, end: last.end }
}

/** A token that is or ends a value: `5`, `name`, `"text"`, `)`, `]`. */
export function endsValue({ type, text }: LooseToken): boolean {
  if (type === 'name') return !isKeyword(text) || /^(?:true|false|null|undefined|this)$/.test(text)
  if (type === 'template') return text.endsWith('`')
  return ['number', 'string', 'digits', 'quoted', 'regex'].includes(type) || text === ')' || text === ']'
}

/** A token with which a value can begin. */
export function beginsValue({ type, text }: LooseToken): boolean {
  if (type === 'name')
    return !isKeyword(text) || /^(?:true|false|null|undefined|this|new|typeof|function)$/.test(text)
  if (type === 'template') return text.startsWith('`')
  return ['number', 'string', 'digits', 'quoted'].includes(type)
}

export const isName = ({ type, text }: LooseToken): boolean => type === 'name' && !isKeyword(text)

export function replaced({ start, end }: Span, text: string): Edit {
  return { start, end, text }
}

export function inserted(at: number, text: string): Edit {
  return { start: at, end: at, text }
}
