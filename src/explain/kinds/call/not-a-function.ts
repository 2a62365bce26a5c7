import type { Kind } from '../../kind.ts'
import { typeOf } from '../../guess.ts'
import { callHere, memberOf } from '../../places.ts'
import { isPrint } from '../../readable.ts'
import { replaced } from '../../unreadable.ts'

/** Something is called that is no function: the engine never says what, the place does. */
export const notAFunction: Kind = {
  kind: 'call.not-a-function',
  failed(program) {
    const reads = program.nodesHere.find((node) => node.type === 'MemberExpression' && isPrint(node.object))
    if (reads?.type === 'MemberExpression' && /^cannot read property/.test(program.error.message))
      return {
        at: reads,
        special: 'print',
        params: { name: program.text(reads.property), code: 'console.log', value: 'undefined' },
        edits: [replaced({ start: reads.object.end, end: reads.end }, '')],
      }
    const call = callHere(program)
    if (!call || call.callee.type === 'Super') return null
    const type = typeOf(call.callee, program)
    const noArguments = call.arguments.length === 0 && call.callee.type === 'Identifier' && type !== null
    const params = { name: program.text(call.callee).split('\n')[0] ?? '' }
    const place =
      call.callee.type === 'MemberExpression' ? (memberOf(call.callee, program) ?? call.callee) : call.callee
    return {
      at: place,
      ...(type === null || type === 'function' ? {} : { special: 'value' }),
      params: call.callee.type === 'MemberExpression' ? { name: program.text(call.callee.property) } : params,
      ...(type === null || type === 'function' ? {} : { terms: { type: `types.${type}` } }),
      edits: noArguments ? [replaced({ start: call.callee.end, end: call.end }, '')] : undefined,
    }
  },
}

export const provokes = [
  'let n = 3;\nn(4);',
  'let name = "Bo";\nconsole.log(name());',
  'let o = { a: 1 };\no.go();',
  'console.log("hi").length;',
  'let f = function () { return 1; };\nf = f();\nf();',
  'let shop = {\n  items: ["tea", "milk"],\n  calculate: 12\n};\nconsole.log(shop.calculate(2));',
  'let age = 12;\nage(3);',
]
export const nearMisses = ['throw new TypeError("not a function")', 'null.x', 'console.lgo("hi")']
