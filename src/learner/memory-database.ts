/** Lasts as long as the page; several databases may share their records, as tabs do. */
import { bufferedDatabase } from './buffered-database.ts'
import { oneByOne, type Database } from './database.ts'

/** Records by `STORE KEY`. */
export type MemoryRecords = Map<string, unknown>

export function memoryDatabase(records: MemoryRecords = new Map()): Database {
  return bufferedDatabase<unknown>({
    kind: 'memory',
    beginning: (store) => `${store} `,
    keys: () => [...records.keys()],
    get: (place) => records.get(place),
    encode: structuredClone,
    decode: structuredClone,
    commit(changes) {
      for (const [key, value] of changes) {
        if (value === null) records.delete(key)
        else records.set(key, value)
      }
    },
    erase: () => records.clear(),
    exclusive: oneByOne(),
  })
}
