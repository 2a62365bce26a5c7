/** Where a program takes apart what it cannot: `const { name } = null`. The engine only knows a place before that. */
import type { RawError } from '../sandbox/protocol.ts'
import type { Tree } from '../syntax/parse.ts'
import { isFunction, scopesOf, type FunctionNode, type NodeOf, type Scopes } from '../syntax/scopes.ts'
import type { AnyNode } from '../syntax/walk.ts'

type Pattern = NodeOf<'ObjectPattern' | 'ArrayPattern'>

/** The error with the place of the pattern, where it comes from one. */
export function placedAtPattern(error: RawError, tree: Tree): RawError {
  const type = patternType(error.message)
  if (error.line === 0 || type === null) return error
  const scopes = scopesOf(tree)
  const offset = offsetOf(tree.source, error)
  const home = homeOf(offset, scopes)
  if (isOfBuiltIn(offset, scopes)) return error
  if (type === 'ArrayPattern' && isOfIteration(offset, home, scopes)) return error
  const [first] = scopes.nodes
    .filter((node): node is Pattern => node.type === type)
    .filter((node) => scopes.functionOf(node) === home && !isSafe(node, scopes))
    .map((node) => ({ node, turn: turnOf(node, scopes) }))
    .filter(({ turn }) => turn >= offset)
    .sort((a, b) => a.turn - b.turn)
  return first ? { ...error, ...placeAt(tree.source, first.node.start) } : error
}

/** In UTF-16 units from the start of the program. */
export function offsetOf(source: string, { line, column }: Pick<RawError, 'line' | 'column'>): number {
  const lines = source.split('\n')
  const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0)
  return Math.min(source.length, before + column - 1)
}

function placeAt(source: string, offset: number): Pick<RawError, 'line' | 'column'> {
  const before = source.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

function patternType(message: string): Pattern['type'] | null {
  if (message === 'cannot convert to object') return 'ObjectPattern'
  return /is not iterable$|property 'Symbol\.iterator' of/.test(message) ? 'ArrayPattern' : null
}

/** The function in which the place is; where one begins is a place inside of it. */
function homeOf(offset: number, { nodes, parentOf }: Scopes): FunctionNode | null {
  const startOf = (node: FunctionNode): number => {
    const parent = parentOf(node)
    const isMethod =
      parent?.type === 'MethodDefinition' || (parent?.type === 'Property' && parent.value === node)
    return isMethod ? parent.start : node.start
  }
  const around = nodes.filter(isFunction).filter((node) => startOf(node) <= offset && offset < node.end)
  return around.at(-1) ?? null
}

/** When its turn comes in the engine's code: a pattern in the head of a loop comes after the list. */
function turnOf(pattern: Pattern, { parentOf }: Scopes): number {
  let inner: AnyNode = pattern
  for (let outer = parentOf(pattern); outer !== null; [inner, outer] = [outer, parentOf(outer)])
    if (outer.type === 'ForOfStatement' && outer.left === inner) return outer.right.end
  return pattern.start
}

/** What it takes apart stands there, and can be. */
function isSafe(pattern: Pattern, { parentOf }: Scopes): boolean {
  const parent = parentOf(pattern)
  const value = parent?.type === 'VariableDeclarator' ? parent.init : null
  return (
    value?.type === 'ArrayExpression' ||
    (value?.type === 'ObjectExpression' && pattern.type === 'ObjectPattern')
  )
}

/** Built-ins that take lists and records refuse them in the same words: `Object.keys(null)`. */
function isOfBuiltIn(offset: number, { nodes, references }: Scopes): boolean {
  const call = nodes.find(
    (node): node is NodeOf<'CallExpression' | 'NewExpression'> =>
      (node.type === 'CallExpression' || node.type === 'NewExpression') &&
      node.callee.end <= offset &&
      offset < (node.arguments[0]?.start ?? node.end),
  )
  const name = references.find(({ node }) => node.start === call?.start || node.start === call?.callee.start)
  return name?.variable === null && /^(?:Object|Reflect|Promise|Array|(?:Weak)?(?:Set|Map))$/.test(name.name)
}

/** `for … of`, `...` and `yield*` have the place of what they go through. */
function isOfIteration(offset: number, home: FunctionNode | null, { nodes, functionOf }: Scopes): boolean {
  return nodes.some((node) => {
    const list =
      node.type === 'ForOfStatement'
        ? node.right
        : node.type === 'SpreadElement' || (node.type === 'YieldExpression' && node.delegate)
          ? node.argument
          : null
    return list && list.start <= offset && offset < list.end && functionOf(node) === home
  })
}
