/** Reading of plain data that may be anything: kept records, carried files. Nothing here throws or is surprised. */

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Own property only: a field named `__proto__` or `constructor` is nobody's default. */
export function field(record: Record<string, unknown>, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined
}

/** A whole number from 0 up to `most`; anything else is 0. */
export function count(value: unknown, most: number = Number.MAX_SAFE_INTEGER): number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
    ? Math.min(Math.floor(value), most)
    : 0
}

/** Milliseconds since 1970, or null. */
export function timeOrNull(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? Math.floor(value) : null
}

export function textOrNull(value: unknown, longest: number): string | null {
  return typeof value === 'string' && value.length <= longest ? value : null
}

export function texts(value: unknown, most: number): string[] {
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string').slice(0, most)
    : []
}

/** Entries with texts as values; the result has no prototype, so that no name in it means anything else. */
export function textRecord(value: unknown, most: number): Record<string, string> {
  const record: Record<string, string> = Object.create(null) as Record<string, string>
  if (!isRecord(value)) return record
  for (const [name, text] of Object.entries(value).slice(0, most)) {
    if (typeof text === 'string') record[name] = text
  }
  return record
}

export function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find((each) => each === value)
}
