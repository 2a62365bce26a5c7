import { deleteDB } from 'idb'
import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { indexedDatabase } from '../../src/learner/indexed-database.ts'
import { fakeComputer } from '../fakes/fake-computer.ts'
import { workAtRandom, type Figures } from './model.ts'

/** `JISR_ALL=1` works long enough for what happens once in a hundred thousand steps. */
const all = process.env.JISR_ALL !== undefined
const seeds = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1)

describe('random work against a plain model', { timeout: all ? 3_600_000 : 120_000 }, () => {
  it('nothing is lost, and nothing is mixed between learners', async () => {
    const sums: Partial<Figures> = {}
    for (const seed of seeds(all ? 50 : 4)) {
      const figures = await workAtRandom(fakeComputer(), { seed, steps: all ? 2400 : 500 })
      for (const name of Object.keys(figures) as (keyof Figures)[])
        sums[name] = (sums[name] ?? 0) + figures[name]
    }
    if (all) console.log(sums)
    // What is rare must have happened, or nothing was tried.
    for (const count of Object.values(sums)) expect(count).toBeGreaterThan(0)
  })

  it('neither where IndexedDB does not work', async () => {
    for (const seed of seeds(all ? 10 : 2)) {
      const computer = fakeComputer()
      computer.openDatabase = () => Promise.reject(new Error('no IndexedDB here'))
      await workAtRandom(computer, { seed: seed + 1000, steps: all ? 1000 : 300 })
    }
  })

  it('nor in IndexedDB itself', async () => {
    for (const seed of seeds(all ? 5 : 1)) {
      await deleteDB('jisr')
      const computer = fakeComputer()
      computer.openDatabase = indexedDatabase
      await workAtRandom(computer, { seed: seed + 2000, steps: all ? 1000 : 150 })
    }
  })
})
