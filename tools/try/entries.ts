/** What is to be tried: programs of files, of folders, and of lines of `.jsonl` files. */
import { statSync } from 'node:fs'
import type { Check } from '../../src/lesson/schema.ts'
import { inside, listFolder, type Folder } from '../lessons/files.ts'
import { problemLine, type Problem } from '../lessons/problem.ts'
import { placeOf } from '../place-of.ts'
import { linesOf, parseLine } from './json-lines.ts'
import { readBytes, textOf } from './read-bytes.ts'

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

export interface Unreadable {
  id: string
  /** File, place, what is wrong, what to do: one line. */
  problem: string
}

/** Reads one after another, and each only when it is its turn. `inputs` are for entries that have none. */
export function* entriesOf(paths: readonly string[], inputs: Program['inputs']): Generator<Entry> {
  for (const path of paths) yield* at({ path: placeOf(path), shown: path.replaceAll('\\', '/') }, inputs)
}

function* at(place: Folder, inputs: Program['inputs']): Generator<Entry> {
  if (isFolder(place.path)) yield* inFolder(place, inputs)
  else if (/\.jsonl$/i.test(place.path)) yield* inLines(place, inputs)
  else yield inFile(place, inputs)
}

function* inFolder(folder: Folder, inputs: Program['inputs']): Generator<Entry> {
  const problems: Problem[] = []
  const found = listFolder(folder, problems)
  for (const problem of problems) yield unreadable(problem)
  for (const entry of found) {
    if (entry.kind === 'folder' || /\.(js|jsonl)$/i.test(entry.name)) {
      yield* at(inside(folder, entry.name), inputs)
    }
  }
}

function inFile(file: Folder, inputs: Program['inputs']): Entry {
  const read = readBytes(file)
  if (!read.ok) return unreadable(read.problem)
  const text = textOf(read.bytes, { file: file.shown })
  return text.ok
    ? { id: file.shown, code: text.text, inputs, checks: null, solution: null }
    : unreadable(text.problem)
}

function* inLines(file: Folder, inputs: Program['inputs']): Generator<Entry> {
  const read = readBytes(file)
  if (!read.ok) {
    yield unreadable(read.problem)
    return
  }
  for (const { line, bytes } of linesOf(read.bytes)) {
    const place = { file: file.shown, line }
    const text = textOf(bytes, place)
    yield text.ok ? parseLine(text.text, { ...place, inputs }) : unreadable(text.problem)
  }
}

function unreadable(problem: Problem): Unreadable {
  const { file, line } = problem
  return { id: line === undefined ? file : `${file}:${line}`, problem: problemLine(problem) }
}

/** False as well for what cannot be looked at: reading it says why. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}
