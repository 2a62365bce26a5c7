import type { Finding, Kind } from '../../kind.ts'
import { memberAt, missingIdentifier } from '../../places.ts'
import type { Readable } from '../../readable.ts'
import { replaced } from '../../unreadable.ts'
import { asLatin, strangeLetters } from '../../words/near.ts'

/** A name with a letter of another alphabet that looks the same. */
export const homoglyphName: Kind = {
  kind: 'char.homoglyph-name',
  failed(program) {
    const name = missingIdentifier(program)
    if (name) {
      const meant = program.namesHere.find(
        (each) => each !== name.name && asLatin(each) === asLatin(name.name),
      )
      return meant === undefined ? null : found(program, { ...name, meant })
    }
    const member = memberAt(program)
    if (!member || strangeLetters(member.name).length === 0) return null
    const meant = asLatin(member.name)
    return member.exists(meant) ? found(program, { ...member, meant }) : null
  },
  ran: (program) =>
    program.references.flatMap(({ name, node, variable, writes }) => {
      if (variable || !writes) return []
      const meant = program
        .visibleFrom(node)
        .map((each) => each.name)
        .find((each) => each !== name && asLatin(each) === asLatin(name))
      if (meant === undefined) return []
      const edits = program.references
        .filter((each) => each.name === name)
        .map((each) => replaced(each.node, meant))
      return [{ ...found(program, { name, meant, start: node.start, end: node.end }), edits }]
    }),
}

function found(
  { program }: Readable,
  { name, meant, start, end }: { name: string; meant: string; start: number; end: number },
): Finding {
  const [letter = ''] = [...strangeLetters(name), ...strangeLetters(meant)]
  // The strange letter may stand in the declaration: then every use of the odd name is changed, not only this one.
  const odd = strangeLetters(name).length > 0 ? name : meant
  const plain = odd === name ? meant : name
  const edits =
    odd === name
      ? [replaced({ start, end }, plain)]
      : [...program.matchAll(/[\p{ID_Continue}$]+/gu)]
          .filter(([word]) => word === odd)
          .map(({ index }) => replaced({ start: index, end: index + odd.length }, plain))
  return { at: { start, end }, params: { name, meant, letter }, edits }
}

export const provokes = [
  'let count = 1\n\u0441ount = count + 1\nconsole.log(count)',
  'let name = "x";\nconsole.log(nаme);',
  'console.lоg("Добре");',
  'let tеxt = 1;\nconsole.log(text);',
  'соnsole.log(1);',
  'соnsole.log("hi");',
  'let city = "Lviv";\nconsole.log(cіty);',
]
export const nearMisses = ['let nam = 1;\nconsole.log(name);', 'let о = 1;\nconsole.log(п)']
