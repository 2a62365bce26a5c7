/** Bytes and texts of files that anybody may have made. */
import { readFileSync, statSync } from 'node:fs'
import type { Folder } from '../lessons/files.ts'
import type { Problem } from '../lessons/problem.ts'

/** A list of programs may be long. */
const LARGEST_FILE_MB = 200
/** No editor of a beginner holds a program of this size. */
const LARGEST_PROGRAM_MB = 5

export type Bytes = { ok: true; bytes: Uint8Array } | { ok: false; problem: Problem }
export type Text = { ok: true; text: string } | { ok: false; problem: Problem }

export function readBytes({ path, shown }: Folder): Bytes {
  const refuse = (problem: string, remedy: string): Bytes => ({
    ok: false,
    problem: { file: shown, field: '', problem, remedy },
  })
  try {
    const found = statSync(path, { throwIfNoEntry: false })
    if (found === undefined) return refuse('no such file', 'Check the path.')
    // A named pipe would wait for a writer for ever.
    if (!found.isFile()) return refuse('not a file', 'Give the path of a program.')
    if (found.size > LARGEST_FILE_MB * 2 ** 20) {
      return refuse(`larger than ${LARGEST_FILE_MB} MB`, 'Split it.')
    }
    return { ok: true, bytes: readFileSync(path) }
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'
    return refuse(`cannot be read (${reason})`, 'Look at its rights.')
  }
}

/** The text of one program or of one line: UTF-8, without a byte order mark. */
export function textOf(bytes: Uint8Array, place: Pick<Problem, 'file' | 'line'>): Text {
  const refuse = (problem: string, remedy: string): Text => ({
    ok: false,
    problem: { ...place, field: '', problem, remedy },
  })
  if (bytes.length > LARGEST_PROGRAM_MB * 2 ** 20) {
    return refuse(`larger than ${LARGEST_PROGRAM_MB} MB`, 'Programs of beginners are a few kilobytes.')
  }
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return refuse('the encoding is not UTF-8', 'Save it as UTF-8.')
  }
}
