import type { Kind } from '../../kind.ts'
import { inserted, isName, type Unreadable } from '../../unreadable.ts'

/** `function hello {`: no round brackets after the name. */
export const missingParamsParens: Kind = {
  kind: 'function.missing-params-parens',
  unreadable(program) {
    const { tokens, token } = program
    const index = tokens.findIndex(
      (each, at) =>
        each.text === 'function' &&
        program.isNear(each) &&
        isName(token(at + 1)) &&
        token(at + 2).text !== '(',
    )
    if (index < 0) return null
    const name = token(index + 1)
    const edits = candidates(program, index)
    const best = program.best(edits)
    return best
      ? {
          at: name,
          params: { name: name.text, sign: '( )', right: `${name.text}()` },
          edits: best,
        }
      : null
  },
}

function candidates(program: Unreadable, index: number): ReturnType<typeof inserted>[][] {
  const { token } = program
  const name = token(index + 1)
  let end = index + 2
  while (token(end).line === name.line && token(end).text !== '{') end += 1
  // `add a, b)`: one of the two is there.
  if (token(end - 1).text === ')') return []
  const around = end > index + 2 ? [[inserted(name.end, '('), inserted(token(end - 1).end, ')')]] : []
  return [...around, [inserted(name.end, '()')]]
}

export const provokes = [
  'function hello {\n  console.log("a");\n}\nhello();',
  'function add a, b {\n  return a + b;\n}',
  'function hello {\n  console.log("hi");\n}\nhello();',
  'function add a, b {\n  return a + b;\n}\nconsole.log(add(1, 2));',
  'function salut nom {\n  console.log(nom);\n}\nsalut("Ana");',
]
export const nearMisses = ['function say hello() {\n}', 'function (a) {\n}']
