import { constantOf, isNumberText } from '../../constant.ts'
import { onlyValue } from '../../guess.ts'
import type { Finding, Kind } from '../../kind.ts'
import type { Ran } from '../../ran.ts'
import { wrappedIn } from '../../strange-signs.ts'
import { replaced } from '../../unreadable.ts'

/** `"10" > "9"`: texts are compared letter by letter. `5 === "5"` is never true. */
export const stringNumberCompare: Kind = {
  kind: 'value.string-number-compare',
  ran: (program) => [
    ...switched(program),
    ...program.all('BinaryExpression').flatMap((node) => {
      const { left, right, operator } = node
      const [first, second] = [constantOf(left, program), constantOf(right, program)]
      const texts = /^[<>]=?$/.test(operator) && isNumberText(first) && isNumberText(second)
      const mixed =
        /^[=!]==$/.test(operator) &&
        ((isNumberText(first) && typeof second === 'number') ||
          (typeof first === 'number' && isNumberText(second)))
      const asked =
        /^[=!]==$/.test(operator) &&
        typeof second === 'number' &&
        left.type === 'Identifier' &&
        /^prompt\b/.test(program.text(onlyValue(program.variableOf(left), program) ?? left))
      if (!texts && !mixed && !asked) return []
      const shown = (value: unknown, node: { start: number; end: number }): string =>
        typeof value === 'string' ? `"${value}"` : program.text(node)
      const edits = [left, right].flatMap((each, at) =>
        isNumberText([first, second][at]) || (asked && at === 0)
          ? [replaced(each, `Number(${program.text(each)})`)]
          : [],
      )
      return [
        {
          at: node,
          ...(texts ? {} : { special: 'type' }),
          params: {
            sign: operator,
            first: shown(first, left),
            second: shown(second, right),
            right: 'Number',
          },
          edits,
        },
      ]
    }),
  ],
}

/** `switch ("2")` with `case 2:` */
function switched(program: Ran): Finding[] {
  return program.all('SwitchStatement').flatMap(({ discriminant, cases }) => {
    const value = constantOf(discriminant, program)
    const numbers = cases.filter(({ test }) => typeof constantOf(test, program) === 'number')
    const [first] = numbers
    if (!isNumberText(value) || !first?.test) return []
    return [
      {
        at: discriminant,
        special: 'type',
        params: { sign: 'case', first: `"${value}"`, second: program.text(first.test), right: 'Number' },
        edits: wrappedIn(discriminant, 'Number(', ')'),
      },
    ]
  })
}

export const provokes = [
  'if ("10" > "9") {\n  console.log("a");\n} else {\n  console.log("b");\n}',
  'let age = "18";\nif (age === 18) {\n  console.log("yes");\n}',
  'let n = "2";\nswitch (n) {\n  case 2:\n    console.log("two");\n    break;\n  default:\n    console.log("other");\n}',
  'let a = "5";\nif (a === 5) {\n  console.log("same");\n} else {\n  console.log("not same");\n}',
  'let x = "100";\nlet y = "20";\nif (x > y) {\n  console.log("x is more");\n} else {\n  console.log("y is more");\n}',
]
export const nearMisses = [
  'console.log(10 > 9);',
  'console.log("b" > "a");',
  'let age = 18;\nconsole.log(age === 18);',
]
