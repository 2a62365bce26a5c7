import { openText } from '../../broken-text.ts'
import type { Finding, Kind } from '../../kind.ts'
import { replaced, type Unreadable } from '../../unreadable.ts'

/** A text that begins with one quote and ends with another. */
export const mismatched: Kind = {
  kind: 'string.mismatched',
  unreadable: (program) => atEnd(program) ?? amongOthers(program),
}

function atEnd(program: Unreadable): Finding | null {
  const text = openText(program) ?? openText(program, 'template')
  const found = text && /["'`](?=[\s)\]};,]*$|\s*[+,)])/.exec(text.body)
  if (!text || !found || found[0] === text.quote) return null
  const start = text.token.start + 1 + found.index
  return {
    at: { start: text.token.start, end: start + 1 },
    params: { sign: text.quote, other: found[0] },
    edits: [replaced({ start, end: start + 1 }, text.quote)],
  }
}

/** `'a", 'b'`: the first text swallows the comma. */
function amongOthers(program: Unreadable): Finding | null {
  const { tokens, token } = program
  const index = tokens.findIndex(
    (each, at) =>
      each.type === 'string' &&
      program.isNear(each) &&
      token(at + 1).glued &&
      token(at + 1).type === 'name' &&
      /^.[^"'`]*["'`]\s*[,+)]\s*.$/.test(each.text),
  )
  const first = tokens[index]
  if (!first) return null
  const [quote = ''] = first.text
  const end = first.start + first.text.slice(1).search(/["'`]/) + 1
  const other = program.program[end] ?? ''
  return {
    at: { start: first.start, end: end + 1 },
    params: { sign: quote, other },
    edits: [replaced({ start: end, end: end + 1 }, quote)],
  }
}

export const provokes = [
  'console.log(\'Muqdisho");',
  'let a = "Kyiv\';\nconsole.log(a);',
  "console.log('a\", 'b');",
  'console.log(`Hello");',
  'let s = "hello\';\nconsole.log(s);',
  'console.log(\'bonjour");',
  'let s = "hello`;\nconsole.log(s);',
]
export const nearMisses = ['console.log("Hello);', 'console.log("it\'s);']
