/** What is to be tried: programs of files, of folders, and of lines of `.jsonl` files. */
import type { Check } from '../../src/lesson/schema.ts'
import { parseLine } from './json-lines.ts'
import { piecesOf, type Piece, type Unreadable } from './pieces.ts'

export interface Program {
  /** The file's path as it was given, or the line's own id, or else `FILE:LINE`. */
  id: string
  code: string
  /** Prepared answers of `prompt` and `confirm`; `null`: cancelled. */
  inputs: (string | null)[]
  checks: Check[] | null
  /** The program that some checks compare with. */
  solution: string | null
}

export type Entry = Program | Unreadable

/** Reads one after another, and each only when it is its turn. `inputs` are for entries that have none. */
export function* entriesOf(paths: readonly string[], inputs: Program['inputs']): Generator<Entry> {
  for (const path of paths) {
    for (const piece of piecesOf(path, /\.(js|jsonl)$/i)) yield entryOf(piece, inputs)
  }
}

function entryOf(piece: Piece | Unreadable, inputs: Program['inputs']): Entry {
  if ('problem' in piece) return piece
  const { id, file, text, line } = piece
  return line === undefined
    ? { id, code: text, inputs, checks: null, solution: null }
    : parseLine(text, { file, line, inputs })
}
