/** What is to be judged: files, what is piped in, links, and the lines of a list. */
import { readFileSync, statSync } from 'node:fs'
import { CARRIED_MAX_BYTES } from '../../src/carry/carry.ts'
import { placeOf } from '../place-of.ts'
import { linesOf } from '../try/json-lines.ts'
import { isList, type Unreadable } from '../try/pieces.ts'
import { readBytes } from '../try/read-bytes.ts'
import { parseLine } from './list-line.ts'

export interface Entry {
  id: string
  source: Source
  /** What the computer has, for this line alone: the value of a carried file. */
  existing?: unknown
}

/** `size` stands for something too large to be looked at, in bytes. */
export type Source = { bytes: Uint8Array } | { text: string } | { size: number }

export async function* entriesOf(paths: readonly string[]): AsyncGenerator<Entry | Unreadable> {
  for (const path of paths) {
    if (path === '-') yield { id: '-', source: await pipedIn() }
    else if (isLink(path)) yield { id: path, source: { text: path } }
    else if (isList(path)) yield* linesIn(path)
    else yield fileAt(path)
  }
}

const isLink = (word: string): boolean => /^(?:https?:\/\/|#|\?)/u.test(word)

/** Reads no more than can be carried. */
async function pipedIn(): Promise<Source> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of process.stdin as AsyncIterable<Buffer>) {
    parts.push(part)
    size += part.length
    if (size > CARRIED_MAX_BYTES) return { size }
  }
  return { bytes: Buffer.concat(parts) }
}

/** Looks at the size first, as the page does. */
function fileAt(path: string): Entry | Unreadable {
  const place = placeOf(path)
  const found = statSync(place, { throwIfNoEntry: false })
  if (found?.isFile() !== true) return { id: path, problem: `${path}: no such file. Check the path.` }
  if (found.size > CARRIED_MAX_BYTES) return { id: path, source: { size: found.size } }
  try {
    return { id: path, source: { bytes: readFileSync(place) } }
  } catch {
    return { id: path, problem: `${path}: cannot be read. Look at its rights.` }
  }
}

function* linesIn(path: string): Generator<Entry | Unreadable> {
  const read = readBytes({ path: placeOf(path), shown: path })
  if (!read.ok) {
    yield { id: path, problem: `${path}: ${read.problem.problem}. ${read.problem.remedy}` }
    return
  }
  for (const { line, bytes } of linesOf(read.bytes)) {
    yield parseLine(new TextDecoder().decode(bytes), `${path}:${line}`)
  }
}
