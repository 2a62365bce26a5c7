import type { Kind } from '../../kind.ts'
import { across, replaced } from '../../unreadable.ts'

/** `20%`: the sign for "per hundred" is another operator here. */
export const percent: Kind = {
  kind: 'number.percent',
  unreadable(program) {
    const { tokens, token } = program
    const index = tokens.findIndex(
      (each, at) =>
        each.text === '%' &&
        program.isNear(each) &&
        token(at - 1).type === 'number' &&
        (/^(?:[;),\]}:*+]|)$/.test(token(at + 1).text) || token(at + 1).newline),
    )
    const sign = tokens[index]
    if (!sign) return null
    const number = token(index - 1)
    const right = String(Number(number.text) / 100)
    return {
      at: across(number, sign),
      params: { number: `${number.text}%`, right, sign: '%' },
      edits: [replaced(across(number, sign), right)],
    }
  },
}

export const provokes = [
  'let tax = 20%;\nconsole.log(tax);',
  'console.log(50 * 10%);',
  'let taux = 20%;\nconsole.log(taux);',
  'let price = 200;\nconsole.log(price * 15%);',
  'let p = 100 - 10%;\nconsole.log(p);',
]
export const nearMisses = ['let r = 10 % 3 4;', 'let x = 7 + ;']
