/** Sentences for people that stand outside of the page: on the wall of a room, beside a file on a stick. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'

/**
 * @typedef {{ direction: 'ltr' | 'rtl', review: 'machine-draft' | 'read',
 *   room: Record<'title' | 'open' | 'scan' | 'network' | 'others' | 'none' | 'take' | 'takeHow', string>,
 *   stick: Record<'open' | 'offline' | 'browser' | 'copy' | 'kept' | 'place' | 'share', string> }} CarriedTexts
 */

/** Tags of the languages there are texts in, English first. */
export function carriedTags() {
  const tags = readdirSync(new URL('.', import.meta.url))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
  return tags.sort((one, other) => Number(other === 'en') - Number(one === 'en') || (one < other ? -1 : 1))
}

/**
 * The texts in a language; null when nobody has written them yet.
 * @param {string} tag
 * @returns {CarriedTexts | null}
 */
export function carriedTexts(tag) {
  const file = new URL(`${encodeURIComponent(tag)}.json`, import.meta.url)
  if (!existsSync(file)) return null
  /** @type {CarriedTexts} */
  const texts = JSON.parse(readFileSync(file, 'utf8'))
  return texts
}
