/** What the screens can do, and what is happening now: a store without React. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Learner } from '../learner/contract.ts'
import type { Cursor, Piece, Version } from '../learner/piece.ts'
import type { Settings } from '../learner/settings.ts'
import type { Course } from '../lesson/course.ts'
import { createOwnThings, type OwnThings } from './belongings.ts'
import { createKeeper, keepingAtRest } from './keeper.ts'
import { createOpening } from './opening.ts'
import { moveBlock, programOf } from './program.ts'
import type { Room } from './room.ts'
import { createRunner, type Runner, type RunnerParts } from './runner.ts'
import { createSeating, emptyDesk, type Seating } from './seating.ts'
import { spokenHere } from './spoken-here.ts'
import { stepHints, type ClassroomState, type Place } from './state.ts'

export interface ClassroomParts extends RunnerParts {
  course: Course
  learner: Learner
  knowsLanguage: (tag: string) => boolean
  /** Tags to try for a language, best first. */
  fallbackChain: (tag: string) => string[]
  /** Makes the interface speak a language; resolves when its texts are there. */
  speak: (tag: string) => Promise<void>
  now: () => number
}

export interface Classroom extends Pick<Runner, 'run' | 'check' | 'stop' | 'reply'>, Seating, OwnThings {
  store: StoreApi<ClassroomState>
  /** Where lessons stand: numbers and neighbours. */
  course: Pick<Course, 'placeOf' | 'nextLesson' | 'previousLesson'>
  /** Sits down who sits here without being asked, shows the right first screen and loads its texts. */
  start(place: Place): Promise<void>
  goTo(place: Place): Promise<void>
  changeSettings(change: Partial<Settings>): Promise<void>
  edit(code: string): void
  /** The cursor stands there now; it comes back with the text. */
  moveCursor(cursor: Cursor): void
  startAgain(): void
  /** Brings back what "start again", or an older version, took the place of. */
  takeBack(): void
  answer(question: string, choice: string): void
  tick(check: string, ticked: boolean): void
  /** Puts a block of a Parsons lesson at a place of the program, or takes it out (`null`). */
  placeBlock(block: string, at: number | null): void
  openHint(): void
  toggleProjector(): void
  /** Gets ready to run; resolves when the first Run would begin at once, or when it cannot. */
  warm(): Promise<void>
  /** Writes at once what still waits to be saved; what the end of the page leaves no time for is kept all the same. */
  flush(): Promise<void>
}

export function createClassroom(parts: ClassroomParts): Classroom {
  const { course, learner } = parts
  const store = createStore<ClassroomState>(() => ({
    ...emptyDesk(),
    place: { screen: 'welcome' },
    outline: { languages: [], units: [] },
    mapLost: false,
    titles: null,
    settings: spokenHere(learner.deviceSettings(), parts.knowsLanguage),
    seats: [],
    removedSeats: [],
    keeping: learner.where === 'memory' ? 'notKept' : 'saved',
    whyNotSaved: 'refused',
    where: learner.where,
    troubles: { damaged: 0, newer: false },
    canUndoImport: false,
    projector: false,
  }))
  const { getState: get, setState: set } = store
  const keeper = createKeeper({ store, learner, sitting: () => room.sitting, gone: () => seating.gone() })
  const runner = createRunner(store, parts, { before: keepRun, allPassed: markDone })
  const room: Room = {
    store,
    parts,
    keeper,
    runner,
    sitting: null,
    goTo: (place) => opening.goTo(place),
    readAgain,
    readSeats: () => seating.readSeats(),
  }
  const opening = createOpening(room)
  const seating = createSeating(room)
  const ownThings = createOwnThings(room, (text) => replaceText(text))
  learner.onNews(seating.heard)

  /** What ran is worth a version of its own. */
  function keepRun(): void {
    const { kind, id } = get().work
    const { sitting } = room
    void keeper.flush().then(() => sitting?.pin(kind, id))
  }

  async function readAgain(): Promise<void> {
    const { sitting } = room
    const pieces = await sitting?.pieces().catch(() => null)
    if (!pieces || sitting !== room.sitting) return
    const programs = pieces.filter(({ kind }) => kind === 'program')
    const done = pieces.flatMap(({ kind, id, doneAt }) => (kind === 'lesson' && doneAt !== null ? [id] : []))
    set({
      // What has just been done may not be kept yet.
      done: [...new Set([...get().done, ...done])],
      programs: programs.filter(({ removedAt }) => removedAt === null),
      removedPrograms: programs.filter(({ removedAt }) => removedAt !== null),
    })
    await keeper.refresh()
  }

  async function changeSettings(change: Partial<Settings>): Promise<void> {
    const settings = { ...get().settings, ...change }
    set({ settings })
    const saved = room.sitting?.saveSettings(change)
    if (!room.sitting) learner.saveDeviceSettings(settings)
    const translated = 'language' in change || 'secondLanguage' in change ? opening.translate() : null
    const [state] = await Promise.all([saved, translated])
    if (state === 'notSaved' && learner.where !== 'memory')
      set({ keeping: 'failed', whyNotSaved: learner.whyNotSaved() })
  }

  function change(change: Partial<Piece>, cause?: Version['cause']): void {
    const { lesson, work } = get()
    if (lesson.status !== 'open') return
    const changed = { ...work, ...change }
    set({ work: changed, code: programOf(lesson.lesson, changed) })
    keeper.changed(cause)
  }

  function edit(code: string): void {
    const { lesson, work, code: before } = get()
    if (lesson.status !== 'open' || code === before) return
    const codeLanguage = work.kind === 'lesson' ? (work.codeLanguage ?? lesson.lesson.language) : null
    change({ code, codeLanguage })
  }

  function moveCursor(cursor: Cursor): void {
    const { lesson, work } = get()
    if (lesson.status !== 'open') return
    if (work.cursor?.anchor === cursor.anchor && work.cursor.head === cursor.head) return
    set({ work: { ...work, cursor } })
    // Where nothing was written there is no work to keep.
    if (work.code !== null) keeper.moved()
  }

  function markDone(): void {
    const { work, done } = get()
    if (work.kind !== 'lesson') return
    if (work.doneAt === null) change({ doneAt: parts.now() })
    void keeper.flush()
    if (!done.includes(work.id)) set({ done: [...done, work.id] })
  }

  function startAgain(): void {
    const { lesson, work } = get()
    if (lesson.status !== 'open') return
    const { code, blocks, answers } = work
    runner.abandon()
    // Pressed twice: what the first press put aside is still the one to take back.
    const nothing = code === null && blocks.length === 0 && Object.keys(answers).length === 0
    if (!nothing) putAside(work)
    set({ activity: { status: 'idle' }, hintOffered: null })
    const empty = work.kind === 'program' ? '' : null
    change({ code: empty, codeLanguage: null, cursor: null, blocks: [], answers: {} }, 'startAgain')
  }

  function replaceText(text: Pick<Version, 'code' | 'codeLanguage'>): void {
    runner.abandon()
    putAside(get().work)
    set({ activity: { status: 'idle' }, hintOffered: null })
    change({ ...text, cursor: null }, 'restored')
  }

  function putAside({ code, codeLanguage, blocks, answers }: Piece): void {
    set({ setAside: { code, codeLanguage, blocks, answers } })
  }

  function takeBack(): void {
    const { setAside: before } = get()
    if (before === null) return
    set({ setAside: null })
    // What was typed since is not lost: it becomes a version.
    change(before, 'restored')
  }

  function placeBlock(block: string, at: number | null): void {
    const { blocks } = get().work
    change({ blocks: at === null ? blocks.filter((id) => id !== block) : moveBlock(blocks, block, at) })
  }

  function openHint(): void {
    const { lesson, work } = get()
    if (lesson.status !== 'open') return
    change({ hintsOpened: Math.min(work.hintsOpened + 1, stepHints(lesson.lesson).length) })
  }

  async function start(place: Place): Promise<void> {
    const { language: wished } = get().settings
    const seat = await learner.whoSits()
    if (seat) await seating.take(seat)
    else await seating.readSeats()
    // Chosen before anything of this learner was read, where nothing else could keep it.
    if (wished !== null && get().settings.language === null) await changeSettings({ language: wished })
    const { language: chosen } = get().settings
    set({ keeping: keepingAtRest(learner, get()) })
    if (chosen === null) return opening.goTo({ screen: 'welcome' })
    await Promise.all([parts.speak(chosen), opening.goTo(place)])
  }

  return {
    ...seating,
    ...ownThings,
    store,
    course,
    start,
    goTo: opening.goTo,
    changeSettings,
    edit,
    moveCursor,
    run: runner.run,
    // A program of one's own has nothing to be checked against.
    check: async () => (get().work.kind === 'lesson' ? runner.check() : undefined),
    stop: runner.stop,
    reply: runner.reply,
    startAgain,
    takeBack,
    answer: (question, choice) => change({ answers: { ...get().work.answers, [question]: choice } }),
    tick: (id, ticked) =>
      change({
        ticks: ticked
          ? [...new Set([...get().work.ticks, id])]
          : get().work.ticks.filter((each) => each !== id),
      }),
    placeBlock,
    openHint,
    toggleProjector: () => set({ projector: !get().projector }),
    warm: parts.sandbox.warm,
    flush: keeper.flush,
  }
}
