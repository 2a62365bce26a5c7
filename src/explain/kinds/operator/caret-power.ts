import { typeOf } from '../../guess.ts'
import type { Kind } from '../../kind.ts'
import { replaced } from '../../unreadable.ts'

/** `5 ^ 2`: not a power here. */
export const caretPower: Kind = {
  kind: 'operator.caret-power',
  ran: (program) =>
    program.all('BinaryExpression').flatMap((node) => {
      if (
        node.operator !== '^' ||
        (typeOf(node.left, program) !== 'number' && typeOf(node.right, program) !== 'number')
      )
        return []
      const start = node.left.end + program.program.slice(node.left.end, node.right.start).indexOf('^')
      const at = { start, end: start + 1 }
      return [{ at, params: { sign: '^', right: '**' }, edits: [replaced(at, '**')] }]
    }),
}

export const provokes = [
  'let area = 5 ^ 2;\nconsole.log(area);',
  'let n = 3;\nconsole.log(n ^ 2);',
  'let r = 3;\nconsole.log(r ^ 2);',
  'let side = 4;\nlet area = side^2;\nconsole.log("Area: " + area);',
]
export const nearMisses = ['let area = 5 ** 2;\nconsole.log(area);', 'console.log("2^3");']
