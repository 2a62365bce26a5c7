/** What was typed when a page ended, and perhaps not kept any more, is taken up at the next start. */
import type { LastWords } from './device.ts'
import type { Ground } from './ground.ts'
import { mergePieces, samePiece } from './merge.ts'
import { freshPiece } from './piece.ts'
import { addVersion, isGone, keyOf, loadPiece, versionOf } from './records.ts'
import { standingOf } from './seats.ts'
import type { Seat } from './seat.ts'
import { unite } from './unite.ts'

/** Never rejects: what cannot be taken up now stays for the next start. */
export async function takeUpWords(ground: Ground, seat: Seat): Promise<void> {
  for (const { key, words } of ground.device.words()) {
    if (words.piece.seat !== seat.id) continue
    try {
      await takeUp(ground, seat, words)
      ground.device.forgetWords(key, words)
    } catch {
      // No room, or no database: the words stay where they are.
    }
  }
}

async function takeUp({ database, now, bounds }: Ground, seat: Seat, words: LastWords): Promise<void> {
  const { piece, base, sent } = words
  await database.write(async (tx) => {
    if (await isGone(tx, seat.id)) return
    const { record, newer } = await loadPiece(tx, piece, now())
    if (newer) return
    await standingOf(tx, seat, now())
    const stored = record ?? freshPiece(piece)
    // Something else was saved since: the words may be older than that.
    const moved = stored.revision !== base && (sent === null || stored.code !== sent)
    if (moved) return unite(tx, { piece, versions: [], newer: false }, now())
    const { piece: merged } = mergePieces({ mine: piece, base: stored, stored })
    if (samePiece(merged, stored)) return
    const next = { ...merged, revision: Math.max(stored.revision, base) + 1, at: now() }
    const version = next.code === stored.code ? null : versionOf(stored, 'typed')
    if (version) await addVersion(tx, version, { now: now(), bounds })
    await tx.put('pieces', keyOf(next), next)
  })
}
