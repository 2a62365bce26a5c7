import { constantOf } from '../../constant.ts'
import type { Kind } from '../../kind.ts'
import { memberName } from '../../readable.ts'
import { replaced } from '../../unreadable.ts'

/** A loop that begins at 1 and never reads the first item. */
export const indexFromOne: Kind = {
  kind: 'value.index-from-one',
  ran: (program) =>
    program.all('ForStatement').flatMap((loop) => {
      const counter = loop.init?.type === 'VariableDeclaration' ? loop.init.declarations[0] : undefined
      const { test } = loop
      if (
        !counter?.init ||
        constantOf(counter.init, program) !== 1 ||
        test?.type !== 'BinaryExpression' ||
        memberName(test.right) !== 'length'
      )
        return []
      const list = test.right.type === 'MemberExpression' ? program.text(test.right.object) : ''
      const name = program.text(counter.id)
      const items = program
        .all('MemberExpression')
        .filter((node) => node.computed && program.text(node.object) === list)
      const reads = items.some((node) => program.text(node.property) === name)
      const others =
        items.some((node) => program.text(node.property) !== name) ||
        /\.(?:at|shift|slice|forEach|join)\(/.test(program.program)
      if (!reads || others) return []
      const at = { start: counter.start, end: counter.end }
      const edits = [
        replaced(counter.init, '0'),
        ...(test.operator === '<=' ? [replaced({ start: test.left.end, end: test.right.start }, ' < ')] : []),
      ]
      return [{ at, params: { name, list, number: '1', right: '0' }, edits }]
    }),
}

export const provokes = [
  'let pets = ["cat", "dog"];\nfor (let i = 1; i < pets.length; i++) {\n  console.log(pets[i]);\n}',
]
export const nearMisses = [
  'let n = [3, 5];\nlet max = n[0];\nfor (let i = 1; i < n.length; i++) {\n  if (n[i] > max) max = n[i];\n}\nconsole.log(max);',
  'for (let i = 1; i < 3; i++) {\n  console.log(i);\n}',
]
