import type { Kind } from '../../kind.ts'
import { textComparisons } from '../../comparisons.ts'

/** Two texts that differ only in capitals. */
export const textCase: Kind = {
  kind: 'value.text-case',
  ran: (program) =>
    textComparisons(program)
      .filter(({ left, right }) => left.toLowerCase() === right.toLowerCase())
      .map(({ node, left, right }) => ({
        at: node,
        params: { first: `"${left}"`, second: `"${right}"`, right: 'toLowerCase' },
      })),
}

export const provokes = [
  'let city = "Paris";\nif (city === "paris") {\n  console.log("yes");\n}',
  'let a = "YES";\nconsole.log(a === "yes");',
  'let color = "Red";\nswitch (color) {\n  case "red":\n    console.log("stop");\n    break;\n  default:\n    console.log("unknown");\n}',
  'let city = "Kabul";\nif (city === "kabul") {\n  console.log("capital");\n} else {\n  console.log("other");\n}',
]
export const nearMisses = [
  'let city = "Paris";\nconsole.log(city === "Rome");',
  'let a = "yes";\nconsole.log(a === "yes");',
]
