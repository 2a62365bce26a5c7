/** The programs that a command is asked about: a file, a folder, or a list of JSON lines. */
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Program } from './report.ts'

/** `FILE.js`, a folder with such files, or a `.jsonl` of `{id, code, host?}`. Throws when there is none. */
export function readPrograms(path: string): Program[] {
  if (statSync(path).isDirectory())
    return readdirSync(path)
      .filter((name) => name.endsWith('.js'))
      .sort()
      .map((name) => readProgram(join(path, name)))
  return path.endsWith('.jsonl') ? readJsonLines<Program>(path) : [readProgram(path)]
}

export function readJsonLines<Line>(path: string): Line[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line)
}

function readProgram(path: string): Program {
  return { id: path, code: readFileSync(path, 'utf8') }
}
