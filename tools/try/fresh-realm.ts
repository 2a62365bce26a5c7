/** Did a program change anything for the one after it? */
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { plainRequest } from '../sandbox/plain-request.ts'

/**
 * Prints `2`, and then everything that can be reached from the global object: names, attributes, and of which
 * objects and simple values it is made.
 */
const inventory = `console.log(1 + 1)
{
  const { getOwnPropertyDescriptor, getPrototypeOf, isExtensible, ownKeys } = Reflect
  const numbers = new Map()
  const objects = []
  const found = []
  const note = (value) => {
    if (value === null || (typeof value !== 'object' && typeof value !== 'function')) {
      return typeof value + String(value)
    }
    if (!numbers.has(value)) numbers.set(value, objects.push(value))
    return numbers.get(value)
  }
  note(globalThis)
  for (let at = 0; at < objects.length; at++) {
    const object = objects[at]
    found.push(typeof object, isExtensible(object), note(getPrototypeOf(object)))
    for (const key of ownKeys(object)) {
      const { writable, enumerable, configurable, value, get, set } = getOwnPropertyDescriptor(object, key)
      found.push(String(key), (writable ? 4 : 0) + (enumerable ? 2 : 0) + (configurable ? 1 : 0))
      if (get || set) found.push(note(get), note(set))
      else found.push(note(value))
    }
  }
  for (let text = found.join(); text !== ''; text = text.slice(9000)) console.log(text.slice(0, 9000))
}
`

export interface RealmProbe {
  /** True when the next run works, and finds every built-in as the first run of this sandbox found it. */
  isFresh(): Promise<boolean>
}

/** Runs the inventory once, before anybody's program does. */
export function createRealmProbe(sandbox: Pick<Sandbox, 'run'>): RealmProbe {
  async function look(): Promise<string> {
    const { outcome, printed } = await sandbox.run(plainRequest(inventory))
    return JSON.stringify([outcome, printed])
  }
  const first = look()
  return {
    async isFresh() {
      const expected = await first
      const works = expected.startsWith('[{"kind":"completed"},[{"stream":"log","text":"2"},')
      return works && (await look()) === expected
    },
  }
}
