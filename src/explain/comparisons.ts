/** Comparisons of two texts that are known. */
import type { AnyNode } from '../syntax/walk.ts'
import { constantOf } from './constant.ts'
import type { Ran } from './ran.ts'

export interface TextComparison {
  /** The comparison, or what is switched on. */
  node: AnyNode
  /** The side that is looked at. */
  subject: AnyNode
  other: AnyNode
  left: string
  right: string
}

/** All `===`, `!==`, `==`, `!=` of two known texts that differ, and `case` labels against what is switched on. */
export function textComparisons(program: Ran): TextComparison[] {
  const compared = program
    .all('BinaryExpression')
    .flatMap(({ left, right, operator, ...node }) =>
      /^[=!]==?$/.test(operator) && left.type !== 'PrivateIdentifier'
        ? [{ node, subject: left, other: right }]
        : [],
    )
  const switched = program
    .all('SwitchStatement')
    .flatMap(({ discriminant, cases }) =>
      cases.flatMap(({ test }) => (test ? [{ node: discriminant, subject: discriminant, other: test }] : [])),
    )
  return [...compared, ...switched].flatMap(({ node, subject, other }) => {
    const [left, right] = [constantOf(subject, program), constantOf(other, program)]
    return typeof left === 'string' && typeof right === 'string' && left !== right
      ? [{ node: node as AnyNode, subject, other, left, right }]
      : []
  })
}
