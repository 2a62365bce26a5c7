import { isFunction } from '../../../syntax/scopes.ts'
import type { Kind } from '../../kind.ts'
import { identifierNear, nameOfFunction } from '../../places.ts'

/** A variable used outside of the braces in which it lives. */
export const outOfBlock: Kind = {
  kind: 'scope.out-of-block',
  failed(program) {
    const name = program.missingName
    if (name === null || program.error.message.includes('initialized')) return null
    const at = identifierNear(program, name)
    const inner = program.variables.find((each) => each.name === name && each.scope.parent !== null)
    if (!at || !inner) return null
    const own = isFunction(inner.scope.node) ? inner.scope.node : program.functionOf(inner.node)
    const loop = program.around(inner.scope.node, (node) => /^(?:For|While|If|DoWhile)\w*/.test(node.type))
    const isLocal = own !== null && !(at.start >= own.start && at.end <= own.end)
    const word = isLocal
      ? (nameOfFunction(own, program) ?? 'function')
      : (/^\w+/.exec(loop ? program.text(loop) : '{')?.[0] ?? '{')
    return {
      at,
      partner: inner.node,
      ...(isLocal ? { special: 'function' } : {}),
      params: { name, word, line: program.lineOf(inner.node.start), right: isLocal ? 'return' : 'let' },
    }
  },
}

export const provokes = [
  'for (let i = 0; i < 3; i++) {\n}\nconsole.log(i);',
  'function add(a, b) {\n  let sum = a + b;\n  return sum;\n}\nadd(2, 3);\nconsole.log(sum);',
  'if (true) {\n  let x = 1;\n}\nconsole.log(x);',
]
export const nearMisses = [
  'for (var i = 0; i < 3; i++) {\n}\nconsole.log(j);',
  'let x = 1;\n{\n  let y = 2;\n}\nconsole.log(z + x);',
]
