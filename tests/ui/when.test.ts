import { describe, expect, it } from 'vitest'
import { whenInWords } from '../../src/ui/mine/when.ts'

const now = Date.UTC(2026, 10, 24, 12)
const minutes = 60_000

describe('when something was, in words', () => {
  it.each([
    ['en', 0.5, 'this minute'],
    ['en', 5, '5 minutes ago'],
    ['en', 24 * 60, 'yesterday'],
    ['fr', 120, 'il y a 2 heures'],
    ['ar', 5, 'قبل 5 دقائق'],
    ['en', 30 * 24 * 60, 'October 25, 2026'],
  ])('in %s, %d minutes ago, it says %s', (language, ago, words) => {
    expect(whenInWords(now - ago * minutes, now, language)).toBe(words)
  })

  it('takes a time that is still to come for this minute, and says nothing of an unknown one', () => {
    expect(whenInWords(now + 60 * minutes, now, 'en')).toBe('this minute')
    expect(whenInWords(0, now, 'en')).toBeNull()
  })
})
