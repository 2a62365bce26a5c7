/** The store of these tests: what a plan writes, put into what is here. */
import type { LearnerWork } from '../../src/carry/carry.ts'
import type { Writes } from '../../src/carry/planned.ts'

interface Owned {
  seat: string
  kind: string
  id: string
}

/** As the real store does it: all of the writes, keyed as its tables are. */
export function applied(learners: readonly LearnerWork[], writes: Writes): LearnerWork[] {
  const seats = new Map(learners.map(({ seat }) => [seat.id, seat]))
  for (const seat of writes.seats) seats.set(seat.id, seat)
  const pieceKey = ({ seat, kind, id }: Owned): string => `${seat}/${kind}/${id}`
  const pieces = new Map(
    [...learners.flatMap((each) => each.pieces), ...writes.pieces].map((piece) => [pieceKey(piece), piece]),
  )
  const versions = new Map(
    [...learners.flatMap((each) => each.versions), ...writes.versions].map((version) => [
      `${pieceKey(version)}/${version.revision}`,
      version,
    ]),
  )
  return [...seats.values()].map((seat) => ({
    seat,
    settings: writes.settings[seat.id] ?? learners.find((each) => each.seat.id === seat.id)?.settings ?? null,
    pieces: [...pieces.values()].filter((piece) => piece.seat === seat.id),
    versions: [...versions.values()].filter((version) => version.seat === seat.id),
  }))
}
