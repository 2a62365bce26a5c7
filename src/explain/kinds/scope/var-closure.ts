import { isFunction } from '../../../syntax/scopes.ts'
import type { Kind } from '../../kind.ts'
import { inside } from '../../loops.ts'
import { memberName } from '../../readable.ts'
import { replaced } from '../../unreadable.ts'

/** Functions made in a loop that share one `var`. */
export const varClosure: Kind = {
  kind: 'scope.var-closure',
  ran: (program) =>
    program.all('ForStatement', 'ForOfStatement', 'ForInStatement').flatMap((loop) => {
      const list = loop.type === 'ForStatement' ? loop.init : loop.left
      if (list?.type !== 'VariableDeclaration' || list.kind !== 'var') return []
      const names = list.declarations.map(({ id }) => program.variableOf(id))
      const caught = program.references.some(({ node, variable }) => {
        const own = program.functionOf(node)
        const parent = own && program.parentOf(own)
        const atOnce =
          parent?.type === 'CallExpression' &&
          (parent.callee === own ||
            /^(?:forEach|map|filter|find|some|every|reduce|sort)$/.test(memberName(parent.callee) ?? ''))
        return variable && names.includes(variable) && isFunction(own) && inside(own, loop.body) && !atOnce
      })
      const at = { start: list.start, end: list.start + 3 }
      return caught
        ? [
            {
              at,
              params: { word: 'var', right: 'let', name: names[0]?.name ?? '' },
              edits: [replaced(at, 'let')],
            },
          ]
        : []
    }),
}

export const provokes = [
  'let fns = [];\nfor (var i = 0; i < 3; i++) {\n  fns.push(function () { return i; });\n}\nconsole.log(fns[0]());',
  'for (var i = 0; i < 3; i++) {\n  setTimeout(() => console.log(i), 10);\n}',
  'let list = [];\nfor (var k = 1; k <= 2; k++) {\n  list.push(() => console.log(k));\n}\nlist.forEach((f) => f());',
]
export const nearMisses = [
  'let fns = [];\nfor (let i = 0; i < 3; i++) {\n  fns.push(() => i);\n}\nconsole.log(fns[0]());',
  'for (var i = 0; i < 2; i++) {\n  [1].forEach((x) => console.log(x + i));\n}',
]
