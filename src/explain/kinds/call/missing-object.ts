import { callOf } from '../../foreign-call.ts'
import type { Kind } from '../../kind.ts'
import { typeOf } from '../../guess.ts'
import { inserted, replaced } from '../../unreadable.ts'
import { membersOf, membersOfType } from '../../words/library.ts'

/** `log("a")`, `random()`, `toUpperCase(name)`: the object before the dot is missing. */
export const missingObject: Kind = {
  kind: 'call.missing-object',
  failed(program) {
    const call = callOf(program)
    if (!call) return null
    const owner = ['console', 'Math', 'Object', 'JSON', 'Array'].find(
      (each) => membersOf(each)?.includes(call.path) && call.path !== 'log10',
    )
    if (owner) {
      const params = { name: call.path, right: `${owner}.${call.path}` }
      return { at: call, params, edits: [inserted(call.start, `${owner}.`)] }
    }
    const [value, ...others] = call.node.arguments
    const type = value ? typeOf(value, program) : null
    const isMethod = (['text', 'list', 'number'] as const).some((each) =>
      membersOfType(each)?.includes(call.path),
    )
    if (!isMethod) return null
    const given = others.map((each) => program.text(each)).join(', ')
    const right =
      value && value.type === 'Identifier'
        ? `${program.text(value)}.${call.path}(${given})`
        : `.${call.path}()`
    const fits = type !== null && membersOfType(type)?.includes(call.path)
    return {
      at: call,
      special: 'method',
      params: { name: call.path, right },
      edits: fits && value?.type === 'Identifier' ? [replaced(call.node, right)] : undefined,
    }
  },
}

export const provokes = [
  'log("a");',
  'let n = random();',
  'let t = "a";\nconsole.log(toUpperCase(t));',
  'let list = [1];\npush(2);',
  'console.log(floor(2.5));',
  'let n = 3;\nlog(n);',
  'let n = random();\nconsole.log(n < 1);',
]
export const nearMisses = ['doIt();', 'len("a");', 'consol.log(1);']
