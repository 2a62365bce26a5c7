/** The files of texts, by language and group; fetched when they are needed. */
import { findLanguage } from './languages.ts'
import { pseudoText } from './pseudo.ts'

/**
 * `ui` is needed at once; `explain` comes with the first error, `carry` with the first import or export,
 * `own` with the screens of what is one's own: seats, programs, history, carrying, privacy.
 */
export type Namespace = 'ui' | 'explain' | 'carry' | 'own'

export type Texts = { [key: string]: string | Texts }

const files = import.meta.glob<{ default: Texts }>('./locales/*/*.json')

/** All texts of a group; null when the language has none. Rejects when they cannot be fetched. */
export async function loadTexts(tag: string, namespace: Namespace): Promise<Texts | null> {
  const pseudo = findLanguage(tag)?.pseudo === true
  const file = files[`./locales/${pseudo ? 'en' : tag}/${namespace}.json`]
  if (!file) return null
  const texts = (await file()).default
  return pseudo ? pseudoTexts(texts, tag) : texts
}

function pseudoTexts(texts: Texts, tag: string): Texts {
  const kind = tag === 'qar' ? 'qar' : 'qaa'
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]) => [
      key,
      typeof value === 'string' ? pseudoText(value, kind) : pseudoTexts(value, tag),
    ]),
  )
}
