import type { Kind } from '../../kind.ts'
import { memberName } from '../../readable.ts'
import { replaced } from '../../unreadable.ts'

/** `list = list.push(3)`: push gives back the new length. */
export const pushResult: Kind = {
  kind: 'value.push-result',
  ran: (program) =>
    program.all('AssignmentExpression', 'VariableDeclarator').flatMap((node) => {
      const value = node.type === 'AssignmentExpression' ? node.right : node.init
      const target = node.type === 'AssignmentExpression' ? node.left : node.id
      const name = value?.type === 'CallExpression' ? memberName(value.callee) : null
      if (
        value?.type !== 'CallExpression' ||
        value.callee.type !== 'MemberExpression' ||
        (name !== 'push' && name !== 'unshift')
      )
        return []
      const same = program.text(value.callee.object) === program.text(target)
      return [
        {
          at: value,
          params: { name, list: program.text(value.callee.object), right: program.text(value) },
          edits:
            same && node.type === 'AssignmentExpression' ? [replaced(node, program.text(value))] : undefined,
        },
      ]
    }),
}

export const provokes = [
  'let list = [1];\nlist = list.push(2);\nconsole.log(list);',
  'let a = [1];\nlet b = a.push(2);\nconsole.log(b);',
  'let list = [1, 2];\nlist = list.push(3);\nconsole.log(list);',
  'let a = ["x"];\nlet b = a.push("y");\nconsole.log(b);',
]
export const nearMisses = [
  'let list = [1];\nlist.push(2);\nconsole.log(list);',
  'let last = [1].pop();\nconsole.log(last);',
]
