/** When a value of the learner's program is the one a lesson expects. */
import type { Json, Shown } from '../sandbox/protocol.ts'
import { namedValue, type NamedValue } from '../syntax/literal.ts'

/** A value of a lesson file in the form in which values of programs are shown. */
export function fromJson(value: Json): Shown {
  const named = namedValue(value)
  if (named !== null) return fromName(named)
  if (value === null) return { type: 'null' }
  if (typeof value === 'boolean') return { type: 'boolean', value }
  if (typeof value === 'number') return { type: 'number', value: Object.is(value, -0) ? 0 : value }
  if (typeof value === 'string') return { type: 'string', value }
  if (Array.isArray(value)) return { type: 'list', items: value.map(fromJson) }
  return { type: 'record', entries: Object.entries(value).map(([key, each]) => [key, fromJson(each)]) }
}

function fromName(name: NamedValue): Shown {
  return name === 'undefined' ? { type: name } : { type: 'number', value: name }
}

/**
 * Strict structural equality. The order of keys does not count, `-0` passes for `0` (not the other way round),
 * texts and keys are compared composed (NFC), numbers may be `tolerance` apart. Never equal: another type, a
 * function, an instance of another class, anything of which a part is a getter, a cycle or was left out.
 */
export function isEqual(actual: Shown, expected: Shown, tolerance = 0): boolean {
  switch (actual.type) {
    case 'undefined':
    case 'null':
    case 'hole':
      return actual.type === expected.type
    case 'boolean':
    case 'bigint':
    case 'date':
    case 'regexp':
      return expected.type === actual.type && actual.value === expected.value
    case 'number':
      return expected.type === 'number' && isClose(actual.value, expected.value, tolerance)
    case 'string':
      return (
        expected.type === 'string' &&
        !actual.cut &&
        !expected.cut &&
        nfc(actual.value) === nfc(expected.value)
      )
    case 'error':
      return expected.type === 'error' && actual.name === expected.name && actual.message === expected.message
    case 'list':
    case 'set':
      return expected.type === actual.type && isEqualList(actual, expected, tolerance)
    case 'map':
      return expected.type === 'map' && isEqualList(inRows(actual), inRows(expected), tolerance)
    case 'record':
      return expected.type === 'record' && isEqualRecord(actual, expected, tolerance)
    default:
      return false
  }
}

type Of<Type extends Shown['type']> = Extract<Shown, { type: Type }>
type List = Pick<Of<'list'>, 'items' | 'more' | 'className'>

/** `NaN` is close to `NaN`, and to nothing else whatever the tolerance. */
function isClose(actual: Of<'number'>['value'], expected: Of<'number'>['value'], tolerance: number): boolean {
  if (actual === expected || (actual === '-0' && expected === 0)) return true
  if (typeof expected !== 'number' || (typeof actual !== 'number' && actual !== '-0')) return false
  return tolerance > 0 && Math.abs(Number(actual) - expected) <= tolerance
}

function isEqualList(actual: List, expected: List, tolerance: number): boolean {
  if (isCut(actual) || isCut(expected) || actual.items.length !== expected.items.length) return false
  if (actual.className !== expected.className) return false
  return expected.items.every((each, at) => {
    const item = actual.items[at]
    return item !== undefined && isEqual(item, each, tolerance)
  })
}

/** A map as a list of pairs: the order in which they were put in counts. */
function inRows({ entries, more = 0 }: Of<'map'>): List {
  return { items: entries.map((items): Shown => ({ type: 'list', items })), more }
}

function isEqualRecord(actual: Of<'record'>, expected: Of<'record'>, tolerance: number): boolean {
  if (isCut(actual) || isCut(expected)) return false
  if (actual.className !== expected.className || actual.entries.length !== expected.entries.length)
    return false
  const values = new Map(actual.entries.map(([key, value]) => [nfc(key), value]))
  return expected.entries.every(([key, each]) => {
    const value = values.get(nfc(key))
    return value !== undefined && isEqual(value, each, tolerance)
  })
}

const isCut = ({ more = 0 }: { more?: number }): boolean => more > 0

const nfc = (text: string): string => text.normalize('NFC')
