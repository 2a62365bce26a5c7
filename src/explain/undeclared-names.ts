/** Names that nothing has, in a program that ran: in lines that were not reached, or whose errors the engine loses. */
import type { Reference } from '../syntax/scopes.ts'
import { isFunction } from '../syntax/scopes.ts'
import type { Finding } from './kind.ts'
import type { Ran } from './ran.ts'
import { memberName } from './readable.ts'
import { replaced } from './unreadable.ts'
import { builtIns } from './words/library.ts'

/** What browsers and other surroundings of a program offer. */
export const surroundings =
  /^(?:document|window|location|localStorage|fetch|require|module|process|navigator|event|arguments|eval|print|Intl)$/

/** Reads of such names; `typeof name` may ask for any name. */
export function undeclaredReads(program: Ran): Reference[] {
  return program.references.filter(({ name, node, variable, reads }) => {
    const parent = program.parentOf(node)
    const asked = parent?.type === 'UnaryExpression' && parent.operator === 'typeof'
    const made = program.references.some((each) => each.name === name && each.writes)
    return (
      variable === null &&
      reads &&
      !asked &&
      !made &&
      !builtIns.includes(name) &&
      !program.known.includes(name) &&
      !surroundings.test(name)
    )
  })
}

/** Such reads with the name that was meant, as `choose` finds it among the names that the place can see. */
export function meantReads(
  program: Ran,
  choose: (name: string, names: readonly string[]) => string | null,
): Finding[] {
  return undeclaredReads(program).flatMap(({ name, node }) => {
    const meant = choose(name, [...program.visibleFrom(node).map((each) => each.name), ...builtIns])
    return meant === null ? [] : [{ at: node, params: { name, meant }, edits: [replaced(node, meant)] }]
  })
}

/** True in an `async` function and in what is handed to `then`: an error there is lost, as nobody waits for it. */
export function losesErrors(program: Ran, { node }: Pick<Reference, 'node'>): boolean {
  return (
    program.around(node, (outer) => {
      if (!isFunction(outer)) return false
      const call = program.parentOf(outer)
      const name = call?.type === 'CallExpression' ? memberName(call.callee) : null
      return outer.async || (name !== null && /^(?:then|catch|finally)$/.test(name))
    }) !== null
  )
}
