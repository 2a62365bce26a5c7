/** One line of a `.jsonl` file: `{ id, code, inputs?, checks?, solution? }`. Other fields are for other programs. */
import { z } from 'zod'
import { lessonFile } from '../../src/lesson/schema.ts'
import { parseJsonFile } from '../lessons/json-file.ts'
import { problemLine, type Problem } from '../lessons/problem.ts'
import type { Entry, Program } from './entries.ts'

const lineSchema = z.looseObject({
  id: z.preprocess((id) => (typeof id === 'number' ? String(id) : id), z.string().optional()),
  code: z.string(),
  inputs: z.array(z.string().nullable()).nullish(),
  // A list made by a program may have an empty place where there is nothing to check.
  checks: z.array(lessonFile.shape.checks.element).max(100).nullish(),
  solution: z.string().nullish(),
})

export interface LinePlace {
  file: string
  /** 1-based. */
  line: number
  /** For a line that has none of its own. */
  inputs: Program['inputs']
}

export function parseLine(text: string, { file, line, inputs }: LinePlace): Entry {
  const problems: Problem[] = []
  const parsed = parseJsonFile({ file, text, schema: lineSchema }, problems)
  if (parsed !== null) {
    const { id = `${file}:${line}`, code, inputs: own, checks, solution } = parsed.value
    return { id, code, inputs: own ?? inputs, checks: checks ?? null, solution: solution ?? null }
  }
  const [first] = problems
  return {
    id: idIn(text) ?? `${file}:${line}`,
    problem: problemLine({
      file,
      field: first?.field ?? '',
      problem: first?.problem ?? 'cannot be read',
      remedy: first?.remedy ?? '',
      line,
    }),
  }
}

/** So that what is said of a line can be found by its id, whatever is wrong with the rest of it. */
function idIn(text: string): string | null {
  try {
    const value: unknown = JSON.parse(text)
    const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null
    return typeof id === 'string' || typeof id === 'number' ? String(id) : null
  } catch {
    return null
  }
}

const LINE_FEED = 10

/** The lines of a file with their numbers, without the empty ones. Cut before they are decoded: each stands alone. */
export function* linesOf(bytes: Uint8Array): Generator<{ line: number; bytes: Uint8Array }> {
  let start = 0
  for (let line = 1; start < bytes.length; line += 1) {
    const found = bytes.indexOf(LINE_FEED, start)
    const end = found < 0 ? bytes.length : found
    const cut = bytes.subarray(start, end)
    if (cut.some((byte) => byte > 32)) yield { line, bytes: cut }
    start = end + 1
  }
}
