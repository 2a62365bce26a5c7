/** Explanations as sentences, for the command line: the same texts and rules of filling in as on the page. */
import { applyRepair, type Explanation } from '../../src/explain/explanation.ts'
import { localeText, type LocaleText } from '../locale-text.ts'

export interface Wording {
  /** What happened, and one thing to try. */
  sentences: (explanation: Explanation) => string
  /** What a repair does: "Change = to ===". */
  description: (explanation: Explanation) => string
  text: LocaleText
}

/** The words of a language, English behind it. Throws when there is no such language. */
export async function wordingIn(language: string): Promise<Wording> {
  const text = await localeText(language, 'explain')
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
