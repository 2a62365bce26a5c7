import type { Kind } from '../../kind.ts'
import { onlyValue } from '../../guess.ts'
import { memberRead } from '../../places.ts'

/** `.name` of null. */
export const propertyOfNull: Kind = {
  kind: 'value.property-of-null',
  failed(program) {
    const message = /^cannot (?:read|set) property(?: '(.*)')? of null$/.exec(program.error.message)
    if (!message) return null
    const property = message[1] ?? ''
    const read = memberRead(program, property)
    if (!read) return { at: program.here, params: { name: 'null', property, value: 'null' } }
    const params = { name: program.text(read.object), property, value: 'null' }
    const value =
      read.object.type === 'CallExpression'
        ? read.object
        : onlyValue(program.variableOf(read.object), program)
    const id =
      value?.type === 'CallExpression' && /^document\./.test(program.text(value.callee))
        ? value.arguments[0]
        : undefined
    return {
      at: read,
      ...(id ? { special: 'page' } : {}),
      params: { ...params, ...(id ? { id: program.text(id) } : {}) },
    }
  },
}

export const provokes = [
  'let box = null;\nbox.text = "Hi";',
  'console.log(null.x);',
  'let found = "abc".match(/x/);\nconsole.log(found.length);',
  'let user = null;\nconsole.log(user.name);',
  'let word = "abc".match(/x/);\nconsole.log(word.length);',
  'let box = null;\nbox.text = "hi";',
]
export const nearMisses = ['let x;\nconsole.log(x.y);']
