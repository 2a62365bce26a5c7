import type { Kind } from '../../kind.ts'
import { memberAt } from '../../places.ts'
import { inserted } from '../../unreadable.ts'
import { allMembers, membersOfType } from '../../words/library.ts'
import type { ValueType } from '../../guess.ts'

const owners: ValueType[] = ['text', 'list', 'number', 'promise', 'map', 'set']

/** A method of texts on a number, of lists on a text. */
export const methodOnWrongType: Kind = {
  kind: 'call.method-on-wrong-type',
  failed(program) {
    const member = memberAt(program)
    if (
      !member?.type ||
      !allMembers.includes(member.name) ||
      membersOfType(member.type)?.includes(member.name)
    )
      return null
    const owner = owners.find((each) => membersOfType(each)?.includes(member.name))
    if (!owner || member.type === 'record') return null
    const toText = owner === 'text' && member.type === 'number' && member.object.type === 'Identifier'
    return {
      at: member,
      params: { name: member.name, code: program.text(member.object) },
      terms: { type: `types.${member.type}`, owner: `types.${owner}` },
      edits: toText
        ? [inserted(member.object.start, 'String('), inserted(member.object.end, ')')]
        : undefined,
    }
  },
}

export const provokes = [
  'let code = 12;\nconsole.log(code.toUpperCase());',
  'let t = "abc";\nt.push("d");',
  'let n = 5;\nn.push(1);',
  'let t = "abc";\nt.forEach((x) => x);',
  'let numbers = 5;\nnumbers.push(6);\nconsole.log(numbers);',
  'let text = "a,b";\ntext.push("c");\nconsole.log(text);',
  'let names = ["ana", "bo"];\nconsole.log(names.toUpperCase());',
]
export const nearMisses = ['let list = [1];\nlist.pusch(2);', 'let o = {};\no.push(1);']
