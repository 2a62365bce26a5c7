import type { Kind } from '../../kind.ts'
import { openBefore } from '../../open-brackets.ts'
import { replaced } from '../../unreadable.ts'

/** `if (a + b = 10)`: a result cannot be given a value. */
export const toExpression: Kind = {
  kind: 'assign.to-expression',
  unreadable(program) {
    if (
      !/^Assigning to rvalue|^Invalid (?:left-hand|destructuring)|^Parenthesized pattern/.test(
        program.problem.message,
      )
    )
      return null
    const { token, at } = program
    let index = at
    while (token(index).line === token(at).line && !/^(?:=|\+=|-=|\*=|\/=)$/.test(token(index).text))
      index += 1
    const sign = token(index)
    if (!sign.text.includes('=')) return null
    let first = index - 1
    while (token(first).start > program.problem.offset && !/^(?:&&|\|\|)$/.test(token(first - 1).text))
      first -= 1
    const { start } = token(first)
    const head = openBefore(program, index)[0]
    const inCondition = head !== undefined && /^(?:if|while)$/.test(token(head.index - 1).text)
    const edits = [replaced(sign, '===')]
    return {
      at: { start, end: sign.end },
      ...(inCondition ? (first === index - 1 ? { special: 'name' } : {}) : { special: 'statement' }),
      params: { code: program.program.slice(start, token(index - 1).end), sign: sign.text, right: '===' },
      edits: inCondition && program.helps(edits) ? edits : undefined,
    }
  },
}

export const provokes = [
  'let a = 4;\nif (a + 1 = 10) {\n}',
  'let b = 1;\nb + 1 = 2;',
  'if (5 = 5) {\n}',
  'let n = 4;\nif (n > 3 && n = 4) {\n  console.log("four");\n}',
  'function f() {\n  return 1;\n}\nwhile (f() + 1 = 3) {\n  console.log("x");\n}',
  'let n = 4;\nif (n % 2 = 0) {\n  console.log("even");\n}',
  'let word = "abc";\nwhile (word.length + 1 = 4) {\n  console.log(word);\n}',
]
export const nearMisses = [
  'let x;\n5 = x;',
  'let a = 1, b = 2, sum;\na + b = sum;',
  'let a = 1;\nif (a = = 2) {\n}',
]
