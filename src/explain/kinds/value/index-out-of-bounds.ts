import { constantOf } from '../../constant.ts'
import { showsUndefined } from '../../evidence.ts'
import { onlyValue, typeOf } from '../../guess.ts'
import type { Finding, Kind } from '../../kind.ts'
import { memberName } from '../../readable.ts'
import { replaced } from '../../unreadable.ts'

/** An index that no item has. */
export const indexOutOfBounds: Kind = {
  kind: 'value.index-out-of-bounds',
  ran(program) {
    if (!showsUndefined(program)) return null
    return program.all('MemberExpression').flatMap((node): Finding[] => {
      const { property, object } = node
      const parent = program.parentOf(node)
      if (!node.computed || (parent?.type === 'AssignmentExpression' && parent.left === node)) return []
      const name = program.text(object)
      if (
        memberName(property) === 'length' &&
        property.type === 'MemberExpression' &&
        program.text(property.object) === name
      )
        return [
          {
            at: node,
            params: { name, index: program.text(property), right: `${name}.length - 1` },
            edits: [replaced(property, `${name}.length - 1`)],
          },
        ]
      const index = constantOf(property, program)
      const list = onlyValue(program.variableOf(object), program) ?? object
      const length =
        list.type === 'ArrayExpression'
          ? list.elements.length
          : typeof constantOf(list, program) === 'string'
            ? String(constantOf(list, program)).length
            : null
      if (
        typeof index !== 'number' ||
        (index >= 0 && (length === null || index < length)) ||
        (length === null && typeOf(object, program) !== 'list')
      )
        return []
      const grows = program
        .variableOf(object)
        ?.references.some(({ node: use }) =>
          /\.(?:push|unshift|splice|length\s*=|concat)/.test(program.program.slice(use.end, use.end + 9)),
        )
      if (grows) return []
      if (length === null || index < 0)
        return [
          {
            at: node,
            special: 'last',
            params: { name, index: program.text(property), right: `${name}.length - 1` },
            edits: [replaced(property, `${name}.length - 1`)],
          },
        ]
      return [
        {
          at: node,
          special: 'known',
          params: { name, index, last: length - 1, right: `${name}.length - 1` },
          edits: [replaced(property, String(length - 1))],
        },
      ]
    })
  },
}

export const provokes = [
  'let mewa = ["a", "b"];\nconsole.log("x: " + mewa[mewa.length]);',
  'let a = [1, 2];\nconsole.log(a[2]);',
  'let a = [1, 2];\nconsole.log(a[-1]);',
  'let t = "abc";\nconsole.log(t[3]);',
  'let colors = ["red", "green", "blue"];\nlet last = colors[3];\nconsole.log("The last color is " + last);',
  'let list = ["a", "b", "c"];\nconsole.log(list[3]);',
  'let list = ["a", "b", "c"];\nconsole.log(list[-1]);',
]
export const nearMisses = [
  'let a = [1, 2];\nconsole.log(a[1], undefined);',
  'let a = [1];\na.push(2);\nconsole.log(a[1], undefined);',
]
