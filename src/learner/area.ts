/** The browser's small text stores, localStorage and sessionStorage, without their surprises. */

import { prefix } from './keys.ts'

export interface Area {
  /** False when nothing outlives this page: denied, full at start, or writes that are forgotten. */
  readonly works: boolean
  get(key: string): string | null
  /** False when the text could not be kept; what was there before stays. */
  set(key: string, text: string): boolean
  remove(key: string): void
  /** Of Jisr alone, without what all of them begin with. */
  keys(): string[]
}

export const localArea = (): Area => openArea(() => globalThis.localStorage)
export const sessionArea = (): Area => openArea(() => globalThis.sessionStorage)

/** Merely reading `localStorage` throws in sandboxed frames, and private modes accept writes they forget. */
function openArea(find: () => Storage | null | undefined): Area {
  const probe = `${prefix}probe`
  const storage = attempt(find) ?? null
  const wrote = attempt(() => {
    storage?.setItem(probe, '1')
    return storage?.getItem(probe) === '1'
  })
  attempt(() => storage?.removeItem(probe))
  // A full store can still be read.
  return storage ? areaOf(storage, wrote ?? false) : { ...memoryArea(), works: false }
}

function areaOf(storage: Storage, works: boolean): Area {
  return {
    works,
    get: (key) => attempt(() => storage.getItem(prefix + key)) ?? null,
    set: (key, text) =>
      attempt(() => {
        storage.setItem(prefix + key, text)
        return storage.getItem(prefix + key) === text
      }) ?? false,
    remove: (key) => void attempt(() => storage.removeItem(prefix + key)),
    keys: () =>
      (attempt(() => namesIn(storage)) ?? [])
        .filter((key) => key.startsWith(prefix))
        .map((key) => key.slice(prefix.length)),
  }
}

/** Asked as the standard says: the stand-ins of learning platforms (Kolibri's) do not list keys as properties. */
function namesIn(storage: Storage): string[] {
  return Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '')
}

/** Lasts as long as the page; also the areas of tests. */
export function memoryArea(texts = new Map<string, string>()): Area {
  return {
    works: true,
    get: (key) => texts.get(key) ?? null,
    set: (key, text) => texts.set(key, text).has(key),
    remove: (key) => void texts.delete(key),
    keys: () => [...texts.keys()],
  }
}

/** Undefined when it throws: storage that is denied or full is nothing to stumble over. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
