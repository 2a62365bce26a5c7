import { describe, expect, it } from 'vitest'
import type { Printed } from '../../src/sandbox/protocol.ts'
import {
  createRowList,
  guessedLines,
  plainText,
  type OutputRow,
} from '../../src/ui/lesson-screen/output-rows.ts'

const log = (text: string): Printed => ({ stream: 'log', text })
const rowsOf = (printed: Printed[]): readonly OutputRow[] => createRowList()(printed)

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

  it('know where values begin, and an answer that is no text', () => {
    expect(rowsOf([{ ...log('سلام -0'), starts: [5] }])).toEqual([
      { stream: 'log', text: 'سلام -0', cut: false, first: true, starts: [5] },
    ])
    const cancelled: Printed = { stream: 'answer', text: '', cancelled: true }
    expect(rowsOf([cancelled])).toEqual([
      { stream: 'answer', text: '', cut: false, first: true, cancelled: true },
    ])
    expect(plainText([log('a'), cancelled, log('b')])).toBe('a\nb')
  })

  it('go on where they ended, and begin anew with another run', () => {
    const texts = (rows: readonly OutputRow[]): string[] => rows.map((row) => row.text)
    const list = createRowList()
    const printed = [log('1'), log('2\n3')]
    expect(texts(list([]))).toEqual([])
    const before = list(printed)
    const first = before[0]
    expect(texts(before)).toEqual(['1', '2', '3'])
    const after = list([...printed, log('4')])
    expect(texts(after)).toEqual(['1', '2', '3', '4'])
    expect(after[0]).toBe(first)
    expect(texts(list([log('1'), log('2'), log('x'), log('y'), log('z')]))).toEqual(['1', '2', 'x', 'y', 'z'])
    expect(texts(list([log('1')]))).toEqual(['1'])
    expect(texts(list([]))).toEqual([])
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
