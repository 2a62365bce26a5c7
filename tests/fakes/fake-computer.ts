/** A computer for learners in tests: its storage outlives the pages that are opened on it, and its clock is ours. */
import { memoryArea, type Area } from '../../src/learner/area.ts'
import type { Learner } from '../../src/learner/contract.ts'
import { StoreFault, type Database, type FaultReason, type Transaction } from '../../src/learner/database.ts'
import { openLearner } from '../../src/learner/learner.ts'
import { memoryDatabase, type MemoryRecords } from '../../src/learner/memory-database.ts'
import type { News, Tabs } from '../../src/learner/tabs.ts'

export interface FakeComputer {
  records: MemoryRecords
  texts: Map<string, string>
  local: Area
  clock: number
  /** The next writes fail like this, until it is null again. */
  fault: FaultReason | null
  /** Calls made before a write is kept; one that throws ends the write with nothing changed. */
  beforeCommit: (() => void) | null
  /** How often the browser was asked to keep what is kept. */
  persisted: number
  /** Where another database is wanted: that of a browser, or none. */
  openDatabase: () => Promise<Database>
  /** Opens a page in a new tab, or again in one whose session storage is given. */
  open(session?: Area): Promise<Learner>
}

export function fakeComputer(kind: Database['kind'] = 'indexedDb'): FakeComputer {
  const texts = new Map<string, string>()
  const listeners = new Set<{ owner: object; listener: (news: News) => void }>()
  let ids = 0
  const computer: FakeComputer = {
    records: new Map(),
    texts,
    local: memoryArea(texts),
    clock: 1_700_000_000_000,
    fault: null,
    beforeCommit: null,
    persisted: 0,
    openDatabase: () => Promise.resolve({ ...memoryDatabase(computer.records), kind }),
    open: (session = memoryArea()) =>
      openLearner({
        openDatabase: async () => faulty(computer, await computer.openDatabase()),
        local: computer.local,
        session,
        tabs: tabsAmong(listeners),
        now: () => computer.clock,
        randomId: () => (ids += 1).toString(16).padStart(16, '0'),
        persist: () => (computer.persisted += 1),
      }),
  }
  return computer
}

/** Faults meet only what changes something: a full disk can be read. */
function faulty(computer: FakeComputer, inner: Database): Database {
  return {
    ...inner,
    write: (work, wish) =>
      inner.write(async (tx) => {
        let changes = 0
        const counting: Transaction = {
          ...tx,
          put(...given) {
            changes += 1
            return tx.put(...given)
          },
          delete(...given) {
            changes += 1
            return tx.delete(...given)
          },
        }
        const result = await work(counting)
        if (changes === 0) return result
        if (computer.fault !== null) throw new StoreFault(computer.fault)
        computer.beforeCommit?.()
        return result
      }, wish),
  }
}

/** Every tab hears what the others tell, a little later. */
function tabsAmong(listeners: Set<{ owner: object; listener: (news: News) => void }>): Tabs {
  const owner = {}
  return {
    tell(news) {
      for (const each of listeners) if (each.owner !== owner) queueMicrotask(() => each.listener(news))
    },
    onNews(listener) {
      const entry = { owner, listener }
      listeners.add(entry)
      return () => void listeners.delete(entry)
    },
  }
}
