/** The texts that a command is asked about: of files, of folders, and of the lines of `.jsonl` files. */
import { statSync } from 'node:fs'
import { inside, listFolder, type Folder } from '../lessons/files.ts'
import { problemLine, type Problem } from '../lessons/problem.ts'
import { placeOf } from '../place-of.ts'
import { linesOf } from './json-lines.ts'
import { readBytes, textOf } from './read-bytes.ts'

export interface Piece {
  /** The path as it was given, and the line's number behind it. */
  id: string
  file: string
  text: string
  /** 1-based; undefined for a whole file. */
  line?: number
}

export interface Unreadable {
  id: string
  /** File, place, what is wrong, what to do: one line. */
  problem: string
}

/** Reads one after another, and each only when it is its turn. `wanted` are the names that count inside of folders. */
export function* piecesOf(path: string, wanted: RegExp): Generator<Piece | Unreadable> {
  yield* at({ path: placeOf(path), shown: path.replaceAll('\\', '/') }, wanted)
}

function* at(place: Folder, wanted: RegExp): Generator<Piece | Unreadable> {
  if (isFolder(place.path)) {
    yield* inFolder(place, wanted)
    return
  }
  const read = readBytes(place)
  if (!read.ok) {
    yield unreadable(read.problem)
    return
  }
  const cuts = isList(place.path) ? linesOf(read.bytes) : [{ bytes: read.bytes }]
  for (const { bytes, ...cut } of cuts) {
    const here = { file: place.shown, ...cut }
    const text = textOf(bytes, here)
    yield text.ok ? { ...here, id: idOf(here), text: text.text } : unreadable(text.problem)
  }
}

function* inFolder(folder: Folder, wanted: RegExp): Generator<Piece | Unreadable> {
  const problems: Problem[] = []
  const found = listFolder(folder, problems)
  for (const problem of problems) yield unreadable(problem)
  for (const entry of found) {
    if (entry.kind === 'folder' || wanted.test(entry.name)) yield* at(inside(folder, entry.name), wanted)
  }
}

function unreadable(problem: Problem): Unreadable {
  return { id: idOf(problem), problem: problemLine(problem) }
}

function idOf({ file, line }: { file: string; line?: number }): string {
  return line === undefined ? file : `${file}:${line}`
}

/** False as well for what cannot be looked at: reading it says why. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/** True for a list of programs. */
export function isList(path: string): boolean {
  return /\.jsonl$/i.test(path)
}
