/** Sentences of the interface before i18next has arrived: looked up as they stand, in one language. */
import type { TextKey } from '../language/language.ts'
import { loadTexts, type Texts } from '../language/texts.ts'

/** A text as it stands in its file; empty when it is not there. The whole page knows better soon. */
export type Say = (key: TextKey | `${TextKey}_other`) => string

export async function sayIn(language: string): Promise<Say> {
  const texts = await loadTexts(language, 'ui').catch(() => null)
  return (key) => {
    const found = key.split('.').reduce<Texts | string | undefined>(
      // A file of texts is plain JSON, but `constructor` is no text.
      (at, part) => (typeof at === 'object' && Object.hasOwn(at, part) ? at[part] : undefined),
      texts ?? undefined,
    )
    return typeof found === 'string' ? found : ''
  }
}
