import { deleteDB, openDB } from 'idb'
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { memoryArea } from '../../src/learner/area.ts'
import { chooseDatabase } from '../../src/learner/choose-database.ts'
import type { Database } from '../../src/learner/database.ts'
import { indexedDatabase } from '../../src/learner/indexed-database.ts'

const real = { open: IDBFactory.prototype.open, transaction: IDBDatabase.prototype.transaction }
const opened: Database[] = []

async function database(): Promise<Database> {
  const made = await indexedDatabase()
  opened.push(made)
  return made
}

const put = (to: Database, key: string, value: object): Promise<void> =>
  to.write((tx) => tx.put('pieces', key, value))
const get = (from: Database, key: string): Promise<unknown> => from.read((tx) => tx.get('pieces', key))

/** What the browser throws in the middle of a session. */
function transactionsThrow(error: () => DOMException | null): void {
  IDBDatabase.prototype.transaction = function (
    this: IDBDatabase,
    ...given: Parameters<typeof real.transaction>
  ) {
    const thrown = error()
    if (thrown) throw thrown
    return real.transaction.apply(this, given)
  }
}

beforeEach(async () => {
  await deleteDB('jisr')
})

afterEach(() => {
  IDBFactory.prototype.open = real.open
  IDBDatabase.prototype.transaction = real.transaction
  vi.restoreAllMocks()
  for (const each of opened.splice(0)) each.close()
})

describe('the database of a browser', () => {
  it('gives back what was put, signs of every kind among it, on the next page', async () => {
    const one = await database()
    await put(one, 's/lesson/a', { code: 'مرحبا\r\n\0\ud800', answers: { q: 'x' } })
    await put(one, 's/lesson/b', { code: 'b' })
    one.close()
    const two = await database()
    expect(await get(two, 's/lesson/a')).toEqual({ code: 'مرحبا\r\n\0\ud800', answers: { q: 'x' } })
    const all = await two.read((tx) => tx.all('pieces', 's/lesson/'))
    expect(all.map(({ key }) => key)).toEqual(['s/lesson/a', 's/lesson/b'])
    expect(await two.read((tx) => tx.all('pieces', 't/'))).toEqual([])
  })

  it('changes nothing when the work within a transaction fails', async () => {
    const one = await database()
    await put(one, 'a', { n: 1 })
    const failing = one.write(async (tx) => {
      await tx.put('pieces', 'a', { n: 2 })
      throw new Error('stopped in the middle')
    })
    await expect(failing).rejects.toMatchObject({ name: 'StoreFault', reason: 'denied' })
    expect(await get(one, 'a')).toEqual({ n: 1 })
  })

  it('opens a lost connection anew, once, and then goes on', async () => {
    const one = await database()
    let thrown = 0
    transactionsThrow(() =>
      thrown++ === 0 ? new DOMException('Connection to Indexed Database server lost.', 'UnknownError') : null,
    )
    await put(one, 'a', { n: 1 })
    expect(await get(one, 'a')).toEqual({ n: 1 })
  })

  it('does not try for ever, and works again when the browser does', async () => {
    const one = await database()
    let thrown = 0
    transactionsThrow(() => {
      thrown += 1
      return new DOMException('The database connection is closing.', 'InvalidStateError')
    })
    await expect(put(one, 'a', { n: 1 })).rejects.toMatchObject({ reason: 'lost' })
    expect(thrown).toBe(2)
    IDBDatabase.prototype.transaction = real.transaction
    await put(one, 'a', { n: 2 })
    expect(await get(one, 'a')).toEqual({ n: 2 })
  })

  it('says that the disk is full, without trying again', async () => {
    const one = await database()
    const tries = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    })
    await expect(put(one, 'a', { n: 1 })).rejects.toMatchObject({ reason: 'full' })
    expect(tries).toHaveBeenCalledOnce()
  })

  it('does not wait for ever for an answer', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const one = await database()
      const listen = IDBTransaction.prototype.addEventListener
      vi.spyOn(IDBTransaction.prototype, 'addEventListener').mockImplementation(function (
        this: IDBTransaction,
        ...given: Parameters<typeof listen>
      ) {
        if (given[0] !== 'complete') listen.apply(this, given)
      })
      const writing = expect(put(one, 'a', { n: 1 })).rejects.toMatchObject({ reason: 'hung' })
      await vi.advanceTimersByTimeAsync(5000)
      await writing
    } finally {
      vi.useRealTimers()
    }
  })

  it('lets a newer Jisr in another tab have it, and leaves what that one made alone', async () => {
    const one = await database()
    await put(one, 'a', { n: 1 })
    const newer = await openDB('jisr', 6)
    expect(newer.version).toBe(6)
    newer.close()
    await expect(get(one, 'a')).rejects.toMatchObject({ reason: 'newer' })
    await expect(indexedDatabase()).rejects.toMatchObject({ reason: 'newer' })
    const again = await openDB('jisr', 6)
    expect(await again.get('pieces', 'a')).toEqual({ n: 1 })
    again.close()
  })

  it('goes on when somebody deleted it', async () => {
    const one = await database()
    await put(one, 'a', { n: 1 })
    await deleteDB('jisr')
    expect(await get(one, 'a')).toBeUndefined()
    await put(one, 'a', { n: 2 })
    expect(await get(one, 'a')).toEqual({ n: 2 })
  })

  it('is gone when it was erased', async () => {
    const one = await database()
    await put(one, 'a', { n: 1 })
    await one.erase()
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('jisr')
  })
})

describe('the choice of a place', () => {
  const choose = async (): Promise<string> => {
    const { database: chosen, newer } = await chooseDatabase(indexedDatabase, memoryArea())
    opened.push(chosen)
    return `${chosen.kind}${newer ? ' newer' : ''}`
  }
  /** An open request that fails like that, as the examples of broken browsers do it. */
  function openFails(error: DOMException): void {
    IDBFactory.prototype.open = () => {
      const request = Object.assign(new EventTarget(), { result: undefined, error, onerror: null })
      setTimeout(() => request.dispatchEvent(new Event('error')), 5)
      return request as never
    }
  }

  it('is IndexedDB where it works', async () => {
    expect(await choose()).toBe('indexedDb')
  })

  it.each([
    ['InvalidStateError', 'A mutation operation was attempted on a database that did not allow mutations.'],
    ['UnknownError', 'Internal error opening backing store for indexedDB.open.'],
  ])('is localStorage when opening fails with %s', async (name, message) => {
    openFails(new DOMException(message, name))
    expect(await choose()).toBe('localStorage')
  })

  it('is localStorage when there is no IndexedDB, or merely reading its name throws', async () => {
    const descriptor = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB')
    for (const broken of [
      { value: undefined },
      {
        get() {
          throw new DOMException('denied', 'SecurityError')
        },
      },
    ]) {
      Object.defineProperty(globalThis, 'indexedDB', { configurable: true, ...broken })
      expect(await choose()).toBe('localStorage')
    }
    Object.defineProperty(globalThis, 'indexedDB', descriptor ?? {})
  })

  it('does not wait for a door that another tab holds shut', async () => {
    const deaf = await openDB('jisr', 1)
    const deleting = deleteDB('jisr')
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const chosen = choose()
      await vi.advanceTimersByTimeAsync(3000)
      expect(await chosen).toBe('localStorage')
    } finally {
      vi.useRealTimers()
      deaf.close()
      await deleting
    }
  })

  it('is IndexedDB on a full disk, so that what is there can be read', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    expect(await choose()).toBe('indexedDb')
  })

  it('is another place when writes are forgotten', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
      return this.get('nothing') as never
    })
    expect(await choose()).toBe('localStorage')
  })

  it('is memory, and the database of a newer Jisr is left alone', async () => {
    const newer = await openDB('jisr', 6)
    newer.close()
    expect(await choose()).toBe('memory newer')
  })

  it('is memory when nothing else works', async () => {
    openFails(new DOMException('denied', 'SecurityError'))
    const { database: chosen } = await chooseDatabase(indexedDatabase, { ...memoryArea(), works: false })
    expect(chosen.kind).toBe('memory')
  })
})
