import type { Kind } from '../../kind.ts'
import { isFunction } from '../../../syntax/scopes.ts'
import type { AnyNode } from '../../../syntax/walk.ts'
import type { Ran } from '../../ran.ts'

/** A variable that nobody reads. */
export const unusedVariable: Kind = {
  kind: 'style.unused-variable',
  ran: (program) =>
    program.variables.flatMap((variable) => {
      const { name, node, kind, declaration } = variable
      const read = variable.references.some(({ reads, node: use }) => reads && !onlyCounts(use))
      function onlyCounts(use: typeof node): boolean {
        const parent = program.parentOf(use)
        return (
          (parent?.type === 'UpdateExpression' ||
            (parent?.type === 'AssignmentExpression' && parent.left === use)) &&
          program.parentOf(parent)?.type === 'ExpressionStatement'
        )
      }
      if (
        read ||
        name.startsWith('_') ||
        (kind === 'parameter' && isCallback(declaration, program)) ||
        kind === 'catch' ||
        kind === 'class' ||
        (kind === 'function' && isFunction(declaration) && declaration.type !== 'FunctionDeclaration')
      )
        return []
      // A parameter before one that is used has to be there; a counter only counts.
      const later =
        isFunction(declaration) &&
        kind === 'parameter' &&
        declaration.params
          .slice(declaration.params.findIndex((each) => each === node) + 1)
          .some((each) => program.variableOf(each)?.references.length)
      const isLoop = program.around(node, (outer) => /^For(?:Of|In)?Statement$/.test(outer.type))
      const inHead =
        isLoop !== null && 'left' in isLoop && node.start >= isLoop.left.start && node.end <= isLoop.left.end
      const pattern =
        program.parentOf(node)?.type !== 'VariableDeclarator' && kind !== 'parameter' && kind !== 'function'
      return later || inHead || pattern
        ? []
        : [
            {
              at: node,
              ...(kind === 'parameter'
                ? { special: 'parameter' }
                : kind === 'function'
                  ? { special: 'function' }
                  : {}),
              params: { name },
            },
          ]
    }),
}

/** A function that is handed over: who calls it decides what it is given. */
function isCallback(declaration: AnyNode, program: Ran): boolean {
  const parent = program.parentOf(declaration)
  return parent?.type === 'CallExpression' && parent.arguments.some((each) => each === declaration)
}

export const provokes = [
  'function saluer(nom, couleur) {\n  console.log("Bonjour " + nom);\n}\nsaluer("Tom", "rouge");',
  'let a = 1;\nlet b = 2;\nconsole.log(a);',
  'let color = "red";\nlet size = 3;\nconsole.log(size);',
  'function f(a) {\n  let resultat = a * 2;\n  return a;\n}\nconsole.log(f(3));',
  'function f(a, b) {\n  return a;\n}\nconsole.log(f(3, 4));',
]
export const nearMisses = [
  'const doubled = [1, 2].map((value, index, all) => value * 2);\nconsole.log(doubled);',
  'let colour = "red";\nif (colour = "blue") {\n  console.log("sea");\n}',
  'let a = 1;\nconsole.log(a);',
  'for (const _ of [1]) {\n  console.log("x");\n}',
  '[5].forEach((x, i) => console.log(i));',
]
