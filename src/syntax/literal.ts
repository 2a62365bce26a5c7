/** JSON as JavaScript source text. */

/** Plain data, as it stands in a JSON file. */
export type Data = null | boolean | number | string | Data[] | { [key: string]: Data }

/** Values that JSON cannot carry: lesson files write them `{"$": "NaN"}`. */
export const namedValues = ['undefined', 'NaN', 'Infinity', '-Infinity', '-0'] as const
export type NamedValue = (typeof namedValues)[number]

/** Which of them a piece of JSON stands for; null for what it is itself. */
export function namedValue(value: Data): NamedValue | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const [[key, name] = [], ...others] = Object.entries(value)
  return key === '$' && others.length === 0 ? (namedValues.find((each) => each === name) ?? null) : null
}

/**
 * The expression a person would write for this value: `[1, 2]`, `{ name: "Nour" }`, `NaN` for `{"$": "NaN"}`.
 * Evaluating it gives the same value back, also for `-0`, lone surrogates and the key `__proto__`, which JSON
 * text would lose.
 */
export function toSource(value: Data): string {
  const named = namedValue(value)
  if (named !== null) return named
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value)
  if (typeof value !== 'object' || value === null) return String(value)
  if (Array.isArray(value)) return `[${value.map(toSource).join(', ')}]`
  const entries = Object.entries(value).map(([key, each]) => `${keySource(key)}: ${toSource(each)}`)
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}

function keySource(key: string): string {
  // Written bare or in quotes, it would set the prototype instead of making a property.
  if (key === '__proto__') return '["__proto__"]'
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key) ? key : JSON.stringify(key)
}
