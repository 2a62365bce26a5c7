/** Promises that a program makes and throws away: nobody would hear of their errors. */
import type { AnyNode } from 'acorn'
import { isAsync, newPromises } from './new-promises.ts'
import { parse } from './parse.ts'
import { scopesOf, type Scopes } from './scopes.ts'

export interface Listening {
  /** The same program, in which a timer gives back each such promise: there the sandbox hears of an error. */
  program: string
  /** From a place in that program to the same place in the one it was made from. 1-based, in UTF-16 units. */
  placeBefore: (place: Place) => Place
}

interface Place {
  line: number
  column: number
}

/**
 * Null when there is no such promise, or the program cannot be read. Only promises that are new, and that no one else
 * can have a hold of: what is said of them is always true, but not all of them are found.
 */
export function listenToPromises(program: string): Listening | null {
  const tree = parse(program)
  if (tree.kind === 'problem') return null
  const scopes = scopesOf(tree)
  if (isTakenOver(scopes)) return null
  const isNew = newPromises(scopes)
  const inserted = scopes.nodes.flatMap((node) => {
    if (isCallbackForNobody(node, scopes)) return around(node, OF_EACH)
    const value = thrownAway(node)
    return value && isNew(value) ? around(value, OF_ONE) : []
  })
  return inserted.length === 0 ? null : listening(program, inserted)
}

const TIMER = 'setTimeout'
const OF_ONE = `${TIMER}((p) => p, 0, `
const OF_EACH = `((f) => (...a) => { ${TIMER}((p) => p, 0, f(...a)) })(`

/** The program has timers or promises of its own. */
function isTakenOver({ variables, references }: Scopes): boolean {
  const isOurs = ({ name }: { name: string }): boolean => name === TIMER || name === 'Promise'
  return variables.some(isOurs) || references.some((each) => each.writes && isOurs(each))
}

/** The value of a statement that does nothing with it; null for other nodes. */
function thrownAway(node: AnyNode): AnyNode | null {
  if (node.type !== 'ExpressionStatement') return null
  const { expression } = node
  if (expression.type === 'UnaryExpression' && expression.operator === 'void') return expression.argument
  // In `ready && load()` the promise is what is left over.
  const isLeftOver = expression.type === 'LogicalExpression' && expression.operator === '&&'
  return isLeftOver ? expression.right : expression
}

/** What it gives back is dropped by `forEach`. */
function isCallbackForNobody(node: AnyNode, { parentOf, nodes }: Scopes): boolean {
  if (node.type !== 'ArrowFunctionExpression' || !isAsync(node)) return false
  const call = parentOf(node)
  if (call?.type !== 'CallExpression' || call.arguments[0] !== node) return false
  const { callee } = call
  if (callee.type !== 'MemberExpression' || !isForEach(callee.property)) return false
  return !nodes.some(
    (each) => (each.type === 'MethodDefinition' || each.type === 'Property') && isForEach(each.key),
  )
}

function isForEach(node: AnyNode): boolean {
  return node.type === 'Identifier' && node.name === 'forEach'
}

interface Insertion {
  at: number
  text: string
}

function around({ start, end }: AnyNode, opening: string): Insertion[] {
  return [
    { at: start, text: opening },
    { at: end, text: ')' },
  ]
}

/** On one line, so that every line keeps its number. */
function listening(program: string, insertions: readonly Insertion[]): Listening {
  const inserted = [...insertions].sort((a, b) => a.at - b.at)
  const parts = inserted.map(({ at, text }, i) => program.slice(inserted[i - 1]?.at ?? 0, at) + text)
  const changed = parts.join('') + program.slice(inserted.at(-1)?.at ?? 0)
  return { program: changed, placeBefore: (place) => placeBefore(place, { changed, inserted }) }
}

interface Changed {
  changed: string
  inserted: readonly Insertion[]
}

function placeBefore({ line, column }: Place, { changed, inserted }: Changed): Place {
  const lines = changed.split('\n').slice(0, line - 1)
  const lineStart = lines.reduce((sum, each) => sum + each.length + 1, 0)
  const offset = lineStart + column - 1
  let shift = 0
  let shiftAtStart = 0
  for (const { at, text } of inserted) {
    if (at + shift >= offset) break
    if (at + shift < lineStart) shiftAtStart += text.length
    shift += text.length
  }
  return { line, column: Math.max(1, column - (shift - shiftAtStart)) }
}
