import type { Edit } from '../../explanation.ts'
import type { Kind } from '../../kind.ts'
import { endsValue, replaced } from '../../unreadable.ts'
import { wordOperators } from '../../words/foreign.ts'

/** `and`, `or`, `not`, `is` in place of a sign. */
export const wordOperator: Kind = {
  kind: 'foreign.word-operator',
  unreadable(program) {
    const { tokens, token } = program
    const found = tokens.flatMap((each, index) => {
      const right = each.type === 'name' ? wordOperators.get(each.text.toLowerCase()) : undefined
      if (right === undefined || program.declared.has(each.text)) return []
      const stands =
        right === '!' ? !endsValue(token(index - 1)) : endsValue(token(index - 1)) && !each.newline
      return stands ? [{ word: each, right, next: token(index + 1) }] : []
    })
    const first = found.find(({ word }) => word.line === program.problem.line)
    if (!first) return null
    const edits: Edit[] = found.map(({ word, right, next }) =>
      replaced(right === '!' ? { start: word.start, end: next.start } : word, right),
    )
    const one = edits.slice(found.indexOf(first), found.indexOf(first) + 1)
    const best = [edits, one].find(program.helps)
    return best
      ? { at: first.word, params: { word: first.word.text, right: first.right }, edits: best }
      : null
  },
}

export const provokes = [
  'let x = 5;\nif (x is 5) {\n  console.log("a");\n}',
  'if (1 > 0 and 2 > 1) {\n}',
  'let ok = true;\nif (not ok) {\n}',
  'let r = 7 mod 2;',
  'let a = 5;\nif (a > 1 and a < 10) {\n  console.log("ok");\n}',
  'let a = 5;\nif (a < 1 or a > 3) {\n  console.log("ok");\n}',
  'let a = false;\nif (not a) {\n  console.log("ok");\n}',
]
export const nearMisses = ['let and = 1; let', 'let is = 2;\nconsole.log(is 5)']
