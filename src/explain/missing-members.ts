/** Properties that are read from a value that is known not to have them. */
import type { Finding } from './kind.ts'
import { memberOf } from './places.ts'
import type { Ran } from './ran.ts'
import { replaced } from './unreadable.ts'

/** The first such property whose right name `nearest` finds, when something undefined was seen in the output. */
export function missingMember(
  program: Ran,
  nearest: (name: string, names: string[]) => string | null,
): Finding | null {
  for (const node of program.all('MemberExpression')) {
    const member = memberOf(node, program)
    const parent = program.parentOf(node)
    if (!member || node.optional || member.own.length === 0 || member.own.includes(member.name)) continue
    if (parent?.type === 'AssignmentExpression' && parent.left === node) continue
    const meant = nearest(member.name, member.own)
    if (meant !== null)
      return { at: member, params: { name: member.name, meant }, edits: [replaced(member, meant)] }
  }
  return null
}
