import type { Edit } from '../../explanation.ts'
import type { Finding, Kind } from '../../kind.ts'
import { across, inserted, type Unreadable } from '../../unreadable.ts'

/** `if x > 3 {`: no round brackets around the condition. */
export const missingParens: Kind = {
  kind: 'control.missing-parens',
  unreadable(program) {
    const { tokens, token } = program
    const second = outside(program)
    if (second) return second
    for (let index = 0; index < tokens.length && program.isNear(token(index)); index += 1) {
      const word = token(index)
      if (
        !/^(?:if|while|for|switch)$/.test(word.text) ||
        token(index - 1).text === '.' ||
        token(index + 1).text === ':'
      )
        continue
      const best = program.best(candidates(program, index))
      const last = headEnd(program, index)
      if (!best || last <= index) continue
      return {
        at: across(token(index + 1), token(last)),
        params: { word: word.text, open: '(', close: ')' },
        edits: best,
      }
    }
    return null
  },
}

/** `if (age > 18) && (member) {`: a second condition outside of the brackets. */
function outside(program: Unreadable): Finding | null {
  const { token, at } = program
  const start = program.lineStart(at)
  const head = [start, start + 1, start + 2].find((index) => /^(?:if|while)$/.test(token(index).text))
  const sign = token(at).text
  if (head === undefined || !/^(?:&&|\|\|)$/.test(sign) || token(at - 1).text !== ')') return null
  const last = headEnd(program, at)
  const edits = [inserted(token(head + 1).start, '('), inserted(token(last).end, ')')]
  return program.helps(edits)
    ? {
        at: across(token(at), token(last)),
        special: 'outside',
        params: { word: token(head).text, open: '(', close: ')', sign },
        edits,
      }
    : null
}

/** Index of the last token of the condition: before `{`, or at the end of the line. */
function headEnd({ token }: Unreadable, index: number): number {
  let last = index
  while (
    token(last + 1).line === token(index).line &&
    token(last + 1).text !== '{' &&
    token(last + 1).type !== 'end'
  )
    last += 1
  return last
}

function candidates(program: Unreadable, index: number): Edit[][] {
  const { token } = program
  const last = headEnd(program, index)
  if (last <= index) return []
  const isOpen = token(index + 1).text === '('
  const around = [inserted(token(index + 1).start, '('), inserted(token(last).end, ')')]
  // `if (a) > 3 {` has brackets, but not around everything.
  return isOpen && token(last).text === ')' ? [] : [around]
}

export const provokes = [
  'let x = 5;\nif x > 3 {\n  console.log("yes");\n}',
  'let i = 0;\nwhile i < 3 {\n  i++;\n}',
  'for let i = 0; i < 3; i++ {\n}',
  'let a = 1;\nif (a) > 3 {\n}',
  'let age = 20;\nlet member = true;\nif (age > 18) && (member) {\n  console.log("ok");\n}',
  'let n = 4;\nwhile (n > 0) || (n < 9) {\n  n--;\n  break;\n}',
  'let users = ["a", "b"];\nlet i = 0;\nwhile i < users.length {\n  console.log(users[i])\n  i = i + 1\n}',
]
export const nearMisses = ['let x = 7;\nif x > 5) {\n}', 'if (1 > 0 {\n}', 'if (1 > 2)) {\n}']
