import type { Kind } from '../../kind.ts'
import { inserted } from '../../unreadable.ts'

/** A `case` that goes on into the next one. */
export const missingBreak: Kind = {
  kind: 'control.missing-break',
  ran: (program) =>
    program.all('SwitchStatement').flatMap(({ cases }) =>
      cases.slice(0, -1).flatMap((each) => {
        const last = each.consequent.at(-1)
        const ends =
          last &&
          /^(?:Break|Return|Throw|Continue)Statement$/.test(
            last.type === 'BlockStatement' ? (last.body.at(-1)?.type ?? '') : last.type,
          )
        if (!last || ends) return []
        const head = { start: each.start, end: each.test?.end ?? each.start + 7 }
        const gap = program.program.slice(program.program.lastIndexOf('\n', last.start) + 1, last.start)
        const indent = gap.trim() === '' ? `\n${gap}` : ' '
        return [
          {
            at: head,
            params: { word: program.text(head), right: 'break' },
            edits: [inserted(last.end, `${indent}break;`)],
          },
        ]
      }),
    ),
}

export const provokes = [
  'switch (1) {\n  case 1:\n    console.log("a");\n  case 2:\n    console.log("b");\n}',
  'let fruit = "apple";\nswitch (fruit) {\n  case "apple":\n    console.log("red");\n  case "banana":\n    console.log("yellow");\n    break;\n}',
  'let d = 1;\nlet name;\nswitch (d) {\n  case 1:\n    name = "one";\n  default:\n    name = "other";\n}\nconsole.log(name);',
]
export const nearMisses = [
  'switch (1) {\n  case 1:\n  case 2:\n    console.log("b");\n    break;\n  default:\n    console.log("c");\n}',
]
