/** The work of one learner: loaded, merged with what other tabs did, kept, with its history. */
import type { Save, Saved, SaveState, Sitting } from './contract.ts'
import type { Transaction } from './database.ts'
import { attempt, type Ground } from './ground.ts'
import { VERSION_EVERY_MS } from './history.ts'
import { mergePieces, samePiece } from './merge.ts'
import { freshPiece, type Piece, type PieceKey } from './piece.ts'
import { field, isRecord } from './plain.ts'
import { addVersion, keyOf, loadPiece, loadPieces, loadVersions, versionOf } from './records.ts'
import type { Seat } from './seat.ts'
import { standingOf } from './seats.ts'
import { SETTINGS_VERSION, settingsFrom, type Settings } from './settings.ts'

export function createSitting(ground: Ground, seat: Seat): Sitting {
  const { database, device, now } = ground
  const key = (kind: PieceKey['kind'], id: string): PieceKey => ({ seat: seat.id, kind, id })
  /** By key of a piece: when its last version was made in this sitting; null when the present text is pinned. */
  const versionMade = new Map<string, number | null>()

  function versionIsDue(piece: PieceKey): boolean {
    const made = versionMade.get(keyOf(piece))
    // The first text of this sitting stands for all of the last one.
    return made === undefined || made === null || Math.abs(now() - made) >= VERSION_EVERY_MS
  }

  async function save({ piece, base, cause = 'typed' }: Save): Promise<Saved> {
    let change = null as { before: Piece; after: Piece } | null
    const state = await attempt(ground, () =>
      database.write(async (tx): Promise<SaveState> => {
        const standing = await standingOf(tx, seat, now())
        if (standing === 'gone') return 'gone'
        const { record, newer } = await loadPiece(tx, piece, now())
        if (newer) return 'newer'
        const before = record ?? freshPiece(piece)
        const { piece: merged, conflict } = mergePieces({ mine: piece, base, stored: before })
        // A database that was lost begins to count again where this tab stands.
        const next = { ...merged, revision: Math.max(before.revision, base.revision) + 1, at: now() }
        const unchanged = record !== null && samePiece(next, before)
        change = { before, after: unchanged ? before : next }
        if (unchanged) return 'saved'
        await keepHistory(tx, change, conflict ? 'otherTab' : cause)
        await tx.put('pieces', keyOf(next), next)
        return standing === 'removed' ? 'gone' : 'saved'
      }),
    )
    if (change === null || state === 'notSaved') return { state, piece }
    const { before, after } = change
    if (before !== after) wrote(before, after)
    return { state, piece: after }
  }

  async function keepHistory(
    tx: Transaction,
    { before, after }: { before: Piece; after: Piece },
    cause: NonNullable<Save['cause']>,
  ): Promise<void> {
    const version = before.code === after.code ? null : versionOf(before, cause)
    if (version === null || (cause === 'typed' && !versionIsDue(before))) return
    await addVersion(tx, version, { now: now(), bounds: ground.bounds })
  }

  function wrote(before: Piece, after: Piece): void {
    if (after.code !== before.code && (before.code === null || versionIsDue(before))) {
      versionMade.set(keyOf(after), now())
    }
    ground.tell({ what: 'piece', seat: after.seat, kind: after.kind, id: after.id })
  }

  function stay(): Promise<SaveState> {
    return attempt(ground, () =>
      database.write(async (tx) => ((await standingOf(tx, seat, now())) === 'there' ? 'saved' : 'gone')),
    )
  }

  async function saveSettings(change: Partial<Settings>): Promise<SaveState> {
    // Beside the database as well: the page needs them before anything else.
    device.saveSettings({ ...device.settings(), ...change }, seat.id)
    const owed = { ...device.owed(seat.id), ...change }
    device.owe(seat.id, owed)
    let settings = null as Settings | null
    const state = await attempt(ground, () =>
      database.write(async (tx): Promise<SaveState> => {
        if ((await standingOf(tx, seat, now())) === 'gone') return 'gone'
        const kept = await tx.get('settings', seat.id)
        const version = isRecord(kept) ? field(kept, 'version') : undefined
        if (typeof version === 'number' && version > SETTINGS_VERSION) return 'newer'
        settings = settingsFrom({ ...(kept === undefined ? device.settings() : settingsFrom(kept)), ...owed })
        await tx.put('settings', seat.id, settings)
        return 'saved'
      }),
    )
    // One that was kept meanwhile has paid for this one, too.
    if (state === 'notSaved') device.owe(seat.id, owed)
    else device.paid(seat.id)
    if (state === 'saved') ground.tell({ what: 'settings', seat: seat.id })
    if (settings !== null) device.saveSettings(settings, seat.id)
    return state
  }

  return {
    seat: seat.id,
    stay,
    async settings() {
      const kept = await database.read((tx) => tx.get('settings', seat.id))
      return kept === undefined ? device.settings() : settingsFrom(kept)
    },
    saveSettings,
    async load(kind, id) {
      const { record, newer } = await database.write((tx) => loadPiece(tx, key(kind, id), now()))
      return { piece: record ?? freshPiece(key(kind, id)), newer }
    },
    save,
    pin: (kind, id) => void versionMade.set(keyOf(key(kind, id)), null),
    async pieces() {
      const pieces = await database.read((tx) => loadPieces(tx, seat.id))
      return pieces.sort((a, b) => b.at - a.at)
    },
    async change(what, change) {
      const mine = key(what.kind, what.id)
      const state = await attempt(ground, () =>
        database.write(async (tx): Promise<SaveState> => {
          if ((await standingOf(tx, seat, now())) === 'gone') return 'gone'
          const { record, newer } = await loadPiece(tx, mine, now())
          if (record === null) return newer ? 'newer' : 'gone'
          await tx.put('pieces', keyOf(mine), {
            ...record,
            ...change,
            revision: record.revision + 1,
            at: now(),
          })
          return 'saved'
        }),
      )
      if (state === 'saved') ground.tell({ what: 'piece', ...mine })
      return state
    },
    versions: (kind, id) => database.write((tx) => loadVersions(tx, key(kind, id), now())),
  }
}
