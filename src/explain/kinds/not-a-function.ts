import type { Case, Kind } from '../explanation.ts'

const callee = /([\p{ID_Start}$_][\p{ID_Continue}$.]*)\s*$/u

/** Something is called that is not a function: the engine never says what, the place does. */
export const notAFunction: Kind = {
  kind: 'call.not-a-function',
  recognise({ program, outcome }: Case) {
    if (outcome.kind !== 'threw' || outcome.error.message !== 'not a function') return null
    const { line, column } = outcome.error
    const before = program.split('\n')[line - 1]?.slice(0, column - 1) ?? ''
    const name = callee.exec(before)?.[1]
    // An error that the program made itself may say the same words.
    if (name === undefined || /\bnew\s+[\p{ID_Continue}$]*$/u.test(before)) return null
    const from = before.lastIndexOf(name) + 1
    return { line, column: from, endColumn: from + name.length, params: { name, line } }
  },
  provokes: ['console.Log("hi");', 'let n = 3;\nn(4);', 'console.prnt("hi")'],
  nearMisses: ['throw new TypeError("not a function")', 'null.x'],
}
