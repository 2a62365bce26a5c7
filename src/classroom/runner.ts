/** Running and checking the learner's program: one at a time, stopped at any moment, never a loose end. */
import type { StoreApi } from 'zustand/vanilla'
import type { Checked, CheckRequest } from '../check/check.ts'
import { mayMakePromises } from '../check/promise-words.ts'
import type { Explanation } from '../explain/explanation.ts'
import type { Course } from '../lesson/course.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { defaultLimits } from '../sandbox/limits.ts'
import { notRun } from '../sandbox/not-run.ts'
import type { Printed, RunRequest, RunResult } from '../sandbox/protocol.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import { givenBy, isBusy, mayRun, passed, type Busy, type ClassroomState, type Finished } from './state.ts'

export interface RunnerParts {
  course: Pick<Course, 'loadLesson'>
  sandbox: Sandbox
  /** Explains why a program did not end well; loaded when first needed. */
  explain: (program: string, result: RunResult) => Promise<Explanation | null>
  /** Finds what may be worth a look in a program that ran to its end; `expected` are lines it should have printed. */
  notice: (program: string, result: RunResult, expected: string[] | null) => Promise<Explanation[]>
  /** A new seed for `Math.random` in a run; a check has one that depends on the program. */
  seed: () => number
  /** What the clock on the wall says, as milliseconds since 1970: programs know no time zones but UTC. */
  wallClock: () => number
  /** Does something when the page is drawn next: what is printed faster than that is shown together. */
  nextFrame: (work: () => void) => void
}

export interface Runner {
  run(): Promise<void>
  check(): Promise<void>
  stop(): void
  /** Answers the question that the program asks; `null` cancels it. */
  reply(answer: string | null): void
  /** Stops, and forgets the run: its end changes nothing any more. */
  abandon(): void
}

interface RunnerHooks {
  /** Called before a program runs: what was typed is saved first. */
  before: () => void
  /** Every check has passed. */
  allPassed: () => void
}

type Start = (request: RunRequest) => Promise<RunResult>
type Ran = Omit<RunRequest, 'whenAsked' | 'realTimeFrom'> & { result: RunResult }
type Work = Pick<Finished, 'result' | 'verdicts'>

export function createRunner(
  store: StoreApi<ClassroomState>,
  parts: RunnerParts,
  hooks: RunnerHooks,
): Runner {
  const { getState: get, setState: set } = store
  /** The run that may still change the state; aborted by Stop. */
  let running: AbortController | null = null
  /** Takes the answer that the program waits for. */
  let answered: ((answer: string | null) => void) | null = null

  /** Shared beginnings and ends of a run and a check. Null when the learner has gone elsewhere meanwhile. */
  async function act(
    status: 'running' | 'checking',
    program: string,
    work: (start: Start, mine: AbortController) => Promise<Work>,
  ): Promise<Finished | null> {
    hooks.before()
    const mine = new AbortController()
    const given = givenBy(get().work)
    running = mine
    set({ activity: { status, printed: [], question: null }, hintOffered: null })
    const start: Start = (request) =>
      parts.sandbox.run(request, { signal: mine.signal, onPrinted: printedBy(mine) })
    const found = await work(start, mine).catch((error: unknown) =>
      mine.signal.aborted ? stopped() : lost(error),
    )
    const explanation = await explained(program, found.result, mine.signal)
    if (running !== mine) return null
    running = null
    const finished: Finished = { status: 'finished', program, ...found, explanation, notices: [], given }
    set({ activity: finished })
    return finished
  }

  /** Who ended well, or pressed Stop, needs no explanation: nothing is fetched for it, and Stop answers at once. */
  async function explained(
    program: string,
    result: RunResult,
    signal: AbortSignal,
  ): Promise<Explanation | null> {
    if (result.outcome.kind === 'completed' || result.outcome.kind === 'stopped') return null
    return unlessStopped(signal, parts.explain(program, result)).catch(() => null)
  }

  /** Changes what is shown of a run that is still going on. A check runs the program several times, unseen. */
  function show(mine: AbortController, change: Partial<Busy>): void {
    const { activity } = get()
    if (running === mine && activity.status === 'running') set({ activity: { ...activity, ...change } })
  }

  /**
   * Runs the program, and again from its start with one more answer each time that it has asked for one: nothing
   * can wait inside of the engine. Seed and clock are the same, so that it comes to the same question again.
   */
  async function converse(program: string, mine: AbortController, start: Start): Promise<RunResult> {
    const same = { program, looks: [], limits: defaultLimits, seed: parts.seed(), now: parts.wallClock() }
    const answers: (string | null)[] = []
    for (let realTimeFrom = 0; ;) {
      const result = await start({ ...same, answers: [...answers], whenAsked: 'wait', realTimeFrom })
      if (result.outcome.kind !== 'asking') return heard({ ...same, answers, result }, mine)
      show(mine, { printed: result.printed, question: result.outcome.question })
      const answer = await nextAnswer(mine.signal)
      if (answer === undefined) return { ...result, outcome: { kind: 'stopped' } }
      show(mine, { question: null })
      answers.push(answer)
      realTimeFrom = result.elapsed
    }
  }

  /** A result with the error of a promise in it that nobody looks at, if there is one. */
  async function heard({ result, ...ran }: Ran, { signal }: AbortController): Promise<RunResult> {
    if (result.outcome.kind !== 'completed' || !mayMakePromises(ran.program)) return result
    const request: RunRequest = { ...ran, whenAsked: 'wait', realTimeFrom: null }
    // The parser is fetched with the first program that needs it, not with the page.
    return import('../check/second-look.ts').then(
      ({ lookAgain }) => lookAgain(request, result, (again) => parts.sandbox.run(again, { signal })),
      () => result,
    )
  }

  /** Undefined when the run is stopped instead. */
  function nextAnswer(stopped: AbortSignal): Promise<string | null | undefined> {
    return new Promise<string | null | undefined>((resolve) => {
      answered = resolve
      stopped.addEventListener('abort', () => resolve(undefined))
    }).finally(() => (answered = null))
  }

  /** Takes lines in as they come and shows them once a frame; those of a replay are on the screen already. */
  function printedBy(mine: AbortController): (lines: Printed[]) => void {
    const printed: Printed[] = []
    let waits = false
    const draw = (): void => {
      waits = false
      const { activity } = get()
      if (activity.status !== 'running' || printed.length <= activity.printed.length) return
      show(mine, { printed: [...printed] })
    }
    return (lines) => {
      for (const line of lines) printed.push(line)
      if (waits) return
      waits = true
      parts.nextFrame(draw)
    }
  }

  async function run(): Promise<void> {
    const state = get()
    if (isBusy(state) || !mayRun(state)) return
    const program = state.code
    const finished = await act('running', program, async (start, mine) => ({
      result: await converse(program, mine, start),
      verdicts: null,
    }))
    if (finished?.result.outcome.kind !== 'completed') return
    await addNotices(finished, null)
  }

  /** The output is on the screen already: it does not wait for them. Of a check only how its output differs. */
  async function addNotices(finished: Finished, expected: string[] | null): Promise<void> {
    const found = await parts.notice(finished.program, finished.result, expected).catch(() => [])
    const notices = found.filter(({ kind }) => expected === null || kind === 'general.output-differs')
    if (get().activity === finished && notices.length > 0) set({ activity: { ...finished, notices } })
  }

  async function check(): Promise<void> {
    const state = get()
    if (isBusy(state) || !mayRun(state) || state.lesson.status !== 'open') return
    const program = state.code
    const { lesson } = state.lesson
    const finished = await act('checking', program, async (start, { signal }) => {
      // The parser is fetched with the first check, not with the page.
      const { checkProgram } = await unlessStopped(signal, import('../check/check.ts'))
      const judged = judgeBest(lesson, signal, (by) => checkProgram(requestFor(by, program), start))
      const { main, verdicts } = await judged
      return { result: main, verdicts }
    })
    const verdicts = finished?.verdicts
    if (!verdicts) return
    if (verdicts.every(passed)) return hooks.allPassed()
    // Stopped, lost or without an end: no hint of the lesson is about that.
    if (!['completed', 'threw'].includes(finished.result.outcome.kind)) return
    const { hintFor } = await import('../check/hint.ts').catch(() => ({ hintFor: () => null }))
    if (get().activity === finished) set({ hintOffered: hintFor(lesson.hints, { verdicts, program }) })
    const expected = verdicts.flatMap(({ finding }) =>
      finding.kind === 'lines' ? [finding.expected] : [],
    )[0]
    if (expected && finished.result.outcome.kind === 'completed') await addNotices(finished, expected)
  }

  /**
   * Judges with the expected words of the language on screen, and when the code was begun in another
   * language also with that one's: who changes the language must not fail for it.
   */
  async function judgeBest(
    lesson: Lesson,
    signal: AbortSignal,
    judge: (by: Lesson) => Promise<Checked>,
  ): Promise<Checked> {
    const first = await judge(lesson)
    const other = get().work.codeLanguage
    if (other === null || other === lesson.language || first.verdicts.every(passed)) return first
    const found = await unlessStopped(signal, parts.course.loadLesson(lesson.id, [other])).catch(() => null)
    if (!found) return first
    const second = await judge(found.lesson)
    const score = ({ verdicts }: Checked): number => verdicts.filter(passed).length
    return score(second) > score(first) ? second : first
  }

  function requestFor(lesson: Lesson, program: string): CheckRequest {
    const { answers, ticks } = get().work
    const { checks, questions, solution } = lesson
    return {
      checks,
      questions,
      solution,
      program,
      answers,
      ticks,
      limits: defaultLimits,
      now: parts.wallClock(),
    }
  }

  return {
    run,
    check,
    stop: () => running?.abort(),
    reply: (answer) => answered?.(answer),
    abandon() {
      running?.abort()
      running = null
    },
  }
}

/** What has to be fetched may never come: Stop ends the waiting, by a rejection. */
function unlessStopped<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) reject(new Error('stopped'))
    signal.addEventListener('abort', () => reject(new Error('stopped')), { once: true })
    work.then(resolve, reject)
  })
}

function stopped(): Work {
  return { result: notRun({ kind: 'stopped' }), verdicts: null }
}

/** A part of the app could not be fetched: said as a run that could not take place. */
function lost(error: unknown): Work {
  return { result: notRun({ kind: 'lost', reason: String(error) }), verdicts: null }
}
