import { describe, expect, it } from 'vitest'
import { looseTokens } from '../../src/syntax/loose-tokens.ts'

const texts = (source: string): string[] =>
  looseTokens(source)
    .filter(({ type }) => type !== 'end')
    .map(({ text }) => text)

const typed = (source: string): string[] => looseTokens(source).map(({ type, text }) => `${type} ${text}`)

describe('looseTokens', () => {
  it('gives back every sign of the source, in order', () => {
    for (const source of [
      'let a = 1;',
      'if (x >= 2) { }',
      'a?.b ?? c',
      '“x” ؛ ۵ \u200b',
      'f(`a ${b + `c`} d`)',
      "it's",
    ]) {
      const tokens = looseTokens(source)
      for (const { start, end, text } of tokens) expect(source.slice(start, end)).toBe(text)
      expect(texts(source).join('').replace(/\s/g, '')).toBe(source.replace(/\s/g, ''))
      expect(tokens.at(-1)?.type).toBe('end')
    }
  })

  it('ends a text at its line when nothing closes it', () => {
    expect(looseTokens('let a = "b;\nc').filter(({ closed }) => !closed)).toMatchObject([
      { text: '"b;', line: 1 },
    ])
  })

  it('cuts templates at their placeholders', () => {
    expect(texts('`a ${b} c ${ {d: 1}.d } e`')).toEqual([
      '`a ${',
      'b',
      '} c ${',
      '{',
      'd',
      ':',
      '1',
      '}',
      '.',
      'd',
      '} e`',
    ])
  })

  it('finds a placeholder that nothing closes, and takes the rest for text', () => {
    const [token] = looseTokens('`Hello ${name!`;')
    expect(token).toMatchObject({ text: '`Hello ${name!`', placeholder: 7 })
  })

  it('knows texts in quotes of other keyboards, with an apostrophe inside', () => {
    expect(typed('“It’s” + «oui»')).toEqual(['quoted “It’s”', 'sign +', 'quoted «oui»', 'end '])
  })

  it('knows numbers in digits of other scripts, with their decimal sign', () => {
    expect(typed('٣٫٥ + ۱۲')).toEqual(['digits ٣٫٥', 'sign +', 'digits ۱۲', 'end '])
  })

  it('tells a regular expression from a division', () => {
    expect(typed('a / b / c')).not.toContain('regex / b /')
    expect(typed('x.replace(/["\']/g, "")')).toContain('regex /["\']/g')
  })

  it('takes broken code in comments for a comment', () => {
    expect(looseTokens('// let “x" = ؛\n/* \' */ a').map(({ type }) => type)).toEqual([
      'comment',
      'comment',
      'name',
      'end',
    ])
  })

  it('counts lines, and tells what is glued to what', () => {
    const [, name, , next] = looseTokens('1st\n\n two')
    expect(name).toMatchObject({ text: 'st', glued: true, newline: false })
    expect(looseTokens('1st\n\n two')[2]).toMatchObject({ text: 'two', line: 3, glued: false, newline: true })
    expect(next?.type).toBe('end')
  })
})
