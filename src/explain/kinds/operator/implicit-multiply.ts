import type { Kind } from '../../kind.ts'
import { contextAt } from '../../list-context.ts'
import { missingIdentifier } from '../../places.ts'
import { across, isName, replaced } from '../../unreadable.ts'

/** `2x` and `ab`, as in mathematics. */
export const implicitMultiply: Kind = {
  kind: 'operator.implicit-multiply',
  unreadable(program) {
    const { tokens, token } = program
    const index = tokens.findIndex(
      (each, at) =>
        each.type === 'number' &&
        program.isNear(each) &&
        isName(token(at + 1)) &&
        !token(at + 1).newline &&
        contextAt(program, at + 1) !== 'for' &&
        (program.declared.has(token(at + 1).text) || /^[a-fijkn-rt-z]$/.test(token(at + 1).text)) &&
        !/^(?:let|const|var|function)$/.test(token(at - 1).text),
    )
    const number = tokens[index]
    if (!number) return null
    const name = token(index + 1)
    const edits = [replaced({ start: number.end, end: name.start }, ' * ')]
    if (!program.helps(edits)) return null
    return {
      at: across(number, name),
      params: {
        code: program.program.slice(number.start, name.end),
        right: `${number.text} * ${name.text}`,
        sign: '*',
      },
      edits,
    }
  },
  failed(program) {
    const name = missingIdentifier(program)
    if (!name) return null
    for (let at = 1; at < name.name.length; at += 1) {
      const parts = [name.name.slice(0, at), name.name.slice(at)]
      const numbers = parts.every((part) =>
        program.variables.some((each) => each.name === part && each.kind !== 'function'),
      )
      if (numbers)
        return {
          at: name,
          params: { code: name.name, right: parts.join(' * '), sign: '*' },
          edits: [replaced(name, parts.join(' * '))],
        }
    }
    return null
  },
}

export const provokes = [
  'let x = 2;\nlet y = 2x;\nconsole.log(y);',
  'let a = 2;\nlet b = 3;\nlet p = ab;',
  'let n = 4;\nconsole.log(3n + 1)\nconsole.log(5 n)',
  'let x = 4;\nconsole.log(2x);',
  'let x = 4;\nlet y = 5;\nconsole.log(xy);',
]
export const nearMisses = ['let d = 5km;', 'let a = 1;\nconsole.log(ac);']
