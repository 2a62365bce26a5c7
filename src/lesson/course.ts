/** The course while the app runs: what there is, and lessons and titles fetched when they are needed. */
import type { CourseOutline, CourseTitles, Lesson } from './lesson.ts'
import { isLesson, isTitles, isUnit } from './whole.ts'

type Load<T> = () => Promise<{ default: T }>

/** What the compiled course offers: see virtual-course.d.ts. */
export interface CourseSource {
  outline: CourseOutline
  /** By language tag. */
  titles: Record<string, Load<CourseTitles>>
  /** By unit id; then by lesson id and language tag. */
  units: Record<string, Load<Record<string, Record<string, Load<Lesson>>>>>
}

/** Titles for a chain of languages: each in the first language that has it. `language` is the first of the chain. */
export interface ChainTitles extends CourseTitles {
  units: Record<string, CourseTitles['units'][string] & { language: string }>
  lessons: Record<string, CourseTitles['lessons'][string] & { language: string }>
}

export interface Course {
  outline: CourseOutline
  /**
   * A lesson in the first language of the chain that it is written in; `wanted` is false when that is not
   * `chain[0]`. Null when there is no such lesson, or none in these languages. Rejects with `CourseUnreachable`.
   */
  loadLesson(id: string, chain: readonly string[]): Promise<{ lesson: Lesson; wanted: boolean } | null>
  /** Rejects with `CourseUnreachable`. */
  loadTitles(chain: readonly string[]): Promise<ChainTitles>
  /** Across the borders of units; null at the end, and for an unknown id. */
  nextLesson(id: string): string | null
  previousLesson(id: string): string | null
  /** Numbers begin with 1. */
  placeOf(id: string): { unit: number; lesson: number } | null
}

/** A part of the course could not be fetched, or is damaged: offline and not kept yet, half a file … Asking again may help. */
export class CourseUnreachable extends Error {
  override readonly name = 'CourseUnreachable'
}

export function createCourse({ outline, titles, units }: CourseSource): Course {
  const order = outline.units.flatMap(({ lessons }) => lessons.map(({ id }) => id))
  const neighbour = (id: string, step: number): string | null => {
    const at = order.indexOf(id)
    return at < 0 ? null : (order[at + step] ?? null)
  }

  async function loadLesson(id: string, chain: readonly string[]): ReturnType<Course['loadLesson']> {
    const unit = outline.units.find(({ lessons }) => lessons.some((lesson) => lesson.id === id))
    const loadUnit = unit && own(units, unit.id)
    if (!loadUnit) return null
    const languages = own(await fetched(loadUnit, isUnit), id) ?? {}
    const tag = chain.find((each) => Object.hasOwn(languages, each))
    const load = tag === undefined ? undefined : own(languages, tag)
    if (tag === undefined || !load) return null
    const asked = (value: unknown): boolean => isLesson(value, { id, language: tag })
    return { lesson: await fetched(load, asked), wanted: tag === chain[0] }
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
    outline,
    loadLesson,
    loadTitles,
    nextLesson: (id) => neighbour(id, 1),
    previousLesson: (id) => neighbour(id, -1),
    placeOf(id) {
      const unit = outline.units.findIndex(({ lessons }) => lessons.some((lesson) => lesson.id === id))
      const lesson = outline.units[unit]?.lessons.findIndex((each) => each.id === id) ?? -1
      return lesson < 0 ? null : { unit: unit + 1, lesson: lesson + 1 }
    },
  }
}

/** Ids and tags come from addresses, and `constructor` is no lesson. */
function own<T>(record: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

/** Nothing is kept of a failure, so that the next attempt can succeed. */
async function fetched<T>(load: Load<T>, isWhole: (value: unknown) => boolean): Promise<T> {
  let found: T
  try {
    found = (await load()).default
  } catch (cause) {
    throw new CourseUnreachable('a part of the course could not be fetched', { cause })
  }
  if (!isWhole(found)) throw new CourseUnreachable('a part of the course is damaged')
  return found
}
