/** Names that come from outside: which may be a lesson's id, and how strange ones are shown. */
import { NAME_MAX } from '../learner/piece.ts'

const SHOWN_MAX = 40

/** The form of a lesson's id, in this course or another one. */
export function isLessonId(id: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,63}$/u.test(id) && !isPrototypeName(id)
}

/** `__proto__`, `constructor`, `toString` …: names that every object has. */
export function isPrototypeName(name: string): boolean {
  return name in Object.prototype
}

/** Fit to stand in a sentence: visible signs on one line, not many. */
export function shownName(name: string): string {
  const visible = onOneLine(name.slice(0, 4 * SHOWN_MAX))
  const signs = Array.from(visible)
  return signs.length > SHOWN_MAX ? `${signs.slice(0, SHOWN_MAX).join('')}…` : visible
}

/** Fit to be the name of a program here. */
export function programName(name: string): string {
  return onOneLine(onOneLine(name).slice(0, NAME_MAX))
}

/** A half of a sign at the end goes, too. */
function onOneLine(name: string): string {
  return name
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** True for signs that turn, hide or break text: a program with them is not what it looks like. */
export function hasHiddenSigns(code: string): boolean {
  return /(?![\t\n\r])\p{Cc}|\p{Cs}|(?!\p{Join_Control}|\ufe0e|\ufe0f)\p{DI}|[\u2028\u2029\ufff9-\ufffb]/u.test(
    code,
  )
}
