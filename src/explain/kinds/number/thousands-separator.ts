import type { Finding, Kind } from '../../kind.ts'
import { across, replaced, type Unreadable } from '../../unreadable.ts'

/** `1 000`, `1,000`, `1.000.000`: a sign between the thousands. */
export const thousandsSeparator: Kind = {
  kind: 'number.thousands-separator',
  unreadable(program) {
    const { tokens, token } = program
    const quoted = withApostrophe(program)
    if (quoted) return quoted
    const index = tokens.findIndex(
      (each, at) => each.type === 'number' && program.isNear(each) && groupsFrom(program, at) > at,
    )
    if (index < 0) return null
    const last = groupsFrom(program, index)
    const span = across(token(index), token(last))
    const number = program.program.slice(span.start, span.end)
    const right = number.replace(/[\s.,]/g, '')
    const edits = [replaced(span, right)]
    return program.helps(edits) ? { at: span, params: { number, right }, edits } : null
  },
  ran(program) {
    const found = program.all('ArrayExpression', 'CallExpression', 'SequenceExpression').flatMap((node) => {
      const text = program.text(node)
      const { start, number } = numberIn(text, /(^|[^\d,.\w])([1-9]\d{0,2}(?:,\d{3})+)(?![\d.]|,\d)/)
      return number !== '' && !/["'`]/.test(text.slice(0, start)) && /,0\d\d/.test(number)
        ? [{ start: node.start + start, number }]
        : []
    })
    const [first] = found.reverse()
    if (!first) return null
    const at = { start: first.start, end: first.start + first.number.length }
    const right = first.number.replaceAll(',', '')
    return { at, params: { number: first.number, right }, edits: [replaced(at, right)] }
  },
}

/** `1'000`, as in Switzerland. */
function withApostrophe({ program, problem }: Unreadable): Finding | null {
  const { start, number } = numberIn(program, /(^|[^\w'"])(\d{1,3}(?:['’]\d{3})+)(?![\w'’])/)
  const line = program.slice(0, start).split('\n').length
  if (number === '' || line !== problem.line) return null
  const right = number.replace(/\D/g, '')
  const at = { start, end: start + number.length }
  return { at, params: { number, right }, edits: [replaced(at, right)] }
}

/** The groups of the pattern: what stands before the number, and the number; it is empty when there is none. */
function numberIn(text: string, pattern: RegExp): { start: number; number: string } {
  const match = pattern.exec(text)
  const [, before = '', number = ''] = match ?? []
  return { start: (match?.index ?? 0) + before.length, number }
}

/** Index of the last group of three digits that belongs to the number at an index. */
function groupsFrom({ token }: Unreadable, index: number): number {
  if (!/^[1-9]\d{0,2}(?:\.\d{3})?$/.test(token(index).text)) return index
  let last = index
  for (;;) {
    const next = token(last + 1)
    if (next.line !== token(index).line) return last
    if (/^(?:\d{3}|\.\d{3})$/.test(next.text) && next.type === 'number') last += 1
    else if (next.text === ',' && next.glued && token(last + 2).glued && /^\d{3}$/.test(token(last + 2).text))
      last += 2
    else return last
  }
}

export const provokes = [
  'let big = 1 000;\nconsole.log(big);',
  'let n = 1,000;',
  'let m = 1.000.000;',
  'let prices = [1,000, 50];\nconsole.log(prices);',
  'console.log(25 000 + 1);',
  "let x = 1'000;\nconsole.log(x);",
  'let x = 1 000;\nconsole.log(x);',
]
export const nearMisses = [
  'let pi = 3,14;',
  'let a = 5 10;',
  'console.log([1,2,3]);',
  'console.log([100,200,300]);',
]
