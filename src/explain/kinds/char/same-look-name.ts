import type { Kind } from '../../kind.ts'
import { memberAt, missingIdentifier } from '../../places.ts'
import { replaced } from '../../unreadable.ts'
import { lookOf, sameLook } from '../../words/near.ts'

/** Two names that look the same to a reader: ي and ی, é in two forms, 1 and ۱, with and without vowel marks. */
export const sameLookName: Kind = {
  kind: 'char.same-look-name',
  failed(program) {
    const name = missingIdentifier(program)
    if (name) {
      const meant = sameLook(name.name, program.namesHere)
      if (meant === null) return null
      const [letter, meantLetter] = firstDifference(name.name, meant)
      return {
        at: name,
        params: { name: name.name, meant, letter, meantLetter },
        edits: [replaced(name, meant)],
      }
    }
    const member = memberAt(program)
    const meant = member?.own.find((each) => each !== member.name && lookOf(each) === lookOf(member.name))
    if (!member || meant === undefined) return null
    const [letter, meantLetter] = firstDifference(member.name, meant)
    return {
      at: member,
      params: { name: member.name, meant, letter, meantLetter },
      edits: [replaced(member, meant)],
    }
  },
}

function firstDifference(a: string, b: string): [string, string] {
  const [left, right] = [Array.from(a), Array.from(b)]
  const at = left.findIndex((each, index) => each !== right[index])
  return [left[at] ?? left.at(-1) ?? '', right[at < 0 ? left.length : at] ?? right.at(-1) ?? '']
}

export const provokes = [
  'let x١ = 5;\nconsole.log(x1);',
  'let کتاب = "سلام";\nconsole.log(كتاب);',
  'let عُمر = 10;\nconsole.log(عمر);',
  'let caf\u00e9 = 1;\nconsole.log(cafe\u0301);',
  'let علی = 3;\nconsole.log(علي + 1);',
  'let kıta = 1;\nconsole.log(kita);',
  'let علي = 5;\nconsole.log(علی);',
]
export const nearMisses = ['let x2 = 5;\nconsole.log(x1);', 'let عمر = 1;\nconsole.log(قمر)']
