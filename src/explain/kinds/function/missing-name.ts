import type { Kind } from '../../kind.ts'
import { inserted } from '../../unreadable.ts'

/** `function (a) { … }` as a statement, without a name. */
export const missingFunctionName: Kind = {
  kind: 'function.missing-name',
  unreadable(program) {
    const { tokens, token } = program
    const index = tokens.findIndex(
      (each, at) =>
        each.text === 'function' &&
        program.isNear(each) &&
        token(at + 1).text === '(' &&
        (program.isFirstOnLine(at) || /^[;{}]$/.test(token(at - 1).text)) &&
        !/^[(=,:?+]$/.test(token(at - 1).text),
    )
    const word = tokens[index]
    return word
      ? {
          at: token(index + 1),
          params: { word: 'function', right: 'function hello(' },
          edits: [inserted(word.end, ' hello')],
        }
      : null
  },
}

export const provokes = [
  'function (a, b) {\n  return a + b;\n}',
  'let x = 1;\nfunction() {\n  console.log(x);\n}',
  'function (a, b) {\n  return a + b;\n}\nconsole.log("x");',
  'let x = 1;\nfunction () {\n  console.log("hi");\n}',
]
export const nearMisses = ['let f = function (a b) {\n};', 'function = hello() {\n}']
