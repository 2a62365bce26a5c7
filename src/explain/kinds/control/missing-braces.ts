import type { AnyNode } from '../../../syntax/walk.ts'
import type { Kind } from '../../kind.ts'
import { isLoop } from '../../readable.ts'
import { inserted } from '../../unreadable.ts'

/** Two indented lines after `if`, and no braces around them. */
export const missingBraces: Kind = {
  kind: 'control.missing-braces',
  ran(program) {
    const column = (node: AnyNode): number =>
      node.start - (program.program.lastIndexOf('\n', node.start - 1) + 1)
    return program.nodes.flatMap((node) => {
      const last =
        node.type === 'IfStatement'
          ? (node.alternate ?? node.consequent)
          : isLoop(node) && node.type !== 'DoWhileStatement'
            ? node.body
            : null
      const parent = program.parentOf(node)
      if (
        !last ||
        /^(?:BlockStatement|EmptyStatement|IfStatement)$/.test(last.type) ||
        !parent ||
        !('body' in parent) ||
        !Array.isArray(parent.body)
      )
        return []
      const siblings = parent.body as AnyNode[]
      const next = siblings[siblings.indexOf(node) + 1]
      const ownLine = program.lineOf(last.start) > program.lineOf(node.start)
      if (!next || !ownLine || column(next) !== column(last) || column(last) <= column(node)) return []
      const word = /^\w+/.exec(program.text(node))?.[0] ?? ''
      const head = program.program.slice(0, last.start).trimEnd().length
      return [
        {
          at: next,
          partner: node,
          params: { word, open: '{', close: '}' },
          edits: [inserted(head, ' {'), inserted(next.end, '\n}')],
        },
      ]
    })
  },
}

export const provokes = [
  'let note = 5;\nif (note >= 10)\n  console.log("Bravo");\n  console.log("Reussi");',
  'for (let i = 0; i < 2; i++)\n  console.log(i);\n  console.log("x");',
  'let items = ["a", "b"];\nlet n = 0;\nfor (let item of items)\n  n = n + 1;\n  console.log(n);',
  'let rain = false;\nif (rain)\n  console.log("Take an umbrella");\n  console.log("It is wet");',
  'for (let i = 0; i < 3; i++)\n  console.log("line");\n  console.log("end of line");',
  'let sum = 0;\nfor (let i = 1; i <= 3; i++)\n  sum += i;\n  console.log("sum " + sum);',
]
export const nearMisses = [
  'if (1 > 2)\n  console.log("a");\nconsole.log("b");',
  'if (1) console.log("a"); console.log("b");',
]
