/** Everything kept of the learners of this computer, for what leaves it and for what comes. */
import type { Belongings } from './contract.ts'
import type { Ground } from './ground.ts'
import { loadPieces, versionsBelow } from './records.ts'
import { allSeats } from './seats.ts'
import { settingsFrom } from './settings.ts'

/** Of these seats, or of all. */
export async function readBelongings(ground: Ground, wanted?: readonly string[]): Promise<Belongings[]> {
  const { seats, removed } = await allSeats(ground)
  return ground.database.write(async (tx) => {
    const all: Belongings[] = []
    for (const seat of [...seats, ...removed]) {
      if (wanted && !wanted.includes(seat.id)) continue
      all.push({
        seat,
        settings: settingsFrom(await tx.get('settings', seat.id)),
        pieces: await loadPieces(tx, seat.id),
        versions: await versionsBelow(tx, `${seat.id}/`, ground.now()),
      })
    }
    return all
  })
}
