/** What one learner has done in one lesson, as it is kept. */

export const WORK_VERSION = 1
/** Texts that lost against a newer one, or were replaced by "start again": kept, newest first. */
const EARLIER_MAX = 20

export interface EarlierCode {
  code: string
  /** Milliseconds since 1970, for people only: order is told by `revision`. */
  at: number
}

export interface LessonWork {
  version: typeof WORK_VERSION
  lesson: string
  /** Grows by one with every save: tells older from newer, whatever the clock says. */
  revision: number
  at: number
  /** Null until the learner changed something. */
  code: string | null
  /** Language of the words in `code`. */
  codeLanguage: string | null
  /** Parsons: ids of the blocks in the learner's order. */
  blocks: string[]
  /** Question id → choice id; `?` is "I do not know". */
  answers: Record<string, string>
  ticks: string[]
  hintsOpened: number
  /** When all checks passed for the first time. */
  doneAt: number | null
  earlier: EarlierCode[]
}

export function freshWork(lesson: string): LessonWork {
  return {
    version: WORK_VERSION,
    lesson,
    revision: 0,
    at: 0,
    code: null,
    codeLanguage: null,
    blocks: [],
    answers: {},
    ticks: [],
    hintsOpened: 0,
    doneAt: null,
    earlier: [],
  }
}

export type ReadWork =
  | { kind: 'work'; work: LessonWork }
  | { kind: 'none' }
  /** Not ours or broken: to be set aside, never overwritten. */
  | { kind: 'damaged' }
  /** Written by a newer Jisr: shown to nobody and left alone. */
  | { kind: 'newer' }

/** Reads a kept record field by field, so that a strange one can harm nothing. */
export function readWork(lesson: string, stored: string | null): ReadWork {
  if (stored === null) return { kind: 'none' }
  let value: unknown
  try {
    value = JSON.parse(stored)
  } catch {
    return { kind: 'damaged' }
  }
  if (!isRecord(value) || typeof value.version !== 'number') return { kind: 'damaged' }
  if (value.version > WORK_VERSION) return { kind: 'newer' }
  return { kind: 'work', work: workFrom(lesson, value) }
}

/**
 * The record to keep when `mine` grew out of revision `base` but `stored` has moved on meanwhile (another tab):
 * mine wins, the other text is kept among the earlier ones, and what was done stays done.
 */
export function mergeWork(mine: LessonWork, stored: LessonWork, base: number): LessonWork {
  if (stored.revision === base) return mine
  const lost = stored.code !== null && stored.code !== mine.code ? [{ code: stored.code, at: stored.at }] : []
  return {
    ...mine,
    doneAt: earliest(mine.doneAt, stored.doneAt),
    hintsOpened: Math.max(mine.hintsOpened, stored.hintsOpened),
    earlier: withoutRepeats([...lost, ...mine.earlier, ...stored.earlier]),
  }
}

/** The record with its present code moved among the earlier ones. */
export function setAside(work: LessonWork, at: number): LessonWork {
  if (work.code === null) return work
  return {
    ...work,
    code: null,
    codeLanguage: null,
    earlier: withoutRepeats([{ code: work.code, at }, ...work.earlier]),
  }
}

function workFrom(lesson: string, value: Record<string, unknown>): LessonWork {
  return {
    version: WORK_VERSION,
    lesson,
    revision: count(value.revision),
    at: count(value.at),
    code: typeof value.code === 'string' ? value.code : null,
    codeLanguage: typeof value.codeLanguage === 'string' ? value.codeLanguage : null,
    blocks: strings(value.blocks),
    answers: stringRecord(value.answers),
    ticks: strings(value.ticks),
    hintsOpened: count(value.hintsOpened),
    doneAt: typeof value.doneAt === 'number' ? value.doneAt : null,
    earlier: earlierFrom(value.earlier),
  }
}

function earlierFrom(value: unknown): EarlierCode[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((item: unknown) =>
    isRecord(item) && typeof item.code === 'string' ? [{ code: item.code, at: count(item.at) }] : [],
  )
}

function withoutRepeats(list: EarlierCode[]): EarlierCode[] {
  return list
    .filter((item, at) => list.findIndex((other) => other.code === item.code) === at)
    .slice(0, EARLIER_MAX)
}

function earliest(a: number | null, b: number | null): number | null {
  if (a === null) return b
  return b === null ? a : Math.min(a, b)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function count(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? Math.floor(value) : 0
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
}

function stringRecord(value: unknown): Record<string, string> {
  if (!isRecord(value)) return {}
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
