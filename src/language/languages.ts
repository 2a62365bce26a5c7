/** The languages of the interface: own name, direction, and where to look when something is not translated. */
export interface Language {
  /** BCP 47 tag, also the name of the folder in `locales/` and of the lessons' files. */
  tag: string
  ownName: string
  direction: 'ltr' | 'rtl'
  /** Tags to try next, in order; English is always the last. */
  fallback: string[]
  /** Said when nothing else can be said, because the texts have not arrived. */
  tryAgain: string
  /** Made from English for tests and for looking at layouts; never offered to learners. */
  pseudo?: true
}

const known: Language[] = [
  { tag: 'en', ownName: 'English', direction: 'ltr', fallback: [], tryAgain: 'Try again' },
  { tag: 'fr', ownName: 'Français', direction: 'ltr', fallback: ['en'], tryAgain: 'Essayer encore' },
  { tag: 'ar', ownName: 'العربية', direction: 'rtl', fallback: ['en'], tryAgain: 'حاول من جديد' },
]

const pseudo: Language[] = [
  {
    tag: 'qaa',
    ownName: 'Ĺöñğ Ēñğļîšĥ',
    direction: 'ltr',
    fallback: ['en'],
    tryAgain: 'Try again',
    pseudo: true,
  },
  { tag: 'qar', ownName: 'ɥsᴉlƃuƎ', direction: 'rtl', fallback: ['en'], tryAgain: 'Try again', pseudo: true },
]

/** True in builds made for tests and layout work (`JISR_PSEUDO=1`); not there where nothing was built. */
declare const __PSEUDO__: boolean
/** Tags that a build was asked for (`npm run build:usb -- --languages ar,fr`); null, or where nothing was built: all. */
declare const __LANGUAGES__: readonly string[] | null

const asked = typeof __LANGUAGES__ === 'undefined' ? null : __LANGUAGES__
const spoken = known.filter(({ tag }) => asked?.includes(tag) ?? true)

export const languages: Language[] =
  typeof __PSEUDO__ !== 'undefined' && __PSEUDO__ ? [...spoken, ...pseudo] : spoken

export function findLanguage(tag: string): Language | undefined {
  return languages.find((language) => language.tag === tag)
}

/** The tag itself, then where to look next: `ar` → `['ar', 'en']`. */
export function fallbackChain(tag: string): string[] {
  return [tag, ...(findLanguage(tag)?.fallback ?? ['en'])]
}

/** All languages to choose from, with the suggested one first. */
export function languagesToChoose(preferred: readonly string[]): Language[] {
  const suggested = suggestedLanguage(preferred)
  return [...languages].sort((a, b) => Number(b.tag === suggested) - Number(a.tag === suggested))
}

/** The first language of the browser that Jisr speaks, or null. Only a suggestion: the learner chooses. */
function suggestedLanguage(preferred: readonly string[]): string | null {
  for (const tag of preferred) {
    const base = tag.toLowerCase().split('-')[0]
    const found = spoken.find((language) => language.tag === base)
    if (found) return found.tag
  }
  return null
}
