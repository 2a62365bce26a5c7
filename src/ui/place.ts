/** Places in the course as addresses: `#/` is the map, `#/lesson/two-lines` a lesson. */
import type { Place } from '../classroom/state.ts'

export function hashOf(place: Place): string {
  return place.screen === 'lesson' ? `#/lesson/${encodeURIComponent(place.id)}` : '#/'
}

/** Any address leads somewhere: unknown ones to the map, and everything to the first question until it is answered. */
export function placeFromHash(hash: string, languageChosen: boolean): Place {
  if (!languageChosen) return { screen: 'welcome' }
  const [, id] = /^#\/lesson\/([^/]+)$/u.exec(hash) ?? []
  if (id === undefined) return { screen: 'map' }
  try {
    return { screen: 'lesson', id: decodeURIComponent(id) }
  } catch {
    return { screen: 'map' }
  }
}
