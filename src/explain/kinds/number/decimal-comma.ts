import type { AnyNode } from '../../../syntax/walk.ts'
import type { Kind } from '../../kind.ts'
import { isPrint } from '../../readable.ts'
import { across, replaced } from '../../unreadable.ts'

/** `3,14`: a comma for the decimal point. */
/** Functions that take one number. */
const ofOneNumber = /^(?:Math\.(?:round|floor|ceil|sqrt|abs|trunc)|Number|String)$/

/** `5` of `5 * 2 + 1`. */
function leftmost(node: AnyNode | undefined): AnyNode | undefined {
  return node?.type === 'BinaryExpression' ? leftmost(node.left) : node
}

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
    const rounded = program
      .all('CallExpression')
      .filter(({ callee, arguments: given }) => given.length === 2 && ofOneNumber.test(program.text(callee)))
      .map(({ arguments: given }) => given)
    return [...pairs, ...rounded].flatMap(([first, second]) => {
      const whole = first?.type === 'AssignmentExpression' ? first.right : first
      const part = leftmost(second)
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
  'console.log(3,5 * 2);',
  'let x = 2 * (1,5 + 1);\nconsole.log(x);',
  'console.log(Math.round(0,5));',
  'let item = "book";\nlet price = 19,99;\nconsole.log(item + ": " + price);',
]
export const nearMisses = [
  'let a = 1, b = ;',
  'console.log(3, 5);',
  'console.log([1,2]);',
  'let f = (a, b) => a + b;\nconsole.log(f(1,2));',
  'console.log(Math.max(3,5));',
]
