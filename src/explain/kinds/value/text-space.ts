import type { Kind } from '../../kind.ts'
import { textComparisons } from '../../comparisons.ts'
import { inserted } from '../../unreadable.ts'

/** Two texts that differ only in spaces. */
export const textSpace: Kind = {
  kind: 'value.text-space',
  ran: (program) =>
    textComparisons(program)
      .filter(({ left, right }) => left.replace(/\s+/g, '') === right.replace(/\s+/g, ''))
      .map(({ node, subject, left, right }) => ({
        at: node,
        params: { first: `"${left}"`, second: `"${right}"`, right: 'trim' },
        edits:
          left.trim() === right.trim() && subject.type === 'Identifier'
            ? [inserted(subject.end, '.trim()')]
            : undefined,
      })),
}

export const provokes = [
  'let answer = "yes ";\nif (answer === "yes") {\n  console.log("ok");\n}',
  'let a = " Bo";\nconsole.log(a === "Bo");',
  'let command = "start ";\nswitch (command) {\n  case "start":\n    console.log("go");\n    break;\n  default:\n    console.log("unknown");\n}',
  'let word = "yes ";\nif (word === "yes") {\n  console.log("ok");\n} else {\n  console.log("no");\n}',
]
export const nearMisses = ['let a = "Bo";\nconsole.log(a === "Bob");']
