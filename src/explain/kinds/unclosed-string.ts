import type { Case, Kind } from '../explanation.ts'
import { positionAt, regionsOf } from '../regions.ts'

/** A text whose second quote is missing. */
export const unclosedString: Kind = {
  kind: 'string.unclosed',
  recognise({ program, outcome }: Case) {
    if (outcome.kind !== 'threw' || outcome.error.name !== 'SyntaxError') return null
    const open = regionsOf(program).find(({ type, closed }) => type !== 'comment' && !closed)
    if (!open) return null
    const { line, column } = positionAt(program, open.from)
    const quote = program[open.from] ?? '"'
    const length = program.slice(open.from, open.to).split('\n')[0]?.length ?? 1
    return { line, column, endColumn: column + length, params: { sign: quote, line } }
  },
  provokes: ['console.log("Good morning);', "let name = 'Nour;\nconsole.log(name);", 'console.log(`Hello);'],
  nearMisses: ['console.log("a" "b");', 'console.log("It\\"s")(', "// it's fine\nlet = 1"],
}
