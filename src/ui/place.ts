/**
 * Places as addresses: `#/` is the map, `#/lesson/two-lines` a lesson, `#/program/ID` a program of one's own,
 * `#c=…` a program that came with a link.
 */
import type { Place } from '../classroom/state.ts'

const plain = ['seats', 'mine', 'carry', 'privacy'] as const

export function hashOf(place: Place): string {
  if (place.screen === 'carry' && place.link !== undefined) return place.link
  if (place.screen === 'carry' && place.piece !== undefined) return `#/carry/${place.piece}`
  if (place.screen === 'lesson' || place.screen === 'program')
    return `#/${place.screen}/${encodeURIComponent(place.id)}`
  return plain.some((screen) => screen === place.screen) ? `#/${place.screen}` : '#/'
}

/** Any address leads somewhere: unknown ones to the map, and everything to the first question until it is answered. */
export function placeFromHash(hash: string, languageChosen: boolean): Place {
  if (!languageChosen) return { screen: 'welcome' }
  // A program in the address itself: it is shown before anything is done with it.
  if (hash.startsWith('#c=')) return { screen: 'carry', link: hash }
  const [, piece] = /^#\/carry\/((?:lesson|program)\/[\w-]+)$/u.exec(hash) ?? []
  if (piece !== undefined) return { screen: 'carry', piece }
  const [, name, id] = /^#\/(\w+)(?:\/([^/]+))?$/u.exec(hash) ?? []
  const screen = plain.find((each) => each === name)
  if (screen && id === undefined) return { screen }
  if ((name !== 'lesson' && name !== 'program') || id === undefined) return { screen: 'map' }
  try {
    return { screen: name, id: decodeURIComponent(id) }
  } catch {
    return { screen: 'map' }
  }
}
