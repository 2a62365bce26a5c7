/** What the learner's memory needs of a place to keep records: IndexedDB, localStorage or the page's own memory. */

export const storeNames = ['seats', 'pieces', 'versions', 'settings', 'damaged', 'meta'] as const
export type StoreName = (typeof storeNames)[number]

export interface Kept {
  key: string
  value: unknown
}

/** Everything in it happens, or nothing of it. What is awaited between two calls may only be another call. */
export interface Transaction {
  /** Undefined when nothing is kept there. A record that cannot be read comes as its raw text. */
  get(store: StoreName, key: string): Promise<unknown>
  /** Records whose key begins so, in the order of their keys. */
  all(store: StoreName, beginning: string): Promise<Kept[]>
  put(store: StoreName, key: string, value: object): Promise<void>
  delete(store: StoreName, key: string): Promise<void>
}

export interface Wish {
  /** Waits until the disk has it, where a browser can promise that: imports and migrations. */
  strict?: boolean
}

export interface Database {
  readonly kind: 'indexedDb' | 'localStorage' | 'memory'
  /** Rejects with `StoreFault`. Resolves when what was read is whole. */
  read<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>
  /** Rejects with `StoreFault`, and then nothing has changed. Resolves only when the browser says that it is kept. */
  write<T>(work: (transaction: Transaction) => Promise<T>, wish?: Wish): Promise<T>
  /** Leaves no record behind. Rejects with `StoreFault`. */
  erase(): Promise<void>
  close(): void
}

/**
 * `full`: no room. `lost`: the browser lost its database. `hung`: it does not answer. `newer`: it belongs to a newer
 * Jisr. `denied`: anything else.
 */
export type FaultReason = 'full' | 'lost' | 'hung' | 'newer' | 'denied'

export class StoreFault extends Error {
  override readonly name = 'StoreFault'
  readonly reason: FaultReason

  constructor(reason: FaultReason, cause?: unknown) {
    super(`not kept: ${reason}`, { cause })
    this.reason = reason
  }
}

/** The fault behind whatever was thrown, by the names that browsers give it. */
export function faultOf(error: unknown): StoreFault {
  if (error instanceof StoreFault) return error
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  if (/quota/iu.test(name)) return new StoreFault('full', error)
  if (name === 'VersionError') return new StoreFault('newer', error)
  if (/^(InvalidStateError|UnknownError|AbortError|TransactionInactiveError)$/u.test(name))
    return new StoreFault('lost', error)
  return new StoreFault('denied', error)
}

/** One after the other: what one has begun, no other comes into. */
export function oneByOne(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }
}
