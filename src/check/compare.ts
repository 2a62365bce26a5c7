/** When two texts are the same to a learner, and where they first differ. */
import type { Difference } from './verdict.ts'

/**
 * A text as it is compared: composed (NFC), and with the spaces of no-break keyboards and French
 * typography as plain spaces. Everything else counts.
 */
export function plain(text: string): string {
  return text.normalize('NFC').replace(/[\u00a0\u202f]/g, ' ')
}

/** A line as it is compared: space at its ends does not count. */
export const plainLine = (line: string): string => plain(line).trim()

/**
 * Where two lines first differ as they are compared, in each as it was written; null when they are the same.
 * The place is never inside of what is seen as one sign: a surrogate pair, a letter and its marks, an emoji.
 */
export function firstDifference(expected: string, actual: string): Difference | null {
  if (plainLine(expected) === plainLine(actual)) return null
  const [ours, theirs] = [signsOf(expected), signsOf(actual)]
  let at = 0
  while (at < ours.length && ours[at]?.plain === theirs[at]?.plain) at++
  return {
    expectedAt: ours[at]?.start ?? expected.trimEnd().length,
    actualAt: theirs[at]?.start ?? actual.trimEnd().length,
  }
}

/** The first line that differs; `difference` is null when one side has no such line. */
export interface LineDifference {
  /** 1-based. */
  line: number
  difference: Difference | null
}

/** Compares line by line, without the empty lines at the end; null when they are the same. */
export function firstDifferentLine(
  expected: readonly string[],
  actual: readonly string[],
): LineDifference | null {
  const [ours, theirs] = [withoutEmptyEnd(expected), withoutEmptyEnd(actual)]
  for (let at = 0; at < Math.max(ours.length, theirs.length); at++) {
    const [ourLine, theirLine] = [ours[at], theirs[at]]
    if (ourLine === undefined || theirLine === undefined) return { line: at + 1, difference: null }
    const difference = firstDifference(ourLine, theirLine)
    if (difference) return { line: at + 1, difference }
  }
  return null
}

function withoutEmptyEnd(lines: readonly string[]): readonly string[] {
  return lines.slice(0, lines.findLastIndex((line) => plainLine(line) !== '') + 1)
}

interface Sign {
  start: number
  plain: string
}

/** What is seen as single signs, without space at the ends. */
function signsOf(text: string): Sign[] {
  const signs: Sign[] = []
  const end = text.trimEnd().length
  let start = text.length - text.trimStart().length
  for (let at = start; at < end;) {
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
    if (at < end && joins(text, start, at)) continue
    signs.push({ start, plain: plain(text.slice(start, at)) })
    start = at
  }
  return signs
}

/** Marks, joiners, skin tones, tags of flags, and Hangul vowels and finals stand with what is before them. */
const follower = /^(?:\p{M}|[\u200c\u200d]|\p{Emoji_Modifier}|[\u{e0020}-\u{e007f}]|[\u1160-\u11ff])/u
const regionalIndicator = /^\p{Regional_Indicator}/u

/**
 * True when the sign that begins at `start` goes on at `at`. The rules of Unicode (UAX 29) a beginner's
 * texts need; `Intl.Segmenter` is missing in browsers still found on older laptops (Firefox before 125).
 */
function joins(text: string, start: number, at: number): boolean {
  const next = String.fromCodePoint(text.codePointAt(at) ?? 0)
  if (follower.test(next)) return true
  if (text[at - 1] === '\u200d') return /^\p{Extended_Pictographic}/u.test(next)
  const isFirstOfFlag = at - start === 2 && regionalIndicator.test(text.slice(start, at))
  return isFirstOfFlag && regionalIndicator.test(next)
}
