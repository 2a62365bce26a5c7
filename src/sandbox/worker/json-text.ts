/** JSON text that comes out of the engine, and goes into it. */
import type { Json } from '../protocol.ts'

/** The text is ours, but it is cut short when the engine runs out of memory while handing it over. */
export function fromJson<Value>(text: string, failed: Value): Value {
  try {
    return JSON.parse(text) as Value
  } catch {
    return failed
  }
}

/** `newString` ends at a NUL and cannot carry lone surrogates; JSON text has an escape for each. */
export function asciiJson(value: Json): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
