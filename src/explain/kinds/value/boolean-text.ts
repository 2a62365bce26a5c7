import { constantOf } from '../../constant.ts'
import { onlyValue, typeOf } from '../../guess.ts'
import type { Finding, Kind } from '../../kind.ts'
import type { Ran } from '../../ran.ts'
import { replaced } from '../../unreadable.ts'

/** `"false"` as a condition: a text is true. */
export const booleanText: Kind = {
  kind: 'value.boolean-text',
  ran: (program) => [
    ...compared(program),
    ...program.all('IfStatement', 'WhileStatement', 'ConditionalExpression').flatMap(({ test }) => {
      const inner = test.type === 'UnaryExpression' ? test.argument : test
      const value = constantOf(inner, program)
      if (typeof value !== 'string' || !/^(?:true|false|0|no)$/i.test(value)) return []
      const at =
        inner.type === 'Identifier' ? (onlyValue(program.variableOf(inner), program) ?? inner) : inner
      const right = /^(?:true|false)$/.test(value) ? value : 'false'
      return [{ at, partner: test, params: { code: `"${value}"`, right }, edits: [replaced(at, right)] }]
    }),
  ],
}

/** `ok === "true"`, where `ok` is true or false. */
function compared(program: Ran): Finding[] {
  return program.all('BinaryExpression').flatMap(({ left, right, operator }) => {
    const value = right.type === 'Literal' ? right.value : null
    if (!/^[=!]==?$/.test(operator) || (value !== 'true' && value !== 'false')) return []
    if (typeOf(left, program) !== 'boolean') return []
    return [
      {
        at: right,
        special: 'compare',
        params: { code: `"${value}"`, right: value },
        edits: [replaced(right, value)],
      },
    ]
  })
}

export const provokes = [
  'let raining = "false";\nif (raining) {\n  console.log("a");\n}',
  'let ok = "true";\nif (!ok) {\n  console.log("a");\n} else {\n  console.log("b");\n}',
  'let ok = true;\nif (ok === "true") {\n  console.log("yes");\n} else {\n  console.log("no");\n}',
  'let finished = "false";\nif (finished) {\n  console.log("done");\n} else {\n  console.log("not done");\n}',
  'let on = "false";\nwhile (on) {\n  console.log("loop");\n  break;\n}',
]
export const nearMisses = [
  'let raining = false;\nif (raining) {\n  console.log("a");\n}',
  'let t = "false";\nif (t === "false") {\n  console.log("a");\n}',
]
