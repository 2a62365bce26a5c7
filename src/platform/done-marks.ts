/** The lessons that are done, as a short text for a platform: SCORM 1.2 gives 4096 signs. */

const version = 'jisr1:'
const markLength = 4
export const mostSigns = 4096

/**
 * Marks of as many lessons as fit (1022), after those of an earlier text: lessons that this course does not have, or
 * not yet, are not forgotten.
 */
export function marksOf(lessons: readonly string[], earlier: string | null = null): string {
  const fitting = Math.floor((mostSigns - version.length) / markLength)
  const marks = new Set([...marksIn(earlier), ...lessons.map(markOf)])
  return version + [...marks].slice(0, fitting).join('')
}

/** Those of the course's lessons that the text has marks of; none when it is not ours. */
export function markedLessons(text: string | null, course: readonly string[]): string[] {
  const marks = new Set(marksIn(text))
  return course.filter((id) => marks.has(markOf(id)))
}

function marksIn(text: string | null): string[] {
  if (!text?.startsWith(version)) return []
  const signs = text.slice(version.length)
  const whole = Math.floor(signs.length / markLength)
  return Array.from({ length: whole }, (_, at) => signs.slice(at * markLength, (at + 1) * markLength))
}

/** Four signs for an id: 24 bits of FNV-1a. Two of a thousand lessons share them once in thirty courses. */
function markOf(id: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  const folded = (hash >>> 24) ^ (hash & 0xffffff)
  return btoa(String.fromCharCode(folded >>> 16, (folded >>> 8) & 0xff, folded & 0xff))
}
