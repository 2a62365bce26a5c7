import type { Kind } from '../../kind.ts'
import { inserted } from '../../unreadable.ts'

/** Built-in names that only `new` can call. */
const builtInClasses = /^(?:Map|Set|WeakMap|WeakSet|Promise|Proxy)$/

/** `Box()` of a class: the engine points at the class, the call is what needs a change. */
export const missingNew: Kind = {
  kind: 'call.missing-new',
  failed(program) {
    if (!/must be (?:called with new|invoked with 'new')$/.test(program.error.message)) return null
    const calls = program.all('CallExpression').filter(({ callee }) => {
      const variable = program.variableOf(callee)
      return (
        callee.type === 'Identifier' &&
        (variable?.kind === 'class' || (!variable && builtInClasses.test(callee.name)))
      )
    })
    const call = calls.find(({ start, end }) => start <= program.offset && program.offset < end) ?? calls[0]
    if (!call) return null
    const name = program.text(call.callee)
    return {
      at: call.callee,
      params: { name, word: 'new', right: `new ${name}` },
      edits: [inserted(call.start, 'new ')],
    }
  },
}

export const provokes = [
  'class Box {}\nlet b = Box();\nconsole.log(b);',
  'class Dog {\n  constructor(name) {\n    this.name = name;\n  }\n}\nfunction make(name) {\n  return Dog(name);\n}\nconsole.log(make("Rex").name);',
  'const ages = Map();\nages.set("Ali", 12);',
  'const seen = Set([1, 2]);\nconsole.log(seen.size);',
]
export const nearMisses = [
  'class Box {}\nlet b = new Box();\nb.open();',
  'const now = Date();\nconsole.log(now.length > 5);',
]
