/** The programs that a command is asked about: a file, a folder, or a list of JSON lines. */
import { statSync } from 'node:fs'
import { z } from 'zod'
import { inside, listFolder, type Folder } from '../lessons/files.ts'
import { problemLine, type Problem } from '../lessons/problem.ts'
import { placeOf } from '../place-of.ts'
import { linesOf } from '../try/json-lines.ts'
import { readBytes, textOf } from '../try/read-bytes.ts'

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

export interface Unreadable {
  id: string
  /** One line for authors. */
  problem: string
}

/** `FILE.js`, a folder with such files, or a `.jsonl` of `{id, code, host?}`. Reads one after another. */
export function* programsOf(path: string): Generator<Program | Unreadable> {
  yield* at({ path: placeOf(path), shown: path.replaceAll('\\', '/') })
}

function* at(place: Folder): Generator<Program | Unreadable> {
  if (statSync(place.path, { throwIfNoEntry: false })?.isDirectory() === true) {
    const problems: Problem[] = []
    const found = listFolder(place, problems)
    yield* problems.map((problem) => unreadable(place.shown, problem))
    for (const entry of found)
      if (entry.kind === 'folder' || entry.name.endsWith('.js')) yield* at(inside(place, entry.name))
    return
  }
  const read = readBytes(place)
  if (!read.ok) {
    yield unreadable(place.shown, read.problem)
    return
  }
  const isList = place.path.endsWith('.jsonl')
  const pieces = isList ? linesOf(read.bytes) : [{ line: undefined, bytes: read.bytes }]
  for (const { line, bytes } of pieces) {
    const id = line === undefined ? place.shown : `${place.shown}:${line}`
    const text = textOf(bytes, { file: place.shown, ...(line === undefined ? {} : { line }) })
    if (!text.ok) yield unreadable(id, text.problem)
    else yield line === undefined ? { id, code: text.text } : programIn(text.text, id)
  }
}

function programIn(line: string, id: string): Program | Unreadable {
  try {
    const { id: own = id, code, host } = lineSchema.parse(JSON.parse(line))
    return { id: own, code, host }
  } catch (error) {
    return { id, problem: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) }
  }
}

function unreadable(id: string, problem: Problem): Unreadable {
  return { id, problem: problemLine(problem) }
}
