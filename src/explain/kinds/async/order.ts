import { isFunction } from '../../../syntax/scopes.ts'
import { showsUndefined } from '../../evidence.ts'
import type { Kind } from '../../kind.ts'
import { memberName } from '../../readable.ts'

const later = /^(?:then|setTimeout|setInterval|catch|finally|addEventListener)$/

/** A value that comes later is read now. */
export const asyncOrder: Kind = {
  kind: 'async.order',
  ran(program) {
    if (!showsUndefined(program) && !program.shows(/null|^$|\[\]/)) return null
    return program.references.flatMap(({ node, writes, variable }) => {
      const own = program.functionOf(node)
      const call = own && program.parentOf(own)
      const name =
        call?.type === 'CallExpression'
          ? call.callee.type === 'Identifier'
            ? call.callee.name
            : memberName(call.callee)
          : null
      if (!writes || !variable || !isFunction(own) || name === null || !later.test(name)) return []
      const read = variable.references.find(
        (each) =>
          each.reads &&
          each.node.start > own.end &&
          program.functionOf(each.node) === program.functionOf(own),
      )
      return read
        ? [
            {
              at: read.node,
              partner: node,
              params: { name: variable.name, word: name, line: program.lineOf(node.start) },
            },
          ]
        : []
    })
  },
}

export const provokes = [
  'let data;\nPromise.resolve("x").then((value) => {\n  data = value;\n});\nconsole.log(data);',
  'let data = "";\nsetTimeout(function () {\n  data = "ready";\n}, 100);\nconsole.log(data);',
  'let result;\nPromise.resolve(5).then((v) => {\n  result = v;\n});\nconsole.log("result: " + result);',
  'let nom;\nasync function charger() { return "Ana"; }\ncharger().then(function (x) { nom = x; });\nconsole.log(nom);',
]
export const nearMisses = [
  'let data;\nPromise.resolve("x").then((value) => {\n  data = value;\n  console.log(data);\n});',
]
