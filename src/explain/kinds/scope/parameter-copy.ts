import { functionCalled, typeOf } from '../../guess.ts'
import type { Kind } from '../../kind.ts'
import { givesNothing } from '../../missing-return.ts'

/** A function changes its parameter; the variable outside keeps its value. */
export const parameterCopy: Kind = {
  kind: 'scope.parameter-copy',
  ran: (program) =>
    program.all('CallExpression').flatMap((call) => {
      const own = functionCalled(call.callee, program)
      const alone = program.parentOf(call)?.type === 'ExpressionStatement'
      if (!own || !alone || !givesNothing(own, program)) return []
      return own.params.flatMap((parameter, at) => {
        const given = call.arguments[at]
        const variable = program.variableOf(parameter)
        const changed = variable?.references.find(({ writes }) => writes)
        const after =
          given &&
          program.variableOf(given)?.references.some(({ node, reads }) => reads && node.start > call.end)
        const plain = given && /^(?:number|text|boolean|list)$/.test(typeOf(given, program) ?? '')
        const lost = variable?.references.every(
          ({ node }) => changed !== undefined && node.start <= changed.node.start + 60,
        )
        if (!changed || given?.type !== 'Identifier' || !after || !plain || !lost) return []
        return [
          {
            at: changed.node,
            partner: given,
            params: { name: variable?.name ?? '', outer: given.name, right: 'return' },
          },
        ]
      })
    }),
}

export const provokes = [
  'let points = 5;\nfunction addOne(n) {\n  n = n + 1;\n}\naddOne(points);\nconsole.log(points);',
  'function addOne(n) {\n  n = n + 1;\n}\nlet x = 5;\naddOne(x);\nconsole.log(x);',
  'let score = 10;\nfunction reset(score) {\n  score = 0;\n}\nreset(score);\nconsole.log(score);',
]
export const nearMisses = [
  'let points = 5;\nfunction addOne(n) {\n  return n + 1;\n}\npoints = addOne(points);\nconsole.log(points);',
  'function f(list) {\n  list.push(1);\n}\nlet a = [];\nf(a);\nconsole.log(a);',
]
