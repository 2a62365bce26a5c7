/** Records in localStorage, where IndexedDB does not work: one key each, with room for a few megabytes. */
import type { Area } from './area.ts'
import { bufferedDatabase } from './buffered-database.ts'
import { oneByOne, StoreFault, type Database } from './database.ts'

/** Before every key of this database; nothing else of Jisr begins like this. */
const own = 'db:'
/** A commit of several records stands here while it is written, so that half of it is finished at the next start. */
const journal = 'db-journal'

/** What is to stand under each key; null takes it away. */
type Changes = Map<string, string | null>

export function localDatabase(area: Area): Database {
  const inTab = oneByOne()
  finish(area)
  return bufferedDatabase<string>({
    kind: 'localStorage',
    beginning: (store) => `${own}${store}:`,
    keys: () => area.keys(),
    get: (place) => area.get(place),
    encode: (value) => JSON.stringify(value),
    decode: parsed,
    commit: (changes) => commit(area, changes),
    erase() {
      for (const key of area.keys()) if (key.startsWith(own)) area.remove(key)
      area.remove(journal)
    },
    exclusive: (work) => inTab(() => amongTabs(work)),
  })
}

/** True when something is kept there, from a day when IndexedDB did not work. */
export function holdsRecords(area: Area): boolean {
  return area.keys().some((key) => key.startsWith(own) || key === journal)
}

function commit(area: Area, changes: Changes): void {
  if (changes.size > 1 && !area.set(journal, JSON.stringify([...changes]))) throw new StoreFault('full')
  const before: Changes = new Map([...changes.keys()].map((key) => [key, area.get(key)]))
  const done = [...changes].every(([key, text]) => change(area, key, text))
  // What was there before had room, so that it has room again.
  if (!done) for (const [key, text] of before) change(area, key, text)
  area.remove(journal)
  if (!done) throw new StoreFault('full')
}

/** Makes what a page could not finish that was ended in the middle of a commit. */
function finish(area: Area): void {
  const text = area.get(journal)
  if (text === null) return
  const changes = parsed(text)
  if (Array.isArray(changes)) {
    for (const each of changes as unknown[]) {
      const [key, value] = Array.isArray(each) ? (each as unknown[]) : []
      if (typeof key !== 'string' || !key.startsWith(own)) continue
      if (typeof value === 'string' || value === null) change(area, key, value)
    }
  }
  area.remove(journal)
}

function change(area: Area, key: string, text: string | null): boolean {
  if (text !== null) return area.set(key, text)
  area.remove(key)
  return true
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

/** Where the browser has locks, no other tab comes between reading and writing. */
async function amongTabs<T>(work: () => Promise<T>): Promise<T> {
  const locks = typeof navigator === 'object' && 'locks' in navigator ? navigator.locks : undefined
  if (!locks) return work()
  let result: Promise<T> | undefined
  try {
    await locks.request('jisr:db', () => (result = work()).catch(() => undefined))
  } catch {
    // Refused in some frames: better without a lock than not at all.
  }
  return result ?? work()
}
