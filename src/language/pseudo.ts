/**
 * Pseudo-languages, made from English for tests and for looking at layouts: `qaa` is accented and about 40 %
 * longer, `qar` runs from right to left. English that shows through was never given to a translator.
 */

export type PseudoKind = 'qaa' | 'qar'

/** What a text holds besides words: placeholders, nested keys, inline code, tags, entities. */
const kept =
  /\{\{[^{}]*\}\}|\$t\([^()]*\)|<code\b[^>]*>.*?<\/code>|<\/?[a-z0-9][^<>]*>|&(?:[a-z]+|#\d+|#x[0-9a-f]+);/gis

const latin = 'abcdefghijklmnopqrstuvwxyz'
const accents = lettersFor(latin, 'áƀçðéƒğĥíĵķļɱñöþǫŕšţüṽŵẋýž')

/**
 * Real Arabic letters, one for each Latin one: the text then runs right to left by itself, in every browser,
 * with the fonts that Arabic needs, and without invisible control signs.
 */
const arabicSigns = lettersFor(`${latin},;?`, 'ابثدعفغهيجكلمنةحقرستوطضخىز،؛؟')

/** A text in a pseudo-language. `{{placeholders}}`, `$t(…)`, tags, entities and inline code stay as they are. */
export function pseudoText(text: string, kind: PseudoKind): string {
  const map = kind === 'qaa' ? lengthened : arabic
  let done = 0
  let made = ''
  for (const { 0: piece, index } of text.matchAll(kept)) {
    made += map(text.slice(done, index)) + piece
    done = index + piece.length
  }
  return made + map(text.slice(done))
}

/** Vowels stand twice, and the first one of a longer word three times: about 40 % more letters. */
function lengthened(words: string): string {
  return words.replace(/[a-z]+/gi, (word) => {
    const first = word.length < 4 ? -1 : word.search(/[aeiou]/i)
    const longer = word.replace(
      /[aeiou]/gi,
      (vowel, at) => vowel + vowel.toLowerCase().repeat(at === first ? 2 : 1),
    )
    return longer.replace(/[a-z]/gi, accented)
  })
}

function accented(letter: string): string {
  const small = accents.get(letter.toLowerCase()) ?? letter
  return letter === letter.toLowerCase() ? small : small.toUpperCase()
}

function arabic(words: string): string {
  return words.replace(/[a-z,;?]/gi, (sign) => arabicSigns.get(sign.toLowerCase()) ?? sign)
}

function lettersFor(from: string, to: string): Map<string, string> {
  const signs = to.normalize('NFC')
  return new Map(Array.from(from, (letter, at) => [letter, signs[at] ?? letter]))
}
