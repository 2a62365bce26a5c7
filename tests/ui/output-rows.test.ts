import { describe, expect, it } from 'vitest'
import type { Printed } from '../../src/sandbox/protocol.ts'
import { guessedLines, plainText, rowsOf } from '../../src/ui/lesson-screen/output-rows.ts'

const log = (text: string): Printed => ({ stream: 'log', text })

describe('rows of the output', () => {
  it('are the lines of what was printed, the empty ones too', () => {
    expect(rowsOf([log('a\n\nb\r\nc'), log('')]).map((row) => row.text)).toEqual(['a', '', 'b', 'c', ''])
  })

  it('know where a printed text begins, and that its end was cut', () => {
    expect(rowsOf([{ stream: 'question', text: 'Who?\nYou?', cut: true }])).toEqual([
      { stream: 'question', text: 'Who?', cut: false, first: true },
      { stream: 'question', text: 'You?', cut: true, first: false },
    ])
    expect(rowsOf([{ ...log('long'), cut: true }])).toEqual([
      { stream: 'log', text: 'long', cut: true, first: true },
    ])
  })

  it('leave other signs where they are', () => {
    expect(rowsOf([log('a\u2028b\rc\0')]).map((row) => row.text)).toEqual(['a\u2028b\rc\0'])
  })
})

describe('the text to copy', () => {
  it('is what the program printed, unchanged', () => {
    expect(plainText([log('a\0\u202e'), log('b\nc'), log('')])).toBe('a\0\u202e\nb\nc\n')
  })
})

describe('the height of a row', () => {
  it('is guessed from its length, and is never nothing', () => {
    expect(['', 'a', 'a'.repeat(10), 'a'.repeat(11)].map((text) => guessedLines(text, 10))).toEqual([
      1, 1, 1, 2,
    ])
    expect(guessedLines('abc', 0)).toBe(3)
  })
})
