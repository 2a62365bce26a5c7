/** The seats of a computer: added, changed, removed and brought back. */
import type { SaveState, SeatChange } from './contract.ts'
import type { Transaction } from './database.ts'
import { attempt, type Ground } from './ground.ts'
import { isGone, loadSeat } from './records.ts'
import { cleanNickname, colours, isSeatId, pictures, type Face, type Seat } from './seat.ts'

/** `removed`: it can still come back, so that work is kept and the screen is left all the same. */
export type Standing = 'there' | 'removed' | 'gone'

/** Whether work may be kept for it. A seat with its first work is kept now; so is one whose database was lost. */
export async function standingOf(tx: Transaction, seat: Seat, now: number): Promise<Standing> {
  if (await isGone(tx, seat.id)) return 'gone'
  const { record, newer } = await loadSeat(tx, seat.id, now)
  if (record) return record.removedAt === null ? 'there' : 'removed'
  if (!newer) await tx.put('seats', seat.id, { ...seat, revision: seat.revision + 1, at: now })
  return 'there'
}

export async function allSeats(ground: Ground): Promise<{ seats: Seat[]; removed: Seat[] }> {
  const { database, now } = ground
  const found = await database.write(async (tx) => {
    const seats: Seat[] = []
    for (const { key } of await tx.all('seats', '')) {
      const { record } = await loadSeat(tx, key, now())
      if (record) seats.push(record)
    }
    return seats
  })
  // In the order in which pictures are given: nobody's place depends on what the others do.
  found.sort((a, b) => placeOf(a) - placeOf(b))
  return {
    seats: found.filter((seat) => seat.removedAt === null),
    removed: found.filter((seat) => seat.removedAt !== null),
  }
}

/** A pair stays where it is when the two change. */
const placeOf = ({ partner, ...face }: Seat): number =>
  Math.min(
    ...[face, partner ?? face].map(
      ({ picture, colour }) => pictures.indexOf(picture) * colours.length + colours.indexOf(colour),
    ),
  )

/** The first picture and colour that nobody has; when all are taken, any. */
export function faceUnlike(seats: readonly Seat[]): Face {
  const free = <T>(all: readonly T[], taken: (T | undefined)[], first: T): T =>
    all.find((each) => !taken.includes(each)) ?? all[seats.length % all.length] ?? first
  return {
    picture: free(
      pictures,
      seats.map(({ picture }) => picture),
      pictures[0],
    ),
    colour: free(
      colours,
      seats.map(({ colour }) => colour),
      colours[0],
    ),
    nickname: '',
  }
}

export async function putSeat(ground: Ground, seat: Seat): Promise<SaveState> {
  return change(ground, seat.id, (stored) => stored ?? seat)
}

export async function changeSeat(ground: Ground, id: string, wish: SeatChange): Promise<SaveState> {
  const { nickname } = wish
  const clean = nickname === undefined ? {} : { nickname: cleanNickname(nickname) }
  const partner = wish.partner
    ? { partner: { ...wish.partner, nickname: cleanNickname(wish.partner.nickname) } }
    : {}
  return change(ground, id, (stored) => stored && { ...stored, ...wish, ...clean, ...partner })
}

export async function swapPair(ground: Ground, id: string): Promise<SaveState> {
  return change(ground, id, (stored) => {
    if (!stored?.partner) return stored
    const { picture, colour, nickname } = stored
    return { ...stored, ...stored.partner, partner: { picture, colour, nickname } }
  })
}

export async function markRemoved(ground: Ground, id: string, removed: boolean): Promise<SaveState> {
  const at = removed ? ground.now() : null
  return change(ground, id, (stored) => stored && { ...stored, removedAt: at })
}

async function change(
  ground: Ground,
  id: string,
  next: (stored: Seat | null) => Seat | null,
): Promise<SaveState> {
  const { database, now } = ground
  const state = await attempt(ground, () =>
    database.write(async (tx): Promise<SaveState> => {
      if (!isSeatId(id) || (await isGone(tx, id))) return 'gone'
      const { record, newer } = await loadSeat(tx, id, now())
      if (newer) return 'newer'
      const changed = next(record)
      if (changed === null) return 'gone'
      await tx.put('seats', id, { ...changed, revision: changed.revision + 1, at: now() })
      return 'saved'
    }),
  )
  if (state === 'saved') ground.tell({ what: 'seats' })
  return state
}
