/** The programs that a command is asked about: a file, a folder, or a list of JSON lines. */
import { z } from 'zod'
import { piecesOf, type Piece, type Unreadable } from '../try/pieces.ts'

const hostSchema = z.looseObject({
  prompt: z.array(z.string().nullable()).optional(),
  dom: z.boolean().optional(),
})

const lineSchema = z.looseObject({
  id: z.preprocess((id) => (typeof id === 'number' ? String(id) : id), z.string().optional()),
  code: z.string(),
  host: hostSchema.nullish(),
})

export interface Program {
  id: string
  code: string
  /** What stands around the program: answers for `prompt`, a small page. */
  host?: z.infer<typeof hostSchema> | null | undefined
}

/** `FILE.js`, a folder with such files, or a `.jsonl` of `{id, code, host?}`. Reads one after another. */
export function* programsOf(path: string): Generator<Program | Unreadable> {
  for (const piece of piecesOf(path, /\.js$/)) yield programOf(piece)
}

function programOf(piece: Piece | Unreadable): Program | Unreadable {
  if ('problem' in piece) return piece
  const { id, text, line } = piece
  return line === undefined ? { id, code: text } : programIn(text, id)
}

function programIn(line: string, id: string): Program | Unreadable {
  try {
    const { id: own = id, code, host } = lineSchema.parse(JSON.parse(line))
    return { id: own, code, host }
  } catch (error) {
    return { id, problem: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) }
  }
}
