import type { AnyNode } from '../../../syntax/walk.ts'
import type { Kind } from '../../kind.ts'
import { inside } from '../../loops.ts'
import { isLoop } from '../../readable.ts'

/** A sum that begins again each time, because it is made in the loop. */
export const resetInside: Kind = {
  kind: 'loop.reset-inside',
  ran: (program) =>
    program.nodes.flatMap((loop) => {
      if (!isLoop(loop) || loop.body.type !== 'BlockStatement') return []
      const { body } = loop.body
      return body.flatMap((node) => {
        const declarator = node.type === 'VariableDeclaration' ? node.declarations[0] : undefined
        const assignment =
          node.type === 'ExpressionStatement' &&
          node.expression.type === 'AssignmentExpression' &&
          node.expression.operator === '='
            ? node.expression
            : undefined
        const variable = program.variableOf(declarator?.id ?? assignment?.left)
        const value = declarator?.init ?? assignment?.right
        if (!variable || !startsEmpty(value)) return []
        const grows = variable.references.find(({ node: use, writes, reads }) => {
          const home = program.around(use, (each) => isLoop(each))
          const step = program.parentOf(use)
          const adds =
            (writes && reads) ||
            (step?.type === 'AssignmentExpression' &&
              step.left === use &&
              program.references.some((each) => each.variable === variable && inside(each.node, step.right)))
          return adds && home === loop && use.start > node.start
        })
        return grows && (declarator || program.around(node, isLoop) === loop)
          ? [{ at: node, partner: grows.node, params: { name: variable.name, code: program.text(node) } }]
          : []
      })
    }),
}

function startsEmpty(value: AnyNode | null | undefined): boolean {
  return (
    (value?.type === 'Literal' && (value.value === 0 || value.value === '' || value.value === 1)) ||
    (value?.type === 'ArrayExpression' && value.elements.length === 0)
  )
}

export const provokes = [
  'for (let i = 1; i <= 3; i++) {\n  let sum = 0;\n  sum += i;\n  console.log(sum);\n}',
  'let total = 0;\nfor (const n of [1, 2]) {\n  total = 0;\n  total = total + n;\n}\nconsole.log(total);',
  'let nums = [1, 2, 3];\nfor (let n of nums) {\n  let total = 0;\n  total += n;\n  console.log(total);\n}',
  'let sum = 0;\nfor (let i = 1; i <= 3; i++) {\n  sum = 0;\n  sum = sum + i;\n}\nconsole.log(sum);',
  'let text = "";\nfor (let i = 0; i < 3; i++) {\n  text = "";\n  text += i;\n}\nconsole.log(text);',
]
export const nearMisses = [
  'for (const row of [[1, 2], [3]]) {\n  let sum = 0;\n  for (const n of row) {\n    sum += n;\n  }\n  console.log(sum);\n}',
  'let sum = 0;\nfor (const n of [1]) {\n  sum += n;\n}\nconsole.log(sum);',
]
