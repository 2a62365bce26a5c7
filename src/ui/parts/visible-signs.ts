/** Signs that nobody sees, made visible: what a program printed must not hide, turn or imitate anything. */

export interface Piece {
  text: string
  /** Stands for a sign that has no shape of its own. */
  sign: boolean
}

/** More signs than this in one text are not set apart: each would be an element of the page. */
const SIGNS_APART = 100

/**
 * More marks on one letter than any language has are counted, not drawn: thirty is the limit of Unicode's stream-safe
 * texts (UAX 15), and thousands of them hold up the page. The group holds what is too many.
 */
export const piledMarks = /\p{M}{30}(\p{M}+)/gu
export const nameOfPile = (tooMany: string): string => `⟨+${tooMany.length}⟩`

/**
 * Controls, lone halves of characters, and what Unicode says to draw as nothing. Not among them: tabs and line
 * breaks, and what shapes letters and emoji (marks such as variation selectors, fillers of Hangul syllables). A flag made
 * of tags is one sign. Joiners are looked at by hand: between Latin letters they only hide.
 */
const unseen =
  /\u{1f3f4}[\u{e0020}-\u{e007e}]+\u{e007f}|[\u200c\u200d]|(?![\t\n\u115f\u1160]|\p{Mn})[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029\ufff9-\ufffb]/gu
const named = new RegExp(`${piledMarks.source}|${unseen.source}`, 'gu')

/** The text in pieces, in order: as it is, or a visible name such as `␀` or `⟨U+202E⟩`. */
export function visiblePieces(text: string): Piece[] {
  const pieces: Piece[] = []
  const add = (piece: Piece): void => {
    const last = pieces.at(-1)
    if (last?.sign === piece.sign) last.text += piece.text
    else if (piece.text !== '') pieces.push(piece)
  }
  let at = 0
  for (const { 0: found, 1: tooMany, index } of text.matchAll(named)) {
    const end = index + found.length
    const name = tooMany === undefined ? nameAt(text, index, found) : nameOfPile(tooMany)
    if (name === null) continue
    add({ text: text.slice(at, end - (tooMany ?? found).length), sign: false })
    add({ text: name, sign: true })
    at = end
  }
  add({ text: text.slice(at), sign: false })
  if (pieces.length <= SIGNS_APART) return pieces
  return [{ text: pieces.map((piece) => piece.text).join(''), sign: false }]
}

const nameAt = (text: string, index: number, found: string): string | null =>
  isShaping(found, text.charCodeAt(index - 1)) ? null : nameOf(found)

function isShaping(found: string, before: number): boolean {
  if (found.startsWith('\u{1f3f4}')) return true
  return (found === '\u200c' || found === '\u200d') && before > 0x7f
}

function nameOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  if (code === 0x7f) return '\u2421'
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd'
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`
}
