/** Explanations as sentences, for the command line: the same texts and rules of filling in as on the page. */
import { readFileSync } from 'node:fs'
import i18next, { type i18n, type TOptions } from 'i18next'
import { applyRepair, type Explanation } from '../../src/explain/explanation.ts'

export interface Wording {
  /** What happened, and one thing to try. */
  sentences: (explanation: Explanation) => string
  /** What a repair does: "Change = to ===". */
  description: (explanation: Explanation) => string
  /** A text by its key; null when there is none. */
  text: (key: string, params?: Record<string, string | number>) => string | null
}

/** The words of a language, English behind it. Throws when there is no such language. */
export async function wordingIn(language: string): Promise<Wording> {
  const instance = i18next.createInstance()
  await instance.init({
    lng: language,
    fallbackLng: 'en',
    interpolation: { escapeValue: false },
    resources: Object.fromEntries([language, 'en'].map((tag) => [tag, { translation: readTexts(tag) }])),
  })
  return wordingOf(instance)
}

function readTexts(language: string): Record<string, unknown> {
  const file = new URL(`../../src/language/locales/${language}/explain.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
}

function wordingOf(instance: i18n): Wording {
  const text: Wording['text'] = (key, params = {}) => {
    const options: TOptions = { ...params }
    return instance.exists(key, options) ? instance.t(key, options) : null
  }
  return {
    text,
    sentences({ wording, params, terms }) {
      const named = Object.fromEntries(Object.entries(terms).map(([name, key]) => [name, text(key) ?? key]))
      const said = ['what', 'try'].map((part) => text(`${wording}.${part}`, { ...params, ...named }))
      return said.filter((each) => each !== null).join(' ')
    },
    description: ({ repair }) => (repair && text(`repair.${repair.wording}`, repair.params)) ?? '',
  }
}

/** The program after the repair of an explanation; null when there is none. */
export function repaired({ repair }: Explanation, program: string): string | null {
  return repair && applyRepair(program, repair)
}
