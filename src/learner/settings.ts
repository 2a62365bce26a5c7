/** How this learner likes the page. */

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
  let value: unknown
  try {
    value = JSON.parse(stored ?? '{}')
  } catch {
    return defaultSettings
  }
  if (typeof value !== 'object' || value === null) return defaultSettings
  const from = value as Record<string, unknown>
  return {
    version: SETTINGS_VERSION,
    language: textOrNull(from.language),
    secondLanguage: textOrNull(from.secondLanguage),
    textSize: oneOf(textSizes, from.textSize) ?? defaultSettings.textSize,
    theme: oneOf(themes, from.theme) ?? defaultSettings.theme,
    motion: oneOf(motions, from.motion) ?? defaultSettings.motion,
    editor: oneOf(editors, from.editor) ?? defaultSettings.editor,
    signBar: oneOf(signBars, from.signBar) ?? defaultSettings.signBar,
  }
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value.length < 40 ? value : null
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find((each) => each === value)
}
