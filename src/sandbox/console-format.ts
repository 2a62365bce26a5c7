/** `console.log("%s is %d", …)`: the signs of a text that stand for values (console.spec.whatwg.org, "Formatter"). */
import type { Shown } from './protocol.ts'
import { printedText, shownText } from './shown-text.ts'

/**
 * The values as texts, to be joined by spaces. Only a text in front of other values is looked through for signs; signs
 * for which there is no value stay, and values for which there is no sign follow.
 */
export function formattedTexts(values: readonly Shown[]): string[] {
  const [first, ...rest] = values
  if (first?.type !== 'string' || rest.length === 0 || !first.value.includes('%'))
    return values.map(printedText)
  let taken = 0
  const text = printedText(first).replace(/%[sdifoOc%]/g, (sign) => {
    if (sign === '%%') return '%'
    const value = rest[taken]
    if (value === undefined) return sign
    taken += 1
    return inPlaceOf(sign, value)
  })
  return [text, ...rest.slice(taken).map(printedText)]
}

function inPlaceOf(sign: string, value: Shown): string {
  switch (sign) {
    case '%s':
      return printedText(value)
    case '%d':
    case '%i':
      return String(Number.parseInt(numeral(value), 10))
    case '%f':
      return String(Number.parseFloat(numeral(value)))
    case '%c':
      // Styles of a text, which stand in CSS.
      return ''
    default:
      return shownText(value)
  }
}

/** What a number is read from; there is none in a list or a record. */
function numeral(value: Shown): string {
  return value.type === 'string' || value.type === 'number' || value.type === 'bigint'
    ? String(value.value)
    : ''
}
