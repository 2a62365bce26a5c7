import { typeOf } from '../../guess.ts'
import type { Kind } from '../../kind.ts'
import { replaced } from '../../unreadable.ts'

/** `for (x in list)` gives the indexes, not the items. */
export const forInOnList: Kind = {
  kind: 'loop.for-in-on-list',
  ran: (program) =>
    program.all('ForInStatement').flatMap((node) => {
      const type = typeOf(node.right, program)
      const name = node.left.type === 'VariableDeclaration' ? node.left.declarations[0] : undefined
      const variable = program.variableOf(name?.id)
      // `list[i]` in the loop: then the index is what is wanted.
      const asIndex = variable?.references.some(({ node: use }) => {
        const parent = program.parentOf(use)
        return parent?.type === 'MemberExpression' && parent.computed && parent.property === use
      })
      if ((type !== 'list' && type !== 'text') || asIndex) return []
      const start = node.left.end + program.program.slice(node.left.end, node.right.start).indexOf('in')
      const at = { start, end: start + 2 }
      return [
        {
          at,
          params: { word: 'in', right: 'of', name: program.text(node.right) },
          edits: [replaced(at, 'of')],
        },
      ]
    }),
}

export const provokes = [
  'let fruits = ["kiwi", "fig"];\nfor (let fruit in fruits) {\n  console.log(fruit);\n}',
  'let names = ["Ana", "Bo"];\nfor (let name in names) {\n  console.log("Hi " + name);\n}',
  'let nums = [10, 20, 30];\nlet total = 0;\nfor (const n in nums) {\n  total += n;\n}\nconsole.log(total);',
]
export const nearMisses = [
  'let p = { a: 1 };\nfor (let key in p) {\n  console.log(key);\n}',
  'let list = [5];\nfor (let i in list) {\n  console.log(list[i]);\n}',
]
