import type { Failed } from '../../failed.ts'
import type { Kind } from '../../kind.ts'
import { missingIdentifier } from '../../places.ts'
import { memberName } from '../../readable.ts'

/** Numbers and dates in the ways of a country: the engine knows none. */
export const locale: Kind = {
  kind: 'call.locale',
  failed(program) {
    const name = missingIdentifier(program)
    if (name?.name !== 'Intl') return null
    const right = instead.get(makerAt(program, name.start) ?? '')
    return right === undefined ? null : { at: name, special: 'intl', params: { name: name.name, right } }
  },
  ran: (program) =>
    program.all('CallExpression').flatMap((call) => {
      const name = memberName(call.callee)
      const [wanted] = call.arguments
      if (name === null || !/^toLocale(?:Date|Time)?String$/.test(name) || !wanted) return []
      const right =
        instead.get(name) ?? (isAboutTime(call.arguments.map(program.text)) ? 'getDate()' : 'toFixed(2)')
      return [{ at: call.callee, params: { name, right } }]
    }),
}

const instead = new Map([
  ['NumberFormat', 'toFixed(2)'],
  ['DateTimeFormat', 'toLocaleDateString()'],
  ['Collator', 'localeCompare()'],
  ['ListFormat', 'join(", ")'],
  ['toLocaleDateString', 'getDate()'],
  ['toLocaleTimeString', 'getHours()'],
])

/** `NumberFormat` of `Intl.NumberFormat`. */
function makerAt(program: Failed, start: number): string | null {
  return (
    program
      .all('MemberExpression')
      .filter(({ object }) => object.start === start && object.type === 'Identifier')
      .map(memberName)[0] ?? null
  )
}

function isAboutTime(options: readonly string[]): boolean {
  return options.some((option) =>
    /\b(?:year|month|day|weekday|hour|dateStyle|timeStyle|timeZone)\b/.test(option),
  )
}

export const provokes = [
  'let price = 3.5;\nconsole.log(new Intl.NumberFormat("fr").format(price));',
  'let day = new Intl.DateTimeFormat("ar", { dateStyle: "long" });\nconsole.log(day.format(new Date()));',
  'let price = 1234.5;\nconsole.log(price.toLocaleString("fr-FR", { style: "currency", currency: "EUR" }));',
  'let day = new Date(0);\nconsole.log(day.toLocaleDateString("en", { weekday: "long" }));',
]
export const nearMisses = [
  'let price = 1234.5;\nconsole.log(price.toLocaleString(), price.toFixed(2));',
  'console.log(Int.NumberFormat);',
  'console.log(typeof Intl);',
]
