/** The settings last used on this device, read before the learner's work is opened. */
import { prefix, settingsKey } from '../learner/keys.ts'
import { readSettings, type Settings } from '../learner/settings.ts'

export function keptSettings(): Settings {
  return readSettings(stored())
}

/** Merely reading `localStorage` throws in sandboxed frames. */
function stored(): string | null {
  try {
    return localStorage.getItem(prefix + settingsKey)
  } catch {
    return null
  }
}
