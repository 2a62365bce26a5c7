/** One learner's place at a shared computer: a picture and a colour; a nickname when wanted; no password. */
import { count, field, isRecord, oneOf, textOrNull, texts, timeOrNull } from './plain.ts'

export const SEAT_VERSION = 1

/** Things everyone knows, none of them a person, a flag or a faith. */
export const pictures = [
  'bird',
  'boat',
  'cat',
  'cloud',
  'cup',
  'fish',
  'flower',
  'kite',
  'leaf',
  'lamp',
  'moon',
  'mountain',
  'star',
  'sun',
  'tree',
  'turtle',
] as const
export const colours = ['teal', 'blue', 'violet', 'rose', 'orange', 'olive'] as const

export type Picture = (typeof pictures)[number]
export type Colour = (typeof colours)[number]

export const NICKNAME_MAX = 24
/** A lock is a row of three pictures: it keeps neighbours out by courtesy, it protects nothing. */
export const LOCK_LENGTH = 3

/** One person as they are shown; two of them in pair mode. */
export interface Face {
  picture: Picture
  colour: Colour
  /** Empty when none is wanted. */
  nickname: string
}

export interface Seat extends Face {
  version: typeof SEAT_VERSION
  /** 16 hexadecimal digits, random: tells learners apart who chose the same picture. */
  id: string
  /** Grows by one with every change: tells older from newer, whatever the clock says. */
  revision: number
  /** Milliseconds since 1970, for people only. */
  at: number
  /** The second person at this seat, in pair mode. */
  partner: Face | null
  lock: Picture[] | null
  /** Set when the seat was removed; it can be brought back until it is swept out. */
  removedAt: number | null
}

/** A courtesy between neighbours, no protection: who wants to can read the database. */
export function opensLock(seat: Seat, chosen: readonly Picture[]): boolean {
  return seat.lock === null || seat.lock.join() === chosen.slice(0, LOCK_LENGTH).join()
}

export const isSeatId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{16}$/u.test(value)

export type ReadSeat =
  | { kind: 'seat'; seat: Seat }
  /** Not ours or broken: to be set aside, never overwritten. */
  | { kind: 'damaged' }
  /** Written by a newer Jisr: left alone. */
  | { kind: 'newer' }

/** Reads a kept or carried seat field by field, so that a strange one can harm nothing. */
export function readSeat(value: unknown): ReadSeat {
  if (!isRecord(value)) return { kind: 'damaged' }
  const version = field(value, 'version')
  const id = field(value, 'id')
  if (typeof version !== 'number' || !isSeatId(id)) return { kind: 'damaged' }
  if (version > SEAT_VERSION) return { kind: 'newer' }
  const lock = texts(field(value, 'lock'), LOCK_LENGTH).flatMap((name) => oneOf(pictures, name) ?? [])
  return {
    kind: 'seat',
    seat: {
      version: SEAT_VERSION,
      id,
      ...readFace(value),
      revision: count(field(value, 'revision')),
      at: count(field(value, 'at')),
      partner: isRecord(field(value, 'partner')) ? readFace(field(value, 'partner')) : null,
      lock: lock.length === LOCK_LENGTH ? lock : null,
      removedAt: timeOrNull(field(value, 'removedAt')),
    },
  }
}

/** A seat that nothing is kept of yet. */
export function freshSeat(id: string, face: Face): Seat {
  const { picture, colour } = face
  const nickname = cleanNickname(face.nickname)
  const none = { partner: null, lock: null, removedAt: null }
  return { version: SEAT_VERSION, id, picture, colour, nickname, revision: 0, at: 0, ...none }
}

/** What is strange in a face becomes the first picture, the first colour, no nickname. */
export function readFace(value: unknown): Face {
  const from = isRecord(value) ? value : {}
  return {
    picture: oneOf(pictures, field(from, 'picture')) ?? pictures[0],
    colour: oneOf(colours, field(from, 'colour')) ?? colours[0],
    nickname: cleanNickname(textOrNull(field(from, 'nickname'), 10_000) ?? ''),
  }
}

/** A nickname fit to be shown: one line, no signs that turn or hide text, at most `NICKNAME_MAX` signs. */
export function cleanNickname(text: string): string {
  const visible = text
    .replace(/[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  return Array.from(visible).slice(0, NICKNAME_MAX).join('').trim()
}
