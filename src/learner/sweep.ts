/** What was removed long ago goes for good, and the oldest versions when a seat has too many. */
import type { Transaction } from './database.ts'
import type { Ground } from './ground.ts'
import type { Bounds } from './history.ts'
import type { Version } from './piece.ts'
import { count, field, isRecord } from './plain.ts'
import { eraseSeatRecords } from './erase.ts'
import { keyOf, loadPieces, loadSeat, versionKey, versionsBelow, versionsKey } from './records.ts'

const DAY = 24 * 60 * 60_000
/** So long can what was removed be brought back. */
const KEPT_DAYS = 30

const sweptKey = 'swept'

/** At most once a day. Never rejects: what cannot be swept now is swept another day. */
export async function sweep(ground: Ground): Promise<void> {
  try {
    await ground.database.write(async (tx) => {
      const mark = await tx.get('meta', sweptKey)
      const now = ground.now()
      const passed = Math.abs(now - count(isRecord(mark) ? field(mark, 'at') : 0))
      if (passed < DAY) return
      await tx.put('meta', sweptKey, { at: now })
      // A clock that jumped by years must not sweep out what was removed yesterday.
      if (passed < 60 * DAY) await sweepRemoved(tx, now)
      for (const { key } of await tx.all('seats', '')) await sweepHistory(tx, ground, key)
    })
  } catch {
    // Nothing is lost by that.
  }
}

async function sweepRemoved(tx: Transaction, now: number): Promise<void> {
  const over = (removedAt: number | null): boolean => removedAt !== null && now - removedAt > KEPT_DAYS * DAY
  for (const { key } of await tx.all('seats', '')) {
    const { record } = await loadSeat(tx, key, now)
    if (record && over(record.removedAt)) {
      await eraseSeatRecords(tx, key)
      continue
    }
    for (const piece of await loadPieces(tx, key)) {
      if (!over(piece.removedAt)) continue
      for (const version of await tx.all('versions', versionsKey(piece)))
        await tx.delete('versions', version.key)
      await tx.delete('pieces', keyOf(piece))
    }
  }
}

async function sweepHistory(tx: Transaction, { now, bounds }: Ground, seat: string): Promise<void> {
  for (const version of overflowing(await versionsBelow(tx, `${seat}/`, now()), bounds)) {
    await tx.delete('versions', versionKey(version))
  }
}

/** The oldest versions of a seat that do not fit into its room any more. */
function overflowing(versions: readonly Version[], bounds: Bounds): Version[] {
  const newestFirst = [...versions].sort((a, b) => b.at - a.at || b.revision - a.revision)
  let room = bounds.perSeat
  return newestFirst.filter((version) => (room -= version.code.length) < 0)
}
