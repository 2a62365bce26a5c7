/** What travels from one computer to another, and why something did not arrive. */
import type { Piece, PieceKind, Version } from '../learner/piece.ts'
import type { Seat } from '../learner/seat.ts'
import type { Settings } from '../learner/settings.ts'

/** Everything of one learner. Pieces and versions bear the seat's id. */
export interface LearnerWork {
  seat: Seat
  /** Null when they are not carried. */
  settings: Settings | null
  pieces: Piece[]
  versions: Version[]
}

/** The same after a journey: it may not say whose it is; pieces then bear the seat `NOBODY`. */
export interface CarriedLearner extends Omit<LearnerWork, 'seat'> {
  seat: Seat | null
}

export const NOBODY = '0'.repeat(16)

/** `program`: one piece for whoever opens it. `summary`: what is done, without any text. */
export const carriedKinds = ['learner', 'all', 'program', 'summary'] as const
export type CarriedKind = (typeof carriedKinds)[number]

/** `plain`: the open form that other tools may write. */
export type Carrier = 'file' | 'plain' | 'text' | 'link' | 'code'

export interface Carried {
  kind: CarriedKind
  carrier: Carrier
  /** Milliseconds since 1970; null when it does not say. */
  exported: number | null
  learners: CarriedLearner[]
  notes: Note[]
}

export const leftOutReasons = ['damaged', 'field', 'name', 'tooLong', 'twice', 'newer'] as const
export type LeftOutReason = (typeof leftOutReasons)[number]
/** `field`: one part of it could not be taken as it stands; the rest comes. */
export const mendedReasons = ['futureDate', 'unknownDate', 'field'] as const
export type MendedReason = (typeof mendedReasons)[number]
export const lookReasons = ['hiddenSigns', 'extraFields'] as const
export type LookReason = (typeof lookReasons)[number]

/** Which part of what was carried a note is about. `learner` is the seat's id, or `NOBODY`. */
interface Noted {
  learner: string
  kind: PieceKind | 'version' | 'learner'
  /** Of the lesson or program, shortened; a learner's nickname; empty when it has none. */
  id: string
  /** The field that is strange; empty when there is no single one. */
  field: string
}

/** What was strange on the way: nothing is lost or changed without one. */
export type Note =
  | ({ note: 'leftOut'; reason: LeftOutReason } & Noted)
  | ({ note: 'mended'; reason: MendedReason } & Noted)
  /** Somebody should look at it before it is taken. */
  | { note: 'look'; reason: LookReason }

export const refusalCodes = [
  'empty',
  'tooBig',
  'pack',
  'squeezed',
  'picture',
  'document',
  'encoding',
  'notOurs',
  'damagedFile',
  'changedFile',
  'newer',
  'version',
  'shape',
  'tooDeep',
  'tooManyParts',
  'strangeName',
  'nicknameTooLong',
  'nothingInside',
  'several',
  'cutText',
  'damagedText',
  'longLink',
  'damagedLink',
  'bigLink',
  'missingCodes',
  'damagedCodes',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** What somebody held in their hands: tells what they can do next. */
export type Source = 'file' | 'text' | 'link' | 'code'

/** Why nothing of it can be taken: a code, and what a sentence about it needs. */
export interface Refusal {
  code: RefusalCode
  params: Record<string, string | number>
  source?: Source
  /** Why `nothingInside`, where it is known. */
  notes?: readonly Note[]
}

export type ReadCarried =
  | { kind: 'carried'; carried: Carried }
  | { kind: 'refused'; refusal: Refusal }
  /** An address that carries nothing. */
  | { kind: 'ignored' }

/** Nothing is left of what was carried. */
export function refusedEmpty(notes: readonly Note[]): Refused {
  const isNewer = notes.length > 0 && notes.every(({ reason }) => reason === 'newer')
  return isNewer
    ? refused('newer')
    : { kind: 'refused', refusal: { code: 'nothingInside', params: {}, notes } }
}

/** Why a record of this version cannot be read; null when it can. */
export function versionRefusal(version: unknown, newest: number): ReturnType<typeof refused> | null {
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return refused('version')
  return version > newest ? refused('newer', { version }) : null
}

/** The same, and if it is a refusal, with what it came in. */
export function cameIn<T extends { kind: string }>(source: Source, read: T | Refused): T | Refused {
  if (!isRefused(read)) return read
  return { kind: 'refused', refusal: { ...read.refusal, source } }
}

type Refused = Extract<ReadCarried, { kind: 'refused' }>

const isRefused = (read: { kind: string }): read is Refused => read.kind === 'refused'

export function refused(
  code: RefusalCode,
  params: Refusal['params'] = {},
): { kind: 'refused'; refusal: Refusal } {
  return { kind: 'refused', refusal: { code, params } }
}
