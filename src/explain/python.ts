/** Blocks of Python, turned into blocks of JavaScript line by line. */
import type { Edit } from './explanation.ts'
import { linesOf } from './search-code.ts'
import { replaced, type Unreadable } from './unreadable.ts'
import type { LooseToken } from '../syntax/loose-tokens.ts'

export interface PythonHead {
  /** `if`, `else`, `def` … */
  word: string
  /** Index of that word. */
  first: number
  colon: LooseToken
}

const words = /^(?:if|elif|else|while|for|def|function|try|except|finally|class)$/

/** The head of a block that ends its line with a colon, on the line where the parser gave up. */
export function pythonHead(program: Unreadable): PythonHead | null {
  const { tokens, token, problem } = program
  const index = tokens.findIndex(
    (each, at) =>
      each.text === ':' &&
      (token(at + 1).newline || token(at + 1).type === 'end') &&
      each.line === problem.line,
  )
  const colon = tokens[index]
  if (!colon) return null
  let first = program.lineStart(index)
  if (token(first).text === '}') first += 1
  const word = token(first).text
  return words.test(word) ? { word, first, colon } : null
}

const heads: [pattern: RegExp, into: string][] = [
  [/^def\s+([^\s(]+)\s*\((.*)\)\s*:$/, 'function $1($2) {'],
  [/^elif\s+(.*):$/, 'else if ($1) {'],
  [/^(if|while)\s*\((.*)\)\s*:$/, '$1 ($2) {'],
  [/^(if|while)\s+(.*):$/, '$1 ($2) {'],
  [/^else\s+if\s+(.*):$/, 'else if ($1) {'],
  [/^else\s*:$/, 'else {'],
  [/^for\s+(\S+)\s+in\s+range\(\s*([^,()]+)\s*\)\s*:?$/, 'for (let $1 = 0; $1 < $2; $1++) {'],
  [
    /^for\s+(\S+)\s+in\s+range\(\s*([^,()]+)\s*,\s*([^,()]+)\s*\)\s*:?$/,
    'for (let $1 = $2; $1 < $3; $1++) {',
  ],
  [/^for\s+(\S+)\s+in\s+([^:]+):$/, 'for (let $1 of $2) {'],
  [/^(for\s*\(.*\)|function\s.*\))\s*:$/, '$1 {'],
  [/^try\s*:$/, 'try {'],
  [/^except.*:$/, 'catch (error) {'],
]

/** Edits for every such line of the program, with the closing braces; null when there is none. */
export function convertPython({ program }: Unreadable): Edit[] | null {
  const edits: Edit[] = []
  const open: number[] = []
  let lastEnd = 0
  for (const { text, start, end } of linesOf(program)) {
    if (text.trim() === '') continue
    const indent = text.length - text.trimStart().length
    const code = text.trim()
    const into = headOf(code.replace(/^\}\s*/, ''))
    let closing = ''
    while (open.length > 0 && indent <= (open.at(-1) ?? 0)) {
      const level = open.pop() ?? 0
      if (into !== null && /^(?:else|catch)/.test(into) && level === indent) closing = '} '
      else edits.push(replaced({ start: lastEnd, end: lastEnd }, `\n${' '.repeat(level)}}`))
    }
    if (into !== null) {
      edits.push(replaced({ start: start + indent, end }, (code.startsWith('}') ? '} ' : closing) + into))
      open.push(indent)
    } else if (/^print\s*\(/.test(code)) {
      edits.push(replaced({ start: start + indent, end: start + indent + 5 }, 'console.log'))
    }
    lastEnd = end
  }
  for (const level of open.reverse())
    edits.push(replaced({ start: lastEnd, end: lastEnd }, `\n${' '.repeat(level)}}`))
  return open.length > 0 || edits.length > 0 ? edits : null
}

function headOf(code: string): string | null {
  const found = heads.find(([pattern]) => pattern.test(code))
  return found ? code.replace(...found) : null
}
