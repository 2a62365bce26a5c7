/** Where the variables at the top level of a program get their first values. */
import type { AnyNode, Expression, Pattern } from 'acorn'
import type { NodeType, Scopes, Variable } from './scopes.ts'

export type Start =
  /** The expression of the first value, and the statement it stands in. */
  | { value: Expression; statement: AnyNode }
  /** There is no first value: one can be put in at this offset, behind the declared name. */
  | { after: number; statement: AnyNode }

/**
 * Names that are missing in the result are not declared at the top level, or get their first value where it depends:
 * in a branch, a loop or a function, or out of something that is no literal list or record.
 */
export function startsOf(scopes: Scopes, names: readonly string[]): Map<string, Start> {
  const found = new Map<string, Start>()
  for (const variable of scopes.variables) {
    if (variable.scope.parent !== null || !names.includes(variable.name)) continue
    if (variable.declaration.type !== 'VariableDeclarator') continue
    const start = startOf(variable, scopes)
    if (start !== null) found.set(variable.name, start)
  }
  return found
}

function startOf(variable: Variable, scopes: Scopes): Start | null {
  const all = writesOf(variable, scopes)
  const [first] = all.filter(({ node }) => scopes.functionOf(node) === null)
  if (first && !isUpdate(first, variable, scopes)) return assigned(first, scopes)
  const isSetElsewhere = !first && all.some((each) => !isUpdate(each, variable, scopes))
  return isSetElsewhere ? null : declared(variable, scopes)
}

interface Write {
  /** The name that is written. */
  node: AnyNode
  /** What gives it its value; null for `n++` and for the variable of a loop. */
  giver: Giver | null
}

interface Giver {
  node: AnyNode
  pattern: Pattern
  value: Expression
  /** Of an assignment: `=`, `+=` … */
  operator: string
}

/** In the order in which they stand in the program. */
function writesOf(variable: Variable, scopes: Scopes): Write[] {
  const assignments = variable.references.filter(({ writes }) => writes).map(({ node }) => node)
  return [...assignments, ...declarationsOf(variable, scopes)]
    .map((node) => ({ node, giver: giverOf(node, scopes) }))
    .filter(({ node, giver }) => giver !== null || !isBareDeclaration(node, scopes))
    .sort((a, b) => a.node.start - b.node.start)
}

/** With `var`, a name may be declared again. */
function declarationsOf({ name, kind, node }: Variable, scopes: Scopes): AnyNode[] {
  if (kind !== 'var') return [node]
  return scopes.nodes.filter((each) => {
    if (each.type !== 'Identifier' || each.name !== name || scopes.functionOf(each) !== null) return false
    let [inner, outer]: [AnyNode, AnyNode | null] = [each, scopes.parentOf(each)]
    while (outer && PATTERNS.has(outer.type) && !NO_TARGETS.has(scopes.roleOf(inner)))
      [inner, outer] = [outer, scopes.parentOf(outer)]
    return outer?.type === 'VariableDeclarator' && scopes.roleOf(inner) === 'id'
  })
}

/** Parts of patterns that are only read: a key, the value where there is none. */
const NO_TARGETS = new Set(['key', 'right'])

const PATTERNS = new Set<NodeType>([
  'ArrayPattern',
  'ObjectPattern',
  'AssignmentPattern',
  'RestElement',
  'Property',
])

function giverOf(node: AnyNode, scopes: Scopes): Giver | null {
  let outer = scopes.parentOf(node)
  while (outer && PATTERNS.has(outer.type)) outer = scopes.parentOf(outer)
  if (outer?.type === 'AssignmentExpression')
    return { node: outer, pattern: outer.left, value: outer.right, operator: outer.operator }
  if (outer?.type === 'VariableDeclarator' && outer.init)
    return { node: outer, pattern: outer.id, value: outer.init, operator: '=' }
  return null
}

/** `let n`, and not `for (let n of …)`. */
function isBareDeclaration(node: AnyNode, scopes: Scopes): boolean {
  const declarator = scopes.parentOf(node)
  return declarator?.type === 'VariableDeclarator' && isUnconditional(declarator, scopes)
}

/** `n++`, `n += 1`, `n = n + 1` and `n ??= 1` need a value that is there before. */
function isUpdate({ node, giver }: Write, variable: Variable, scopes: Scopes): boolean {
  if (giver === null) return scopes.parentOf(node)?.type === 'UpdateExpression'
  const { operator, value } = giver
  const isIn = ({ start, end }: AnyNode): boolean => start >= value.start && end <= value.end
  return operator !== '=' || variable.references.some((each) => each.reads && isIn(each.node))
}

function assigned({ node, giver }: Write, scopes: Scopes): Start | null {
  if (giver === null || !isUnconditional(giver.node, scopes)) return null
  const value = valueFor(node, giver.pattern, giver.value)
  const statement = statementOf(node, scopes)
  return value && statement && { value, statement }
}

function declared({ node, declaration }: Variable, scopes: Scopes): Start | null {
  const statement = statementOf(node, scopes)
  const isPlain = scopes.parentOf(node) === declaration && isUnconditional(declaration, scopes)
  return isPlain && statement ? { after: node.end, statement } : null
}

/** What of a value goes to a name in a pattern: `2` for `b` in `[a, b] = [1, 2]`. */
function valueFor(name: AnyNode, pattern: AnyNode, value: Expression): Expression | null {
  if (pattern === name) return value
  if (pattern.type === 'AssignmentPattern') return valueFor(name, pattern.left, value)
  if (pattern.type === 'ArrayPattern' && value.type === 'ArrayExpression') {
    const at = pattern.elements.findIndex((each) => each !== null && holds(each, name))
    const items = value.elements.slice(0, at + 1)
    const [part, item] = [pattern.elements[at], items[at]]
    if (!part || !item || item.type === 'SpreadElement') return null
    return items.some((each) => each?.type === 'SpreadElement') ? null : valueFor(name, part, item)
  }
  if (pattern.type === 'ObjectPattern' && value.type === 'ObjectExpression') {
    const part = pattern.properties.find((each) => holds(each, name))
    if (part?.type !== 'Property') return null
    const item = propertyOf(value, keyOf(part))
    return item && valueFor(name, part.value, item)
  }
  return null
}

function holds(outer: AnyNode, inner: AnyNode): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

type RecordLiteral = Extract<Expression, { type: 'ObjectExpression' }>

/** Null where a later part of the record may have the same key, or no value of its own to be replaced. */
function propertyOf({ properties }: RecordLiteral, key: string | null): Expression | null {
  if (key === null) return null
  if (properties.some((each) => each.type === 'SpreadElement' || keyOf(each) === null)) return null
  const found = properties.filter((each) => each.type === 'Property' && keyOf(each) === key)
  const [only, ...more] = found
  if (only?.type !== 'Property' || more.length > 0) return null
  return only.shorthand || only.method || only.kind !== 'init' ? null : only.value
}

function keyOf(property: AnyNode): string | null {
  if (property.type !== 'Property' || property.computed) return null
  if (property.key.type === 'Identifier') return property.key.name
  return property.key.type === 'Literal' ? String(property.key.value) : null
}

/** All that may stand around what is done in any case, and once. */
const UNCONDITIONAL = new Set<NodeType>([
  'VariableDeclarator',
  'VariableDeclaration',
  'AssignmentExpression',
  'SequenceExpression',
  'ExpressionStatement',
  'BlockStatement',
  'Program',
])

function isUnconditional(node: AnyNode, scopes: Scopes): boolean {
  for (let outer = scopes.parentOf(node); outer !== null; outer = scopes.parentOf(outer)) {
    if (!UNCONDITIONAL.has(outer.type)) return false
    if (outer.type === 'AssignmentExpression' && /^(?:&&|\|\||\?\?)=$/.test(outer.operator)) return false
  }
  return true
}

function statementOf(node: AnyNode, scopes: Scopes): AnyNode | null {
  for (let outer = scopes.parentOf(node); outer !== null; outer = scopes.parentOf(outer)) {
    if (outer.type === 'ExpressionStatement' || outer.type === 'VariableDeclaration') return outer
  }
  return null
}
