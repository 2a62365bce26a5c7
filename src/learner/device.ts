/** What this computer and this tab remember beside the database: small, at hand at once, and never needed. */
import type { Area } from './area.ts'
import { settingsKey } from './keys.ts'
import { field, isRecord } from './plain.ts'
import { readPiece, type Piece } from './piece.ts'
import { isSeatId } from './seat.ts'
import { settingsFrom, type Settings } from './settings.ts'

const seatKey = 'seat'
const nobody = 'nobody'
const wordsKey = 'words:'
const owedKey = 'owed:'
/** Longer programs would fill the small store at every key. */
const WORDS_MAX = 200_000

/** What was typed and perhaps not kept yet when the page ended. */
export interface LastWords {
  piece: Piece
  /** The revision of the piece that it grew out of. */
  base: number
  /** A text that was on its way into the database just then. */
  sent: string | null
}

export interface Device {
  settings(): Settings
  /** Settings that nobody with a seat has written: version 1 of Jisr, perhaps after a rollback. */
  settingsOfNobody(): Settings | null
  saveSettings(settings: Settings, seat: string | null): void
  /** What this learner chose and the database has not taken yet; anything, as everything that is kept here. */
  owed(seat: string): object | null
  owe(seat: string, settings: object): void
  paid(seat: string): void
  /** Whose settings they are. */
  settingsOf(): string | null
  /** Who sat here last. */
  lastSeat(): string | null
  /** Who sits in this tab: a seat's id, or `nobody` when its learner stood up. */
  tabSeat(): string | null
  /** Null when the learner of this tab has stood up. */
  sit(seat: string | null): void
  /** Synchronous, for the moment in which a page ends. */
  keepWords(words: LastWords): void
  /** The words that this learner said in this tab are kept in the database now. */
  dropWords(seat: string): void
  /** Words of tabs that ended, each handed out under its key until `forgetWords`. */
  words(): { key: string; words: LastWords }[]
  forgetWords(key: string, said: LastWords): void
  /** Forgets one seat, or everything. */
  erase(seat: string | null): void
}

export function createDevice({ local, session }: Record<'local' | 'session', Area>, tab: string): Device {
  // One for each learner of this tab: who comes next must not write over what could not be kept of the last.
  const mine = (seat: string): string => `${wordsKey}${tab}:${seat}`
  const kept = (): Record<string, unknown> => record(local.get(settingsKey))
  const seatIn = (area: Area): string | null => {
    const found = area.get(seatKey)
    return isSeatId(found) ? found : null
  }
  const settingsOf = (): string | null => {
    const seat = field(kept(), 'seat')
    return isSeatId(seat) ? seat : null
  }
  const words = (): { key: string; words: LastWords }[] =>
    local
      .keys()
      .filter((key) => key.startsWith(wordsKey))
      .flatMap((key) => {
        const found = readWords(record(local.get(key)))
        return found ? [{ key, words: found }] : []
      })

  return {
    settings: () => settingsFrom(kept()),
    settingsOf,
    settingsOfNobody: () => {
      // Version 1 kept none before a language was chosen: what has none is damaged.
      const found = settingsFrom(kept())
      return settingsOf() !== null || found.language === null ? null : found
    },
    saveSettings: (settings, seat) => {
      local.set(settingsKey, JSON.stringify({ ...settings, ...(seat === null ? {} : { seat }) }))
    },
    owed: (seat) => {
      const text = local.get(owedKey + seat)
      return text === null ? null : record(text)
    },
    owe: (seat, settings) => local.set(owedKey + seat, JSON.stringify(settings)),
    paid: (seat) => local.remove(owedKey + seat),
    lastSeat: () => seatIn(local),
    tabSeat: () => (session.get(seatKey) === nobody ? nobody : seatIn(session)),
    sit(seat) {
      session.set(seatKey, seat ?? nobody)
      if (seat !== null) local.set(seatKey, seat)
    },
    keepWords(said) {
      if ((said.piece.code?.length ?? 0) <= WORDS_MAX) local.set(mine(said.piece.seat), JSON.stringify(said))
    },
    dropWords: (seat) => local.remove(mine(seat)),
    words,
    forgetWords(key, said) {
      // A living tab may have said more meanwhile.
      const now = readWords(record(local.get(key)))
      if (JSON.stringify(now) === JSON.stringify(said)) local.remove(key)
    },
    erase(seat) {
      if (seat === null) {
        for (const area of [local, session]) for (const key of area.keys()) area.remove(key)
        return
      }
      for (const { key, words: said } of words()) if (said.piece.seat === seat) local.remove(key)
      if (settingsOf() === seat) local.remove(settingsKey)
      local.remove(owedKey + seat)
      for (const area of [local, session]) if (area.get(seatKey) === seat) area.remove(seatKey)
    },
  }
}

function readWords(value: Record<string, unknown>): LastWords | null {
  const piece = readPiece(field(value, 'piece'))
  const base = field(value, 'base')
  const sent = field(value, 'sent')
  if (piece.kind !== 'piece' || typeof base !== 'number') return null
  return { piece: piece.piece, base, sent: typeof sent === 'string' ? sent : null }
}

function record(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    return isRecord(value) ? value : {}
  } catch {
    return {}
  }
}
