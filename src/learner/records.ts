/** Records as they stand in the database: their keys, and how they are read and written within a transaction. */
import type { Transaction } from './database.ts'
import { outgrown, type Bounds } from './history.ts'
import { freshPiece, readPiece, readVersion, type Piece, type PieceKey, type Version } from './piece.ts'
import { readSeat, type Seat } from './seat.ts'

export const keyOf = ({ seat, kind, id }: PieceKey): string => `${seat}/${kind}/${safe(id)}`
export const versionsKey = (key: PieceKey): string => `${keyOf(key)}/`
/** Padded, so that the order of the keys is the order of the revisions. */
export const versionKey = (version: Version): string =>
  versionsKey(version) + String(version.revision).padStart(16, '0')
/** What stands here was erased on purpose and must not come back from a tab that does not know yet. */
export const goneKey = (seat: string): string => `gone/${seat}`

/** What the last import changed, in `meta`. */
export const undoKey = 'undo'

const safe = (id: string): string => id.replaceAll('%', '%25').replaceAll('/', '%2f')

/** A record of a newer Jisr is left alone: whoever wants to write gets null. */
export type Stored<T> = { record: T | null; newer: boolean }

/** A damaged piece is set aside; its newest kept text takes its place. */
export async function loadPiece(tx: Transaction, key: PieceKey, now: number): Promise<Stored<Piece>> {
  const value = await tx.get('pieces', keyOf(key))
  if (value === undefined) return { record: null, newer: false }
  const read = readPiece(value)
  if (read.kind === 'newer') return { record: null, newer: true }
  if (read.kind === 'piece' && keyOf(read.piece) === keyOf(key)) return { record: read.piece, newer: false }
  await setAside(tx, { store: 'pieces', key: keyOf(key), value, now })
  const [last] = await loadVersions(tx, key, now)
  if (!last) return { record: null, newer: false }
  const { code, codeLanguage, revision, at } = last
  const piece = { ...freshPiece(key), code, codeLanguage, revision, at }
  await tx.put('pieces', keyOf(key), piece)
  return { record: piece, newer: false }
}

/** Pieces that can be read; the others are looked after when they are opened. */
export async function loadPieces(tx: Transaction, seat: string): Promise<Piece[]> {
  const pieces: Piece[] = []
  for (const { value } of await tx.all('pieces', `${seat}/`)) {
    const read = readPiece(value)
    if (read.kind === 'piece' && read.piece.seat === seat) pieces.push(read.piece)
  }
  return pieces
}

/** Newest first. */
export async function loadVersions(tx: Transaction, key: PieceKey, now: number): Promise<Version[]> {
  return versionsBelow(tx, versionsKey(key), now)
}

export async function versionsBelow(tx: Transaction, beginning: string, now: number): Promise<Version[]> {
  const versions: Version[] = []
  for (const { key, value } of await tx.all('versions', beginning)) {
    const version = readVersion(value)
    if (version && versionKey(version) === key) versions.push(version)
    else await setAside(tx, { store: 'versions', key, value, now })
  }
  return versions.reverse()
}

export async function addVersion(
  tx: Transaction,
  version: Version,
  { now, bounds }: { now: number; bounds: Bounds },
): Promise<void> {
  await tx.put('versions', versionKey(version), version)
  await thinVersions(tx, version, { now, bounds })
}

/** Keeps of a piece's earlier texts what its age and number allow. */
export async function thinVersions(
  tx: Transaction,
  key: PieceKey,
  { now, bounds }: { now: number; bounds: Bounds },
): Promise<void> {
  for (const old of outgrown(await loadVersions(tx, key, now), now, bounds)) {
    await tx.delete('versions', versionKey(old))
  }
}

/** The text that a piece holds, as the version it becomes when another takes its place. */
export function versionOf(piece: Piece, cause: Version['cause']): Version | null {
  const { seat, kind, id, revision, at, code, codeLanguage } = piece
  return code === null ? null : { seat, kind, id, revision, at, code, codeLanguage, cause }
}

/** A damaged seat is set aside; a new face for the same learner takes its place. */
export async function loadSeat(tx: Transaction, id: string, now: number): Promise<Stored<Seat>> {
  const value = await tx.get('seats', id)
  if (value === undefined) return { record: null, newer: false }
  const read = readSeat(value)
  if (read.kind === 'newer') return { record: null, newer: true }
  if (read.kind === 'seat' && read.seat.id === id) return { record: read.seat, newer: false }
  await setAside(tx, { store: 'seats', key: id, value, now })
  const again = readSeat({ version: 1, id })
  if (again.kind !== 'seat') return { record: null, newer: false }
  await tx.put('seats', id, again.seat)
  return { record: again.seat, newer: false }
}

export async function isGone(tx: Transaction, seat: string): Promise<boolean> {
  return (await tx.get('meta', goneKey(seat))) !== undefined
}

interface Damaged {
  store: 'seats' | 'pieces' | 'versions' | 'settings' | 'meta'
  key: string
  value: unknown
  now: number
}

/** Somebody may still mend it: what cannot be read is never overwritten. */
export async function setAside(tx: Transaction, { store, key, value, now }: Damaged): Promise<void> {
  await tx.put('damaged', `${store}/${key}/${now}`, { store, key, value, at: now })
  await tx.delete(store, key)
}
