/** Records in IndexedDB: the only file that speaks to it. */
import { deleteDB, openDB, type IDBPDatabase, type IDBPTransaction } from 'idb'
import {
  faultOf,
  StoreFault,
  storeNames,
  type Database,
  type StoreName,
  type Transaction,
  type Wish,
} from './database.ts'

const NAME = 'jisr'
/** A change of the stores needs a new number, and a step in `upgrade` for every older one. */
const VERSION = 1
/** Another tab can hold the door shut, and some browsers never answer. */
const OPEN_WITHIN_MS = 3000
/** Who hears nothing for so long says "not saved" rather than "saving" for ever. */
const COMMIT_WITHIN_MS = 5000

type Mode = 'readonly' | 'readwrite'

/** Rejects with `StoreFault` when there is none, it is denied, does not answer, or belongs to a newer Jisr. */
export async function indexedDatabase(): Promise<Database> {
  let connection: IDBPDatabase | null = await connect(forget)

  function forget(): void {
    connection?.close()
    connection = null
  }

  async function attempt<T>(mode: Mode, work: (from: Transaction) => Promise<T>, wish: Wish): Promise<T> {
    connection ??= await connect(forget)
    const transaction = connection.transaction(
      [...storeNames],
      mode,
      wish.strict ? { durability: 'strict' } : undefined,
    )
    // Looked at below; a transaction that fails before must not be an error that nobody caught.
    transaction.done.catch(() => undefined)
    try {
      return await within(COMMIT_WITHIN_MS, async () => {
        const result = await work(asTransaction(transaction))
        await transaction.done
        return result
      })
    } catch (error) {
      abort(transaction)
      throw transaction.error ?? error
    }
  }

  /** A connection that the browser has lost is opened anew, once: the old one would never work again. */
  async function run<T>(mode: Mode, work: (from: Transaction) => Promise<T>, wish: Wish): Promise<T> {
    try {
      return await attempt(mode, work, wish)
    } catch (error) {
      const fault = faultOf(error)
      if (fault.reason === 'full' || fault.reason === 'newer') throw fault
      forget()
      if (fault.reason !== 'lost') throw fault
    }
    try {
      return await attempt(mode, work, wish)
    } catch (error) {
      const fault = faultOf(error)
      if (fault.reason === 'lost') forget()
      throw fault
    }
  }

  return {
    kind: 'indexedDb',
    read: (work) => run('readonly', work, {}),
    write: (work, wish = {}) => run('readwrite', work, wish),
    async erase() {
      // Emptied first: where another tab keeps the database open, deleting has to wait, and the records must not.
      await run('readwrite', empty, { strict: true })
      forget()
      await within(OPEN_WITHIN_MS, () => deleteDB(NAME)).catch(() => undefined)
    },
    close: forget,
  }
}

async function connect(lost: () => void): Promise<IDBPDatabase> {
  let given = false
  const opening = async (): Promise<IDBPDatabase> => {
    const opened = await openDB(NAME, VERSION, {
      upgrade(database) {
        for (const name of storeNames) {
          if (!database.objectStoreNames.contains(name)) database.createObjectStore(name)
        }
      },
      // A newer Jisr in another tab, or somebody who erases, must not wait for this tab.
      blocking: lost,
      terminated: lost,
    })
    // Nobody waits for it any more: it must not stand in the way of others.
    if (given) opened.close()
    return opened
  }
  try {
    return await within(OPEN_WITHIN_MS, opening)
  } catch (error) {
    throw faultOf(error)
  } finally {
    given = true
  }
}

function asTransaction(inner: IDBPTransaction<unknown, string[], Mode>): Transaction {
  const store = (name: StoreName) => inner.objectStore(name)
  return {
    get: (name, key) => store(name).get(key) as Promise<unknown>,
    async all(name, beginning) {
      const range = beginning === '' ? null : IDBKeyRange.bound(beginning, `${beginning}\uffff`)
      const [keys, values] = await Promise.all([store(name).getAllKeys(range), store(name).getAll(range)])
      return keys.map((key, at) => ({ key: key as string, value: values[at] as unknown }))
    },
    put: async (name, key, value) => void (await store(name).put?.(value, key)),
    delete: async (name, key) => void (await store(name).delete?.(key)),
  }
}

async function empty(transaction: Transaction): Promise<void> {
  for (const name of storeNames) {
    for (const { key } of await transaction.all(name, '')) await transaction.delete(name, key)
  }
}

function abort(transaction: IDBPTransaction<unknown, string[], Mode>): void {
  try {
    transaction.abort()
  } catch {
    // It has ended already.
  }
}

/** Rejects with the fault `hung` when the work takes longer. */
async function within<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StoreFault('hung')), milliseconds)
  })
  try {
    return await Promise.race([work(), late])
  } finally {
    clearTimeout(timer)
  }
}
