/** Who means whom: the variables of a program, where they live, and where they are used. */
import type { AnyNode } from 'acorn'
import type { Tree } from './parse.ts'
import { walk } from './walk.ts'

export type NodeType = AnyNode['type']
export type NodeOf<T extends NodeType> = Extract<AnyNode, { type: T }>
export type IdentifierNode = NodeOf<'Identifier'>
export type FunctionNode = NodeOf<'FunctionDeclaration' | 'FunctionExpression' | 'ArrowFunctionExpression'>

export interface Scope {
  node: AnyNode
  parent: Scope | null
  variables: Map<string, Variable>
}

export interface Variable {
  name: string
  kind: 'let' | 'const' | 'var' | 'function' | 'class' | 'parameter' | 'catch'
  /** The name where it is declared. */
  node: IdentifierNode
  /** The declarator, function, class or catch clause. */
  declaration: AnyNode
  scope: Scope
  references: Reference[]
}

export interface Reference {
  name: string
  node: IdentifierNode
  scope: Scope
  /** Null for a name that the program does not declare. */
  variable: Variable | null
  reads: boolean
  writes: boolean
}

export interface Scopes {
  variables: Variable[]
  references: Reference[]
  /** Every node of the tree, outer ones first. */
  nodes: AnyNode[]
  parentOf: (node: AnyNode) => AnyNode | null
  /** The property of its parent in which a node stands. */
  roleOf: (node: AnyNode) => string
  /** The variables that a place can see, inner ones first. */
  visibleFrom: (node: AnyNode) => Variable[]
  /** The function around a node; null at the top level. */
  functionOf: (node: AnyNode) => FunctionNode | null
}

/** Built by what stands in the source: `with`, `eval` and properties of the global object are not seen. */
export function scopesOf(tree: Tree): Scopes {
  const nodes: AnyNode[] = []
  const parents = new Map<AnyNode, { parent: AnyNode | null; role: string }>()
  for (const { node, parent, property } of walk(tree)) {
    nodes.push(node)
    // The key of `{ name }` is the same node as its value: the value counts.
    if (!parents.has(node) || property !== 'key') parents.set(node, { parent, role: property })
  }
  const parentOf = (node: AnyNode): AnyNode | null => parents.get(node)?.parent ?? null
  const roleOf = (node: AnyNode): string => parents.get(node)?.role ?? ''
  const scopes = new Map<AnyNode, Scope>()
  for (const node of nodes) {
    if (!opensScope(node)) continue
    scopes.set(node, { node, parent: scopeAround(parentOf(node)), variables: new Map() })
  }
  function scopeAround(from: AnyNode | null): Scope | null {
    for (let node = from; node !== null; node = parentOf(node)) {
      const scope = scopes.get(node)
      if (scope) return scope
    }
    return null
  }
  const variables: Variable[] = []
  const declared = new Set<AnyNode>()
  const declare = (
    node: AnyNode,
    found: Pick<Variable, 'kind' | 'declaration'> & { scope: Scope | null },
  ): void => {
    for (const id of namesIn(node)) {
      declared.add(id)
      if (!found.scope || found.scope.variables.has(id.name)) continue
      const variable: Variable = { ...found, scope: found.scope, name: id.name, node: id, references: [] }
      found.scope.variables.set(id.name, variable)
      variables.push(variable)
    }
  }
  for (const node of nodes) declareIn(node)
  function declareIn(node: AnyNode): void {
    const here = scopeAround(node)
    if (node.type === 'VariableDeclarator') {
      const list = parentOf(node)
      const kind = list?.type === 'VariableDeclaration' ? list.kind : 'let'
      const plain = kind === 'const' || kind === 'var' ? kind : 'let'
      declare(node.id, {
        kind: plain,
        declaration: node,
        scope: plain === 'var' ? functionScope(here) : here,
      })
    } else if (isFunction(node)) {
      const own = scopes.get(node) ?? null
      for (const parameter of node.params)
        declare(parameter, { kind: 'parameter', declaration: node, scope: own })
      if (node.type === 'FunctionDeclaration' && node.id)
        declare(node.id, { kind: 'function', declaration: node, scope: scopeAround(parentOf(node)) })
      else if (node.id) declare(node.id, { kind: 'function', declaration: node, scope: own })
    } else if ((node.type === 'ClassDeclaration' || node.type === 'ClassExpression') && node.id) {
      declare(node.id, { kind: 'class', declaration: node, scope: scopeAround(parentOf(node)) })
    } else if (node.type === 'CatchClause' && node.param) {
      declare(node.param, { kind: 'catch', declaration: node, scope: scopes.get(node) ?? null })
    }
  }
  const references: Reference[] = []
  for (const node of nodes) {
    if (node.type !== 'Identifier' || declared.has(node) || !isVariableUse(node)) continue
    const scope = scopeAround(node)
    if (!scope) continue
    const variable = lookUp(scope, node.name)
    const reference = { name: node.name, node, scope, variable, ...useOf(node) }
    references.push(reference)
    variable?.references.push(reference)
  }
  function isVariableUse(node: IdentifierNode): boolean {
    const parent = parentOf(node)
    const role = roleOf(node)
    if (role === 'label' || parent?.type === 'MetaProperty') return false
    if (role === 'property' && parent?.type === 'MemberExpression') return parent.computed
    if (role === 'key' && parent && 'computed' in parent) return parent.computed
    return true
  }
  function useOf(node: IdentifierNode): Pick<Reference, 'reads' | 'writes'> {
    let inner: AnyNode = node
    let parent = parentOf(node)
    while (parent && isPattern(parent, inner)) [inner, parent] = [parent, parentOf(parent)]
    if (parent?.type === 'AssignmentExpression' && parent.left === inner)
      return { reads: parent.operator !== '=', writes: true }
    if (parent?.type === 'UpdateExpression') return { reads: true, writes: true }
    if ((parent?.type === 'ForOfStatement' || parent?.type === 'ForInStatement') && parent.left === inner)
      return { reads: false, writes: true }
    return { reads: true, writes: false }
  }
  function isPattern(parent: AnyNode, inner: AnyNode): boolean {
    if (parent.type === 'ArrayPattern' || parent.type === 'ObjectPattern' || parent.type === 'RestElement')
      return true
    if (parent.type === 'AssignmentPattern') return parent.left === inner
    return parent.type === 'Property' && parentOf(parent)?.type === 'ObjectPattern'
  }
  return {
    variables,
    references,
    nodes,
    parentOf,
    roleOf,
    visibleFrom(node) {
      const found: Variable[] = []
      for (let scope = scopeAround(node); scope !== null; scope = scope.parent)
        found.push(...scope.variables.values())
      return found
    },
    functionOf(node) {
      for (let outer = parentOf(node); outer !== null; outer = parentOf(outer))
        if (isFunction(outer)) return outer
      return null
    },
  }
}

export function isFunction(node: AnyNode | null | undefined): node is FunctionNode {
  return (
    node?.type === 'FunctionDeclaration' ||
    node?.type === 'FunctionExpression' ||
    node?.type === 'ArrowFunctionExpression'
  )
}

const scopeTypes = new Set<NodeType>([
  'Program',
  'BlockStatement',
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'SwitchStatement',
  'CatchClause',
])

function opensScope(node: AnyNode): boolean {
  return scopeTypes.has(node.type) || isFunction(node)
}

function functionScope(scope: Scope | null): Scope | null {
  let found = scope
  while (found?.parent && !isFunction(found.node)) found = found.parent
  return found
}

function lookUp(from: Scope, name: string): Variable | null {
  for (let scope: Scope | null = from; scope !== null; scope = scope.parent) {
    const found = scope.variables.get(name)
    if (found) return found
  }
  return null
}

/** The names that a pattern binds: one for `a`, two for `[a, b = 1]`. */
function namesIn(pattern: AnyNode): IdentifierNode[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern]
    case 'ArrayPattern':
      return pattern.elements.flatMap((each) => (each ? namesIn(each) : []))
    case 'ObjectPattern':
      return pattern.properties.flatMap((each) => namesIn(each.type === 'Property' ? each.value : each))
    case 'AssignmentPattern':
      return namesIn(pattern.left)
    case 'RestElement':
      return namesIn(pattern.argument)
    default:
      return []
  }
}
