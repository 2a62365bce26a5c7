import type { Variable } from '../../../syntax/scopes.ts'
import type { AnyNode } from '../../../syntax/walk.ts'
import type { Kind } from '../../kind.ts'
import type { Ran } from '../../ran.ts'
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
          reads &&
          !(node.start >= inner.declaration.start && node.end <= inner.declaration.end) &&
          !feeds(node, inner, program),
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

/** `total = total + n`, `total++`: read only to give the same variable its next value. */
function feeds(node: AnyNode, variable: Variable, program: Ran): boolean {
  const statement = program.around(node, (each) => each.type === 'ExpressionStatement')
  if (statement?.type !== 'ExpressionStatement') return false
  const { expression } = statement
  const target =
    expression.type === 'AssignmentExpression'
      ? expression.left
      : expression.type === 'UpdateExpression'
        ? expression.argument
        : null
  return target !== null && program.variableOf(target) === variable
}

export const provokes = [
  'let total = 5;\nfunction add(n) {\n  let total = 0;\n  total = total + n;\n}\nadd(4);\nconsole.log(total);',
  'let points = 0;\nfunction win() {\n  let points = 0;\n  points++;\n}\nwin();\nconsole.log(points);',
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
