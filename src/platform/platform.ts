/**
 * Tells a learning platform around the page how far the learner is, when there is one. Fetched only in a frame or in
 * a window that another page has opened: nobody else pays for it.
 */
import type { Classroom } from '../classroom/classroom.ts'
import type { ClassroomState } from '../classroom/state.ts'
import { markedLessons, marksOf } from './done-marks.ts'
import { findScormApi, openScorm, type ScormSession } from './scorm-session.ts'

export interface Platform {
  /** Whether what the learner does still reaches the platform. */
  reached(): boolean
  /** Says good-bye and listens no longer. */
  leave(): void
}

const element = {
  status: 'cmi.core.lesson_status',
  score: 'cmi.core.score.raw',
  least: 'cmi.core.score.min',
  most: 'cmi.core.score.max',
  marks: 'cmi.suspend_data',
  exit: 'cmi.core.exit',
}

/** Null when no platform is around the page, or it refuses. Never throws. */
export function joinPlatform(classroom: Pick<Classroom, 'store'>, page: Window = window): Platform | null {
  const api = findScormApi(page)
  const session = api === null ? null : openScorm(api)
  if (session === null) return null
  const { store } = classroom

  // What the platform remembers counts, too: on another computer, or in a browser that keeps nothing.
  const marks = session.get(element.marks)
  const report = reporter(session)
  const tell = (): void => {
    const state = store.getState()
    const remembered = markedLessons(marks, lessonsOf(state))
    const done = [...new Set([...state.done, ...remembered])]
    // The course may arrive later than the page.
    if (done.length > state.done.length) store.setState({ done })
    else report(progressOf(state, done), marksOf(done, marks))
  }
  const unsubscribe = store.subscribe((now, before) => {
    if (now.done !== before.done || now.titles !== before.titles || now.outline !== before.outline) tell()
  })
  const hidden = (): void => session.finish()
  const shown = (event: PageTransitionEvent): void => {
    if (event.persisted && session.reopen()) tell()
  }
  page.addEventListener('pagehide', hidden)
  page.addEventListener('pageshow', shown)
  tell()

  return {
    reached: () => session.state() === 'open',
    leave() {
      unsubscribe()
      page.removeEventListener('pagehide', hidden)
      page.removeEventListener('pageshow', shown)
      session.finish()
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

/** Says only what is new. A course that was completed stays so, whatever is added to it. */
function reporter(session: ScormSession): (progress: Progress | null, marks: string) => void {
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
    if (news.length > 0) session.commit()
  }
}

function lessonsOf({ outline }: Pick<ClassroomState, 'outline'>): string[] {
  return outline.units.flatMap(({ lessons }) => lessons.map(({ id }) => id))
}

/** Titles carry the language they were found in. */
function languageOf(title: object | undefined): unknown {
  return title && 'language' in title ? title.language : undefined
}
