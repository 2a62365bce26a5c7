/** Which word was meant: by look, by capitals, by typing mistakes. */

/** Letters of other scripts that look like Latin ones. */
const cyrillicAndGreek =
  'аaеeоoрpсcхxуyіiјjѕsһhԁdкkмmтtвbнhАAВBЕEКKМMНHОOРPСCТTХXІIЈJЅSαaοoρpνvιiκkτtυuΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX'
const latin = new Map<string, string>()
for (let at = 0; at < cyrillicAndGreek.length; at += 2)
  latin.set(cyrillicAndGreek[at] ?? '', cyrillicAndGreek[at + 1] ?? '')

/** The name with every letter that looks Latin made Latin. */
export function asLatin(name: string): string {
  return Array.from(name, (each) => latin.get(each) ?? each).join('')
}

/** Letters of another script that stand among Latin ones. */
export function strangeLetters(name: string): string[] {
  return Array.from(name).filter((each) => latin.has(each))
}

const folded: Record<string, string> = {
  ي: 'ی', ى: 'ی', ئ: 'ی', ك: 'ک', ة: 'ه', أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ؤ: 'و', ı: 'i', İ: 'I', ـ: '', ё: 'е', ґ: 'г',
} // prettier-ignore

/** Equal for names that a reader takes for the same: marks, forms, digits, invisible signs and scripts folded. */
export function lookOf(name: string): string {
  return Array.from(asLatin(name).normalize('NFKD'), (each) => folded[each] ?? each)
    .join('')
    .replace(/\p{M}|\u200c|\u200d|\u2060|\u00ad|\ufeff/gu, '')
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
}

/** 0 to 9, for a decimal digit of any script: each script has its ten in a row. */
export function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  let first = code
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1
  return (code - first) % 10
}

/** Insertions, deletions, replacements and swaps of neighbours (restricted Damerau–Levenshtein). */
export function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, at) => at)]
  const cell = (i: number, j: number): number => rows[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i += 1) {
    rows[i] = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const changed = cell(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? cell(i - 2, j - 2) + 1 : Infinity
      rows[i]?.push(Math.min(cell(i - 1, j) + 1, cell(i, j - 1) + 1, changed, swapped))
    }
  }
  return cell(a.length, b.length)
}

/** How many typing mistakes a word of this length may have: none in very short ones. */
function allowed(word: string): number {
  return word.length < 3 ? 0 : word.length < 6 ? 1 : Math.max(2, Math.floor(word.length / 3))
}

/** The nearest of the words; null when none is near enough, or when two are equally near. */
export function nearest(word: string, words: Iterable<string>): string | null {
  const small = word.toLowerCase()
  const ranked = [...new Set(words)]
    .filter((each) => each !== word && each.length > 1)
    .map((each) => ({ each, steps: distance(small, each.toLowerCase()), sameStart: each[0] === word[0] }))
    .filter(({ each, steps }) => steps <= Math.min(allowed(word), allowed(each)))
    .sort((a, b) => a.steps - b.steps || Number(b.sameStart) - Number(a.sameStart))
  const [first, second] = ranked
  const tie = second?.steps === first?.steps && second?.sameStart === first?.sameStart
  return first && !tie ? first.each : null
}

/** The word that differs only in capitals. */
export function sameButCase(word: string, words: Iterable<string>): string | null {
  const small = word.toLowerCase()
  for (const each of words) if (each !== word && each.toLowerCase() === small) return each
  return null
}

/** The word that looks the same and is not. */
export function sameLook(word: string, words: Iterable<string>): string | null {
  const look = lookOf(word)
  for (const each of words) if (each !== word && lookOf(each) === look) return each
  return null
}
