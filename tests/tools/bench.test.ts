/** How `npm run bench` compares. */
import { describe, expect, it } from 'vitest'
import { openBare } from '../../tools/bench/bare.ts'
import { comparePairs, median } from '../../tools/bench/pairs.ts'

describe('pairs', () => {
  it('are run in turn, neither side always first', async () => {
    const order: string[] = []
    await comparePairs(
      [{ name: 'a', ours: () => order.push('ours'), against: () => order.push('against') }],
      2,
    )
    expect(order).toEqual(['ours', 'against', 'against', 'ours', 'ours', 'against'])
  })

  it('say which side takes longer', async () => {
    const wait = (ms: number) => () => new Promise((resolve) => setTimeout(resolve, ms))
    const [slow] = await comparePairs([{ name: 'a', ours: wait(60), against: wait(1) }], 3)
    expect(slow?.ours).toBeGreaterThan(slow?.against ?? Infinity)
    expect(slow?.speed).toBeLessThan(1)
  })

  it('have a middle', () => {
    expect(median([9, 1, 5])).toBe(5)
  })
})

describe('bare QuickJS', () => {
  it('runs a program in a fresh runtime and gives what it printed', async () => {
    const bare = await openBare()
    expect(bare.run('globalThis.left = 1; console.log("a", 1)')).toEqual(['a 1'])
    expect(bare.run('console.log(typeof left)', { countSteps: false })).toEqual(['undefined'])
    expect(bare.run('for (let i = 0; i < 50_000; i++) {}', { countSteps: true })).toEqual([])
    expect(() => bare.run('null.x')).toThrow('null')
  })
})
