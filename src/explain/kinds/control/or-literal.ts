import type { Kind } from '../../kind.ts'
import { inserted } from '../../unreadable.ts'

/** `x === "a" || "b"`: the second half is no comparison. */
export const orLiteral: Kind = {
  kind: 'control.or-literal',
  ran: (program) =>
    program.all('LogicalExpression').flatMap((node) => {
      const { left, right, operator } = node
      const compare =
        left.type === 'BinaryExpression'
          ? left
          : left.type === 'LogicalExpression' && left.right.type === 'BinaryExpression'
            ? left.right
            : null
      if (
        operator === '??' ||
        right.type !== 'Literal' ||
        typeof right.value === 'boolean' ||
        !compare ||
        !/^(?:[=!]==?|[<>]=?)$/.test(compare.operator)
      )
        return []
      const wanted = `${program.text(compare.left)} ${compare.operator} `
      return [
        {
          at: right,
          params: { sign: operator, code: program.text(right), right: wanted + program.text(right) },
          edits: [inserted(right.start, wanted)],
        },
      ]
    }),
}

export const provokes = [
  'let x = "c";\nif (x === "a" || "b") {\n  console.log("yes");\n}',
  'let n = 3;\nif (n > 1 && 5) {\n  console.log(1);\n}',
  'let day = "wed";\nif (day === "sat" || "sun") {\n  console.log("weekend");\n}',
  'let n = 7;\nif (n === 1 || 2 || 3) {\n  console.log("small");\n} else {\n  console.log("big");\n}',
]
export const nearMisses = [
  'let name = "" || "guest";\nconsole.log(name);',
  'let x = 1;\nif (x === 1 || x === 2) {\n  console.log(x);\n}',
]
