import type { Settings } from '../learner/settings.ts'

/** A language that this edition does not have, chosen in another one, is asked for again. */
export function spokenHere(settings: Settings, knowsLanguage: (tag: string) => boolean): Settings {
  const known = (tag: string | null): string | null => (tag !== null && knowsLanguage(tag) ? tag : null)
  return {
    ...settings,
    language: known(settings.language),
    secondLanguage: known(settings.secondLanguage),
  }
}
