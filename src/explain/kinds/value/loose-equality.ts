import { typeOf } from '../../guess.ts'
import type { Kind } from '../../kind.ts'
import { replaced } from '../../unreadable.ts'

/** `==` compares values of different types as if they were alike. */
export const looseEquality: Kind = {
  kind: 'value.loose-equality',
  ran: (program) =>
    program.all('BinaryExpression').flatMap((node) => {
      const { operator, left, right } = node
      if ((operator !== '==' && operator !== '!=') || left.type === 'PrivateIdentifier') return []
      const types = [typeOf(left, program), typeOf(right, program)]
      if (
        types.includes('null') ||
        types.includes('undefined') ||
        (types[0] !== null && types[0] === types[1])
      )
        return []
      const start = left.end + program.program.slice(left.end, right.start).indexOf(operator)
      return [
        {
          at: node,
          params: { sign: operator, right: `${operator}=` },
          edits: [replaced({ start, end: start + 2 }, `${operator}=`)],
        },
      ]
    }),
}

export const provokes = [
  'let age = "18";\nif (age == 18) {\n  console.log("yes");\n}',
  'console.log(0 == "");',
  'let a = "5";\nif (a == 5) {\n  console.log("same");\n}',
  'let x = 0;\nconsole.log(x == "");',
  'let ok = 1;\nif (ok == true) {\n  console.log("yes");\n}',
]
export const nearMisses = [
  'let v = null;\nconsole.log(v == null);',
  'let age = 18;\nconsole.log(age === 18);',
]
