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
  'let age = 30;\nif (0 < age < 18) {\n  console.log("child");\n}',
  'let a = 2, b = 2, c = 2;\nconsole.log(a === b === c);',
  'let note = 25;\nlet ok = 0 <= note <= 20;\nconsole.log(ok);',
]
export const nearMisses = ['let x = 1;\nconsole.log(0 < x && x < 5);', 'console.log((1 < 2) === true);']
