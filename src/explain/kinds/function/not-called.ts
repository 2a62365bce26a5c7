import type { Kind } from '../../kind.ts'
import { inside, prints } from '../../loops.ts'

/** A function that nobody calls, though it has something to show. */
export const notCalled: Kind = {
  kind: 'function.not-called',
  ran: (program) =>
    program.variables.flatMap((variable) => {
      const { declaration, name, node } = variable
      const own = declaration.type === 'VariableDeclarator' ? declaration.init : declaration
      const isOwn =
        variable.kind === 'function' ||
        own?.type === 'ArrowFunctionExpression' ||
        own?.type === 'FunctionExpression'
      const called = variable.references.some((each) => each.reads && !inside(each.node, own ?? declaration))
      const matters = program.printed.length === 0 || (own ? prints(program, own) : false)
      return isOwn && !called && matters && variable.kind !== 'parameter'
        ? [{ at: node, params: { name, right: `${name}()` } }]
        : []
    }),
}

export const provokes = [
  'function hello() {\n  console.log("Hello");\n}',
  'const show = () => console.log(1);\nconsole.log("end");',
  'function start() {\n  console.log("start");\n}',
  'function saluer(nom) {\n  console.log("Bonjour " + nom);\n}\nlet nom = "Ana";',
  'let n = 3;\nconst main = () => {\n  console.log(n);\n};',
]
export const nearMisses = [
  'function hello() {\n  console.log("Hello");\n}\nhello();',
  'function add(a, b) {\n  return a + b;\n}\nconsole.log(1);',
]
