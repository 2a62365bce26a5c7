import { showsUndefined } from '../../evidence.ts'
import type { Kind } from '../../kind.ts'
import { memberOf } from '../../places.ts'
import { replaced } from '../../unreadable.ts'

/** `person.key`, where `key` is a variable that holds the name. */
export const objectKeyVariable: Kind = {
  kind: 'value.object-key-variable',
  ran(program) {
    if (!showsUndefined(program)) return null
    return program.all('MemberExpression').flatMap((node) => {
      const member = memberOf(node, program)
      const variable =
        member &&
        program.visibleFrom(node).find((each) => each.name === member.name && each.kind !== 'function')
      if (
        !member ||
        node.computed ||
        !variable ||
        member.own.includes(member.name) ||
        (member.type !== 'record' && member.own.length === 0)
      )
        return []
      const right = `${program.text(node.object)}[${member.name}]`
      return [
        {
          at: node,
          params: { code: program.text(node), name: member.name, right, open: '[', close: ']' },
          edits: [replaced(node, right)],
        },
      ]
    })
  },
}

export const provokes = [
  'let person = { name: "Ada", age: 3 };\nfor (let key in person) {\n  console.log(person.key);\n}',
  'let p = { a: 1 };\nlet field = "a";\nconsole.log(p.field);',
  'let user = { name: "Ana" };\nlet key = "name";\nconsole.log(user.key);',
  'let prices = { tea: 2, milk: 3 };\nfor (let item in prices) {\n  console.log(prices.item);\n}',
]
export const nearMisses = [
  'let p = { a: 1 };\nlet field = "a";\nconsole.log(p[field], undefined);',
  'let p = { a: 1 };\nlet a = 2;\nconsole.log(p.a, a, undefined);',
]
