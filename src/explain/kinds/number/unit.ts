import type { Failed } from '../../failed.ts'
import type { Finding, Kind } from '../../kind.ts'
import { missingIdentifier } from '../../places.ts'
import { across, replaced } from '../../unreadable.ts'

const units =
  /^(?:km|cm|mm|m|kg|g|mg|l|ml|cl|s|min|h|hours?|days?|years?|px|em|rem|pt|eur|euros?|usd|dollars?|gb|mb|kb|ms|sec|ans?|jours?|heures?|mois|pm|am|грн|кг|м|км|см|руб|років|کیلو|متر|ریال|دينار|كم|كغ|متر|سنة|دقيقة|birr|shilling)$/i
const currency = /^[$€£¥₽₴₺₹₪﷼°]$/

/** A unit behind a number: `5km`, `10€`. */
export const unit: Kind = {
  kind: 'number.unit',
  failed: dollars,
  unreadable(program) {
    const { tokens, token } = program
    const index = tokens.findIndex((each, at) => {
      const next = token(at + 1)
      if (each.type !== 'number' || !program.isNear(each) || next.newline) return false
      if (currency.test(next.text)) return true
      return (
        next.type === 'name' &&
        !program.declared.has(next.text) &&
        (units.test(next.text) ||
          (next.glued &&
            !/^[a-zA-Z]$/.test(next.text) &&
            !/^(?:let|const|var|function)$/.test(token(at - 1).text)))
      )
    })
    const before = tokens.findIndex(
      (each, at) =>
        /^[€£¥₽₴₺₹₪﷼]$/.test(each.text) && program.isNear(each) && token(at + 1).type === 'number',
    )
    if (index < 0 && before < 0) return null
    const [number, word] = index < 0 ? [token(before + 1), token(before)] : [token(index), token(index + 1)]
    const span = { start: Math.min(number.start, word.start), end: Math.max(number.end, word.end) }
    const edits = [replaced(span, number.text)]
    if (!program.helps(edits)) return null
    return {
      at: index < 0 ? span : across(number, word),
      params: { number: program.program.slice(span.start, span.end), unit: word.text, right: number.text },
      edits,
    }
  },
}

/** `$5` is a name. */
function dollars(program: Failed): Finding | null {
  const name = missingIdentifier(program)
  const right = name && /^\$(\d+)$/.exec(name.name)?.[1]
  return name && right !== undefined && right !== null
    ? { at: name, params: { number: name.name, unit: '$', right }, edits: [replaced(name, right)] }
    : null
}

export const provokes = [
  'let d = 5km;\nconsole.log(d);',
  'let price = 10€;',
  'let weight = 3 kg;',
  'let w = €20;',
  'console.log(100px);',
  'let price = $5;\nconsole.log(price);',
  'let heure = 10h;\nconsole.log(heure);',
  'let وزن = 5 كغ;\nconsole.log(وزن);',
]
export const nearMisses = ['let x = 2;\nlet y = 3x;', 'let 1st = 3;', 'let a = 3 x 4;']
