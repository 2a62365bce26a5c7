import { keyName } from '../../guess.ts'
import type { Kind } from '../../kind.ts'

/** The same key twice in one record: the second value wins. */
export const duplicateKey: Kind = {
  kind: 'style.duplicate-key',
  ran: (program) =>
    program.all('ObjectExpression').flatMap(({ properties }) => {
      const keys = properties.flatMap((each) =>
        each.type === 'Property' && !each.computed && each.kind === 'init' ? [each.key] : [],
      )
      return keys.flatMap((key, index) => {
        const first = keys.slice(0, index).find((each) => keyName(each) === keyName(key))
        return first
          ? [
              {
                at: key,
                partner: first,
                params: { name: keyName(key) ?? '', line: program.lineOf(first.start) },
              },
            ]
          : []
      })
    }),
}

export const provokes = [
  'let p = { name: "A", age: 3, name: "B" };\nconsole.log(p.name);',
  'let user = { name: "Ana", age: 3, name: "Bo" };\nconsole.log(user.name);',
  'let p = {\n  prix: 3,\n  nom: "x",\n  prix: 4\n};\nconsole.log(p.prix);',
]
export const nearMisses = ['let p = { name: "A", names: 1 };\nconsole.log(p);']
