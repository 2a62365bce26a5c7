import { describe, expect, it } from 'vitest'
import { indentChange, signChange, signs, stepped, type Change } from '../../src/ui/editor/signs.ts'

/** The text after a change, with what is selected in ⟨ ⟩. */
function after(text: string, { from, to, insert, selection }: Change): string {
  const now = text.slice(0, from) + insert + text.slice(to)
  return `${now.slice(0, selection.from)}⟨${now.slice(selection.from, selection.to)}⟩${now.slice(selection.to)}`
}

describe('the bar of signs', () => {
  it('has every sign once', () => {
    expect(new Set(signs).size).toBe(signs.length)
    for (const sign of '{}()[]"\';=><+-*/.,!&|') expect(signs).toContain(sign)
  })

  it('puts a sign at the cursor', () => {
    expect(after('let x 1', signChange('let x 1', { from: 6, to: 6 }, '='))).toBe('let x =⟨⟩1')
  })

  it('puts a pair around what is selected, and leaves it selected', () => {
    expect(after('log(hi)', signChange('log(hi)', { from: 4, to: 6 }, '"'))).toBe('log("⟨hi⟩")')
    expect(after('a', signChange('a', { from: 0, to: 1 }, '{'))).toBe('{⟨a⟩}')
  })

  it('puts a sign without a partner in place of what is selected', () => {
    expect(after('a=b', signChange('a=b', { from: 1, to: 2 }, ';'))).toBe('a;⟨⟩b')
    expect(after('a=b', signChange('a=b', { from: 1, to: 2 }, ')'))).toBe('a)⟨⟩b')
  })

  it('indents at the cursor, or every selected line', () => {
    expect(after('ab', indentChange('ab', { from: 1, to: 1 }))).toBe('a  ⟨⟩b')
    expect(after('one\ntwo\nthree', indentChange('one\ntwo\nthree', { from: 5, to: 10 }))).toBe(
      'one\n⟨  two\n  th⟩ree',
    )
  })

  it('steps over whole characters, to the end of what is selected first', () => {
    const text = 'a😀'
    expect(stepped(text, { from: 3, to: 3 }, 'left')).toEqual({ from: 1, to: 1 })
    expect(stepped(text, { from: 1, to: 1 }, 'right')).toEqual({ from: 3, to: 3 })
    expect(stepped(text, { from: 3, to: 3 }, 'right')).toEqual({ from: 3, to: 3 })
    expect(stepped(text, { from: 0, to: 0 }, 'left')).toEqual({ from: 0, to: 0 })
    expect(stepped(text, { from: 0, to: 3 }, 'left')).toEqual({ from: 0, to: 0 })
    expect(stepped('a\nb', { from: 2, to: 2 }, 'left')).toEqual({ from: 1, to: 1 })
  })
})
