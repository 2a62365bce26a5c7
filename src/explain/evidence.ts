/** Traces in the output that something went wrong. */
import type { AnyNode } from '../syntax/walk.ts'
import type { Ran } from './ran.ts'
import { isPrint } from './readable.ts'

export const showsUndefined = (program: Ran): boolean => program.shows(/\bundefined\b|\bNaN\b/)
export const showsNaN = (program: Ran): boolean => program.shows(/\bNaN\b/)

/** The value of a node is used: not a statement of its own. */
export function isUsed(program: Ran, node: AnyNode): boolean {
  const parent = program.parentOf(node)
  return (
    parent !== null &&
    parent.type !== 'ExpressionStatement' &&
    !(parent.type === 'AwaitExpression' && program.parentOf(parent)?.type === 'ExpressionStatement')
  )
}

/** The node stands somewhere in what a `console.log` prints. */
export function isPrinted(program: Ran, node: AnyNode): boolean {
  const call = program.around(node, (outer) => isPrint(outer) && outer !== node)
  return call !== null
}
