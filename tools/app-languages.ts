/** The languages of the page, for tools; the list itself stands in `src/language/languages.ts`. */
import { fallbackChain, languages, type Language } from '../src/language/languages.ts'

export interface ChosenLanguages {
  /** Offered to learners. */
  offered: readonly string[]
  /** Those, and the ones to fall back to: what must be in the build. */
  kept: readonly string[]
}

/** Without the pseudo-languages, which have no files. */
export function appLanguages(): Language[] {
  return languages.filter(({ pseudo }) => !pseudo)
}

/**
 * Reads a list of tags, `ar,fr`, as given to `--languages` or in `JISR_LANGUAGES`; null for an empty one: all.
 * Throws, in words for the command line, when one is not a language of the page.
 */
export function chosenLanguages(list: string | undefined): ChosenLanguages | null {
  const wanted = [...new Set((list ?? '').split(/[\s,]+/).filter((tag) => tag !== ''))]
  if (wanted.length === 0) return null
  const known = appLanguages()
  const unknown = wanted.filter((tag) => known.every((language) => language.tag !== tag))
  if (unknown.length > 0) {
    const list = known.map(({ tag, ownName }) => `  ${tag}  ${ownName}`).join('\n')
    throw new Error(`no such language: ${unknown.join(', ')}\nThere are:\n${list}`)
  }
  const offered = known.map(({ tag }) => tag).filter((tag) => wanted.includes(tag))
  return { offered, kept: [...new Set(offered.flatMap((tag) => fallbackChain(tag)))] }
}
