import type { Kind } from '../../kind.ts'
import { inserted } from '../../unreadable.ts'

/** `x = 5` without `let` before it. */
export const implicitGlobal: Kind = {
  kind: 'scope.implicit-global',
  ran(program) {
    const seen = new Set<string>()
    return program.references.flatMap(({ name, node, variable, writes }) => {
      if (variable || !writes || seen.has(name)) return []
      seen.add(name)
      const parent = program.parentOf(node)
      const outer = parent && program.parentOf(parent)
      const atStart =
        parent?.type === 'AssignmentExpression' &&
        (outer?.type === 'ExpressionStatement' || outer?.type === 'ForStatement')
      const inLoop = parent?.type === 'ForOfStatement' || parent?.type === 'ForInStatement'
      return [
        {
          at: node,
          params: { name, word: 'let', right: `let ${name}` },
          edits: atStart || inLoop ? [inserted(node.start, 'let ')] : undefined,
        },
      ]
    })
  },
}

export const provokes = [
  'function f() {\n  count = 5;\n}\nf();\nconsole.log(count);',
  'x = 3;\nconsole.log(x);',
  'for (item of [1]) {\n  console.log(item);\n}',
  'total = 5;\nconsole.log(total);',
  'for (i = 0; i < 3; i++) {\n  console.log(i);\n}',
  'function f(a, b) {\n  somme = a + b;\n  return somme;\n}\nconsole.log(f(1, 2));',
]
export const nearMisses = ['let x;\nx = 3;\nconsole.log(x);', 'let o = {};\no.x = 1;\nconsole.log(o);']
