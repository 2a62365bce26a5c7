/** Times in words of a language: "5 minutes ago", "yesterday", "3 March". */

const steps = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
] as const
const DAYS_IN_WORDS = 7

/**
 * `at` and `now` in milliseconds since 1970; null for an unknown time. A time that is still to come is now. The last minute is "this minute": "now" is what is on the screen.
 */
export function whenInWords(at: number, now: number, language: string): string | null {
  if (at === 0) return null
  // The digits of the interface are those of code, in every language.
  const locale = `${language}-u-nu-latn`
  const seconds = Math.max(0, Math.round((now - at) / 1000))
  if (seconds >= DAYS_IN_WORDS * 86_400) {
    return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(at)
  }
  const step = steps.find((each) => seconds >= each.seconds)
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  return step ? relative.format(-Math.floor(seconds / step.seconds), step.unit) : relative.format(0, 'minute')
}
