/** What an import would do, as data: for the preview, for the questions it asks, and for the store. */
import type { Piece, PieceKey, Version } from '../learner/piece.ts'
import type { Seat } from '../learner/seat.ts'
import type { Settings } from '../learner/settings.ts'
import type { LearnerWork, LookReason, Note } from './carried.ts'
import type { MergeKind, Side } from './merge.ts'
import { keyOf } from './own-format.ts'

/** This computer, as far as an import has to know it. Nothing of it is changed. */
export interface Here {
  /** All learners, also those whose seat was removed and can be brought back. */
  learners: readonly LearnerWork[]
  /** The seat of the person before the screen: shared programs go there. Null when nobody sits. */
  sitting: string | null
  knowsLesson: (id: string) => boolean
  /** Milliseconds since 1970. */
  now: number
}

/** What the person has answered; `noChoice` to begin with. */
export interface Choice {
  /** Seat id here, or `new`, by the carried learner's key (`PlannedLearner.key`). */
  into: Readonly<Record<string, string>>
  /** By `pieceName(key, piece)`. */
  pieces: Readonly<Record<string, Side>>
  /** They have seen a strange program, or one of an unknown lesson, and want it. */
  looked: boolean
}

export const noChoice: Choice = { into: {}, pieces: {}, looked: false }

export const pieceName = (learner: string, piece: Pick<Piece, 'kind' | 'id'>): string =>
  `${learner}/${keyOf(piece)}`

export interface Change {
  /** The carried learner's key. */
  learner: string
  change: MergeKind | 'leftOut' | 'mended'
  kind: Exclude<Note, { note: 'look' }>['kind']
  id: string
  /** Of a program of one's own. */
  name: string | null
  /** The checks of this lesson are passed only because of what was carried. */
  doneAdded: boolean
  /** Why it was left out or mended. */
  reason: Exclude<Note, { note: 'look' }>['reason'] | null
  field: string
}

export type Question =
  /** Nobody here has this id: which learner is it, or a new one? Nothing is written before that is answered. */
  | { question: 'whichLearner'; learner: string; nickname: string }
  /** Two texts, and the carried one may be the later: the one here stays unless the person says otherwise. */
  | { question: 'whichText'; learner: string; kind: Piece['kind']; id: string; name: string | null }
  /** A program of a lesson this course does not have: it would become a program of one's own. */
  | { question: 'unknownLesson'; lesson: string }
  | { question: 'look'; reason: LookReason }

export interface PlannedLearner {
  /** The carried seat's id; `NOBODY` when it does not say. */
  key: string
  /** As carried, for the preview. */
  seat: Seat | null
  /** Null until the person has said who it is. */
  into: { kind: 'here' | 'new'; seat: Seat } | null
}

/** To be written in one transaction, or not at all. */
export interface Writes {
  seats: Seat[]
  /** By seat id; only of new seats. */
  settings: Record<string, Settings>
  pieces: Piece[]
  versions: Version[]
  /** The revisions of the pieces here that this was worked out from (0: there was none). */
  from: (PieceKey & { revision: number })[]
}

export type Outcome = 'imported' | 'imported-with-warning' | 'asks-user'

export interface Plan {
  outcome: Outcome
  questions: Question[]
  learners: PlannedLearner[]
  changes: Change[]
  writes: Writes
}
