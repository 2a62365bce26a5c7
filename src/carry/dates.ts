/** Dates from other clocks: one that runs ahead must not win for ever. */
import type { Piece, Version } from '../learner/piece.ts'
import type { Note } from './carried.ts'

/** Two clocks may differ so much without anybody being told. */
const DAY_MS = 86_400_000

/** A piece whose dates are not in the future; the note says when one was. */
export function clampPiece(piece: Piece, now: number): { piece: Piece; note: Note | null } {
  const latest = Math.max(piece.at, piece.doneAt ?? 0, piece.removedAt ?? 0)
  const note: Note | null =
    latest > now + DAY_MS
      ? {
          note: 'mended',
          reason: 'futureDate',
          learner: piece.seat,
          kind: piece.kind,
          id: piece.id,
          field: '',
        }
      : null
  return {
    piece: {
      ...piece,
      at: Math.min(piece.at, now),
      doneAt: piece.doneAt === null ? null : Math.min(piece.doneAt, now),
      removedAt: piece.removedAt === null ? null : Math.min(piece.removedAt, now),
    },
    note,
  }
}

export function clampVersion(version: Version, now: number): Version {
  return { ...version, at: Math.min(version.at, now) }
}

/** Milliseconds since 1970 of an ISO date (`2025-02-01T09:00:00Z`, `2025-02-01`); null when there is no such day. */
export function timeOfIso(text: string): number | null {
  const parts =
    /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/u.exec(
      text,
    )
  const time = parts ? Date.parse(text) : NaN
  if (!parts || !Number.isFinite(time) || time < 0) return null
  const [year = 0, month = 0, day = 0] = parts.slice(1, 4).map(Number)
  // Engines differ in whether the 30th of February is the 2nd of March.
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate() ? time : null
}
