import type { Finding, Kind } from '../../kind.ts'
import type { Readable } from '../../readable.ts'
import { across, replaced } from '../../unreadable.ts'

/** `20%`: the sign for "per hundred" is another operator here. */
export const percent: Kind = {
  kind: 'number.percent',
  failed(program) {
    return acrossLines(program).find(({ at }) => at.end <= program.offset) ?? null
  },
  ran: acrossLines,
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

/** Without a semicolon the sign takes the next line as what it divides by. */
function acrossLines(program: Readable): Finding[] {
  return program.all('BinaryExpression').flatMap(({ operator, left, right }) => {
    const number = left.type === 'BinaryExpression' ? left.right : left
    if (operator !== '%' || number.type !== 'Literal' || typeof number.value !== 'number') return []
    const end = program.program.indexOf('%', number.end) + 1
    const gap = program.program.slice(end, right.start)
    if (end !== number.end + 1 || !/^[ \t]*\r?\n/.test(gap)) return []
    const at = { start: number.start, end }
    const decimal = String(number.value / 100)
    return [
      {
        at,
        params: { number: program.text(at), right: decimal, sign: '%' },
        edits: [replaced(at, decimal)],
      },
    ]
  })
}

export const provokes = [
  'let p = 200\nlet off = p * 10%\nconsole.log(off)',
  'let salary = 1000\nlet tax = 0\ntax = salary * 20%\nconsole.log(tax)',
  'let tax = 20%;\nconsole.log(tax);',
  'console.log(50 * 10%);',
  'let taux = 20%;\nconsole.log(taux);',
  'let price = 200;\nconsole.log(price * 15%);',
  'let p = 100 - 10%;\nconsole.log(p);',
]
export const nearMisses = ['let rest = 17 %\n  5;\nconsole.log(rest);', 'let r = 10 % 3 4;', 'let x = 7 + ;']
