/** What version 1 of Jisr kept: one record per lesson in localStorage, of nobody in particular. */
import { freshPiece, type Piece, type Version } from './piece.ts'
import { count, field, isRecord, textOrNull, textRecord, texts, timeOrNull } from './plain.ts'

export interface PastWork {
  revision: number
  piece: Piece
  /** Oldest first. */
  earlier: Pick<Version, 'code' | 'at'>[]
}

export type ReadPastWork = { kind: 'work'; work: PastWork } | { kind: 'damaged' } | { kind: 'newer' }

/** Reads a record of version 1 as the work of a seat. */
export function readPastWork(seat: string, id: string, text: string): ReadPastWork {
  const value = parsed(text)
  if (!isRecord(value)) return { kind: 'damaged' }
  const version = field(value, 'version')
  if (typeof version !== 'number' || id === '' || id.length > 100) return { kind: 'damaged' }
  if (version > 1) return { kind: 'newer' }
  const piece: Piece = {
    ...freshPiece({ seat, kind: 'lesson', id }),
    at: count(field(value, 'at')),
    code: textOrNull(field(value, 'code'), Number.MAX_SAFE_INTEGER),
    codeLanguage: textOrNull(field(value, 'codeLanguage'), 40),
    blocks: texts(field(value, 'blocks'), 500),
    answers: textRecord(field(value, 'answers'), 500),
    ticks: texts(field(value, 'ticks'), 500),
    hintsOpened: count(field(value, 'hintsOpened'), 500),
    doneAt: timeOrNull(field(value, 'doneAt')),
  }
  return {
    kind: 'work',
    work: { revision: count(field(value, 'revision')), piece, earlier: earlierIn(field(value, 'earlier')) },
  }
}

function earlierIn(value: unknown): PastWork['earlier'] {
  if (!Array.isArray(value)) return []
  return value
    .flatMap((item: unknown) => {
      const code = isRecord(item) ? field(item, 'code') : null
      return isRecord(item) && typeof code === 'string' ? [{ code, at: count(field(item, 'at')) }] : []
    })
    .reverse()
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}
