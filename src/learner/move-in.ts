/** Work from elsewhere on this computer comes into the database: of version 1, and of days without IndexedDB. */
import type { Area } from './area.ts'
import type { Database, Transaction } from './database.ts'
import type { Ground } from './ground.ts'
import { pastWorkKey } from './keys.ts'
import { holdsRecords, localDatabase } from './local-database.ts'
import { readPastWork } from './past-work.ts'
import { readPiece, readVersion } from './piece.ts'
import { count, field, isRecord } from './plain.ts'
import { isGone, keyOf, loadSeat, setAside } from './records.ts'
import { freshSeat, isSeatId } from './seat.ts'
import { faceUnlike } from './seats.ts'
import { unite } from './unite.ts'

/** What cannot be moved in now, for want of room perhaps, stays where it is until the next start. Never rejects. */
export async function moveIn(ground: Ground, local: Area): Promise<string | null> {
  const nothing = (): null => null
  const past = await moveInPastWork(ground, local).catch(nothing)
  if (ground.database.kind === 'indexedDb' && holdsRecords(local)) {
    await moveInLocal(ground, localDatabase(local)).catch(nothing)
  }
  return past
}

/**
 * Takes over what version 1 kept, once, for one first seat. Its records stay under their keys: an older Jisr, opened
 * again after a rollback, still finds them, and what it adds to them is taken over at the next start. Returns the id of
 * that seat, or null when there is nothing of version 1. Rejects with `StoreFault`, and can be called again.
 */
async function moveInPastWork(ground: Ground, local: Area): Promise<string | null> {
  const keys = local.keys().filter((key) => key.startsWith(pastWorkKey))
  if (keys.length === 0) return null
  return ground.database.write(
    async (tx) => {
      const seat = await firstSeat(tx, ground)
      if (seat === null) return null
      for (const key of keys) await moveOne(tx, ground, { seat, key, text: local.get(key) ?? '' })
      return seat
    },
    { strict: true },
  )
}

/** The seat that all work of version 1 belongs to; null when that one was erased. */
async function firstSeat(tx: Transaction, { device, randomId, now }: Ground): Promise<string | null> {
  const mark = await tx.get('meta', 'v1')
  const known = isRecord(mark) ? field(mark, 'seat') : null
  if (isSeatId(known)) return (await isGone(tx, known)) ? null : known
  const seats = await tx.all('seats', '')
  const id = device.lastSeat() ?? (seats.length === 1 && isSeatId(seats[0]?.key) ? seats[0].key : randomId())
  const { record, newer } = await loadSeat(tx, id, now())
  if (!record && !newer)
    await tx.put('seats', id, { ...freshSeat(id, faceUnlike([])), revision: 1, at: now() })
  await tx.put('meta', 'v1', { seat: id })
  return id
}

async function moveOne(
  tx: Transaction,
  { now }: Ground,
  { seat, key, text }: { seat: string; key: string; text: string },
): Promise<void> {
  const id = key.slice(pastWorkKey.length)
  const markKey = `v1/${id}`
  const mark = await tx.get('meta', markKey)
  if (isRecord(mark) && field(mark, 'text') === text) return
  const read = readPastWork(seat, id, text)
  // A newer Jisr's record under an old key is nobody's business here.
  if (read.kind === 'newer') return
  const revision = read.kind === 'work' ? read.work.revision : 0
  if (read.kind === 'damaged') {
    await setAside(tx, { store: 'meta', key: markKey, value: text, now: now() })
  } else if (mark === undefined || revision > count(isRecord(mark) ? field(mark, 'revision') : 0)) {
    const { piece, earlier } = read.work
    const { codeLanguage } = piece
    const versions = earlier.map((each) => ({ ...each, codeLanguage, cause: 'typed' as const }))
    // What version 1 has beyond the last time was written after it: it is the newer text.
    await unite(tx, { piece, versions, newer: true }, now())
  }
  await tx.put('meta', markKey, { revision, text })
}

/** Takes over what was kept in localStorage while IndexedDB did not work, and empties it when that is kept. */
async function moveInLocal(ground: Ground, from: Database): Promise<void> {
  const found = await from.read(async (tx) => ({
    seats: await tx.all('seats', ''),
    pieces: await tx.all('pieces', ''),
    versions: await tx.all('versions', ''),
    settings: await tx.all('settings', ''),
    damaged: await tx.all('damaged', ''),
  }))
  await ground.database.write(
    async (tx) => {
      for (const store of ['seats', 'settings', 'damaged'] as const) {
        for (const { key, value } of found[store]) {
          if (isRecord(value) && (await tx.get(store, key)) === undefined) await tx.put(store, key, value)
        }
      }
      const versions = found.versions.flatMap(({ value }) => readVersion(value) ?? [])
      for (const { key, value } of found.pieces) {
        const read = readPiece(value)
        if (read.kind !== 'piece') {
          await setAside(tx, { store: 'pieces', key: `local/${key}`, value, now: ground.now() })
        } else if (!(await isGone(tx, read.piece.seat))) {
          const { piece } = read
          const own = versions.filter((version) => keyOf(version) === keyOf(piece))
          await unite(tx, { piece, versions: own, newer: true }, ground.now())
        }
      }
    },
    { strict: true },
  )
  await from.erase()
}
