/** The languages of the page, for tools; the list itself stands in `src/language/languages.ts`. */
import type { Language } from '../src/language/languages.ts'

export interface ChosenLanguages {
  /** Offered to learners. */
  offered: string[]
  /** Those, and the ones to fall back to: what must be in the build. */
  kept: string[]
}

/** Without the pseudo-languages, which have no files. */
export async function appLanguages(): Promise<Language[]> {
  return (await languageModule()).languages.filter(({ pseudo }) => !pseudo)
}

/**
 * Reads a list of tags, `ar,fr`, as given to `--languages` or in `JISR_LANGUAGES`; null for an empty one: all.
 * Throws, in words for the command line, when one is not a language of the page.
 */
export async function chosenLanguages(list: string | undefined): Promise<ChosenLanguages | null> {
  const wanted = [...new Set((list ?? '').split(/[\s,]+/).filter((tag) => tag !== ''))]
  if (wanted.length === 0) return null
  const { fallbackChain } = await languageModule()
  const known = await appLanguages()
  const unknown = wanted.filter((tag) => known.every((language) => language.tag !== tag))
  if (unknown.length > 0) {
    const list = known.map(({ tag, ownName }) => `  ${tag}  ${ownName}`).join('\n')
    throw new Error(`no such language: ${unknown.join(', ')}\nThere are:\n${list}`)
  }
  const offered = known.map(({ tag }) => tag).filter((tag) => wanted.includes(tag))
  return { offered, kept: [...new Set(offered.flatMap((tag) => fallbackChain(tag)))] }
}

/** The module asks what the build has decided: here, nothing. */
async function languageModule(): Promise<typeof import('../src/language/languages.ts')> {
  Object.assign(globalThis, { __PSEUDO__: false, __LANGUAGES__: null })
  return import('../src/language/languages.ts')
}
