import { describe, expect, it } from 'vitest'
import { closeLines, lineChanges } from '../../src/ui/mine/line-changes.ts'

const shown = (before: string, after: string): string[] =>
  lineChanges(before, after).map(
    ({ kind, text, number }) => `${{ same: ' ', gone: '-', came: '+' }[kind]}${number} ${text}`,
  )

describe('what changed between two texts', () => {
  it('is nothing between equal ones', () => {
    expect(shown('a\nb', 'a\nb')).toEqual([' 1 a', ' 2 b'])
  })

  it('shows a changed line as gone and come, with the numbers of each text', () => {
    expect(shown('a\nb\nc', 'a\nx\nc')).toEqual([' 1 a', '-2 b', '+2 x', ' 3 c'])
  })

  it('finds lines that stayed between others', () => {
    expect(shown('a\nb\nc\nd', 'x\nb\nd\ny')).toEqual(['-1 a', '+1 x', ' 2 b', '-3 c', ' 3 d', '+4 y'])
  })

  it('gives both texts back, whatever they are', () => {
    const letters = ['a', 'b', 'c', '']
    for (let seed = 1; seed < 200; seed += 1) {
      const text = (factor: number): string =>
        Array.from({ length: (seed * factor) % 9 }, (_, at) => letters[(seed * factor * (at + 3)) % 4]).join(
          '\n',
        )
      const [before, after] = [text(7), text(11)]
      const lines = lineChanges(before, after)
      const only = (kind: 'gone' | 'came'): string =>
        lines.flatMap((each) => (each.kind === 'same' || each.kind === kind ? [each.text] : [])).join('\n')
      expect([only('gone'), only('came')]).toEqual([before, after])
    }
  })

  it('takes two long and wholly different texts as replaced, without comparing every pair', () => {
    const long = (name: string): string => Array.from({ length: 3_000 }, (_, at) => `${name}${at}`).join('\n')
    const lines = lineChanges(long('a'), long('b'))
    expect(lines.length).toBe(6_000)
    expect(lines[3_000]?.kind).toBe('came')
  })
})

describe('the lines around a change', () => {
  it('leave out what is far from it, and say so', () => {
    const before = Array.from({ length: 20 }, (_, at) => `${at}`)
    const after = before.with(10, 'x')
    const close = closeLines(lineChanges(before.join('\n'), after.join('\n')))
    expect(close.map((each) => each?.text ?? null)).toEqual([null, '8', '9', '10', 'x', '11', '12', null])
  })
})
