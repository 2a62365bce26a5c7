/** What the screens can do, and what is happening now: a store without React. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import { checkProgram } from '../check/check.ts'
import { hintFor } from '../check/hint.ts'
import type { Verdict } from '../check/verdict.ts'
import type { Explanation } from '../explain/explanation.ts'
import type { Learner } from '../learner/learner.ts'
import type { Settings } from '../learner/settings.ts'
import { freshWork, setAside, type LessonWork } from '../learner/work.ts'
import type { Course } from '../lesson/course.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { defaultLimits } from '../sandbox/limits.ts'
import type { Printed, RunRequest, RunResult } from '../sandbox/protocol.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import { createKeeper } from './keeper.ts'
import { moveBlock, programOf } from './program.ts'
import { isBusy, mayRun, passed, stepHints, type ClassroomState, type Finished, type Place } from './state.ts'

export interface ClassroomParts {
  course: Course
  sandbox: Sandbox
  learner: Learner
  /** Explains why a program did not end well; loaded when first needed. */
  explain: (program: string, result: RunResult) => Promise<Explanation | null>
  /** Tags to try for a language, best first. */
  fallbackChain: (tag: string) => string[]
  /** Makes the interface speak a language; resolves when its texts are there. */
  speak: (tag: string, second: string | null) => Promise<void>
  /** A new seed for `Math.random` in a run. */
  seed: () => number
  now: () => number
}

export interface Classroom {
  store: StoreApi<ClassroomState>
  /** Where lessons stand: numbers and neighbours. */
  course: Pick<Course, 'placeOf' | 'nextLesson' | 'previousLesson'>
  /** Shows the right first screen and loads its texts. */
  start(place: Place): Promise<void>
  goTo(place: Place): Promise<void>
  changeSettings(change: Partial<Settings>): Promise<void>
  edit(code: string): void
  run(): Promise<void>
  check(): Promise<void>
  stop(): void
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
    outline: course.outline,
    titles: null,
    settings: learner.settings(),
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
  /** Aborted by Stop and by leaving the lesson. */
  let running: AbortController | null = null
  /** Counts places, so that a slow load cannot overtake a newer one. */
  let visit = 0

  const language = (): string => get().settings.language ?? 'en'

  async function goTo(place: Place): Promise<void> {
    const mine = ++visit
    running?.abort()
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
    await Promise.all([loadTitles(mine), place.screen === 'lesson' ? openLesson(place.id, mine) : null])
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
      set({
        lesson: { status: 'open', lesson: found.lesson, second, inChosenLanguage: found.wanted },
        work,
        code: programOf(found.lesson, work),
      })
    } catch {
      if (mine === visit) set({ lesson: { status: 'unreachable', id } })
    }
  }

  /** The lesson beside it in the second language, only when it really exists in that language. */
  async function secondLesson(id: string): Promise<Lesson | null> {
    const tag = get().settings.secondLanguage
    if (tag === null || tag === language()) return null
    const found = await course.loadLesson(id, [tag])
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
      parts.speak(language(), settings.secondLanguage),
      loadTitles(mine),
      place.screen === 'lesson' ? openLesson(place.id, mine) : null,
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

  /** Starts a run or a check: shared beginnings and ends, so that both can be stopped in the same way. */
  async function act(
    status: 'running' | 'checking',
    work: (
      start: (request: RunRequest) => Promise<RunResult>,
    ) => Promise<Omit<Finished, 'status' | 'explanation'>>,
  ): Promise<Finished | null> {
    keeper.flush()
    const mine = new AbortController()
    running = mine
    set({ activity: { status, printed: [] }, hintOffered: null })
    const found = await work((request) =>
      parts.sandbox.run(request, { signal: mine.signal, onPrinted: (lines) => addPrinted(mine, lines) }),
    )
    const explanation = await parts.explain(found.program, found.result)
    if (running !== mine) return null
    running = null
    const finished: Finished = { status: 'finished', ...found, explanation }
    set({ activity: finished })
    return finished
  }

  function addPrinted(mine: AbortController, lines: Printed[]): void {
    const { activity: now } = get()
    // A check runs the program several times; only a plain run shows its lines as they come.
    if (running !== mine || now.status !== 'running') return
    set({ activity: { ...now, printed: now.printed.concat(lines) } })
  }

  async function run(): Promise<void> {
    const state = get()
    if (isBusy(state) || !mayRun(state)) return
    const program = state.code
    await act('running', async (start) => ({
      program,
      result: await start({ program, looks: [], limits: defaultLimits, seed: parts.seed() }),
      verdicts: null,
    }))
  }

  async function check(): Promise<void> {
    const state = get()
    if (isBusy(state) || !mayRun(state) || state.lesson.status !== 'open') return
    const program = state.code
    const { lesson } = state.lesson
    const finished = await act('checking', async (start) => {
      const { main, verdicts } = await judgeBest(lesson, program, start)
      return { program, result: main, verdicts }
    })
    const verdicts = finished?.verdicts
    if (!verdicts) return
    if (verdicts.every(passed)) markDone()
    else set({ hintOffered: hintFor(lesson.hints, { verdicts, program }) })
  }

  /**
   * Judges with the expected words of the language on screen, and when the code was begun in another
   * language also with that one's: who changes the language must not fail for it.
   */
  async function judgeBest(
    lesson: Lesson,
    program: string,
    start: (request: RunRequest) => Promise<RunResult>,
  ): Promise<{ verdicts: Verdict[]; main: RunResult }> {
    const { work } = get()
    const judge = (by: Lesson): Promise<{ verdicts: Verdict[]; main: RunResult }> =>
      checkProgram(
        {
          checks: by.checks,
          questions: by.questions,
          program,
          answers: work.answers,
          ticks: work.ticks,
          limits: defaultLimits,
          seed: parts.seed(),
        },
        start,
      )
    const first = await judge(lesson)
    const other = work.codeLanguage
    if (other === null || other === lesson.language || first.verdicts.every(passed)) return first
    const found = await course.loadLesson(lesson.id, [other]).catch(() => null)
    if (!found) return first
    const second = await judge(found.lesson)
    const score = (verdicts: Verdict[]): number => verdicts.filter(passed).length
    return score(second.verdicts) > score(first.verdicts) ? second : first
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
    running?.abort()
    set({
      setAside: { code, codeLanguage, blocks, answers },
      activity: { status: 'idle' },
      hintOffered: null,
    })
    change({ ...setAside(work, parts.now()), blocks: [], answers: {} })
    keeper.flush()
  }

  function takeBack(): void {
    const { setAside: before } = get()
    if (before === null) return
    set({ setAside: null })
    change(before)
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
      const { language: chosen, secondLanguage } = get().settings
      if (chosen === null) return goTo({ screen: 'welcome' })
      await Promise.all([parts.speak(chosen, secondLanguage), goTo(place)])
    },
    goTo,
    changeSettings,
    edit,
    run,
    check,
    stop: () => running?.abort(),
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
