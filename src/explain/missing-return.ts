/** Functions whose result is used and that give none. */
import type { FunctionNode } from '../syntax/scopes.ts'
import type { AnyNode } from '../syntax/walk.ts'
import type { Edit } from './explanation.ts'
import { returnsOf } from './guess.ts'
import type { Readable } from './readable.ts'
import { inserted } from './unreadable.ts'

/** True when no `return` gives a value. */
export function givesNothing(own: FunctionNode, program: Readable): boolean {
  return own.body.type === 'BlockStatement' && returnsOf(own, program).every((each) => each === null)
}

/** The last statement of a body, when it holds the value that should be given back. */
export function lastValue(own: FunctionNode): { statement: AnyNode; value: string | null } | null {
  const statement = own.body.type === 'BlockStatement' ? own.body.body.at(-1) : undefined
  if (!statement) return null
  if (statement.type === 'ExpressionStatement') return { statement, value: null }
  const [declarator] = statement.type === 'VariableDeclaration' ? statement.declarations : []
  return declarator?.id.type === 'Identifier' ? { statement, value: declarator.id.name } : null
}

/** `return` before the last expression, or a new line that gives back the last variable. */
export function returnEdits(own: FunctionNode, program: Readable): Edit[] | undefined {
  const last = lastValue(own)
  if (!last) return undefined
  const { statement } = last
  if (last.value === null) {
    if (statement.type !== 'ExpressionStatement' || /^console\./.test(program.text(statement)))
      return undefined
    if (statement.expression.type !== 'AssignmentExpression') return [inserted(statement.start, 'return ')]
    return line(program, statement, program.text(statement.expression.left))
  }
  return line(program, statement, last.value)
}

function line(program: Readable, after: AnyNode, name: string): Edit[] {
  const indent = program.program.slice(program.program.lastIndexOf('\n', after.start) + 1, after.start)
  return [inserted(after.end, indent.trim() === '' ? `\n${indent}return ${name};` : ` return ${name};`)]
}
