/**
 * Tells a learning platform around the page how far the learner is, when there is one. Fetched only in a frame or in
 * a window that another page has opened: nobody else pays for it.
 */
import type { ClassroomState } from '../classroom/state.ts'
import type { Area } from '../learner/area.ts'
import { markedLessons, marksOf } from './done-marks.ts'
import { seatOfStudent, type Seats } from './launched-seat.ts'
import { findScormApi, openScorm, type ScormSession } from './scorm-session.ts'
import { timespan } from './session-time.ts'

export interface PlatformParts {
  /** Where it is kept which seat is whose. */
  area: Area
  page: Window
  /** Milliseconds since 1970. */
  now: () => number
}

export interface Platform {
  /** Whether what the learner does still reaches the platform. */
  reached(): boolean
  /** Says good-bye and listens no longer. */
  leave(): void
}

const element = {
  student: 'cmi.core.student_id',
  status: 'cmi.core.lesson_status',
  score: 'cmi.core.score.raw',
  least: 'cmi.core.score.min',
  most: 'cmi.core.score.max',
  marks: 'cmi.suspend_data',
  exit: 'cmi.core.exit',
  time: 'cmi.core.session_time',
}

/** Null when no platform is around the page, or it refuses. Never rejects. */
export async function joinPlatform(
  classroom: Seats,
  { area, page, now }: PlatformParts,
): Promise<Platform | null> {
  const api = findScormApi(page)
  const session = api === null ? null : openScorm(api)
  if (session === null) return null
  const { store } = classroom
  let since = now()

  // What the platform remembers counts, too: on another computer, or in a browser that keeps nothing.
  let marks = session.get(element.marks)
  const student = session.get(element.student) || null
  let launched: string | null = null
  const report = reporter(session, () => timespan(now() - since))
  const tell = (): void => {
    const state = store.getState()
    // What another learner does at this computer is not the launched one's.
    if (student !== null && (launched === null || state.seat?.id !== launched)) return
    const remembered = markedLessons(marks, lessonsOf(state))
    const done = [...new Set([...state.done, ...remembered])]
    // The course may arrive later than the page.
    if (done.length > state.done.length) return store.setState({ done })
    marks = marksOf(done, marks)
    report(progressOf(state, done), marks)
  }
  const end = (): void => {
    session.set(element.time, timespan(now() - since))
    session.commit()
    session.finish()
  }
  const shown = (event: PageTransitionEvent): void => {
    if (!event.persisted || session.state() === 'open' || !session.reopen()) return
    since = now()
    tell()
  }
  page.addEventListener('pagehide', end)
  page.addEventListener('pageshow', shown)
  const unsubscribe = store.subscribe((state, before) => {
    if (state.done !== before.done || state.titles !== before.titles || state.outline !== before.outline)
      tell()
  })
  if (student !== null) launched = await seatOfStudent(student, classroom, area).catch(() => null)
  tell()

  return {
    reached: () => session.state() === 'open',
    leave() {
      unsubscribe()
      page.removeEventListener('pagehide', end)
      page.removeEventListener('pageshow', shown)
      end()
    },
  }
}

export interface Progress {
  done: number
  of: number
}

/** Lessons of the course in the language chosen; null as long as their titles are on their way. */
export function progressOf(
  { titles, settings, outline }: Pick<ClassroomState, 'titles' | 'settings' | 'outline'>,
  done: readonly string[],
): Progress | null {
  if (titles === null || settings.language === null) return null
  const inLanguage = lessonsOf({ outline }).filter(
    (id) => languageOf(titles.lessons[id]) === settings.language,
  )
  return { done: inLanguage.filter((id) => done.includes(id)).length, of: inLanguage.length }
}

/** Says only what is new, and how long it has taken. A course that was completed stays so, whatever is added to it. */
function reporter(
  session: ScormSession,
  lasted: () => string,
): (progress: Progress | null, marks: string) => void {
  const told = new Map<string, string>()
  const finished = ['completed', 'passed'].includes(session.get(element.status) ?? '')

  function say(name: string, value: string): boolean {
    if (told.get(name) === value) return false
    const taken = session.set(name, value)
    if (taken) told.set(name, value)
    return taken
  }

  return (progress, marks) => {
    const complete = progress !== null && progress.of > 0 && progress.done === progress.of
    const values: [string, string][] = [
      [element.exit, 'suspend'],
      [element.marks, marks],
    ]
    if (!finished) values.push([element.status, complete ? 'completed' : 'incomplete'])
    if (progress !== null && progress.of > 0) {
      values.push([element.least, '0'], [element.most, '100'])
      values.push([element.score, String(Math.round((100 * progress.done) / progress.of))])
    }
    const news = values.filter(([name, value]) => say(name, value))
    if (news.length === 0) return
    session.set(element.time, lasted())
    session.commit()
  }
}

function lessonsOf({ outline }: Pick<ClassroomState, 'outline'>): string[] {
  return outline.units.flatMap(({ lessons }) => lessons.map(({ id }) => id))
}

/** Titles carry the language they were found in. */
function languageOf(title: object | undefined): unknown {
  return title && 'language' in title ? title.language : undefined
}
