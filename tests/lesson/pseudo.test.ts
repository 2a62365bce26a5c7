/** Pseudo-languages: long, accented, right to left, and otherwise the same text. */
import { describe, expect, it } from 'vitest'
import { pseudoText } from '../../src/language/pseudo.ts'

const english = [
  'One sign is missing in each line.',
  'Press Run and read the message.',
  'The program runs without an error.',
  'Choose a language. You can change it later.',
]

describe.each(['qaa', 'qar'] as const)('pseudo-language %s', (kind) => {
  it.each([
    '{{name}}',
    '{{count, number}}',
    '$t(map.lesson)',
    '<1>',
    '</strong>',
    '&amp;',
    '<code dir="ltr">let a</code>',
    '123',
  ])('keeps %s as it is', (piece) => {
    expect(pseudoText(`Read ${piece} now`, kind)).toContain(` ${piece} `)
  })

  it('leaves no English letter in the words', () => {
    for (const text of english) expect(pseudoText(text, kind)).not.toMatch(/[a-z]/i)
  })

  it('changes words inside tags', () => {
    expect(pseudoText('<strong>Run</strong>', kind)).not.toContain('Run')
  })
})

describe('the long pseudo-language', () => {
  it('is about 40 % longer than English', () => {
    const length = (texts: string[]): number => texts.join('').length
    const ratio = length(english.map((text) => pseudoText(text, 'qaa'))) / length(english)
    expect(ratio).toBeGreaterThan(1.3)
    expect(ratio).toBeLessThan(1.5)
  })
})

describe('the right-to-left pseudo-language', () => {
  it('is made of strong right-to-left letters, without control signs', () => {
    const text = pseudoText('Choose a language, then press Run?', 'qar')
    expect(text).toMatch(/^[\p{Script=Arabic} ،؟]+$/u)
    expect(text).not.toMatch(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/)
  })
})
