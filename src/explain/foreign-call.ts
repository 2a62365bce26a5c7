/** The call of a function that does not exist. */
import type { NodeOf } from '../syntax/scopes.ts'
import type { Failed } from './failed.ts'
import type { Span } from './kind.ts'
import { missingIdentifier } from './places.ts'
import { memberName } from './readable.ts'

export interface ForeignCall extends Span {
  /** `len`, `System.out.println` */
  path: string
  node: NodeOf<'CallExpression'>
}

/** The call that begins with the missing name; null when the name is not called. */
export function callOf(program: Failed): ForeignCall | null {
  const missing = missingIdentifier(program)
  if (!missing) return null
  const node = program
    .all('CallExpression')
    .filter(({ callee }) => callee.start === missing.start)
    .at(0)
  if (!node) return null
  const { callee } = node
  const dotted =
    callee.type === 'Identifier' || (callee.type === 'MemberExpression' && memberName(callee) !== null)
  return dotted
    ? { path: program.text(callee).replace(/\s/g, ''), node, start: callee.start, end: callee.end }
    : null
}
