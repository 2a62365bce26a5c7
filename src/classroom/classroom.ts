/** What the screens can do, and what is happening now: a store without React. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Learner } from '../learner/learner.ts'
import type { Settings } from '../learner/settings.ts'
import { freshWork, setAside, type LessonWork } from '../learner/work.ts'
import type { Course } from '../lesson/course.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { createKeeper } from './keeper.ts'
import { moveBlock, programOf } from './program.ts'
import { createRunner, type Runner, type RunnerParts } from './runner.ts'
import { stepHints, type Activity, type ClassroomState, type Place } from './state.ts'

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

export interface Classroom extends Pick<Runner, 'run' | 'check' | 'stop' | 'reply'> {
  store: StoreApi<ClassroomState>
  /** Where lessons stand: numbers and neighbours. */
  course: Pick<Course, 'placeOf' | 'nextLesson' | 'previousLesson'>
  /** Shows the right first screen and loads its texts. */
  start(place: Place): Promise<void>
  goTo(place: Place): Promise<void>
  changeSettings(change: Partial<Settings>): Promise<void>
  edit(code: string): void
  startAgain(): void
  /** Brings back what "start again" put aside. */
  takeBack(): void
  answer(question: string, choice: string): void
  tick(check: string, ticked: boolean): void
  /** Puts a block of a Parsons lesson at a place of the program, or takes it out (`null`). */
  placeBlock(block: string, at: number | null): void
  openHint(): void
  toggleProjector(): void
  /** Writes at once what still waits to be saved. */
  flush(): void
}

export function createClassroom(parts: ClassroomParts): Classroom {
  const { course, learner } = parts
  const store = createStore<ClassroomState>(() => ({
    place: { screen: 'welcome' },
    outline: { languages: [], units: [] },
    mapLost: false,
    titles: null,
    settings: spokenHere(learner.settings()),
    lesson: { status: 'none' },
    work: freshWork(''),
    code: '',
    activity: { status: 'idle' },
    hintOffered: null,
    setAside: null,
    done: learner.done(),
    keeping: learner.kept ? 'saved' : 'notKept',
    projector: false,
  }))
  const { getState: get, setState: set } = store
  const keeper = createKeeper(store, learner)
  const runner = createRunner(store, parts, { before: keeper.flush, allPassed: markDone })
  /** Counts places, so that a slow load cannot overtake a newer one. */
  let visit = 0

  /** A language that this edition does not have, chosen in another one, is asked for again. */
  function spokenHere(settings: Settings): Settings {
    const known = (tag: string | null): string | null =>
      tag !== null && parts.knowsLanguage(tag) ? tag : null
    return {
      ...settings,
      language: known(settings.language),
      secondLanguage: known(settings.secondLanguage),
    }
  }

  const language = (): string => get().settings.language ?? 'en'

  async function goTo(place: Place): Promise<void> {
    const mine = ++visit
    runner.abandon()
    keeper.flush()
    set({
      place,
      activity: { status: 'idle' },
      hintOffered: null,
      setAside: null,
      lesson: { status: 'none' },
    })
    if (place.screen === 'welcome') return
    if (place.screen === 'lesson') set({ lesson: { status: 'loading', id: place.id } })
    await (place.screen === 'lesson' ? openLesson(place.id, mine) : openMap(mine))
  }

  /** What the map needs is fetched when it is opened: a lesson does not wait for a list of all lessons. */
  async function openMap(mine: number): Promise<void> {
    set({ mapLost: false })
    await Promise.all([loadOutline(mine), loadTitles(mine)])
  }

  async function loadOutline(mine: number): Promise<void> {
    if (get().outline.units.length > 0) return
    try {
      set({ outline: await course.loadOutline() })
    } catch {
      if (mine === visit) set({ mapLost: true })
    }
  }

  async function loadTitles(mine: number): Promise<void> {
    if (get().titles?.language === language()) return
    try {
      const titles = await course.loadTitles(parts.fallbackChain(language()))
      if (mine === visit) set({ titles })
    } catch {
      // The map then shows numbers until the titles can be fetched.
    }
  }

  async function openLesson(id: string, mine: number): Promise<void> {
    try {
      const [found, second] = await Promise.all([
        course.loadLesson(id, parts.fallbackChain(language())),
        secondLesson(id),
      ])
      if (mine !== visit) return
      if (!found) return set({ lesson: { status: 'unknown', id } })
      const work = get().lesson.status === 'open' ? get().work : learner.work(id)
      const code = programOf(found.lesson, work)
      set({
        lesson: { status: 'open', lesson: found.lesson, second, inChosenLanguage: found.wanted },
        work,
        code,
        // An untouched starter came along into another language: nobody has changed it.
        ...(isAbout(get().activity, code) ? {} : { activity: { status: 'idle' } }),
      })
    } catch {
      if (mine === visit) set({ lesson: { status: 'unreachable', id } })
    }
  }

  function isAbout(activity: Activity, code: string): boolean {
    return activity.status !== 'finished' || activity.program === code || get().work.code !== null
  }

  /** The lesson beside it in the second language, only when it really exists in that language. */
  async function secondLesson(id: string): Promise<Lesson | null> {
    const tag = get().settings.secondLanguage
    if (tag === null || tag === language()) return null
    // A text that cannot be fetched beside it must not keep the lesson itself from being read.
    const found = await course.loadLesson(id, [tag]).catch(() => null)
    return found?.lesson ?? null
  }

  async function changeSettings(change: Partial<Settings>): Promise<void> {
    const settings = { ...get().settings, ...change }
    const state = learner.saveSettings(settings)
    set({ settings, ...(state === 'notSaved' && learner.kept ? { keeping: 'failed' as const } : {}) })
    if (change.language === undefined && change.secondLanguage === undefined) return
    keeper.flush()
    const mine = ++visit
    const { place } = get()
    await Promise.all([
      parts.speak(language()),
      place.screen === 'lesson' ? openLesson(place.id, mine) : null,
      place.screen === 'map' ? openMap(mine) : null,
    ])
  }

  function change(change: Partial<LessonWork>): void {
    const { lesson, work } = get()
    if (lesson.status !== 'open') return
    const changed = { ...work, ...change }
    set({ work: changed, code: programOf(lesson.lesson, changed) })
    keeper.changed()
  }

  function edit(code: string): void {
    const { lesson, work, code: before } = get()
    if (lesson.status !== 'open' || code === before) return
    change({ code, codeLanguage: work.codeLanguage ?? lesson.lesson.language })
  }

  function markDone(): void {
    const { work, done } = get()
    if (work.doneAt === null) change({ doneAt: parts.now() })
    keeper.flush()
    if (!done.includes(work.lesson)) set({ done: [...done, work.lesson] })
  }

  function startAgain(): void {
    const { lesson, work } = get()
    if (lesson.status !== 'open') return
    const { code, codeLanguage, blocks, answers } = work
    runner.abandon()
    // Pressed twice: what the first press put aside is still the one to take back.
    const nothing = code === null && blocks.length === 0 && Object.keys(answers).length === 0
    if (!nothing) set({ setAside: { code, codeLanguage, blocks, answers } })
    set({ activity: { status: 'idle' }, hintOffered: null })
    change({ ...setAside(work, parts.now()), blocks: [], answers: {} })
    keeper.flush()
  }

  function takeBack(): void {
    const { setAside: before, work } = get()
    if (before === null) return
    set({ setAside: null })
    // What was typed since is not lost: it goes among the earlier texts.
    change({ ...setAside(work, parts.now()), ...before })
    keeper.flush()
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

  return {
    store,
    course,
    start: async (place) => {
      const { language: chosen } = get().settings
      if (chosen === null) return goTo({ screen: 'welcome' })
      await Promise.all([parts.speak(chosen), goTo(place)])
    },
    goTo,
    changeSettings,
    edit,
    run: runner.run,
    check: runner.check,
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
    flush: keeper.flush,
  }
}
