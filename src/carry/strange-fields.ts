/** What of a record could not be taken as it stands. */
import { isRecord } from '../learner/plain.ts'

/** Numbers of this computer and owners of records: readers set them themselves. */
const ownNumbers = ['version', 'revision', 'seat']

/** Names of the fields that were there and came out as something else, or not at all. */
export function strangeFields(carried: unknown, taken: object): string[] {
  if (!isRecord(carried)) return []
  return Object.entries(taken).flatMap(([name, value]: [string, unknown]) => {
    const came = Object.hasOwn(carried, name) ? carried[name] : null
    return saysNothing(came) || ownNumbers.includes(name) || isSame(came, value) ? [] : [name]
  })
}

/** As writers leave it out. */
function saysNothing(value: unknown): boolean {
  return value === null || (typeof value === 'object' && Object.values(value).every(saysNothing))
}

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b) || (saysNothing(a) && saysNothing(b))) return true
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((each, at) => isSame(each, b[at]))
  if (!isRecord(a) || !isRecord(b) || Array.isArray(b)) return false
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) =>
    isSame(Object.hasOwn(a, name) ? a[name] : null, Object.hasOwn(b, name) ? b[name] : null),
  )
}
