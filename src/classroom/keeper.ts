/** Saves the learner's work while they type, and says truthfully how it stands. */
import type { StoreApi } from 'zustand/vanilla'
import type { Learner, Save, Saved, Sitting } from '../learner/contract.ts'
import type { Piece, PieceKey } from '../learner/piece.ts'
import { programOf } from './program.ts'
import type { ClassroomState } from './state.ts'

/** After the last key, and at the latest after the first one that is not kept yet. */
const SAVE_AFTER_MS = 250
const SAVE_WITHIN_MS = 1000
/** After a save that failed; doubled each time, up to the longest. */
const RETRY_MS = 1000
const RETRY_MAX_MS = 30_000

type Cause = NonNullable<Save['cause']>
type Due = Required<Save>

export interface Keeper {
  /** The open piece begins as this, which is kept. */
  opened(piece: Piece): void
  /** A piece as it stands here, when it is not kept yet. */
  unsaved(key: PieceKey): Piece | null
  /** The open work has changed: it is written soon; at once when the change replaces a text. */
  changed(cause?: Cause): void
  /** The cursor has moved: kept as well, without a word about it. */
  moved(): void
  /** Writes a piece that need not be open, soon. */
  put(save: Save): void
  /** Writes at once what waits; resolves when all of it has been tried. */
  flush(): Promise<void>
  /** Synchronous, for the moment in which a page ends. */
  lastWords(): void
  /** Takes in what another tab has kept of the open piece. */
  refresh(): Promise<void>
  /** Forgets everything that waits, for ever. */
  forget(): void
}

export interface KeeperParts {
  store: StoreApi<ClassroomState>
  learner: Learner
  sitting: () => Sitting | null
  /** The seat was removed or erased elsewhere. */
  gone: () => void
}

export function createKeeper({ store, learner, sitting, gone }: KeeperParts): Keeper {
  const { getState: get, setState: set } = store
  /** What the open work grew out of, as it is kept. */
  let base: Piece = get().work
  /** Saves in their order; a later one of the same piece grew out of the earlier one. */
  let due: Due[] = []
  let writing: Due | null = null
  /** How many of them are to be written now. */
  let wanted = 0
  let draining: Promise<void> | null = null
  /** The text that was last kept, or is on its way, beyond `base`. */
  let sent: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let firstUnsaved: number | null = null
  let retryAfter = RETRY_MS
  /** Grows when everything is forgotten: what comes back from before is nobody's. */
  let age = 0

  function changed(cause: Cause = 'typed'): void {
    const { work } = get()
    add({ piece: work, base, cause })
    if (learner.where !== 'memory') set({ keeping: 'saving' })
    if (cause === 'typed') schedule(SAVE_AFTER_MS)
    else void flush()
  }

  function moved(): void {
    add({ piece: get().work, base, cause: 'typed' })
    schedule(SAVE_WITHIN_MS)
  }

  function put(save: Save): void {
    add({ cause: 'typed', ...save })
    schedule(SAVE_AFTER_MS)
  }

  /** Typing joins the typing that still waits; what has another cause is a save of its own. */
  function add(save: Due): void {
    const last = due.findLast(({ piece }) => samePlace(piece, save.piece))
    if (last && last !== writing && last.cause === 'typed' && save.cause === 'typed') last.piece = save.piece
    else due.push({ ...save, base: last?.piece ?? save.base })
  }

  function unsaved(key: PieceKey): Piece | null {
    return due.findLast(({ piece }) => samePlace(piece, key))?.piece ?? null
  }

  function schedule(after: number): void {
    const now = performance.now()
    firstUnsaved ??= now
    wait(Math.max(0, Math.min(after, firstUnsaved + SAVE_WITHIN_MS - now)))
  }

  function wait(milliseconds: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), milliseconds)
  }

  function flush(): Promise<void> {
    clearTimeout(timer)
    firstUnsaved = null
    wanted = due.length
    if (due.length > 0) lastWords()
    draining ??= drain().finally(() => (draining = null))
    return draining
  }

  async function drain(): Promise<void> {
    const mine = age
    for (let save = due[0]; save && wanted > 0; save = due[0]) {
      const at = sitting()
      if (at === null) return
      writing = save
      const saved = await at.save(save)
      if (mine !== age) return
      writing = null
      wanted -= 1
      if (!settled(save, saved)) return
    }
  }

  /** False when nothing more can be written now. */
  function settled(save: Due, saved: Saved): boolean {
    if (saved.state === 'gone') {
      forget()
      gone()
      return false
    }
    if (saved.state === 'notSaved') return notSaved()
    due.shift()
    retryAfter = RETRY_MS
    const current = samePlace(get().work, save.piece)
    if (saved.state === 'newer') {
      if (current) set({ keeping: 'newer' })
      return true
    }
    if (current && unsaved(save.piece) === null) adopt(saved.piece)
    else if (current) {
      base = { ...save.piece, revision: saved.piece.revision }
      sent = save.piece.code
    }
    if (due.length > 0) return true
    learner.wordsKept(save.piece.seat)
    set({ keeping: keepingAtRest(learner, get()) })
    return true
  }

  function notSaved(): false {
    set({ keeping: 'failed', whyNotSaved: learner.whyNotSaved() })
    joinTyping()
    wait(retryAfter)
    retryAfter = Math.min(retryAfter * 2, RETRY_MAX_MS)
    return false
  }

  /** What was typed while a save failed goes with it when it is tried again. */
  function joinTyping(): void {
    const [head, next] = due
    if (!head || !next || head.cause !== 'typed' || next.cause !== 'typed') return
    if (!samePlace(head.piece, next.piece)) return
    due = [{ ...next, base: head.base }, ...due.slice(2)]
  }

  function adopt(piece: Piece): void {
    const { lesson } = get()
    opened(piece)
    set({ work: piece, ...(lesson.status === 'open' ? { code: programOf(lesson.lesson, piece) } : {}) })
  }

  function opened(piece: Piece): void {
    base = piece
    sent = null
  }

  function lastWords(): void {
    const { work } = get()
    // Where keeping takes no time, there is nothing to bridge.
    if (learner.where !== 'indexedDb' || unsaved(work) === null) return
    learner.lastWords({ piece: work, base: base.revision, sent: writing?.piece.code ?? sent })
  }

  async function refresh(): Promise<void> {
    const { work, lesson } = get()
    const at = sitting()
    if (lesson.status !== 'open' || at === null || unsaved(work) !== null) return
    const found = await at.load(work.kind, work.id).catch(() => null)
    // Something was typed meanwhile: its save brings both together.
    if (!found || get().work !== work || unsaved(work) !== null) return
    if (found.piece.revision !== work.revision) adopt(found.piece)
  }

  function forget(): void {
    clearTimeout(timer)
    firstUnsaved = null
    due = []
    writing = null
    wanted = 0
    draining = null
    age += 1
  }

  return { opened, unsaved, changed, moved, put, flush, lastWords, refresh, forget }
}

/** What is said while nothing waits to be kept. */
export function keepingAtRest({ where }: Learner, { troubles }: ClassroomState): ClassroomState['keeping'] {
  if (where !== 'memory') return 'saved'
  return troubles.newer ? 'newer' : 'notKept'
}

function samePlace(a: PieceKey, b: PieceKey): boolean {
  return a.seat === b.seat && a.kind === b.kind && a.id === b.id
}
