import type { Kind } from '../../kind.ts'
import { declares } from '../../renaming.ts'
import { replaced } from '../../unreadable.ts'

/** `let const x`: two words where one is enough. */
export const twoKeywords: Kind = {
  kind: 'decl.two-keywords',
  unreadable(program) {
    const { tokens, token } = program
    const index = tokens.findIndex(
      (each, at) =>
        declares(each.text) &&
        each.text !== 'class' &&
        program.isNear(each) &&
        declares(token(at + 1).text) &&
        token(at + 2).type === 'name' &&
        !token(at + 2).newline,
    )
    const first = tokens[index]
    if (!first) return null
    const second = token(index + 1)
    const edits = [
      [replaced({ start: first.start, end: second.start }, '')],
      [replaced({ start: first.end, end: second.end }, '')],
    ]
    return {
      at: second,
      params: { first: first.text, second: second.text },
      edits: program.best(edits),
    }
  },
}

export const provokes = [
  'let const x = 5;',
  'let var x = 1;',
  'var let y = 2;',
  'let function hello() {\n  console.log(1);\n}',
  'function let add(a, b) {\n  return a + b;\n}\nconsole.log(add(1, 2));',
  'let let سعر = 5;\nconsole.log(سعر);',
  'let const x = 5;\nconsole.log(x);',
]
export const nearMisses = ['let class = 1;', 'let x = let y;']
