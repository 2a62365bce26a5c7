import { describe, expect, it } from 'vitest'
import { visiblePieces } from '../../src/ui/parts/visible-signs.ts'

/** What is shown, signs in square brackets. */
const shown = (text: string): string =>
  visiblePieces(text)
    .map((piece) => (piece.sign ? `[${piece.text}]` : piece.text))
    .join('')

describe('signs that nobody sees', () => {
  it.each([
    ['a\0b', 'a[␀]b'],
    ['\x1b[31mred', '[␛][31mred'],
    ['a\rb', 'a[␍]b'],
    ['\x7f\x85', '[␡⟨U+0085⟩]'],
    ['\u202egnp.exe', '[⟨U+202E⟩]gnp.exe'],
    ['\u2066a\u2069', '[⟨U+2066⟩]a[⟨U+2069⟩]'],
    ['\u200e\u200f\u061c', '[⟨U+200E⟩⟨U+200F⟩⟨U+061C⟩]'],
    ['a\u200bb\ufeff\u00ad\u2060', 'a[⟨U+200B⟩]b[⟨U+FEFF⟩⟨U+00AD⟩⟨U+2060⟩]'],
    ['a\u2028b\u2029', 'a[⟨U+2028⟩]b[⟨U+2029⟩]'],
    ['admin\u200d', 'admin[⟨U+200D⟩]'],
    ['\u3164', '[⟨U+3164⟩]'],
    ['hi\u{e0068}\u{e0069}', 'hi[⟨U+E0068⟩⟨U+E0069⟩]'],
    [`Z${'\u0301'.repeat(31)}!`, `Z${'\u0301'.repeat(30)}[⟨+1⟩]!`],
    [`Z${'\u0301\u0316\u0489'.repeat(7000)}`, `Z${'\u0301\u0316\u0489'.repeat(10)}[⟨+20970⟩]`],
    ['\ud800 and \udc00', '[�] and [�]'],
  ])('are named: %j', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  it.each([
    '',
    'a\tb',
    'می\u200cخواهم',
    'क्\u200dष',
    '👩\u200d👩\u200d👧 ❤\ufe0f',
    '\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
    'é e\u0301 شَدّة',
    `Z${'\u0301'.repeat(30)}`,
    'ሰላም 你好 한글 \u1112\u1161\u11ab',
    '<b>&amp;</b> https://example.org',
  ])('do not include what belongs to writing: %j', (text) => {
    expect(visiblePieces(text)).toEqual(text === '' ? [] : [{ text, sign: false }])
  })

  it('stay named, in one piece, when there are very many', () => {
    const pieces = visiblePieces('a\0'.repeat(5000))
    expect(pieces).toEqual([{ text: 'a␀'.repeat(5000), sign: false }])
  })
})
