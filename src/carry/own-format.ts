/** Our own file, version 1: docs/carry-format.md. What was written once stays readable for ever. */
import { readPiece, readVersion, type Piece, type Version } from '../learner/piece.ts'
import { field, isRecord, oneOf, timeOrNull } from '../learner/plain.ts'
import { isSeatId, readSeat, type Seat } from '../learner/seat.ts'
import { settingsFrom } from '../learner/settings.ts'
import {
  NOBODY,
  refused,
  refusedEmpty,
  versionRefusal,
  type Carried,
  type CarriedLearner,
  type LearnerWork,
  type LeftOutReason,
  type Note,
  type ReadCarried,
} from './carried.ts'
import { clampPiece, clampVersion } from './dates.ts'
import { hasHiddenSigns, isLessonId, shownName } from './names.ts'
import { strangeFields } from './strange-fields.ts'
import { checksumOf } from './sums.ts'

export const FORMAT = 'jisr'
export const FORMAT_VERSION = 1
const LEARNERS_MAX = 500

export interface Export {
  /** `program`: the piece goes without its learner. */
  kind: 'learner' | 'all' | 'program'
  learners: readonly LearnerWork[]
  /** Milliseconds since 1970. */
  now: number
  /** The lock of a seat stays behind unless it is wanted. */
  withLock?: boolean
}

/** The record of a file, in an order that depends on nothing but the work. */
export function ownRecord({ kind, learners, now, withLock = false }: Export): Record<string, unknown> {
  const body = {
    kind,
    exported: now,
    learners: [...learners]
      .sort((a, b) => byText(a.seat.id, b.seat.id))
      .map((work) => learnerRecord(work, { withSeat: kind !== 'program', withLock })),
  }
  const head = { format: FORMAT, version: FORMAT_VERSION }
  return { ...head, checksum: checksumOf({ ...head, ...body }), ...body }
}

function learnerRecord(
  { seat, settings, pieces, versions }: LearnerWork,
  { withSeat, withLock }: { withSeat: boolean; withLock: boolean },
): object {
  const ordered = [...pieces].sort((a, b) => byText(a.kind, b.kind) || byText(a.id, b.id))
  const history = [...versions].sort(
    (a, b) => byText(a.kind, b.kind) || byText(a.id, b.id) || a.revision - b.revision,
  )
  return {
    ...(withSeat ? { seat: told({ ...seat, lock: withLock ? seat.lock : null }) } : {}),
    ...(withSeat && settings ? { settings: told({ ...settings }) } : {}),
    pieces: ordered.map(({ seat: _, ...piece }) => told(piece)),
    versions: history.map(({ seat: _, ...version }) => told(version)),
  }
}

/** Without what says nothing, and without a name that no reader would take. */
function told(record: object): Record<string, unknown> {
  const entries = Object.entries(record).flatMap(([name, value]: [string, unknown]) => {
    const kept = isRecord(value) ? told(value) : value
    const isEmpty = kept === null || (typeof kept === 'object' && Object.keys(kept).length === 0)
    return isEmpty || name === '__proto__' ? [] : [[name, kept] as const]
  })
  return Object.fromEntries(entries)
}

/** `value` has the format `jisr`; the rest is to be looked at. */
export function readOwn(value: Record<string, unknown>, now: number): ReadCarried {
  const unread = versionRefusal(field(value, 'version'), FORMAT_VERSION)
  if (unread) return unread
  if (field(value, 'checksum') !== checksumOf(value)) return refused('changedFile')
  const kind = oneOf(['learner', 'all', 'program'] as const, field(value, 'kind'))
  const learners = field(value, 'learners')
  if (kind === undefined) return refused('shape', { field: 'kind' })
  if (!Array.isArray(learners)) return refused('shape', { field: 'learners' })
  if (learners.length > LEARNERS_MAX) return refused('tooManyParts', { most: LEARNERS_MAX })
  const notes: Note[] = []
  const read = learners.flatMap((each: unknown) => readLearner(each, { kind, now, notes }))
  // It may come from anybody, as in a link.
  const hides = read.some(({ pieces }) => pieces.some(({ code }) => hasHiddenSigns(code ?? '')))
  if (kind === 'program' && hides) notes.push({ note: 'look', reason: 'hiddenSigns' })
  const carried: Carried = {
    kind,
    carrier: 'file',
    exported: timeOrNull(field(value, 'exported')),
    learners: withoutRepeats(read, notes),
    notes,
  }
  return holdsNothing(carried) ? refusedEmpty(notes) : { kind: 'carried', carried }
}

/** A learner who has done nothing yet is something; one whose work is all left out is not. */
function holdsNothing({ learners, notes }: Carried): boolean {
  const isEmpty = learners.every(({ pieces, versions }) => pieces.length + versions.length === 0)
  return learners.length === 0 || (isEmpty && notes.some(({ note }) => note === 'leftOut'))
}

interface Reading {
  kind: Carried['kind']
  now: number
  notes: Note[]
}

function readLearner(value: unknown, { kind, now, notes }: Reading): CarriedLearner[] {
  const leave = (reason: LeftOutReason): CarriedLearner[] => {
    notes.push({ note: 'leftOut', reason, learner: NOBODY, kind: 'learner', id: '', field: '' })
    return []
  }
  if (!isRecord(value)) return leave('damaged')
  const read = kind === 'program' ? null : readSeat(field(value, 'seat'))
  if (read && read.kind !== 'seat') return leave(read.kind)
  const seat = read ? { ...read.seat, at: Math.min(read.seat.at, now) } : null
  const reading = { owner: seat?.id ?? NOBODY, now, notes }
  const pieces = readPieces(listOf(value, 'pieces'), reading)
  const versions = readVersions(listOf(value, 'versions'), reading)
  const carried = field(value, 'settings')
  const settings = seat && isRecord(carried) ? settingsFrom(carried) : null
  notes.push(
    ...strangeFields(value, { pieces: [], versions: [] })
      .filter((name) => !Array.isArray(field(value, name)))
      .map((name) => mended(seat, name)),
    ...(seat
      ? strangeFields(field(value, 'seat'), { ...seat, at: 0 }).filter((name) => name !== 'at')
      : []
    ).map((name) => mended(seat, name)),
    ...(seat && !settings && carried !== undefined && carried !== null ? [mended(seat, 'settings')] : []),
    ...(settings ? strangeFields(carried, settings).map((name) => mended(seat, name)) : []),
  )
  if (kind === 'program' && pieces.length === 0) return leave('damaged')
  return [{ seat, settings, pieces, versions }]
}

/** Of a learner. */
function mended(seat: Seat | null, name: string): Note {
  const whose = { learner: seat?.id ?? NOBODY, kind: 'learner', id: seat?.nickname ?? '' } as const
  return { note: 'mended', reason: 'field', ...whose, field: name }
}

interface Owned {
  owner: string
  now: number
  notes: Note[]
}

function readPieces(list: readonly unknown[], { owner, now, notes }: Owned): Piece[] {
  const pieces = new Map<string, Piece>()
  for (const each of list) {
    const read = readPiece(isRecord(each) ? { ...each, seat: owner } : each)
    const reason = read.kind === 'piece' ? pieceProblem(read.piece, pieces) : read.kind
    if (read.kind !== 'piece' || reason !== null) {
      notes.push(leftOut(each, { owner, reason: reason ?? 'damaged' }))
      continue
    }
    const { piece, note } = clampPiece(read.piece, now)
    if (note) notes.push(note)
    notes.push(...changedOn(each, read.piece))
    pieces.set(keyOf(piece), piece)
  }
  return [...pieces.values()]
}

function pieceProblem(piece: Piece, before: ReadonlyMap<string, Piece>): LeftOutReason | null {
  if (!hasGoodId(piece)) return 'name'
  return before.has(keyOf(piece)) ? 'twice' : null
}

function readVersions(list: readonly unknown[], { owner, now, notes }: Owned): Version[] {
  return list.flatMap((each) => {
    const version = readVersion(isRecord(each) ? { ...each, seat: owner } : each)
    if (version && hasGoodId(version)) {
      notes.push(...changedOn(each, version).map((note): Note => ({ ...note, kind: 'version' })))
      return [clampVersion(version, now)]
    }
    notes.push({ ...leftOut(each, { owner, reason: version ? 'name' : 'damaged' }), kind: 'version' })
    return []
  })
}

/** A note for every field of a piece or version that could not be taken as it stands. */
function changedOn(carried: unknown, taken: Piece | Version): Extract<Note, { note: 'mended' }>[] {
  const { seat: learner, kind, id } = taken
  return strangeFields(carried, taken).map((name) => ({
    note: 'mended',
    reason: 'field',
    learner,
    kind,
    id,
    field: name,
  }))
}

const hasGoodId = ({ kind, id }: Pick<Piece, 'kind' | 'id'>): boolean =>
  kind === 'lesson' ? isLessonId(id) : isSeatId(id)

export const keyOf = ({ kind, id }: Pick<Piece, 'kind' | 'id'>): string => `${kind}/${id}`

function leftOut(
  each: unknown,
  { owner, reason }: { owner: string; reason: LeftOutReason },
): Extract<Note, { note: 'leftOut' }> {
  const id = isRecord(each) ? field(each, 'id') : undefined
  const kind = isRecord(each) && field(each, 'kind') === 'program' ? 'program' : 'lesson'
  return {
    note: 'leftOut',
    reason,
    learner: owner,
    kind,
    id: typeof id === 'string' ? shownName(id) : '',
    field: '',
  }
}

function listOf(value: Record<string, unknown>, name: string): unknown[] {
  const list = field(value, name)
  return Array.isArray(list) ? list : []
}

function withoutRepeats(all: readonly CarriedLearner[], notes: Note[]): CarriedLearner[] {
  const seen = new Set<string>()
  return all.filter(({ seat }) => {
    if (seat === null) return true
    const isNew = !seen.has(seat.id)
    seen.add(seat.id)
    const what = { learner: seat.id, kind: 'learner', id: seat.nickname, field: '' } as const
    if (!isNew) notes.push({ note: 'leftOut', reason: 'twice', ...what })
    return isNew
  })
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
