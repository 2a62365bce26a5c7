import type { Kind } from '../../kind.ts'
import { across, replaced } from '../../unreadable.ts'

/** `1.5.2` */
export const twoDots: Kind = {
  kind: 'number.two-dots',
  unreadable(program) {
    const { tokens, token } = program
    const index = tokens.findIndex(
      (each, at) =>
        each.type === 'number' &&
        program.isNear(each) &&
        token(at + 1).glued &&
        ((each.text.includes('.') && /^\.\d/.test(token(at + 1).text)) ||
          (token(at + 1).text === '.' && token(at + 2).glued && token(at + 2).type === 'number')),
    )
    if (index < 0) return null
    let last = index + (token(index + 1).type === 'number' ? 1 : 2)
    while (token(last + 1).glued && token(last + 1).type === 'number') last += 1
    const span = across(token(index), token(last))
    const number = program.program.slice(span.start, span.end)
    const [whole = '', ...parts] = number.split('.')
    return { at: span, params: { number }, edits: [replaced(span, `${whole}.${parts.join('')}`)] }
  },
}

export const provokes = [
  'let version = 1.5.2;\nconsole.log(version);',
  'let a = 3..5;',
  'console.log(1.2.3);',
  'let pi = 3.1.4;\nconsole.log(pi);',
  'let x = 2..5;\nconsole.log(x);',
]
export const nearMisses = ['let a = 1.5 2;', 'let m = 1.000.000;']
