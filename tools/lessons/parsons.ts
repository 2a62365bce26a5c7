/** Cuts a solution into blocks and mixes them: the same for everybody, and never already in order. */
import { createHash } from 'node:crypto'
import type { ParsonsBlock } from '../../src/lesson/lesson.ts'
import { withoutEmptyEnd } from './empty-end.ts'

export interface Parsons {
  given: string
  blocks: ParsonsBlock[]
}

interface Parts {
  /** Seeds the mixing. */
  lesson: string
  /** In English: ids and order come from it, so that they are the same in every language. */
  solution: string
  given: number
  distractors: readonly string[]
  /** Puts the words of a language into code. */
  localise: (program: string) => string
}

export function cutIntoBlocks({ lesson, solution, given, distractors, localise }: Parts): Parsons {
  const english = solution.trimEnd().split('\n')
  const here = localise(solution.trimEnd()).split('\n')
  const movable = english.flatMap((line, at) =>
    at < given || line.trim() === '' ? [] : [{ line, code: here[at] ?? line }],
  )
  const wrong = distractors.map((line) => ({ line, code: localise(line) }))
  const counts = new Map<string, number>()
  const blocks = [...movable, ...wrong].map(({ line, code }) => {
    const count = counts.get(line) ?? 0
    counts.set(line, count + 1)
    return { id: idOf(`${lesson}\n${count}\n${line}`), code, line }
  })
  const mixed = mix(
    blocks,
    movable.map(({ line }) => line),
  )
  const top = withoutEmptyEnd(here.slice(0, given).join('\n'))
  return { given: top, blocks: mixed.map(({ id, code }) => ({ id, code })) }
}

/** Sorted by id, which is chance but stays; turned around when that would show the solved order. */
function mix<T extends { id: string; line: string }>(blocks: readonly T[], solved: readonly string[]): T[] {
  const mixed = [...blocks].sort((one, other) => (one.id < other.id ? -1 : 1))
  for (let turn = 0; turn < mixed.length; turn += 1) {
    const order = mixed.filter(({ line }) => solved.includes(line)).map(({ line }) => line)
    if (order.join('\n') !== solved.join('\n')) break
    mixed.push(...mixed.splice(0, 1))
  }
  return mixed
}

/** Says nothing about the place of the line in the program. */
function idOf(text: string): string {
  return `b-${createHash('sha256').update(text).digest('hex').slice(0, 10)}`
}
