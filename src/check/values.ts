/** When a value of the learner's program is the one a lesson expects. */
import type { Json, Shown } from '../sandbox/protocol.ts'

/** A value of a lesson file in the form in which values of programs are shown. */
export function fromJson(value: Json): Shown {
  if (value === null) return { type: 'null' }
  if (typeof value === 'boolean') return { type: 'boolean', value }
  if (typeof value === 'number') return { type: 'number', value: Object.is(value, -0) ? '-0' : value }
  if (typeof value === 'string') return { type: 'string', value }
  if (Array.isArray(value)) return { type: 'list', items: value.map(fromJson) }
  return { type: 'record', entries: Object.entries(value).map(([key, each]) => [key, fromJson(each)]) }
}

/**
 * Strict structural equality. The order of keys does not count, `-0` is `0`, texts and keys are compared
 * composed (NFC). Never equal: another type, a hole, an instance of a class, anything of which a part was left out.
 */
export function isEqual(actual: Shown, expected: Json): boolean {
  switch (actual.type) {
    case 'null':
      return expected === null
    case 'boolean':
      return actual.value === expected
    case 'number':
      return (actual.value === '-0' ? 0 : actual.value) === expected && typeof expected === 'number'
    case 'string':
      return typeof expected === 'string' && !actual.cut && nfc(actual.value) === nfc(expected)
    case 'list':
      return Array.isArray(expected) && isEqualList(actual, expected)
    case 'record':
      return isJsonRecord(expected) && isEqualRecord(actual, expected)
    default:
      return false
  }
}

type List = Extract<Shown, { type: 'list' }>
type Entries = Extract<Shown, { type: 'record' }>

function isEqualList({ items, className, more = 0 }: List, expected: readonly Json[]): boolean {
  if (more > 0 || className !== undefined || items.length !== expected.length) return false
  return expected.every((each, at) => {
    const item = items[at]
    return item !== undefined && isEqual(item, each)
  })
}

function isEqualRecord(
  { entries, className, more = 0 }: Entries,
  expected: { [key: string]: Json },
): boolean {
  const wanted = Object.entries(expected)
  if (more > 0 || className !== undefined || entries.length !== wanted.length) return false
  const values = new Map(entries.map(([key, value]) => [nfc(key), value]))
  return wanted.every(([key, each]) => {
    const value = values.get(nfc(key))
    return value !== undefined && isEqual(value, each)
  })
}

function isJsonRecord(value: Json): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const nfc = (text: string): string => text.normalize('NFC')
