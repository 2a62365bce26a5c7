import type { Kind } from '../../kind.ts'
import { isPrint } from '../../readable.ts'
import { across, replaced } from '../../unreadable.ts'

/** `3,14`: a comma for the decimal point. */
export const decimalComma: Kind = {
  kind: 'number.decimal-comma',
  unreadable(program) {
    const { tokens, token } = program
    const index = tokens.findIndex(
      (each, at) =>
        each.text === ',' &&
        program.isNear(each) &&
        each.glued &&
        token(at + 1).glued &&
        token(at - 1).type === 'number' &&
        token(at + 1).type === 'number',
    )
    const comma = tokens[index]
    if (!comma) return null
    const edits = [replaced(comma, '.')]
    const [whole, part] = [token(index - 1), token(index + 1)]
    if (!program.helps(edits)) return null
    return {
      at: across(whole, part),
      params: { number: `${whole.text},${part.text}`, right: `${whole.text}.${part.text}` },
      edits,
    }
  },
  /** `console.log(3,5)` prints two numbers, `x = 3,14` drops one. */
  ran(program) {
    const prints = program.all('CallExpression').filter((node) => isPrint(node))
    const pairs = [
      ...prints.map((node) => node.arguments),
      ...program.all('SequenceExpression').map(({ expressions }) => expressions),
    ].filter(({ length }) => length === 2)
    return pairs.flatMap(([first, part]) => {
      const whole = first?.type === 'AssignmentExpression' ? first.right : first
      if (whole?.type !== 'Literal' || part?.type !== 'Literal') return []
      const at = { start: whole.start, end: part.end }
      const number = program.text(at)
      const right = number.replace(',', '.')
      const isOne = /^\d+,(?:\d{1,2}|\d{4,})$/.test(number)
      return isOne ? [{ at, params: { number, right }, edits: [replaced(at, right)] }] : []
    })
  },
}

export const provokes = [
  'let pi = 3,14;\nconsole.log(pi);',
  'const price = 2,5;',
  'console.log(3,5);',
  'let x;\nx = 3,14;\nconsole.log(x);',
]
export const nearMisses = [
  'let a = 1, b = ;',
  'console.log(3, 5);',
  'console.log([1,2]);',
  'let f = (a, b) => a + b;\nconsole.log(f(1,2));',
]
