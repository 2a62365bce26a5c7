/** A database over a store without transactions: changes wait beside it until all of them can be made at once. */
import { faultOf, type Database, type StoreName, type Transaction } from './database.ts'

/** The store below, in the form in which it keeps a record. */
export interface Medium<Form> {
  kind: Database['kind']
  /** What stands before every key of a store. */
  beginning(store: StoreName): string
  /** All that is kept, each with the beginning of its store. */
  keys(): string[]
  get(place: string): Form | null | undefined
  encode(value: object): Form
  decode(kept: Form): unknown
  /** Makes all changes, or none; null takes a record away. Throws `StoreFault`. */
  commit(changes: Map<string, Form | null>): void
  erase(): void
  /** Lets no other work of this database come in between. */
  exclusive: <T>(work: () => Promise<T>) => Promise<T>
}

export function bufferedDatabase<Form>(medium: Medium<Form>): Database {
  const { kind, exclusive } = medium
  return {
    kind,
    read: (work) => exclusive(() => work(bufferedOver(medium).transaction).catch(refuse)),
    write: (work) =>
      exclusive(async () => {
        const { transaction, changes } = bufferedOver(medium)
        const result = await work(transaction).catch(refuse)
        medium.commit(changes)
        return result
      }),
    erase: () => exclusive(() => Promise.resolve(medium.erase())),
    close: () => undefined,
  }
}

function bufferedOver<Form>({ beginning, keys, get, encode, decode }: Medium<Form>): {
  transaction: Transaction
  changes: Map<string, Form | null>
} {
  const changes = new Map<string, Form | null>()
  const place = (store: StoreName, key: string): string => beginning(store) + key
  const at = (where: string): unknown => {
    const kept = changes.has(where) ? changes.get(where) : get(where)
    return kept === null || kept === undefined ? undefined : decode(kept)
  }
  return {
    changes,
    transaction: {
      get: (store, key) => Promise.resolve(at(place(store, key))),
      all(store, start) {
        const from = place(store, start)
        const found = [...new Set([...keys(), ...changes.keys()])].filter((key) => key.startsWith(from))
        return Promise.resolve(
          found
            .sort()
            .map((key) => ({ key: key.slice(beginning(store).length), value: at(key) }))
            .filter(({ value }) => value !== undefined),
        )
      },
      put: (store, key, value) => Promise.resolve(void changes.set(place(store, key), encode(value))),
      delete: (store, key) => Promise.resolve(void changes.set(place(store, key), null)),
    },
  }
}

function refuse(error: unknown): never {
  throw faultOf(error)
}
