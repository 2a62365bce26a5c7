import type { Kind } from '../../kind.ts'
import { replaced } from '../../unreadable.ts'

/** `return` alone on its line, the value on the next. */
export const returnNewline: Kind = {
  kind: 'function.return-newline',
  ran: (program) =>
    program.all('BlockStatement').flatMap(({ body }) =>
      body.flatMap((node, index) => {
        const next = body[index + 1]
        const bare = node.type === 'ReturnStatement' && !node.argument && node.end === node.start + 6
        if (!bare || !next || !/^(?:Expression|Block|Labeled)\w*Statement$|^BlockStatement$/.test(next.type))
          return []
        return [
          {
            at: node,
            partner: next,
            params: { word: 'return' },
            edits: [replaced({ start: node.end, end: next.start }, ' ')],
          },
        ]
      }),
    ),
}

export const provokes = [
  'function f() {\n  return\n    5 + 5;\n}\nconsole.log(f());',
  'function f() {\n  return\n  "a";\n}\nconsole.log(f());',
  'function add(a, b) {\n  return\n    a + b;\n}\nconsole.log(add(1, 2));',
  'function user() {\n  return\n  {\n    name: "Ana"\n  };\n}\nconsole.log(user());',
]
export const nearMisses = [
  'function f() {\n  return 5;\n}\nconsole.log(f());',
  'function f(x) {\n  if (x) return;\n  console.log(x);\n}\nf(0);',
]
