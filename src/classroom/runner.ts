/** Running and checking the learner's program: one at a time, stopped at any moment, never a loose end. */
import type { StoreApi } from 'zustand/vanilla'
import type { Checked, CheckRequest } from '../check/check.ts'
import type { Explanation } from '../explain/explanation.ts'
import type { Course } from '../lesson/course.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { defaultLimits } from '../sandbox/limits.ts'
import type { Printed, RunRequest, RunResult } from '../sandbox/protocol.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import { givenBy, isBusy, mayRun, passed, type ClassroomState, type Finished } from './state.ts'

export interface RunnerParts {
  course: Pick<Course, 'loadLesson'>
  sandbox: Sandbox
  /** Explains why a program did not end well; loaded when first needed. */
  explain: (program: string, result: RunResult) => Promise<Explanation | null>
  /** A new seed for `Math.random` in a run. */
  seed: () => number
}

export interface Runner {
  run(): Promise<void>
  check(): Promise<void>
  stop(): void
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
type Work = Pick<Finished, 'result' | 'verdicts'>

export function createRunner(
  store: StoreApi<ClassroomState>,
  parts: RunnerParts,
  hooks: RunnerHooks,
): Runner {
  const { getState: get, setState: set } = store
  /** The run that may still change the state; aborted by Stop. */
  let running: AbortController | null = null

  /** Shared beginnings and ends of a run and a check. Null when the learner has gone elsewhere meanwhile. */
  async function act(
    status: 'running' | 'checking',
    program: string,
    work: (start: Start) => Promise<Work>,
  ): Promise<Finished | null> {
    hooks.before()
    const mine = new AbortController()
    const given = givenBy(get().work)
    running = mine
    set({ activity: { status, printed: [] }, hintOffered: null })
    const start: Start = (request) =>
      parts.sandbox.run(request, { signal: mine.signal, onPrinted: (lines) => addPrinted(mine, lines) })
    const found = await work(start).catch(lost)
    const explanation = await explained(program, found.result)
    if (running !== mine) return null
    running = null
    const finished: Finished = { status: 'finished', program, ...found, explanation, given }
    set({ activity: finished })
    return finished
  }

  /** A program that ended well needs no explanation, and nothing is fetched for it. */
  async function explained(program: string, result: RunResult): Promise<Explanation | null> {
    if (result.outcome.kind === 'completed') return null
    return parts.explain(program, result).catch(() => null)
  }

  function addPrinted(mine: AbortController, lines: Printed[]): void {
    const { activity } = get()
    // A check runs the program several times; only a plain run shows its lines as they come.
    if (running !== mine || activity.status !== 'running') return
    set({ activity: { ...activity, printed: activity.printed.concat(lines) } })
  }

  async function run(): Promise<void> {
    const state = get()
    if (isBusy(state) || !mayRun(state)) return
    const program = state.code
    await act('running', program, async (start) => ({
      result: await start({ program, looks: [], limits: defaultLimits, seed: parts.seed() }),
      verdicts: null,
    }))
  }

  async function check(): Promise<void> {
    const state = get()
    if (isBusy(state) || !mayRun(state) || state.lesson.status !== 'open') return
    const program = state.code
    const { lesson } = state.lesson
    const finished = await act('checking', program, async (start) => {
      // The parser is fetched with the first check, not with the page.
      const { checkProgram } = await import('../check/check.ts')
      const { main, verdicts } = await judgeBest(lesson, (by) => checkProgram(requestFor(by, program), start))
      return { result: main, verdicts }
    })
    const verdicts = finished?.verdicts
    if (!verdicts) return
    if (verdicts.every(passed)) return hooks.allPassed()
    // Stopped, lost or without an end: no hint of the lesson is about that.
    if (!['completed', 'threw'].includes(finished.result.outcome.kind)) return
    const { hintFor } = await import('../check/hint.ts')
    if (get().activity === finished) set({ hintOffered: hintFor(lesson.hints, { verdicts, program }) })
  }

  /**
   * Judges with the expected words of the language on screen, and when the code was begun in another
   * language also with that one's: who changes the language must not fail for it.
   */
  async function judgeBest(lesson: Lesson, judge: (by: Lesson) => Promise<Checked>): Promise<Checked> {
    const first = await judge(lesson)
    const other = get().work.codeLanguage
    if (other === null || other === lesson.language || first.verdicts.every(passed)) return first
    const found = await parts.course.loadLesson(lesson.id, [other]).catch(() => null)
    if (!found) return first
    const second = await judge(found.lesson)
    const score = ({ verdicts }: Checked): number => verdicts.filter(passed).length
    return score(second) > score(first) ? second : first
  }

  function requestFor(lesson: Lesson, program: string): CheckRequest {
    const { answers, ticks } = get().work
    const { checks, questions } = lesson
    return { checks, questions, program, answers, ticks, limits: defaultLimits, seed: parts.seed() }
  }

  return {
    run,
    check,
    stop: () => running?.abort(),
    abandon() {
      running?.abort()
      running = null
    },
  }
}

/** A part of the app could not be fetched: said as a run that could not take place. */
function lost(error: unknown): Work {
  const result: RunResult = {
    outcome: { kind: 'lost', reason: String(error) },
    printed: [],
    seen: {},
    ticks: 0,
  }
  return { result, verdicts: null }
}
