import type { Kind } from '../../kind.ts'
import { callHere, memberAt } from '../../places.ts'
import { replaced } from '../../unreadable.ts'
import { foreignMethods } from '../../words/foreign.ts'
import { allMembers } from '../../words/library.ts'

/** A method of another language: `list.append(3)`. */
export const foreignMethod: Kind = {
  kind: 'foreign.method',
  failed(program) {
    const member = memberAt(program)
    const right = member && foreignMethods.get(member.name)
    const call = callHere(program)
    if (!member || !right || !call || member.type === 'record') return null
    if (member.own.includes(member.name) && member.name !== 'length') return null
    if (member.own.length > 0 ? !member.own.includes(right) : !allMembers.includes(right)) return null
    const edits =
      right === 'length'
        ? [replaced({ start: member.start, end: call.end }, 'length')]
        : [replaced(member, right)]
    return {
      at: member,
      ...(member.name === right ? { special: 'property' } : {}),
      params: { name: member.name, right },
      edits: /^(?:splice|at|===)$/.test(right) ? undefined : edits,
    }
  },
}

export const provokes = [
  'let list = [1];\nlist.append(2);',
  'let t = "abc";\nconsole.log(t.upper());',
  'let t = "abc";\nconsole.log(t.contains("a"));',
  'let t = "abc";\nconsole.log(t.length());',
  'let list = [1];\nlist.append(2);\nconsole.log(list);',
  'let list = [1];\nlist.add(2);\nconsole.log(list);',
  'let s = "abc";\nconsole.log(s.upper());',
]
export const nearMisses = [
  'let list = [1];\nlist.pusch(2);',
  'let bag = { };\nbag.append(2);',
  'let s = new Set();\ns.add(1);\ns.foo();',
]
