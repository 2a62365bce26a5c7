/** Checks on what a program has printed. */
import type { Expectation } from '../lesson/schema.ts'
import type { Printed } from '../sandbox/protocol.ts'
import { firstDifference, firstDifferentLine, plain, plainLine } from './compare.ts'
import { linearPattern } from './pattern.ts'
import type { Finding } from './verdict.ts'

type Of<Type extends Expectation['type']> = Extract<Expectation, { type: Type }>

/** One line on the screen. */
export interface Line {
  text: string
  /** Its end was left out, and perhaps lines after it: what follows cannot be counted from the start. */
  cut: boolean
}

/** The console's lines, as a person sees them: one printed text with line breaks is several. Questions are none. */
export function linesOf(printed: readonly Printed[]): Line[] {
  return printed.filter(isOfConsole).flatMap(({ text, cut }) => {
    const parts = text.split('\n')
    return parts.map((part, at) => ({ text: part, cut: cut === true && at === parts.length - 1 }))
  })
}

/** True for what a method of `console` printed: what is asked and answered is no output. */
export function isOfConsole({ stream }: Pick<Printed, 'stream'>): boolean {
  return stream !== 'question' && stream !== 'answer'
}

export function judgeOutput({ lines: expected }: Of<'output'>, lines: readonly Line[]): Finding {
  const actual = lines.map((line) => line.text)
  const found = firstDifferentLine(expected, actual)
  const cutAt = lines.findIndex((line) => line.cut)
  if (cutAt >= 0 && (found === null || found.line > cutAt)) return { kind: 'cutLine', line: cutAt + 1 }
  return found ? { kind: 'lines', expected, actual, ...found } : passed
}

export function judgeLineCount({ min, max }: Of<'lineCount'>, lines: readonly Line[]): Finding {
  const isWithin = lines.length >= (min ?? 0) && lines.length <= (max ?? Infinity)
  // Lines that were left out can only be too many.
  if (isWithin) return max === undefined ? passed : (firstCut(lines) ?? passed)
  return {
    kind: 'lineCount',
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    actual: lines.length,
  }
}

export function judgeEveryLine(rule: Of<'everyLine'>, lines: readonly Line[]): Finding {
  return brokenRule(rule, lines) ?? firstCut(lines) ?? passed
}

export function judgeSameLine({ lines: [first, second] }: Of<'sameLine'>, lines: readonly Line[]): Finding {
  const [one, other] = [lineAt(lines, first, null), lineAt(lines, second, null)]
  if (one.kind !== 'at') return one
  if (other.kind !== 'at') return other
  const difference = firstDifference(one.text, other.text)
  if (difference === null) return passed
  return { kind: 'unequalLines', lines: [one.line, other.line], texts: [one.text, other.text], difference }
}

export function judgeLine(rule: Of<'line'>, lines: readonly Line[]): Finding {
  const isLike = rule.matches === undefined ? () => true : lineTest(rule.matches)
  const { at, equals, contains } = rule
  if (at === 0) return judgeAnyLine(rule, lines, isLike)
  const found = lineAt(lines, at, equals ?? contains ?? null)
  return found.kind === 'at' ? (mismatch(rule, found, isLike) ?? passed) : found
}

const passed: Finding = { kind: 'passed' }

/** Longer lines match no pattern, and after so many signs in all (of one check) nothing does. */
const LONGEST_MATCHED = 2_000
const MOST_MATCHED = 20_000

function lineTest(pattern: string): (line: string) => boolean {
  const test = linearPattern(plain(pattern))
  let left = MOST_MATCHED
  return (line) => {
    left -= line.length
    return test !== null && line.length <= LONGEST_MATCHED && left >= 0 && test(plainLine(line))
  }
}

function judgeAnyLine(rule: Of<'line'>, lines: readonly Line[], isLike: (line: string) => boolean): Finding {
  const fits = lines.some(({ text, cut }) => !cut && mismatch(rule, { line: 0, text }, isLike) === null)
  if (fits) return passed
  const { equals, contains, matches: pattern } = rule
  const actual = lines.map((line) => line.text)
  const text = equals ?? contains
  if (text !== undefined) return firstCut(lines) ?? { kind: 'lacks', line: 0, text, actual }
  if (pattern !== undefined) return firstCut(lines) ?? { kind: 'unlike', line: 0, pattern, actual }
  return firstCut(lines) ?? { kind: 'noSuchLine', line: 0, expected: null, lineCount: 0 }
}

function mismatch(
  { equals, contains, matches: pattern }: Of<'line'>,
  { line, text }: { line: number; text: string },
  isLike: (line: string) => boolean,
): Finding | null {
  const difference = equals === undefined ? null : firstDifference(equals, text)
  if (equals !== undefined && difference)
    return { kind: 'line', line, expected: equals, actual: text, difference }
  // Space at the ends of a contained text counts: ": " is not ":".
  if (contains !== undefined && !plain(text).includes(plain(contains))) {
    return { kind: 'lacks', line, text: contains, actual: [text] }
  }
  return pattern === undefined || isLike(text) ? null : { kind: 'unlike', line, pattern, actual: [text] }
}

type LineAt = { kind: 'at'; line: number; text: string }

/** Line `at`, counted from the start or (negative) from the end; a line that may be another one is not given. */
function lineAt(lines: readonly Line[], at: number, expected: string | null): LineAt | Finding {
  const index = at > 0 ? at - 1 : lines.length + at
  const cut = at > 0 ? lines.slice(0, index + 1) : lines.slice(Math.max(index, 0))
  const found = lines[index]
  if (cut.some((line) => line.cut)) return firstCut(lines) ?? passed
  if (found === undefined) return { kind: 'noSuchLine', line: at, expected, lineCount: lines.length }
  return { kind: 'at', line: index + 1, text: found.text }
}

function brokenRule(
  { different, notEmpty, without, matches: pattern }: Of<'everyLine'>,
  lines: readonly Line[],
): Finding | null {
  const earlier = new Map<string, number>()
  const isLike = pattern === undefined ? () => true : lineTest(pattern)
  for (const [at, { text, cut }] of lines.entries()) {
    const [line, seen] = [at + 1, plainLine(text)]
    if (notEmpty && seen === '' && !cut) return { kind: 'emptyLine', line }
    if (without !== undefined && plain(text).includes(plain(without)))
      return { kind: 'holds', line, text: without }
    if (pattern !== undefined && !cut && !isLike(text))
      return { kind: 'unlike', line, pattern, actual: [text] }
    const same = earlier.get(seen)
    if (different && !cut && same !== undefined) return { kind: 'repeatedLine', lines: [same, line], text }
    if (!cut) earlier.set(seen, line)
  }
  return null
}

function firstCut(lines: readonly Line[]): Finding | null {
  const at = lines.findIndex((line) => line.cut)
  return at < 0 ? null : { kind: 'cutLine', line: at + 1 }
}
