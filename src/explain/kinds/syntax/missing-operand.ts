import type { Kind } from '../../kind.ts'
import { endsValue } from '../../unreadable.ts'

const operator = /^(?:[-+*/%<>]|\*\*|[=!<>]=|[=!]==|&&|\|\||=|[-+*/]=|:)$/

/** An operator with nothing behind it. */
export const missingOperand: Kind = {
  kind: 'syntax.missing-operand',
  unreadable(program) {
    const { token, at } = program
    // `let` may be a name, so the parser gives up one word later.
    const here = token(at - 1).text === 'let' && program.isFirstOnLine(at - 1) ? token(at - 1) : token(at)
    const sign = token(program.tokens.indexOf(here) - 1)
    const startsLine =
      here.newline &&
      /^(?:let|const|var|if|for|while|function|return|else|switch|class|break|continue|throw|import|)$/.test(
        here.text,
      )
    if (operator.test(sign.text) && sign.type === 'sign' && (/^(?:[;)\]},]|)$/.test(here.text) || startsLine))
      return { at: sign, params: { sign: sign.text } }
    // `* 5;` with nothing before, `= 5`.
    if (
      /^(?:[*/%<>]|[=!]==?|&&|\|\||<=|>=|\*\*)$/.test(here.text) &&
      !endsValue(sign) &&
      here.type === 'sign'
    )
      return { at: here, special: 'before', params: { sign: here.text } }
    return null
  },
}

export const provokes = [
  'let a = 5;\nlet sum = a + ;',
  'let x = ;',
  'let a =\nlet b = 3;',
  'if (1 > ) {\n}',
  'let p = { name: , age: 3 };',
  'let c = * 5;',
  'console.log(1 + )',
]
export const nearMisses = ['let x == 5;', 'let tax = 20%;', 'console.log(1,, 2)']
