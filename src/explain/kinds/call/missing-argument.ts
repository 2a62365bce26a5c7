import { showsUndefined } from '../../evidence.ts'
import { functionCalled } from '../../guess.ts'
import type { Kind } from '../../kind.ts'

/** A call with fewer values than the function uses. */
export const missingArgument: Kind = {
  kind: 'call.missing-argument',
  ran(program) {
    if (!showsUndefined(program)) return null
    return program.all('CallExpression').flatMap((call) => {
      const own = functionCalled(call.callee, program)
      if (
        !own ||
        call.arguments.some((each) => each.type === 'SpreadElement') ||
        own.params.some((each) => each.type === 'RestElement')
      )
        return []
      const lacking = own.params.slice(call.arguments.length).find((each) => each.type === 'Identifier')
      if (lacking?.type !== 'Identifier' || !program.variableOf(lacking)?.references.length) return []
      return [
        {
          at: call.callee,
          partner: own.params[0],
          params: {
            name: program.text(call.callee),
            parameter: lacking.name,
            count: own.params.length,
            given: call.arguments.length,
          },
        },
      ]
    })
  },
}

export const provokes = [
  'function add(a, b) {\n  return a + b;\n}\nconsole.log(add(5));',
  'function hello(name) {\n  console.log("Hi " + name);\n}\nhello();',
  'function multiply(a, b) {\n  return a * b;\n}\nconsole.log(multiply(4));',
  'function greet(name) {\n  console.log("Hello " + name);\n}\ngreet();',
  'const aire = (largeur, hauteur) => largeur * hauteur;\nconsole.log("Aire: " + aire(3));',
]
export const nearMisses = [
  'function add(a, b = 1) {\n  return a + b;\n}\nconsole.log(add(5), undefined);',
  'function f(a) {\n  return a;\n}\nconsole.log(f(1), NaN);',
]
