import type { Kind } from '../../kind.ts'
import { missingIdentifier } from '../../places.ts'
import { across, replaced } from '../../unreadable.ts'
import { membersOf } from '../../words/library.ts'

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
    const before = /(\w+)\s*([,:;]|\s)\s*$/.exec(program.program.slice(0, name.start))
    const first = before?.[1] ?? ''
    if (!before || !membersOf(first)?.includes(name.name)) return null
    const at = { start: before.index, end: name.end }
    return {
      at,
      params: { right: `${first}.${name.name}`, sign: '.' },
      edits: [replaced(at, `${first}.${name.name}`)],
    }
  },
}

export const provokes = [
  'let x = 3;\nconsole log(x);',
  'console,log("a");',
  'console..log("a");',
  'let r = Math floor(2.5);',
  'console->log("a");',
  'console:log("a");',
]
export const nearMisses = ['console.log("a"', 'let console1 = 1; log(x)', 'consol.log(1)']
