/** Values that are known without running the program. */
import type { AnyNode } from '../syntax/walk.ts'
import { onlyValue } from './guess.ts'
import { memberName, type Readable } from './readable.ts'

export type Constant = string | number | boolean | null | undefined

/** The text, number or truth value that an expression always has; `undefined` when that is not known. */
export function constantOf(node: AnyNode | null | undefined, program: Readable, depth = 6): Constant {
  if (!node || depth === 0) return undefined
  const inner = (each: AnyNode | null): Constant => constantOf(each, program, depth - 1)
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'object' || typeof node.value === 'bigint' ? undefined : node.value
    case 'TemplateLiteral':
      return node.expressions.length === 0 ? (node.quasis[0]?.value.cooked ?? undefined) : undefined
    case 'Identifier':
      return inner(onlyValue(program.variableOf(node), program))
    case 'UnaryExpression': {
      const value = inner(node.argument)
      return node.operator === '-' && typeof value === 'number'
        ? -value
        : node.operator === '!' && value !== undefined
          ? !value
          : undefined
    }
    case 'MemberExpression':
      return memberName(node) === 'length' ? lengthOf(node.object, program, depth - 1) : undefined
    case 'CallExpression':
      return program.answerTo(node)
    case 'BinaryExpression':
      return calculated(node.operator, inner(node.left), inner(node.right))
    default:
      return undefined
  }
}

function lengthOf(holder: AnyNode, program: Readable, depth: number): number | undefined {
  const value = onlyValue(program.variableOf(holder), program)
  if (value?.type === 'ArrayExpression') return value.elements.length
  const text = constantOf(value, program, depth)
  return typeof text === 'string' ? text.length : undefined
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
