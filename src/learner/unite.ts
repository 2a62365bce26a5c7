/** A piece of unknown descent, from another place on this computer, comes together with the stored one. */
import type { Transaction } from './database.ts'
import { samePiece } from './merge.ts'
import { freshPiece, type Piece, type Version } from './piece.ts'
import { keyOf, loadPiece, loadVersions, versionKey } from './records.ts'
import { unitePieces } from './unite-pieces.ts'

interface Arrival {
  piece: Piece
  /** Texts that it once held, oldest first. */
  versions: Pick<Version, 'code' | 'at' | 'codeLanguage' | 'cause'>[]
  /** Its text is the one to be present; else it becomes a version. */
  newer: boolean
}

/**
 * Brings a piece of unknown descent together with the stored one. Every text that is not kept yet becomes a version,
 * numbered after all that are there. Writes nothing when nothing is new.
 */
export async function unite(tx: Transaction, arrival: Arrival, now: number): Promise<void> {
  const { piece } = arrival
  const { record, newer } = await loadPiece(tx, piece, now)
  if (newer) return
  const stored = record ?? freshPiece(piece)
  const [winner, other] = arrival.newer ? [piece, stored] : [stored, piece]
  const united = unitePieces(winner, other)
  const kept = await loadVersions(tx, piece, now)
  const known = new Set([united.code, ...kept.map(({ code }) => code)])
  const loser = other.code === null ? [] : [{ ...other, code: other.code, cause: 'otherTab' as const }]
  // It was present until now, though it was so once before: that version may be old enough to be thinned.
  if (other.code !== united.code && kept[0]?.code !== other.code) known.delete(other.code)
  let added = 0
  let revision = Math.max(stored.revision, piece.revision, ...kept.map((version) => version.revision))
  for (const { code, codeLanguage, at, cause } of [...arrival.versions, ...loser]) {
    if (known.has(code)) continue
    known.add(code)
    revision += 1
    added += 1
    const { seat, kind, id } = piece
    const version: Version = { seat, kind, id, revision, at, code, codeLanguage, cause }
    await tx.put('versions', versionKey(version), version)
  }
  // A version takes a number: the piece then counts on from there.
  if (record && added === 0 && samePiece(record, united)) return
  await tx.put('pieces', keyOf(piece), {
    ...united,
    revision: revision + 1,
    at: Math.max(stored.at, piece.at),
  })
}
