import type { Kind } from '../../kind.ts'
import { across, replaced } from '../../unreadable.ts'

/** `total = 3 + let total`: `let` where the name is only used. */
export const redeclareInExpression: Kind = {
  kind: 'decl.redeclare-in-expression',
  unreadable(program) {
    const { tokens, token } = program
    const index = tokens.findIndex(
      (each, at) =>
        /^(?:let|const|var)$/.test(each.text) &&
        program.isNear(each) &&
        !program.isFirstOnLine(at) &&
        token(at + 1).type === 'name' &&
        /^(?:[-+*/%=(,<>!?[]|===?|[!<>+]=|&&|\|\||return)$/.test(token(at - 1).text) &&
        token(at - 2).text !== 'for',
    )
    const word = tokens[index]
    if (!word) return null
    const name = token(index + 1)
    const edits = [replaced({ start: word.start, end: name.start }, '')]
    return program.helps(edits)
      ? { at: across(word, name), params: { word: word.text, name: name.text }, edits }
      : null
  },
}

export const provokes = [
  'let total = 1;\ntotal = 3 + let total;',
  'let x = 1;\nconsole.log(let x);',
  'let a = 2;\nif (let a > 1) {\n}',
  'let a = 2;\nlet b = a + const c;\nconsole.log(b);',
  'let x = 5;\nconsole.log(let x);',
  'let n = 5;\nif (let n > 3) {\n  console.log("x");\n}',
]
export const nearMisses = [
  'for (let i = 0; i < 3 i++) {\n}',
  'let const x = 1;',
  'console.log("a"\nlet b = 1;',
]
