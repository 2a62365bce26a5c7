/** Lasts as long as the page; several databases may share their records, as tabs do. */
import { faultOf, oneByOne, type Database, type StoreName, type Transaction } from './database.ts'

/** Records by `STORE KEY`. */
export type MemoryRecords = Map<string, unknown>

export function memoryDatabase(records: MemoryRecords = new Map()): Database {
  const exclusive = oneByOne()
  return {
    kind: 'memory',
    read: (work) => exclusive(() => work(bufferedOver(records).transaction).catch(refuse)),
    write: (work) =>
      exclusive(async () => {
        const { transaction, changes } = bufferedOver(records)
        const result = await work(transaction).catch(refuse)
        for (const [key, value] of changes) {
          if (value === undefined) records.delete(key)
          else records.set(key, value)
        }
        return result
      }),
    erase: () => exclusive(() => Promise.resolve(records.clear())),
    close: () => undefined,
  }
}

/** Changes wait beside the records until all of them can be made at once; undefined stands for "deleted". */
function bufferedOver(records: MemoryRecords): { transaction: Transaction; changes: MemoryRecords } {
  const changes: MemoryRecords = new Map()
  const place = (store: StoreName, key: string): string => `${store} ${key}`
  const at = (where: string): unknown =>
    structuredClone(changes.has(where) ? changes.get(where) : records.get(where))
  return {
    changes,
    transaction: {
      get: (store, key) => Promise.resolve(at(place(store, key))),
      all(store, beginning) {
        const start = place(store, beginning)
        const keys = [...new Set([...records.keys(), ...changes.keys()])].filter((key) =>
          key.startsWith(start),
        )
        return Promise.resolve(
          keys
            .sort()
            .map((key) => ({ key: key.slice(store.length + 1), value: at(key) }))
            .filter(({ value }) => value !== undefined),
        )
      },
      put: (store, key, value) =>
        Promise.resolve(void changes.set(place(store, key), structuredClone(value))),
      delete: (store, key) => Promise.resolve(void changes.set(place(store, key), undefined)),
    },
  }
}

function refuse(error: unknown): never {
  throw faultOf(error)
}
