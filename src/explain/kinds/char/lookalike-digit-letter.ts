import type { Kind } from '../../kind.ts'
import { missingIdentifier } from '../../places.ts'
import { replaced } from '../../unreadable.ts'

const twins: Record<string, string> = { O: '0', o: '0', l: '1', I: '1' }
const asDigits = (name: string): string => name.replace(/[OolI]/g, (each) => twins[each] ?? each)

/** The letter O for the digit 0, the letter l for the digit 1. */
export const lookalikeDigitLetter: Kind = {
  kind: 'char.lookalike-digit-letter',
  unreadable({ tokens, token, isNear }) {
    const index = tokens.findIndex(
      (each, at) =>
        each.type === 'number' && isNear(each) && token(at + 1).glued && /^[OolI]+$/.test(token(at + 1).text),
    )
    const number = tokens[index]
    if (!number) return null
    const at = { start: number.start, end: token(index + 1).end }
    const name = number.text + token(index + 1).text
    return { at, params: { name, right: asDigits(name) }, edits: [replaced(at, asDigits(name))] }
  },
  failed(program) {
    const name = missingIdentifier(program)
    if (!name) return null
    const meant = program.namesHere.find(
      (each) => each !== name.name && asDigits(each) === asDigits(name.name),
    )
    const digits = asDigits(name.name)
    const isNumber = /^\d+$/.test(digits) && /^[OlI]/.test(name.name)
    const right = meant ?? (isNumber ? String(Number(digits)) : null)
    return right === null
      ? null
      : { at: name, params: { name: name.name, right }, edits: [replaced(name, right)] }
  },
}

export const provokes = [
  'let x = 1O;',
  'let x = O;',
  'let total1 = 4;\nconsole.log(totall);',
  'let n0 = 1;\nconsole.log(nO + 1);',
  'let x = lO + 1;',
  'for (let i = O; i < 3; i++) {\n  console.log(i);\n}',
  'let x = 1O;\nconsole.log(x);',
]
export const nearMisses = ['let a1 = 4;\nconsole.log(a2);', 'console.log(o);']
