/** What is happening now, as one value. No sentence is ever kept here: the views word it. */
import type { Verdict } from '../check/verdict.ts'
import type { Explanation } from '../explain/explanation.ts'
import type { Learner, NotSaved, Troubles } from '../learner/contract.ts'
import type { Piece } from '../learner/piece.ts'
import type { Seat } from '../learner/seat.ts'
import type { Settings } from '../learner/settings.ts'
import type { ChainTitles } from '../lesson/course.ts'
import type { CourseOutline, Lesson } from '../lesson/lesson.ts'
import type { Printed, Question, RunResult } from '../sandbox/protocol.ts'

export type Place =
  | { screen: 'welcome' | 'map' }
  | { screen: 'lesson'; id: string }
  /** A program of one's own, at the same workplace as a lesson. */
  | { screen: 'program'; id: string }
  /** Who sits here; the learner's own programs and history; export and import; what is kept, and erasing it. */
  | { screen: 'seats' | 'mine' | 'privacy' }
  /** `link`: a program that came in the address. `piece`: what to carry, as `lesson/ID` or `program/ID`. */
  | { screen: 'carry'; link?: string; piece?: string }

export type LessonState =
  | { status: 'none' }
  | { status: 'loading'; id: string }
  /** No lesson has this id: an old link, or a typing mistake. */
  | { status: 'unknown'; id: string }
  /** The lesson could not be fetched; it may work later. */
  | { status: 'unreachable'; id: string }
  | {
      status: 'open'
      /** A program of one's own is a lesson without sentences and checks; `work.kind` tells. */
      lesson: Lesson
      /** The same lesson in the second language, when one is chosen and exists. */
      second: Lesson | null
      /** False when the lesson is shown in a fallback language. */
      inChosenLanguage: boolean
    }

export interface Finished {
  status: 'finished'
  /** The program that ran: when the code has changed since, its results are old. */
  program: string
  result: RunResult
  explanation: Explanation | null
  /** What may be worth a look in a program that ran; they come a little later than its output. */
  notices: Explanation[]
  /** Null after Run, set after Check. */
  verdicts: Verdict[] | null
  /** Answers and ticks as they were then. */
  given: string
}

export interface Busy {
  status: 'running' | 'checking'
  printed: Printed[]
  /** What the program waits for: an answer to this, given with `Classroom.reply`. */
  question: Question | null
}

export type Activity = { status: 'idle' } | Busy | Finished

export type SetAside = Pick<Piece, 'code' | 'codeLanguage' | 'blocks' | 'answers'>

export interface ClassroomState {
  place: Place
  /** Without units until the map was opened: a lesson can be read without it. */
  outline: CourseOutline
  /** True when the map could not be fetched; it may work later. */
  mapLost: boolean
  titles: ChainTitles | null
  settings: Settings
  /** Who sits here; null while nobody does. */
  seat: Seat | null
  seats: readonly Seat[]
  /** Can be brought back for thirty days. */
  removedSeats: readonly Seat[]
  /** The learner's own, newest first. */
  programs: readonly Piece[]
  removedPrograms: readonly Piece[]
  lesson: LessonState
  /** What the learner at this seat has done here. */
  work: Piece
  /** What stands in the editor, or what the chosen blocks make. */
  code: string
  activity: Activity
  /** The hint that fits the last check, by id. */
  hintOffered: string | null
  /** What "start again" or an older version took the place of, to bring back with one click. */
  setAside: SetAside | null
  done: readonly string[]
  /** The truth about saving: on this computer, not yet, not possible here, failed, or a newer Jisr's. */
  keeping: 'saved' | 'saving' | 'notKept' | 'failed' | 'newer'
  /** Why it failed the last time. */
  whyNotSaved: NotSaved
  /** Where work is kept. */
  where: Learner['where']
  troubles: Troubles
  /** The last import can be taken back. */
  canUndoImport: boolean
  /** Large type for a room; the same screens. */
  projector: boolean
}

export const passed = (verdict: Verdict): boolean => verdict.finding.kind === 'passed'

/** Predict lessons ask before they run: Run waits for an answer to each question ("I do not know" is one). */
export function mayRun(state: ClassroomState): boolean {
  if (state.lesson.status !== 'open') return false
  const { lesson } = state.lesson
  return (
    lesson.kind !== 'predict' ||
    lesson.questions.every((question) => state.work.answers[question.id] !== undefined)
  )
}

export function isBusy(state: Pick<ClassroomState, 'activity'>): boolean {
  return state.activity.status === 'running' || state.activity.status === 'checking'
}

/** What a check looks at besides the program, in a form that can be compared. */
export function givenBy({ answers, ticks }: Piece): string {
  return JSON.stringify([answers, ticks])
}

/** Results of the last run, when they are about the code as it stands. */
export function freshResult(state: ClassroomState): Finished | null {
  const { activity, code, work } = state
  if (activity.status !== 'finished' || activity.program !== code) return null
  return activity.verdicts === null || activity.given === givenBy(work) ? activity : null
}

/** Hints that open one by one; the others speak only to the mistake they are about. */
export function stepHints(lesson: Lesson): Lesson['hints'] {
  return lesson.hints.filter((hint) => hint.when === undefined)
}

/** The solution is shown after success, or when every hint has been opened. */
export function maySeeSolution(state: ClassroomState): boolean {
  if (state.lesson.status !== 'open') return false
  return state.work.doneAt !== null || state.work.hintsOpened >= stepHints(state.lesson.lesson).length
}

/** The first lesson that is not done, in the order of the course; null when all are. */
export function nextToDo(state: ClassroomState): string | null {
  const lessons = state.outline.units.flatMap((unit) => unit.lessons)
  return lessons.find((lesson) => !state.done.includes(lesson.id))?.id ?? null
}
