/** Comparisons of two texts that are known. */
import type { NodeOf } from '../syntax/scopes.ts'
import type { AnyNode } from '../syntax/walk.ts'
import { constantOf } from './constant.ts'
import type { Ran } from './ran.ts'

export interface TextComparison {
  node: NodeOf<'BinaryExpression'>
  left: string
  right: string
  /** The side that is written in the comparison itself. */
  literal: AnyNode
}

/** All `===`, `!==`, `==`, `!=` of two known texts that differ, and `case` labels against what is switched on. */
export function textComparisons(program: Ran): TextComparison[] {
  return program.all('BinaryExpression').flatMap((node) => {
    if (!/^[=!]==?$/.test(node.operator) || node.left.type === 'PrivateIdentifier') return []
    const [left, right] = [constantOf(node.left, program), constantOf(node.right, program)]
    if (typeof left !== 'string' || typeof right !== 'string' || left === right) return []
    return [{ node, left, right, literal: node.right.type === 'Literal' ? node.right : node.left }]
  })
}
