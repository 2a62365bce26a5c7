import type { Kind } from '../../kind.ts'
import { across, replaced } from '../../unreadable.ts'

/** `3,14`: a comma for the decimal point. */
export const decimalComma: Kind = {
  kind: 'number.decimal-comma',
  unreadable(program) {
    const { tokens, token } = program
    const index = tokens.findIndex(
      (each, at) =>
        each.text === ',' &&
        program.isNear(each) &&
        each.glued &&
        token(at + 1).glued &&
        token(at - 1).type === 'number' &&
        token(at + 1).type === 'number',
    )
    const comma = tokens[index]
    if (!comma) return null
    const edits = [replaced(comma, '.')]
    const [whole, part] = [token(index - 1), token(index + 1)]
    if (!program.helps(edits)) return null
    return {
      at: across(whole, part),
      params: { number: `${whole.text},${part.text}`, right: `${whole.text}.${part.text}` },
      edits,
    }
  },
  ran(program) {
    for (const node of program.all('CallExpression', 'SequenceExpression', 'ArrayExpression')) {
      const parts =
        node.type === 'CallExpression'
          ? node.arguments
          : node.type === 'ArrayExpression'
            ? node.elements
            : node.expressions
      for (let at = 0; at + 1 < parts.length; at += 1) {
        const [first, part] = [parts[at], parts[at + 1]]
        const whole = first?.type === 'AssignmentExpression' ? first.right : first
        if (!whole || !part) continue
        const text = program.program.slice(whole.start, part.end)
        const only = parts.length === 2 || node.type === 'SequenceExpression'
        const found = /^(\d+),(\d{1,2}|\d{4,})$/.exec(text)
        if (!found || whole.type !== 'Literal' || part.type !== 'Literal') continue
        if (
          node.type === 'CallExpression'
            ? !only || !/^console\.\w+$/.test(program.text(node.callee))
            : !only || node.type === 'ArrayExpression'
        )
          continue
        const right = `${found[1] ?? ''}.${found[2] ?? ''}`
        return {
          at: { start: whole.start, end: part.end },
          params: { number: text, right },
          edits: [replaced({ start: whole.start, end: part.end }, right)],
        }
      }
    }
    return null
  },
}

export const provokes = [
  'let pi = 3,14;\nconsole.log(pi);',
  'const price = 2,5;',
  'console.log(3,5);',
  'let x;\nx = 3,14;\nconsole.log(x);',
]
export const nearMisses = [
  'let a = 1, b = ;',
  'console.log(3, 5);',
  'console.log([1,2]);',
  'let f = (a, b) => a + b;\nconsole.log(f(1,2));',
]
