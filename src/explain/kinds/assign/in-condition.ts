import type { AnyNode } from '../../../syntax/walk.ts'
import type { Readable } from '../../readable.ts'
import type { Finding, Kind } from '../../kind.ts'
import { replaced } from '../../unreadable.ts'

/** `if (x = 5)`: one equals sign gives a value, it does not compare. */
export const assignInCondition: Kind = {
  kind: 'assign.in-condition',
  endless: (program) => inCondition(program, ['WhileStatement', 'DoWhileStatement', 'ForStatement']),
  ran: (program) =>
    inCondition(program, [
      'IfStatement',
      'WhileStatement',
      'DoWhileStatement',
      'ForStatement',
      'ConditionalExpression',
    ]),
}

function inCondition(program: Readable, types: string[]): Finding | null {
  for (const node of program.nodes) {
    if (!types.includes(node.type) || !('test' in node) || !node.test) continue
    const test = assignmentIn(node.test)
    if (
      test?.type !== 'AssignmentExpression' ||
      test.operator !== '=' ||
      test.right.type === 'CallExpression'
    )
      continue
    const between = program.program.slice(test.left.end, test.right.start)
    const start = test.left.end + between.indexOf('=')
    const at = { start, end: start + 1 }
    return {
      at,
      params: { sign: '=', right: '===', name: program.text(test.left) },
      edits: [replaced(at, '===')],
    }
  }
  return null
}

/** Also behind `!`, `&&` and `||`. */
function assignmentIn(test: AnyNode): AnyNode | null {
  if (test.type === 'AssignmentExpression') return test
  if (test.type === 'LogicalExpression') return assignmentIn(test.right) ?? assignmentIn(test.left)
  return test.type === 'UnaryExpression' ? assignmentIn(test.argument) : null
}

export const provokes = [
  'let answer = "no";\nwhile (answer = "yes") {\n}',
  'let x = 3;\nif (x = 5) {\n  console.log("five");\n}',
  'let a = 1;\nconsole.log((a = 2) ? 1 : 0);',
  'let day = "mon";\nif (day = "sun") {\n  console.log("rest");\n} else {\n  console.log("work");\n}',
  'let عمر = 10;\nif (عمر = 18) {\n  console.log("كبير");\n}',
  'let ready = false;\nif (ready = true) {\n  console.log("go");\n}\nconsole.log(ready);',
]
export const nearMisses = [
  'let queue = ["a"];\nlet item;\nwhile ((item = queue.shift()) !== undefined) {\n  console.log(item);\n}',
  'let x = 5;\nif (x === 5) {\n  x = 6;\n}\nconsole.log(x);',
  'let q = [1];\nlet i;\nwhile (i = q.pop()) {\n  console.log(i);\n}',
]
