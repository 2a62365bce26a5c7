import type { Failed } from '../../failed.ts'
import { typeOf } from '../../guess.ts'
import type { Kind, Span } from '../../kind.ts'
import { missingIdentifier, type NameHere } from '../../places.ts'
import { across, replaced } from '../../unreadable.ts'
import { membersOf, membersOfType } from '../../words/library.ts'

/** `console log(x)`, `console,log(x)`, `console..log(x)`: the dot is missing or another sign. */
export const wrongDot: Kind = {
  kind: 'syntax.wrong-dot',
  unreadable(program) {
    const { tokens, token } = program
    const index = tokens.findIndex((each, at) => {
      if (each.type !== 'name' || !program.isNear(each)) return false
      const members = membersOf(each.text)
      const last = members === null ? null : memberAfter(at)
      return last !== null && !(token(at + 1).text === '.' && last === at + 2)
    })
    function memberAfter(at: number): number | null {
      const members = membersOf(token(at).text) ?? []
      for (const step of [1, 2, 3]) {
        const between = tokens.slice(at + 1, at + step)
        if (
          !between.every(
            ({ type, text }) =>
              (type === 'sign' && /^(?:\.|->|-|>|:|::|,|;|\.\.\.|\/|\?\.|=|=>)$/.test(text)) ||
              type === 'other',
          )
        )
          return null
        if (token(at + step).line !== token(at).line) return null
        if (members.includes(token(at + step).text)) return at + step
      }
      return null
    }
    const last = index < 0 ? null : memberAfter(index)
    if (last === null) return null
    const [first, member] = [token(index), token(last)]
    const edits = [replaced({ start: first.end, end: member.start }, '.')]
    if (!program.helps(edits)) return null
    return { at: across(first, member), params: { right: `${first.text}.${member.text}`, sign: '.' }, edits }
  },
  failed(program) {
    const name = missingIdentifier(program)
    if (!name) return null
    const at = joined(program, name) ?? glued(name)
    return at && { at, params: { right: at.right, sign: '.' }, edits: [replaced(at, at.right)] }
  },
}

interface Dotted extends Span {
  right: string
}

/** `console;log(…)`, `console-log(…)`, `list,length`: another sign stands for the dot. */
function joined(program: Failed, name: NameHere): Dotted | null {
  const before = /([\p{ID_Start}$_][\p{ID_Continue}$]*)\s*([-,:;]|\s)\s*$/u.exec(
    program.program.slice(0, name.start),
  )
  const [, first = '', sign = ''] = before ?? []
  if (!before) return null
  const owner = program.references.find(({ node }) => node.start === before.index)?.node
  const type = owner ? typeOf(owner, program) : null
  const members = membersOf(first) ?? (sign === ',' && type ? membersOfType(type) : null)
  return members?.includes(name.name) === true
    ? { start: before.index, end: name.end, right: `${first}.${name.name}` }
    : null
}

/** `consolelog(…)` */
function glued(name: NameHere): Dotted | null {
  for (const owner of ['console', 'Math', 'JSON', 'Object'])
    if (name.name.startsWith(owner) && membersOf(owner)?.includes(name.name.slice(owner.length)) === true)
      return { start: name.start, end: name.end, right: `${owner}.${name.name.slice(owner.length)}` }
  return null
}

export const provokes = [
  'let x = 3;\nconsole log(x);',
  'console,log("a");',
  'console..log("a");',
  'let r = Math floor(2.5);',
  'console->log("a");',
  'console:log("a");',
  'consolelog("hi");',
  'console-log("hi");',
  'let list = [1];\nconsole.log(list,length);',
  'let نص = "سلام";\nconsole log(نص);',
]
export const nearMisses = [
  'console.log("a"',
  'let console1 = 1; log(x)',
  'consol.log(1)',
  'let log = 1;\nconsole.log(log, lenght);',
]
