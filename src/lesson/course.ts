/** The course while the app runs: lessons, titles and the map are fetched when they are needed, and found by id. */
import type { CourseOutline, CourseTitles, Lesson } from './lesson.ts'
import { pageOf } from './page-of.ts'
import { isLesson, isOutline, isPage, isTitles } from './whole.ts'

type Load<T> = () => Promise<{ default: T }>

/** A lesson's place in the course, and how to fetch it, by language tag. */
export interface LessonEntry {
  /** Numbers from 1: of its unit, and in its unit. */
  at: { unit: number; lesson: number }
  before: string | null
  after: string | null
  languages: Record<string, Load<Lesson>>
}

/** What the compiled course offers: see virtual-course.d.ts. */
export interface CourseSource {
  /** By lesson id; `pageOf` says on which page an id stands. */
  pages: Load<Record<string, LessonEntry>>[]
  outline: Load<CourseOutline>
  /** By language tag. */
  titles: Record<string, Load<CourseTitles>>
}

/** Titles for a chain of languages: each in the first language that has it. `language` is the first of the chain. */
export interface ChainTitles extends CourseTitles {
  units: Record<string, CourseTitles['units'][string] & { language: string }>
  lessons: Record<string, CourseTitles['lessons'][string] & { language: string }>
}

export interface Course {
  /**
   * A lesson in the first language of the chain that it is written in; `wanted` is false when that is not
   * `chain[0]`. Null when there is no such lesson, or none in these languages. Rejects with `CourseUnreachable`.
   */
  loadLesson(id: string, chain: readonly string[]): Promise<{ lesson: Lesson; wanted: boolean } | null>
  /** All units and lessons in order: what the map shows. Rejects with `CourseUnreachable`. */
  loadOutline(): Promise<CourseOutline>
  /** Rejects with `CourseUnreachable`. */
  loadTitles(chain: readonly string[]): Promise<ChainTitles>
  /** Across the borders of units; null at the end, and for an id that was neither loaded nor on a loaded map. */
  nextLesson(id: string): string | null
  previousLesson(id: string): string | null
  /** Numbers from 1, as the map shows them; null for an id that was neither loaded nor on a loaded map. */
  placeOf(id: string): { unit: number; lesson: number } | null
}

/** A part of the course could not be fetched, or is damaged: offline and not kept yet, half a file … Asking again may help. */
export class CourseUnreachable extends Error {
  override readonly name = 'CourseUnreachable'
}

/** A part of a few kilobytes that takes longer than this is taken for lost; it may still come, and be there next time. */
export const PATIENCE_MS = 20_000

type Standing = Pick<LessonEntry, 'at' | 'before' | 'after'>

export function createCourse({ pages, outline, titles }: CourseSource): Course {
  /** What is known so far of where lessons stand. */
  const places = new Map<string, Standing>()

  async function loadLesson(id: string, chain: readonly string[]): ReturnType<Course['loadLesson']> {
    const loadPage = pages[pageOf(id, pages.length)]
    const entry = loadPage && own(await fetched(loadPage, isPage), id)
    if (!entry) return null
    places.set(id, entry)
    const tag = chain.find((each) => Object.hasOwn(entry.languages, each))
    const load = tag === undefined ? undefined : own(entry.languages, tag)
    if (tag === undefined || !load) return null
    const asked = (value: unknown): boolean => isLesson(value, { id, language: tag })
    return { lesson: await fetched(load, asked), wanted: tag === chain[0] }
  }

  async function loadOutline(): Promise<CourseOutline> {
    const found = await fetched(outline, isOutline)
    for (const [id, place] of placesIn(found)) places.set(id, place)
    return found
  }

  async function loadTitles(chain: readonly string[]): Promise<ChainTitles> {
    const loads = chain.flatMap((tag) => own(titles, tag) ?? [])
    const tries = await Promise.allSettled(loads.map((load) => fetched(load, isTitles)))
    const found = tries.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
    // One language that is there is better than no page.
    const failed = tries.find((each) => each.status === 'rejected')
    if (failed && found.length === 0) throw failed.reason as CourseUnreachable
    const merged: ChainTitles = { language: chain[0] ?? 'en', units: {}, lessons: {} }
    // The last of the chain first, so that better languages stand over it.
    for (const { language, units, lessons } of found.reverse()) {
      for (const [id, unit] of Object.entries(units)) merged.units[id] = { ...unit, language }
      for (const [id, lesson] of Object.entries(lessons)) merged.lessons[id] = { ...lesson, language }
    }
    return merged
  }

  return {
    loadLesson,
    loadOutline,
    loadTitles,
    nextLesson: (id) => places.get(id)?.after ?? null,
    previousLesson: (id) => places.get(id)?.before ?? null,
    placeOf: (id) => places.get(id)?.at ?? null,
  }
}

/** Where each lesson of an outline stands. */
export function placesIn({ units }: CourseOutline): Map<string, Standing> {
  const order = units.flatMap(({ lessons }, unit) =>
    lessons.map(({ id }, lesson) => ({ id, at: { unit: unit + 1, lesson: lesson + 1 } })),
  )
  return new Map(
    order.map(({ id, at }, index) => [
      id,
      { at, before: order[index - 1]?.id ?? null, after: order[index + 1]?.id ?? null },
    ]),
  )
}

/** Ids and tags come from addresses, and `constructor` is no lesson. */
function own<T>(record: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

/** Nothing is kept of a failure, so that the next attempt can succeed. */
async function fetched<T>(load: Load<T>, isWhole: (value: unknown) => boolean): Promise<T> {
  let found: T
  try {
    found = (await within(PATIENCE_MS, load())).default
  } catch (cause) {
    throw new CourseUnreachable('a part of the course could not be fetched', { cause })
  }
  if (!isWhole(found)) throw new CourseUnreachable('a part of the course is damaged')
  return found
}

/** Rejects when it takes too long. */
function within<T>(patience: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('it takes too long')), patience)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
