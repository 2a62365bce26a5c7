/** Saves the open lesson's work while the learner types, and says truthfully how it stands. */
import type { StoreApi } from 'zustand/vanilla'
import type { Learner } from '../learner/learner.ts'
import { programOf } from './program.ts'
import type { ClassroomState } from './state.ts'

/** At most this much typing can be lost when the browser dies. */
const SAVE_WITHIN_MS = 250

const keepingAfter = { saved: 'saved', notSaved: 'failed', newer: 'newer' } as const

export interface Keeper {
  /** The work has changed: it is written soon. */
  changed(): void
  /** Writes what still waits, at once. */
  flush(): void
}

export function createKeeper(store: StoreApi<ClassroomState>, learner: Learner): Keeper {
  let waiting: ReturnType<typeof setTimeout> | null = null

  function changed(): void {
    if (learner.kept) store.setState({ keeping: 'saving' })
    waiting ??= setTimeout(flush, SAVE_WITHIN_MS)
  }

  function flush(): void {
    if (waiting === null) return
    clearTimeout(waiting)
    waiting = null
    const { work, state } = learner.save(store.getState().work)
    store.setState({ work, keeping: learner.kept ? keepingAfter[state] : 'notKept' })
  }

  learner.onForeignWork((lesson) => {
    const { lesson: open, work, done } = store.getState()
    const newer = learner.work(lesson)
    if (newer.doneAt !== null && !done.includes(lesson)) store.setState({ done: [...done, lesson] })
    if (open.status !== 'open' || lesson !== work.lesson || waiting !== null) return
    if (newer.revision > work.revision) store.setState({ work: newer, code: programOf(open.lesson, newer) })
  })

  return { changed, flush }
}
