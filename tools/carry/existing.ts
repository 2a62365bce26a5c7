/** What a computer has already, from a file in a form that can be imported. */
import { readFileSync } from 'node:fs'
import { readCarried, type LearnerWork } from '../../src/carry/carry.ts'
import { placeOf } from '../place-of.ts'

/** Throws when the file is not there or is none of work. */
export function existingWork(path: string): LearnerWork[] {
  return workIn(readFileSync(placeOf(path)), path)
}

export function workIn(source: Uint8Array | string, name: string): LearnerWork[] {
  const read = readCarried(source, { now: Date.now() })
  if (read.kind !== 'carried') throw new Error(`${name}: nothing of a learner in it`)
  return read.carried.learners.map(({ seat, ...work }) => {
    if (seat === null) throw new Error(`${name}: it does not say whose work it is`)
    return { seat, ...work }
  })
}
