/** The learner's memory on this computer: work by lesson, and settings. */
import { defaultSettings, readSettings, type Settings } from './settings.ts'
import type { Storage } from './storage.ts'
import { freshWork, mergeWork, readWork, type LessonWork } from './work.ts'

/** `newer`: the record belongs to a newer Jisr and was left alone. */
export type SaveState = 'saved' | 'notSaved' | 'newer'

export interface Learner {
  /** False when nothing outlives this page. */
  readonly kept: boolean
  settings(): Settings
  saveSettings(settings: Settings): SaveState
  work(lesson: string): LessonWork
  /** Keeps a record; what comes back is the record as kept (its revision has grown). */
  save(work: LessonWork): { work: LessonWork; state: SaveState }
  /** Ids of the lessons whose checks have all passed. */
  done(): string[]
  /** Calls back with a lesson's id when another tab saved its work. */
  onForeignWork(listener: (lesson: string) => void): () => void
}

const settingsKey = 'settings'
const workKey = (lesson: string): string => `work:${lesson}`

export function createLearner(storage: Storage, now: () => number = Date.now): Learner {
  function stored(lesson: string): LessonWork | null {
    const key = workKey(lesson)
    const text = storage.read(key)
    const found = readWork(lesson, text)
    if (found.kind === 'damaged' && text !== null) {
      // The only copy is never overwritten: somebody may still mend it.
      if (storage.write(`damaged:${key}:${now()}`, text)) storage.remove(key)
    }
    return found.kind === 'work' ? found.work : null
  }

  /** What could not be written stays at hand while the page is open, and is tried again with the next save. */
  const unsaved = new Map<string, LessonWork>()

  return {
    kept: storage.kept,
    settings: () => readSettings(storage.read(settingsKey)),
    saveSettings: (settings) =>
      storage.write(settingsKey, JSON.stringify({ ...defaultSettings, ...settings })) ? 'saved' : 'notSaved',
    work: (lesson) => unsaved.get(lesson) ?? stored(lesson) ?? freshWork(lesson),
    save(work) {
      const key = workKey(work.lesson)
      if (readWork(work.lesson, storage.read(key)).kind === 'newer') return { work, state: 'newer' }
      const before = stored(work.lesson)
      const merged = before ? mergeWork(work, before, work.revision) : work
      const kept = { ...merged, revision: Math.max(work.revision, before?.revision ?? 0) + 1, at: now() }
      if (!storage.write(key, JSON.stringify(kept))) {
        unsaved.set(work.lesson, work)
        return { work, state: 'notSaved' }
      }
      unsaved.delete(work.lesson)
      return { work: kept, state: 'saved' }
    },
    done: () =>
      storage
        .keys()
        .filter((key) => key.startsWith(workKey('')))
        .map((key) => key.slice(workKey('').length))
        .filter((lesson) => typeof stored(lesson)?.doneAt === 'number'),
    onForeignWork: (listener) =>
      storage.onForeignChange((key) => {
        if (key.startsWith(workKey(''))) listener(key.slice(workKey('').length))
      }),
  }
}
