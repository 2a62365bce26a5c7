/** Which expressions of a program make a promise that nobody can have had a hold of before. */
import type { AnyNode } from 'acorn'
import { isFunction, type Scopes, type Variable } from './scopes.ts'

/** Asks of an expression whether its value is such a promise. A no may be wrong; a yes is right for honest programs. */
export function newPromises(scopes: Scopes): (expression: AnyNode) => boolean {
  const asyncNames = namesOfAsync(scopes)
  const variables = new Map(scopes.references.map(({ node, variable }) => [node as AnyNode, variable]))

  return (expression) => {
    if (expression.type === 'NewExpression') return isNamed(expression.callee, 'Promise')
    if (expression.type !== 'CallExpression') return false
    const { callee } = expression
    if (isAsync(callee)) return true
    if (callee.type === 'Identifier') {
      const variable = variables.get(callee)
      return variable ? isAsyncFunction(variable) && asyncNames.has(callee.name) : false
    }
    if (callee.type !== 'MemberExpression' || callee.computed) return false
    const name = nameIn(callee.property)
    if (isNamed(callee.object, 'Promise')) return MAKERS.has(name)
    return CHAINED.has(name) || asyncNames.has(name)
  }
}

/** Of `Promise`; `resolve` may give back a promise that was there before. */
const MAKERS = new Set(['reject', 'all', 'allSettled', 'any', 'race', 'try'])
const CHAINED = new Set(['then', 'catch', 'finally'])

export function isAsync(node: AnyNode | null | undefined): boolean {
  return isFunction(node) && node.async && !node.generator
}

function isAsyncFunction({ declaration, node, references }: Variable): boolean {
  if (references.some(({ writes }) => writes)) return false
  if (declaration.type === 'VariableDeclarator') return declaration.id === node && isAsync(declaration.init)
  return isAsync(declaration)
}

/** Names under which the program knows async functions and no other values: of functions, variables and methods. */
function namesOfAsync({ nodes }: Scopes): Set<string> {
  const asyncNames = new Set<string>()
  const others = new Set<string>()
  for (const node of nodes) {
    for (const [name, value] of definedBy(node)) (isAsync(value) ? asyncNames : others).add(name)
  }
  return new Set([...asyncNames].filter((name) => !others.has(name)))
}

function definedBy(node: AnyNode): [name: string, value: AnyNode | null | undefined][] {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ClassDeclaration':
      return node.id ? [[node.id.name, node]] : []
    case 'VariableDeclarator':
      return node.id.type === 'Identifier' ? [[node.id.name, node.init]] : []
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return node.computed ? [] : [[nameIn(node.key), node.value]]
    case 'Property':
      return node.computed || node.shorthand ? [] : [[nameIn(node.key), node.value]]
    case 'AssignmentExpression':
      return [[nameIn(node.left.type === 'MemberExpression' ? node.left.property : node.left), node.right]]
    default:
      return []
  }
}

/** A private name `#load` is another one than `load`. */
function nameIn(node: AnyNode): string {
  if (node.type === 'Identifier') return node.name
  if (node.type === 'PrivateIdentifier') return `#${node.name}`
  return node.type === 'Literal' ? String(node.value) : ''
}

function isNamed(node: AnyNode, name: string): boolean {
  return node.type === 'Identifier' && node.name === name
}
