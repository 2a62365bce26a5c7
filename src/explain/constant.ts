/** Values that are known without running the program. */
import type { AnyNode } from '../syntax/walk.ts'
import { onlyValue } from './guess.ts'
import { memberName, type Readable } from './readable.ts'

export type Constant = string | number | boolean | null | undefined

/** The text, number or truth value that an expression always has; `undefined` when that is not known. */
export function constantOf(node: AnyNode | null | undefined, program: Readable, depth = 6): Constant {
  if (!node || depth === 0) return undefined
  const inner = (each: AnyNode): Constant => constantOf(each, program, depth - 1)
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'object' || typeof node.value === 'bigint' ? undefined : node.value
    case 'TemplateLiteral':
      return node.expressions.length === 0 ? (node.quasis[0]?.value.cooked ?? undefined) : undefined
    case 'Identifier':
      return inner(onlyValue(program.variableOf(node), program) ?? (null as unknown as AnyNode))
    case 'UnaryExpression': {
      const value = inner(node.argument)
      return node.operator === '-' && typeof value === 'number'
        ? -value
        : node.operator === '!' && value !== undefined
          ? !value
          : undefined
    }
    case 'MemberExpression': {
      const list = memberName(node) === 'length' ? onlyValue(program.variableOf(node.object), program) : null
      return list?.type === 'ArrayExpression'
        ? list.elements.length
        : typeof constantOf(list, program, depth - 1) === 'string'
          ? String(constantOf(list, program, depth - 1)).length
          : undefined
    }
    case 'BinaryExpression':
      return calculated(node.operator, inner(node.left as AnyNode), inner(node.right))
    default:
      return undefined
  }
}

function calculated(operator: string, left: Constant, right: Constant): Constant {
  if (left === undefined || right === undefined || left === null || right === null) return undefined
  if (operator === '===') return left === right
  if (operator === '!==') return left !== right
  if (typeof left !== 'number' || typeof right !== 'number') return undefined
  switch (operator) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '*':
      return left * right
    case '/':
      return left / right
    case '<':
      return left < right
    case '<=':
      return left <= right
    case '>':
      return left > right
    case '>=':
      return left >= right
    default:
      return undefined
  }
}

/** True for `"5"`: a text that a person reads as a number. */
export function isNumberText(value: Constant): value is string {
  return typeof value === 'string' && /^\s*-?\p{Nd}+(?:[.,]\p{Nd}+)?\s*$/u.test(value)
}
