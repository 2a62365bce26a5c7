/** The texts of one locale file for commands: the same sentences and rules of filling in as on the page. */
import { readFileSync } from 'node:fs'
import i18next, { type TOptions } from 'i18next'

/** A text by its key; null when there is none. */
export type LocaleText = (key: string, params?: Record<string, string | number>) => string | null

/** English stands behind every language. Throws when there is no such language. */
export async function localeText(language: string, group: string): Promise<LocaleText> {
  const instance = i18next.createInstance()
  await instance.init({
    lng: language,
    fallbackLng: 'en',
    interpolation: { escapeValue: false },
    resources: Object.fromEntries(
      [language, 'en'].map((tag) => [tag, { translation: readTexts(tag, group) }]),
    ),
  })
  return (key, params = {}) => {
    const options: TOptions = { ...params }
    return instance.exists(key, options) ? instance.t(key, options) : null
  }
}

function readTexts(language: string, group: string): Record<string, unknown> {
  const file = new URL(`../src/language/locales/${language}/${group}.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
}
