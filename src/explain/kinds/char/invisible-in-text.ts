import type { Kind } from '../../kind.ts'
import { textComparisons } from '../../comparisons.ts'
import { replaced } from '../../unreadable.ts'
import { codePointName } from '../../words/signs.ts'

const hidden = /[\u00a0\u202f\u2007\u00ad\u200b-\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff]/gu
const plain = (text: string): string =>
  text
    .replace(/[\u00a0\u202f\u2007]/g, ' ')
    .replace(hidden, '')
    .normalize('NFC')

/** Two texts that look the same; one has a special space or an invisible sign. */
export const invisibleInText: Kind = {
  kind: 'char.invisible-in-text',
  ran: (program) =>
    textComparisons(program).flatMap(({ node, left, right, subject, other }) => {
      const literal = other.type === 'Literal' ? other : subject
      const sign = (left + right).match(hidden)?.[0]
      if (sign === undefined || plain(left) !== plain(right)) return []
      const bad = [...program.program.matchAll(hidden)]
      const edits = bad.map(({ index, 0: found }) =>
        replaced({ start: index, end: index + found.length }, /[\u00a0\u202f\u2007]/.test(found) ? ' ' : ''),
      )
      return [{ at: literal, partner: node, params: { sign: codePointName(sign) }, edits }]
    }),
}

export const provokes = [
  'let animal = "chat noir";\nif (animal === "chat\u00a0noir") {\n  console.log("a");\n}',
  'let a = "نعم";\nconsole.log(a === "نعم\u200f");',
  'let word = "می‌روم";\nif (word === "میروم") {\n  console.log("yes");\n} else {\n  console.log("no");\n}',
  'let s = "abc​";\nif (s === "abc") {\n  console.log("same");\n} else {\n  console.log("different");\n}',
]
export const nearMisses = ['let a = "x y";\nconsole.log(a === "xy");', 'console.log("a\u00a0b");']
