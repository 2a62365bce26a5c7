import { describe, expect, it } from 'vitest'
import { chanceFrom, drawFrom } from '../../src/check/draw.ts'
import type { Draw } from '../../src/lesson/schema.ts'
import type { Json } from '../../src/sandbox/protocol.ts'

function draws(draw: Draw, text = 'some program'): Json[] {
  const chance = chanceFrom(text)
  return Array.from({ length: 400 }, () => drawFrom(draw, chance))
}

describe('what is drawn', () => {
  it('is the same for the same text, and other for another', () => {
    const draw: Draw = { list: { of: { whole: [0, 1000] }, length: [1, 9] } }
    expect(draws(draw, 'a')).toEqual(draws(draw, 'a'))
    expect(draws(draw, 'a')).not.toEqual(draws(draw, 'b'))
  })

  it('is a whole number of the range, and often one of its borders', () => {
    const found = draws({ whole: [-5, 1000] }) as number[]
    expect(found.every((each) => Number.isInteger(each) && each >= -5 && each <= 1000)).toBe(true)
    expect(found.filter((each) => each === -5).length).toBeGreaterThan(20)
    expect(found.filter((each) => each === 1000).length).toBeGreaterThan(20)
    expect(new Set(found).size).toBeGreaterThan(200)
  })

  it.each<[Draw, Json[]]>([
    [{ whole: [7, 7] }, [7]],
    [{ oneOf: ['a', [1], null] }, ['a', [1], null]],
    [{ oneOf: [{ $: 'NaN' }] }, [{ $: 'NaN' }]],
    [{ list: { of: { oneOf: [1] }, length: [0, 2] } }, [[], [1], [1, 1]]],
    [{ letters: [0, 0] }, ['']],
  ])('by %j is one of %j, and each of them', (draw, all) => {
    const found = new Set(draws(draw).map((each) => JSON.stringify(each)))
    expect(found).toEqual(new Set(all.map((each) => JSON.stringify(each))))
  })

  it('is a text of so many letters', () => {
    const found = draws({ letters: [2, 4] }) as string[]
    expect(found.every((each) => /^[a-z]{2,4}$/.test(each))).toBe(true)
    expect(new Set(found.join('')).size).toBe(26)
  })

  it('may be a list of lists', () => {
    const found = draws({ list: { of: { list: { of: { whole: [1, 2] }, length: [1, 1] } }, length: [2, 2] } })
    expect(found).toContainEqual([[1], [2]])
  })
})
