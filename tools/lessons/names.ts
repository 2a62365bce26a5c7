/** Names that may become folders, keys and addresses anywhere. */

/** Names Windows keeps for devices, whatever follows the dot. */
const devices = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/
const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Made by the compiler from English (see `src/language/pseudo.ts`); known, but nobody writes them. */
export const pseudoTags = ['qaa', 'qar'] as const
export type PseudoTag = (typeof pseudoTags)[number]

/** Why a name cannot be an id or a folder below the root, or null when it can. */
export function nameTrouble(name: string): string | null {
  if (devices.test(name) || name in Object.prototype) return 'a reserved name'
  if (name.length > 64) return 'longer than 64 signs'
  return idPattern.test(name) ? null : 'not made of small letters, digits and single hyphens'
}

/** Tags for what is not one language: several, one without a code, one nobody knows, none at all. */
const noLanguages = ['mul', 'mis', 'und', 'zxx']

/**
 * Why a language tag is refused, or null. A tag must be in the canonical form of BCP 47 without extensions,
 * and a language that Unicode CLDR has a name for (`Intl.DisplayNames` without fallback).
 */
export function tagTrouble(tag: string): string | null {
  const canonical = canonicalTag(tag)
  if (canonical === null) return 'not a language tag'
  if (pseudoTags.some((pseudo) => pseudo === tag)) return null
  const known = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(canonical)
  if (known === undefined || known === canonical || noLanguages.includes(canonical.split('-')[0] ?? ''))
    return 'not a known language'
  return canonical === tag ? null : `not the usual form of this language tag; that is ${canonical}`
}

export function isPseudo(tag: string): tag is PseudoTag {
  return pseudoTags.some((pseudo) => pseudo === tag)
}

function canonicalTag(tag: string): string | null {
  if (!/^[a-z]{2,8}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?$/i.test(tag)) return null
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch {
    return null
  }
}
