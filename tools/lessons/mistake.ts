/** A wrong program and what it must trigger, named in its first line. */
import type { LessonFile } from '../../src/lesson/schema.ts'
import { programSize, readWritten, type Entry } from './files.ts'
import { quoted, type Problem } from './problem.ts'
import { placeholderMark } from './sentence.ts'

export interface Trigger {
  kind: 'check' | 'hint'
  id: string
}

export interface Mistake {
  /** The path as the author typed it. */
  file: string
  triggers: Trigger[]
  /** Without the first line. */
  program: string
}

/** Reads a file of `mistakes/`. `lesson` is null when `lesson.json` could not be read. */
export function readMistake(entry: Entry, lesson: LessonFile | null, problems: Problem[]): Mistake | null {
  const source = readWritten(entry, programSize)
  if (!source.ok) {
    problems.push(source.problem)
    return null
  }
  const file = entry.shown
  const report = (line: number, problem: string, remedy: string): void =>
    void problems.push({ file, line, field: 'triggers', problem, remedy })
  const [first = '', ...rest] = source.text.split('\n')
  const triggers = readTriggers(first)
  if (!triggers) {
    report(
      1,
      `${quoted(first)} does not say what this program triggers`,
      'Begin with "// triggers: check ID" or "// triggers: hint ID".',
    )
    return null
  }
  const unwritten = rest.findIndex((line) => line.includes(placeholderMark))
  if (unwritten >= 0)
    report(unwritten + 2, 'not written yet', rest[unwritten]?.split(placeholderMark)[1]?.trim() ?? '')
  const known = triggers.filter(({ kind, id }) => {
    const found = !lesson || (kind === 'check' ? lesson.checks : lesson.hints).some((each) => each.id === id)
    if (!found) report(1, `no ${kind} has the id ${quoted(id)}`, 'Name one of lesson.json.')
    return found
  })
  return { file, triggers: known, program: rest.join('\n') }
}

function readTriggers(line: string): Trigger[] | null {
  const list = /^\/\/ *triggers: *(.+)$/.exec(line.trim())?.[1]
  if (list === undefined) return null
  const triggers = list.split(',').map((part): Trigger | null => {
    const found = /^(check|hint) +([a-z0-9-]{1,64})$/.exec(part.trim())
    return found ? { kind: found[1] === 'hint' ? 'hint' : 'check', id: found[2] ?? '' } : null
  })
  return triggers.every((trigger) => trigger !== null) ? triggers : null
}
