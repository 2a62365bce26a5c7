import { onlyValue, typeOf } from '../../guess.ts'
import type { Kind } from '../../kind.ts'

/** `===` between two lists asks whether they are one and the same list. */
export const listCompare: Kind = {
  kind: 'value.list-compare',
  ran: (program) =>
    program.all('BinaryExpression').flatMap((node) => {
      const { left, right } = node
      if (!/^[=!]==?$/.test(node.operator) || left.type === 'PrivateIdentifier') return []
      const types = [typeOf(left, program), typeOf(right, program)]
      if (types[0] !== types[1] || (types[0] !== 'list' && types[0] !== 'record')) return []
      const value = onlyValue(program.variableOf(left), program) ?? left
      return [
        {
          at: node,
          ...(types[0] === 'record' ? { special: 'record' } : {}),
          params: {
            sign: node.operator,
            code: program.text(value).split('\n')[0] ?? '',
            first: program.text(left),
            second: program.text(right),
            right: 'join',
          },
        },
      ]
    }),
}

export const provokes = [
  'let a = [1, 2];\nlet b = [1, 2];\nconsole.log(a === b);',
  'let list = [];\nif (list === []) {\n  console.log("empty");\n}\nconsole.log(1);',
  'let a = [1, 2];\nif (a === [1, 2]) {\n  console.log("same");\n} else {\n  console.log("no");\n}',
  'let a = [];\nconsole.log(a == []);',
  'let p = { x: 1 };\nlet q = { x: 1 };\nconsole.log(p === q);',
]
export const nearMisses = [
  'let a = [1], b = [1];\nconsole.log(a.join() === b.join());',
  'let a = [1];\nconsole.log(a.length === 1);',
]
