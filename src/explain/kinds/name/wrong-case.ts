import type { Kind } from '../../kind.ts'
import { memberAt, missingIdentifier } from '../../places.ts'
import { missingMember } from '../../missing-members.ts'
import { meantReads } from '../../undeclared-names.ts'
import { replaced } from '../../unreadable.ts'
import { sameButCase } from '../../words/near.ts'
import { allMembers } from '../../words/library.ts'

/** A name with a capital letter too many or too few. */
export const nameWrongCase: Kind = {
  kind: 'name.wrong-case',
  failed(program) {
    const name = missingIdentifier(program)
    if (name) {
      const meant = sameButCase(name.name, program.namesHere)
      return meant === null
        ? null
        : { at: name, params: { name: name.name, meant }, edits: [replaced(name, meant)] }
    }
    const member = memberAt(program)
    if (!member) return null
    const meant = sameButCase(member.name, member.own.length > 0 ? member.own : allMembers)
    return meant === null
      ? null
      : { at: member, params: { name: member.name, meant }, edits: [replaced(member, meant)] }
  },
  ran: (program) => [missingMember(program, sameButCase) ?? [], meantReads(program, sameButCase)].flat(),
}

export const provokes = [
  'const f = async () => {\n  Console.log(1);\n};\nf().then(() => 1);\nconsole.log(2);',
  'let firstName = "Maya";\nconsole.log(firstname);',
  'Console.log("a");',
  'console.Log("a");',
  'let x = 4.6;\nconsole.log(math.round(x));',
  'let mot = "bonjour";\nconsole.log(mot.Length);',
  'function f(t) {\n  return t.touppercase();\n}\nf("a");',
]
export const nearMisses = [
  'let x = True;',
  'consol.log(1);',
  'let a = { Length: 1 };\nconsole.log(a.Length);',
]
