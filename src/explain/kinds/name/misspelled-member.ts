import type { Failed } from '../../failed.ts'
import type { Kind } from '../../kind.ts'
import { missingMember } from '../../missing-members.ts'
import { memberAt, memberOf, recordKeys, undefinedRead, type MemberHere } from '../../places.ts'
import { replaced } from '../../unreadable.ts'
import { allMembers } from '../../words/library.ts'
import { nearest } from '../../words/near.ts'

/** A property or method with a typing mistake: `.lenght`. */
export const misspelledMember: Kind = {
  kind: 'name.misspelled-member',
  failed(program) {
    const member = memberAt(program) ?? undefinedMember(program)
    if (!member || member.own.includes(member.name)) return null
    const meant = near(member.name, member.own.length > 0 ? member.own : allMembers)
    return meant === null
      ? null
      : { at: member, params: { name: member.name, meant }, edits: [replaced(member, meant)] }
  },
  ran: (program) => missingMember(program, near),
}

/** `kid.nam` of `kid.nam.length`: not called, only read, and undefined. */
function undefinedMember(program: Failed): MemberHere | null {
  const read = undefinedRead(program)
  const member = read?.object.type === 'MemberExpression' ? memberOf(read.object, program) : null
  if (!member || member.own.length > 0) return member
  const own = program.all('ObjectExpression').flatMap(recordKeys)
  return own.length > 0 ? { ...member, own } : null
}

/** Abbreviations and long forms too: `sqroot` for `sqrt`, `uppercase` for `toUpperCase`. */
function near(name: string, names: readonly string[]): string | null {
  const found = nearest(name, names)
  if (found !== null) return found
  const small = name.toLowerCase()
  const parts = names.filter(
    (each) =>
      each.length > 2 &&
      each !== name &&
      (each.toLowerCase().includes(small) || isSpreadIn(each.toLowerCase(), small)),
  )
  return small.length > 2 && parts.length === 1 ? (parts[0] ?? null) : null
}

/** All letters of the short word stand in the long one in the same order, and both begin alike. */
function isSpreadIn(short: string, long: string): boolean {
  if (short[0] !== long[0] || short.length < 3 || long.length > short.length + 3) return false
  let at = 0
  for (const letter of long) if (letter === short[at]) at += 1
  return at === short.length
}

export const provokes = [
  'const kids = [{ name: "Jo" }, { name: "Mo" }];\nfor (const kid of kids) {\n  console.log(kid.nam.length);\n}',
  'const shop = { prices: [3, 4] };\nconsole.log(shop.prics[0]);',
  'console.lgo(1);',
  'let list = [1];\nlist.pusch(3);',
  'console.log(Math.sqroot(16));',
  'let n = Math.randon();',
  'let person = { name: "Ada", age: 12 };\nconsole.log("Name: " + person.nmae);',
  'let t = "abc";\nconsole.log(t.lenght);',
  'function f(list) {\n  list.forEeach((x) => x);\n}\nf([1]);',
]
export const nearMisses = [
  'const user = { name: "Jo" };\nconsole.log(user.address.street);',
  'let p = { a: 1 };\nconsole.log(p.b);',
  'let list = [1];\nlist.append(3);',
  'let n = 1;\nn(2);',
]
