/** Imports: put as a whole, in one strict transaction, and taken back as a whole. */
import type { Applied, Plan, SaveState } from './contract.ts'
import { StoreFault, type Transaction } from './database.ts'
import { attempt, type Ground } from './ground.ts'
import { mergePieces, samePiece } from './merge.ts'
import { freshPiece, readPiece, type Piece, type Version } from './piece.ts'
import { field, isRecord } from './plain.ts'
import {
  goneKey,
  keyOf,
  loadPiece,
  loadSeat,
  loadVersions,
  thinVersions,
  undoKey,
  versionKey,
  versionOf,
} from './records.ts'
import { readSeat, type Seat } from './seat.ts'

/** What an import changed, as it is kept for undo. */
interface Undo {
  seats: { before: Seat | null; id: string; after: number }[]
  pieces: { before: Piece | null; after: Piece }[]
  versions: string[]
  settings: { seat: string; before: object | null }[]
}

class Changed extends Error {}

export async function applyPlan(ground: Ground, plan: Plan): Promise<Applied> {
  const state = await attempt(ground, async () => {
    try {
      await ground.database.write((tx) => put(tx, plan, ground), { strict: true })
      return 'saved'
    } catch (error) {
      // Whatever stops it in the middle takes all of it back.
      const cause = error instanceof StoreFault ? error.cause : error
      if (cause instanceof Changed) return 'gone'
      throw error
    }
  })
  if (state === 'saved') ground.tell({ what: 'carried' })
  return state === 'saved' ? 'applied' : state === 'gone' ? 'changed' : state
}

async function put(tx: Transaction, plan: Plan, ground: Ground): Promise<void> {
  const undo: Undo = { seats: [], pieces: [], versions: [], settings: [] }
  for (const seat of plan.seats) undo.seats.push(await putSeat(tx, seat, ground.now()))
  for (const [seat, settings] of Object.entries(plan.settings ?? {})) {
    const before = await tx.get('settings', seat)
    undo.settings.push({ seat, before: isRecord(before) ? before : null })
    await tx.put('settings', seat, settings)
  }
  for (const piece of plan.pieces) undo.pieces.push(await putPiece(tx, piece, { plan, undo, ground }))
  const alone = plan.versions.filter((each) => !plan.pieces.some((piece) => keyOf(piece) === keyOf(each)))
  for (const version of alone) await putVersion(tx, version, { undo, ground })
  await tx.put('meta', undoKey, undo)
}

async function putSeat(tx: Transaction, seat: Seat, now: number): Promise<Undo['seats'][number]> {
  const { record, newer } = await loadSeat(tx, seat.id, now)
  // A plan may count the change that it makes already.
  if (newer || (record && ![seat.revision, seat.revision - 1].includes(record.revision))) throw new Changed()
  const after = (record?.revision ?? seat.revision) + 1
  await tx.put('seats', seat.id, { ...seat, revision: after, at: now })
  // Who carries a learner here wants them here, though they were erased before.
  await tx.delete('meta', goneKey(seat.id))
  return { before: record, id: seat.id, after }
}

interface Within {
  plan: Plan
  undo: Undo
  ground: Ground
}

async function putPiece(tx: Transaction, piece: Piece, within: Within): Promise<Undo['pieces'][number]> {
  const now = within.ground.now()
  const { record, newer } = await loadPiece(tx, piece, now)
  const from = within.plan.from?.find((each) => keyOf(each) === keyOf(piece))?.revision
  if (newer || (record?.revision ?? 0) !== (from ?? (record ? piece.revision : 0))) throw new Changed()
  const kept = await loadVersions(tx, piece, now)
  const known = new Set(kept.map(({ code }) => code))
  // It was present until now: an equal version may be old enough to be thinned.
  if (record && kept[0]?.code !== record.code) known.delete(record.code ?? '')
  const replaced = record && record.code !== piece.code ? versionOf(record, 'carried') : null
  const arriving = within.plan.versions.filter((each) => keyOf(each) === keyOf(piece))
  let revision = Math.max(piece.revision, 0, ...kept.map((each) => each.revision))
  for (const version of [
    ...arriving.sort((a, b) => a.revision - b.revision),
    ...(replaced ? [replaced] : []),
  ]) {
    if (known.has(version.code)) continue
    known.add(version.code)
    revision += 1
    const own = { ...version, revision }
    within.undo.versions.push(versionKey(own))
    await tx.put('versions', versionKey(own), own)
  }
  await thinVersions(tx, piece, { now, bounds: within.ground.bounds })
  const after = { ...piece, revision: revision + 1, at: record ? now : Math.min(piece.at, now) }
  await tx.put('pieces', keyOf(piece), after)
  return { before: record, after }
}

/** A version of a piece that the plan leaves as it is: its number comes after all that are there. */
async function putVersion(
  tx: Transaction,
  version: Version,
  { undo, ground }: Omit<Within, 'plan'>,
): Promise<void> {
  const now = ground.now()
  const { record, newer } = await loadPiece(tx, version, now)
  if (newer) throw new Changed()
  const kept = await loadVersions(tx, version, now)
  if (record?.code === version.code || kept.some(({ code }) => code === version.code)) return
  const revision = Math.max(record?.revision ?? 0, ...kept.map((each) => each.revision)) + 1
  const own = { ...version, revision }
  undo.versions.push(versionKey(own))
  await tx.put('versions', versionKey(own), own)
  const piece = record ?? freshPiece(version)
  await tx.put('pieces', keyOf(version), { ...piece, revision: revision + 1 })
  undo.pieces.push({ before: record, after: { ...piece, revision: revision + 1 } })
}

export async function undoPlan(ground: Ground): Promise<SaveState> {
  const state = await attempt(ground, () =>
    ground.database.write(
      async (tx): Promise<SaveState> => {
        const undo = await tx.get('meta', undoKey)
        if (!isUndo(undo)) return 'gone'
        // The last change of a piece first, when it was changed twice.
        for (const each of [...undo.pieces].reverse()) await takeBackPiece(tx, each, ground.now())
        for (const key of undo.versions) await tx.delete('versions', key)
        for (const each of undo.seats) await takeBackSeat(tx, each, ground.now())
        for (const { seat, before } of undo.settings) {
          if (before) await tx.put('settings', seat, before)
          else await tx.delete('settings', seat)
        }
        await tx.delete('meta', undoKey)
        return 'saved'
      },
      { strict: true },
    ),
  )
  if (state === 'saved') ground.tell({ what: 'carried' })
  return state
}

async function takeBackPiece(
  tx: Transaction,
  { before, after }: Undo['pieces'][number],
  now: number,
): Promise<void> {
  const { record, newer } = await loadPiece(tx, after, now)
  if (newer || record === null) return
  const untouched = samePiece(record, after)
  if (before === null) {
    // Somebody went on with a piece that came with the import: it stays theirs.
    if (untouched) await tx.delete('pieces', keyOf(after))
    return
  }
  const worked =
    record.code === after.code || record.code === before.code ? null : versionOf(record, 'restored')
  if (worked) await tx.put('versions', versionKey(worked), worked)
  await tx.put('pieces', keyOf(after), {
    ...(untouched ? before : withWorkSince({ before, after, record })),
    revision: record.revision + 1,
    at: now,
  })
}

/** As before the import, with what was answered, ticked and finished since: that was not carried, it was done here. */
function withWorkSince({ before, after, record }: Record<'before' | 'after' | 'record', Piece>): Piece {
  const { piece } = mergePieces({ mine: record, base: after, stored: before })
  const { code, codeLanguage } = before
  const doneAt = record.doneAt === after.doneAt ? before.doneAt : piece.doneAt
  const hintsOpened = record.hintsOpened === after.hintsOpened ? before.hintsOpened : piece.hintsOpened
  return { ...piece, code, codeLanguage, doneAt, hintsOpened }
}

async function takeBackSeat(
  tx: Transaction,
  { before, id, after }: Undo['seats'][number],
  now: number,
): Promise<void> {
  const { record, newer } = await loadSeat(tx, id, now)
  if (newer || record === null) return
  if (before === null)
    return tx.put('seats', id, { ...record, removedAt: now, revision: record.revision + 1, at: now })
  if (record.revision === after) await tx.put('seats', id, { ...before, revision: after + 1, at: now })
}

function isUndo(value: unknown): value is Undo {
  if (!isRecord(value)) return false
  const [seats, pieces] = [field(value, 'seats'), field(value, 'pieces')]
  return (
    Array.isArray(seats) &&
    Array.isArray(pieces) &&
    pieces.every((each: unknown) => isRecord(each) && readPiece(field(each, 'after')).kind === 'piece') &&
    seats.every(
      (each: unknown) =>
        isRecord(each) && (each.before === null || readSeat(field(each, 'before')).kind === 'seat'),
    )
  )
}
