/** One piece of a learner's work as it is kept: what they did in a lesson, or a program of their own. */
import { count, field, isRecord, oneOf, textOrNull, textRecord, texts, timeOrNull } from './plain.ts'
import { isSeatId } from './seat.ts'

/** 1 was one record per lesson without a seat, with its earlier texts inside. */
export const PIECE_VERSION = 2

/** A longer program is left out of what another tool wrote; our own are kept and carried at any length. In UTF-16 units. */
export const CODE_MAX = 300_000
/** Of the name of a program, in UTF-16 units. */
export const NAME_MAX = 80
const LIST_MAX = 500

export const pieceKinds = ['lesson', 'program'] as const
export type PieceKind = (typeof pieceKinds)[number]

/** What tells one piece from another. */
export interface PieceKey {
  seat: string
  kind: PieceKind
  /** The lesson's id, or 16 random hexadecimal digits for a program of one's own. */
  id: string
}

/** Places in `code`, in UTF-16 units. */
export interface Cursor {
  anchor: number
  head: number
}

export interface Piece extends PieceKey {
  version: typeof PIECE_VERSION
  /** Grows by one with every save on this computer: tells older from newer, whatever the clock says. */
  revision: number
  /** Milliseconds since 1970, for people only. */
  at: number
  /** Programs only: the name its learner gave it. */
  name: string | null
  /** Null until the learner changed something. */
  code: string | null
  /** Language of the words in `code`. */
  codeLanguage: string | null
  cursor: Cursor | null
  /** Parsons: ids of the blocks in the learner's order. */
  blocks: string[]
  /** Question id → choice id; `?` is "I do not know". */
  answers: Record<string, string>
  ticks: string[]
  hintsOpened: number
  /** When all checks passed for the first time. */
  doneAt: number | null
  /** Programs only: set when it was removed; it can be brought back until it is swept out. */
  removedAt: number | null
}

export const versionCauses = ['typed', 'startAgain', 'otherTab', 'carried', 'restored'] as const

/** A text that `code` once was. */
export interface Version extends PieceKey {
  /** The piece's revision that held this text: unique within the piece. */
  revision: number
  at: number
  code: string
  codeLanguage: string | null
  /** Why it is no longer the present text. */
  cause: (typeof versionCauses)[number]
}

export function freshPiece(key: PieceKey): Piece {
  return {
    version: PIECE_VERSION,
    seat: key.seat,
    kind: key.kind,
    id: key.id,
    revision: 0,
    at: 0,
    name: null,
    code: null,
    codeLanguage: null,
    cursor: null,
    blocks: [],
    answers: {},
    ticks: [],
    hintsOpened: 0,
    doneAt: null,
    removedAt: null,
  }
}

export type ReadPiece = { kind: 'piece'; piece: Piece } | { kind: 'damaged' } | { kind: 'newer' }

/** Reads a kept or carried piece field by field, so that a strange one can harm nothing. */
export function readPiece(value: unknown): ReadPiece {
  if (!isRecord(value)) return { kind: 'damaged' }
  const version = field(value, 'version')
  const key = readKey(value)
  if (typeof version !== 'number' || key === null) return { kind: 'damaged' }
  if (version > PIECE_VERSION) return { kind: 'newer' }
  return {
    kind: 'piece',
    piece: {
      version: PIECE_VERSION,
      ...key,
      revision: count(field(value, 'revision')),
      at: count(field(value, 'at')),
      name: textOrNull(field(value, 'name'), NAME_MAX),
      code: textOrNull(field(value, 'code'), Number.MAX_SAFE_INTEGER),
      codeLanguage: textOrNull(field(value, 'codeLanguage'), 40),
      cursor: readCursor(field(value, 'cursor')),
      blocks: texts(field(value, 'blocks'), LIST_MAX),
      answers: textRecord(field(value, 'answers'), LIST_MAX),
      ticks: texts(field(value, 'ticks'), LIST_MAX),
      hintsOpened: count(field(value, 'hintsOpened'), LIST_MAX),
      doneAt: timeOrNull(field(value, 'doneAt')),
      removedAt: timeOrNull(field(value, 'removedAt')),
    },
  }
}

/** Null when it is no version of ours. */
export function readVersion(value: unknown): Version | null {
  if (!isRecord(value)) return null
  const key = readKey(value)
  const code = field(value, 'code')
  if (key === null || typeof code !== 'string') return null
  return {
    ...key,
    revision: count(field(value, 'revision')),
    at: count(field(value, 'at')),
    code,
    codeLanguage: textOrNull(field(value, 'codeLanguage'), 40),
    cause: oneOf(versionCauses, field(value, 'cause')) ?? 'typed',
  }
}

function readKey(value: Record<string, unknown>): PieceKey | null {
  const seat = field(value, 'seat')
  const kind = oneOf(pieceKinds, field(value, 'kind'))
  const id = textOrNull(field(value, 'id'), 100)
  return isSeatId(seat) && kind !== undefined && id !== null && id !== '' ? { seat, kind, id } : null
}

function readCursor(value: unknown): Cursor | null {
  if (!isRecord(value)) return null
  return { anchor: count(field(value, 'anchor')), head: count(field(value, 'head')) }
}
