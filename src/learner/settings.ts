/** How this learner likes the page. */
import { field, isRecord, oneOf, textOrNull } from './plain.ts'

export const SETTINGS_VERSION = 1

export const textSizes = ['normal', 'large', 'larger', 'largest'] as const
export const themes = ['light', 'dark', 'contrast'] as const
export const motions = ['system', 'less'] as const
/** The bar of signs beside the writing field; `automatic`: where fingers do the typing. */
export const signBars = ['automatic', 'always', 'never'] as const
export const editors = ['automatic', 'full', 'light', 'plain'] as const

export interface Settings {
  version: typeof SETTINGS_VERSION
  /** Null until chosen: the first screen asks. */
  language: string | null
  /** A second language beside the first, for two people at one screen. */
  secondLanguage: string | null
  textSize: (typeof textSizes)[number]
  theme: (typeof themes)[number]
  motion: (typeof motions)[number]
  editor: (typeof editors)[number]
  signBar: (typeof signBars)[number]
}

export const defaultSettings: Settings = {
  version: SETTINGS_VERSION,
  language: null,
  secondLanguage: null,
  textSize: 'normal',
  theme: 'light',
  motion: 'system',
  editor: 'automatic',
  signBar: 'automatic',
}

/** Reads kept settings field by field; anything strange becomes the default. */
export function readSettings(stored: string | null): Settings {
  try {
    return settingsFrom(JSON.parse(stored ?? '{}'))
  } catch {
    return defaultSettings
  }
}

export function settingsFrom(value: unknown): Settings {
  if (!isRecord(value)) return defaultSettings
  return {
    version: SETTINGS_VERSION,
    language: textOrNull(field(value, 'language'), 40),
    secondLanguage: textOrNull(field(value, 'secondLanguage'), 40),
    textSize: oneOf(textSizes, field(value, 'textSize')) ?? defaultSettings.textSize,
    theme: oneOf(themes, field(value, 'theme')) ?? defaultSettings.theme,
    motion: oneOf(motions, field(value, 'motion')) ?? defaultSettings.motion,
    editor: oneOf(editors, field(value, 'editor')) ?? defaultSettings.editor,
    signBar: oneOf(signBars, field(value, 'signBar')) ?? defaultSettings.signBar,
  }
}
