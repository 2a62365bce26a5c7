import { constantOf } from '../../constant.ts'
import type { Edit } from '../../explanation.ts'
import type { Kind } from '../../kind.ts'
import type { Readable } from '../../readable.ts'
import type { NodeOf } from '../../../syntax/scopes.ts'
import { replaced } from '../../unreadable.ts'

const turned: Record<string, string> = { '<': '>', '>': '<', '<=': '>=', '>=': '<=' }

/** A loop whose condition is false from the start. */
export const neverRuns: Kind = {
  kind: 'loop.never-runs',
  ran: (program) =>
    program.all('ForStatement', 'WhileStatement').flatMap((node) => {
      const { test } = node
      if (test?.type !== 'BinaryExpression' || !(test.operator in turned)) return []
      const first = startValue(program, node, test)
      const end = constantOf(test.right, program)
      if (typeof first !== 'number' || typeof end !== 'number' || holds(first, test.operator, end)) return []
      const start =
        test.left.end + program.program.slice(test.left.end, test.right.start).indexOf(test.operator)
      const right = turned[test.operator] ?? ''
      return [
        {
          at: test,
          params: {
            condition: program.text(test),
            name: program.text(test.left),
            start: first,
            sign: test.operator,
            right,
          },
          edits:
            node.type === 'ForStatement'
              ? [
                  replaced({ start, end: start + test.operator.length }, right),
                  ...turnedStep(program, node, right),
                ]
              : undefined,
        },
      ]
    }),
}

/** With the comparison turned, a step away from the end would go on without end. */
function turnedStep(program: Readable, { update }: NodeOf<'ForStatement'>, sign: string): Edit[] {
  const step = sign.startsWith('>') ? '--' : '++'
  return update?.type === 'UpdateExpression' && update.operator !== step
    ? [replaced(update, `${program.text(update.argument)}${step}`)]
    : []
}

type Test = NodeOf<'BinaryExpression'>

function startValue(program: Readable, node: NodeOf<'ForStatement' | 'WhileStatement'>, test: Test): unknown {
  const variable = program.variableOf(test.left)
  if (!variable) return constantOf(test.left, program)
  const init = variable.declaration.type === 'VariableDeclarator' ? variable.declaration.init : null
  if (node.type === 'ForStatement' && node.init?.type === 'VariableDeclaration')
    return constantOf(init, program)
  const changedBefore = variable.references.some(({ node: use, writes }) => writes && use.start < node.start)
  const outer =
    program.functionOf(node) ??
    program.around(node, (each) => each !== node && /^(?:For|While)/.test(each.type))
  return changedBefore || outer ? undefined : constantOf(init, program)
}

function holds(left: number, operator: string, right: number): boolean {
  if (operator === '<') return left < right
  if (operator === '<=') return left <= right
  return operator === '>' ? left > right : left >= right
}

export const provokes = [
  'let n = 0;\nfor (let i = 10; i < 5; i++) {\n  n++;\n}\nconsole.log(n);',
  'for (let i = 0; i > 3; i++) {\n  console.log(i);\n}',
  'let n = 10;\nwhile (n < 5) {\n  console.log(n);\n  n++;\n}\nconsole.log("end");',
  'let list = [1];\nfor (let i = 0; i > list.length; i++) {\n  console.log(i);\n}',
  'for (let i = 0; i > 5; i++) {\n  console.log(i);\n}\nconsole.log("end");',
  'let n = 0;\nwhile (n > 0) {\n  console.log(n);\n  n--;\n}',
  'for (let i = 1; i >= 10; i++) {\n  console.log(i);\n}',
  'for (let i = 10; i < 0; i--) {\n  console.log(i);\n}',
]
export const nearMisses = [
  'for (let i = 3; i > 0; i--) {\n  console.log(i);\n}',
  'let n = 0;\nn = 9;\nwhile (n < 5) {\n  n++;\n}\nconsole.log(n);',
]
