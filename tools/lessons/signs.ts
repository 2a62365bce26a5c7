/** Signs nobody can see: some turn the text beside them around, some make two texts look like one. */

/**
 * Control characters other than tab and line feed; line and paragraph separators; signs that reorder what stands
 * beside them; a byte order mark that is not at the beginning; noncharacters and half surrogates; tag characters
 * outside of flags. Joiners, single direction marks and the space of no width stay: scripts are written with them.
 */
export const forbiddenSign =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb\ufffe\uffff\ud800-\udfff]|(?<![\u{1f3f4}\u{e0020}-\u{e007e}])[\u{e0000}-\u{e0fff}]/u

/** What a text may consist of without anything to see, beside the forbidden signs. */
const unseen = /[\s\p{M}\p{Cf}\p{Cc}\u115f\u1160\u2800\u3164\uffa0]/gu

/** What programs write in place of a letter they could not read. */
export const lostLetter = {
  sign: '\ufffd',
  problem: 'a letter was lost: the sign � stands in its place',
  remedy: 'Write the letter again, and save the file as UTF-8.',
}

/** More marks than this on one letter cover the lines around it. No script needs as many. */
const pile = /\p{M}{9}/u

/** What is wrong with the signs of a text that people read, or null. */
export function signTrouble(text: string): { problem: string; remedy: string } | null {
  const found = forbiddenSign.exec(text)
  if (found) {
    const problem = `it holds the invisible sign ${codePoint(found[0])}`
    return { problem, remedy: 'Delete it: it can make text look like something else.' }
  }
  if (text.includes(lostLetter.sign)) return lostLetter
  if (pile.test(text)) return { problem: 'it piles many marks on one letter', remedy: 'Delete them.' }
  if (text.replace(unseen, '') === '')
    return { problem: 'there is nothing to see in it', remedy: 'Write words.' }
  return null
}

/** `U+202E` */
export function codePoint(sign: string): string {
  const code = sign.codePointAt(0) ?? 0
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}
