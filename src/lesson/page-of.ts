/** Where a lesson's entry stands: an address knows only an id, and no list of all ids is fetched to find it. */

/** How many lessons one page takes before there are several. */
const SMALL_COURSE = 16

/** The page of an id, 0 … pages - 1: FNV-1a over its UTF-16 units, the same when built and when read. */
export function pageOf(id: string, pages: number): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  return (hash >>> 0) % pages
}

/**
 * The number of pages for a course: what is fetched to find a lesson is one list of pages and one page with the
 * lesson's languages, and both together are smallest when they are equally long.
 */
export function pagesFor(lessons: number, languages: number): number {
  return lessons <= SMALL_COURSE ? 1 : Math.ceil(Math.sqrt(lessons * Math.max(1, languages)))
}
