import type { Kind } from '../../kind.ts'
import { replaced } from '../../unreadable.ts'

const order = /^[<>]=?$/

/** `1 < x < 5` */
export const chainedComparison: Kind = {
  kind: 'control.chained-comparison',
  ran: (program) =>
    program.all('BinaryExpression').flatMap((node) => {
      const { left } = node
      const chain =
        left.type === 'BinaryExpression' &&
        ((order.test(node.operator) && order.test(left.operator)) ||
          (/^===?$/.test(node.operator) && /^===?$/.test(left.operator)))
      if (!chain) return []
      const right = `${program.text(left)} && ${program.text(left.right)} ${node.operator} ${program.text(node.right)}`
      return [{ at: node, params: { sign: node.operator, right, and: '&&' }, edits: [replaced(node, right)] }]
    }),
}

export const provokes = [
  'let x = 10;\nif (1 < x < 5) {\n  console.log("a");\n}',
  'let a = 1, b = 1, c = 2;\nconsole.log(a === b === c);',
]
export const nearMisses = ['let x = 1;\nconsole.log(0 < x && x < 5);', 'console.log((1 < 2) === true);']
