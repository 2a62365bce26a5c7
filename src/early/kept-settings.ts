/** The settings last used on this device, read before the learner's work is opened. */
import { readSettings, type Settings } from '../learner/settings.ts'

/** Written by `src/learner`. */
const key = 'jisr:settings'

export function keptSettings(): Settings {
  return readSettings(stored())
}

/** Merely reading `localStorage` throws in sandboxed frames. */
function stored(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
