/** How often constructs and names stand in a program. */
import type { MemberExpression } from 'acorn'
import type { Tree } from './parse.ts'
import { walk, type AnyNode, type Visit } from './walk.ts'

/** True for the visits that are one occurrence of the construct. */
type Rule = (visit: Visit) => boolean

const ofType =
  (...types: AnyNode['type'][]): Rule =>
  ({ node }) =>
    types.includes(node.type)

const declares =
  (kind: string): Rule =>
  ({ node }) =>
    node.type === 'VariableDeclaration' && node.kind === kind

const compares =
  (...operators: string[]): Rule =>
  ({ node }) =>
    node.type === 'BinaryExpression' && operators.includes(node.operator)

const isLoop = ofType(
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'WhileStatement',
  'DoWhileStatement',
)

const rules = {
  for: ofType('ForStatement'),
  'for-of': ofType('ForOfStatement'),
  while: ofType('WhileStatement', 'DoWhileStatement'),
  loop: isLoop,
  if: ofType('IfStatement'),
  else: ({ node }) => node.type === 'IfStatement' && Boolean(node.alternate),
  function: ofType('FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'),
  return: ofType('ReturnStatement'),
  let: declares('let'),
  const: declares('const'),
  var: declares('var'),
  array: ofType('ArrayExpression'),
  object: ofType('ObjectExpression'),
  string: isText,
  template: ofType('TemplateLiteral'),
  call: ofType('CallExpression'),
  assignment: ofType('AssignmentExpression'),
  'strict-equality': compares('===', '!=='),
  'loose-equality': compares('==', '!='),
} satisfies Record<string, Rule>

/**
 * What can be counted. `for` is only the loop with a counter; `loop` is any loop statement; `else if` is an
 * `else` and an `if`; `let a, b` is one `let`; `while` counts `do … while` too; `assignment` is `=`, `+=` and
 * its kin, not the first value in a declaration; the equalities count their negations.
 */
export type CountedConstruct = keyof typeof rules | 'comment' | 'nested-loop'

/** Occurrences of a construct in the whole program, functions included. */
export function countConstruct(tree: Tree, construct: CountedConstruct): number {
  if (construct === 'comment') return tree.comments.length
  if (construct === 'nested-loop') return countNestedLoops(tree)
  return count(tree, rules[construct])
}

/**
 * Occurrences of a name in code: `total`, or a dotted path from a name on, however it is written
 * (`console.log`, `console?.log`, `console["log"]`). `.push` is the property of any object. A bare name is a
 * variable or a function: properties, labels, strings and comments do not count.
 */
export function countName(tree: Tree, name: string): number {
  const path = name.split('.')
  return count(
    tree,
    path.length === 1 ? (visit) => isVariable(visit, name) : ({ node }) => isPath(node, path),
  )
}

function count(tree: Tree, rule: Rule): number {
  let found = 0
  for (const visit of walk(tree)) if (rule(visit)) found++
  return found
}

/** A loop is nested when it begins before an earlier loop has ended. */
function countNestedLoops(tree: Tree): number {
  let found = 0
  let openUntil = 0
  for (const visit of walk(tree)) {
    if (!isLoop(visit)) continue
    if (visit.node.start < openUntil) found++
    openUntil = Math.max(openUntil, visit.node.end)
  }
  return found
}

/** Text in quotes that is a value: not a property name, not a directive like `"use strict"`. */
function isText({ node, parent, property }: Visit): boolean {
  if (node.type !== 'Literal' || typeof node.value !== 'string') return false
  if (parent?.type === 'ExpressionStatement' && parent.directive !== undefined) return false
  return !(property === 'key' && parent !== null && 'computed' in parent && !parent.computed)
}

function isVariable({ node, parent, property }: Visit, name: string): boolean {
  if (node.type !== 'Identifier' || node.name !== name || parent === null) return false
  if (property === 'label' || parent.type === 'MetaProperty') return false
  const isPropertyName = property === 'key' || (property === 'property' && parent.type === 'MemberExpression')
  return !(isPropertyName && 'computed' in parent && !parent.computed)
}

/** True for `console.log` and `["console", "log"]`; an empty first name stands for any object. */
function isPath(node: AnyNode, path: readonly string[]): boolean {
  if (node.type !== 'MemberExpression') return false
  let inner: AnyNode = node
  for (const name of path.slice(1).reverse()) {
    if (inner.type === 'ChainExpression') inner = inner.expression
    if (inner.type !== 'MemberExpression' || propertyName(inner) !== name) return false
    inner = inner.object
  }
  return path[0] === '' || (inner.type === 'Identifier' && inner.name === path[0])
}

function propertyName({ property, computed }: MemberExpression): string | null {
  if (property.type === 'Identifier') return computed ? null : property.name
  if (property.type === 'Literal' && typeof property.value === 'string') return property.value
  if (property.type !== 'TemplateLiteral' || property.expressions.length > 0) return null
  return property.quasis[0]?.value.cooked ?? null
}
