/** The lessons that are done, as a short text for a platform: SCORM 1.2 gives 4096 signs. */

const version = 'jisr1:'
const markLength = 4
export const mostSigns = 4096

/** Marks of as many lessons as fit (1022), the last ones of the list first to go. */
export function marksOf(lessons: readonly string[]): string {
  const fitting = Math.floor((mostSigns - version.length) / markLength)
  return version + [...new Set(lessons)].slice(0, fitting).map(markOf).join('')
}

/** Those of the course's lessons that the text has marks of; none when it is not ours. */
export function markedLessons(text: string | null, course: readonly string[]): string[] {
  if (!text?.startsWith(version)) return []
  const signs = text.slice(version.length)
  const marks = new Set<string>()
  for (let at = 0; at + markLength <= signs.length; at += markLength)
    marks.add(signs.slice(at, at + markLength))
  return course.filter((id) => marks.has(markOf(id)))
}

/** Four signs for an id: 24 bits of FNV-1a. Two of a thousand lessons share them once in thirty courses. */
function markOf(id: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  const folded = (hash >>> 24) ^ (hash & 0xffffff)
  return btoa(String.fromCharCode(folded >>> 16, (folded >>> 8) & 0xff, folded & 0xff))
}
