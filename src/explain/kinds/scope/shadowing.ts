import type { Kind } from '../../kind.ts'
import { replaced } from '../../unreadable.ts'

/** An inner `let` makes a second variable with the name of an outer one. */
export const shadowing: Kind = {
  kind: 'scope.shadowing',
  ran: (program) =>
    program.variables.flatMap((inner) => {
      const list = program.parentOf(inner.declaration)
      if (
        list?.type !== 'VariableDeclaration' ||
        inner.declaration.type !== 'VariableDeclarator' ||
        list.declarations.length > 1
      )
        return []
      let scope = inner.scope.parent
      while (scope && !scope.variables.has(inner.name)) scope = scope.parent
      const outer = scope?.variables.get(inner.name)
      const used = inner.references.some(
        ({ reads, node }) =>
          reads && !(node.start >= inner.declaration.start && node.end <= inner.declaration.end),
      )
      const isHead = /^For/.test(program.parentOf(list)?.type ?? '')
      if (
        !outer ||
        outer.kind === 'const' ||
        outer.kind === 'function' ||
        used ||
        isHead ||
        !outer.references.some(({ reads }) => reads)
      )
        return []
      const params = { name: inner.name, word: list.kind, line: program.lineOf(outer.node.start) }
      return [
        {
          at: inner.node,
          partner: outer.node,
          params,
          edits: inner.declaration.init
            ? [replaced({ start: list.start, end: inner.node.start }, '')]
            : undefined,
        },
      ]
    }),
}

export const provokes = [
  'let total = 0;\nfunction add() {\n  let total = 5;\n}\nadd();\nconsole.log(total);',
  'let message = "";\nif (1 > 0) {\n  let message = "big";\n}\nconsole.log(message);',
  'let found = false;\nlet names = ["a", "b"];\nfor (let name of names) {\n  if (name === "b") {\n    let found = true;\n  }\n}\nconsole.log(found);',
  'let count = 0;\nfunction add() {\n  let count = 1;\n}\nadd();\nconsole.log(count);',
  'let max = 0;\nfor (let n of [1, 5, 3]) {\n  if (n > max) {\n    let max = n;\n  }\n}\nconsole.log(max);',
  'let msg = "bad";\nif (true) {\n  let msg = "good";\n}\nconsole.log(msg);',
]
export const nearMisses = [
  'let total = 0;\nfunction add() {\n  let total = 5;\n  return total;\n}\nconsole.log(add(), total);',
  'function a() {\n  let x = 1;\n  return x;\n}\nlet x = 2;\nconsole.log(a() + x);',
]
