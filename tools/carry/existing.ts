/** What a computer has already, from a file in a form that can be imported. */
import { readFileSync } from 'node:fs'
import { readCarried, type LearnerWork } from '../../src/carry/carry.ts'
import { placeOf } from '../place-of.ts'

/** Throws when the file is not there or is none of work. */
export function existingWork(path: string): LearnerWork[] {
  const work = workIn(readFileSync(placeOf(path)))
  if (typeof work === 'string') throw new Error(`${path}: ${work}`)
  return work
}

/** A text says what is wrong. */
export function workIn(source: Uint8Array | string): LearnerWork[] | string {
  const read = readCarried(source, { now: Date.now() })
  if (read.kind !== 'carried') return 'there is no work of a learner in it'
  const work = read.carried.learners.flatMap(({ seat, ...rest }) => (seat ? [{ seat, ...rest }] : []))
  return work.length < read.carried.learners.length ? 'it does not say whose work it is' : work
}
