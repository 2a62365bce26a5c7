/** A program with its tree and its names, as the kinds ask about it. */
import type { Tree } from '../syntax/parse.ts'
import { scopesOf, type NodeOf, type NodeType, type Scopes, type Variable } from '../syntax/scopes.ts'
import type { AnyNode } from '../syntax/walk.ts'
import type { Printed } from '../sandbox/protocol.ts'
import type { Span } from './kind.ts'

export type Loop = NodeOf<
  'ForStatement' | 'WhileStatement' | 'DoWhileStatement' | 'ForOfStatement' | 'ForInStatement'
>

export interface Readable extends Scopes {
  program: string
  tree: Tree
  /** All nodes of some types, in source order. */
  all: <T extends NodeType>(...types: T[]) => NodeOf<T>[]
  /** The source text of a node. */
  text: (node: Span) => string
  /** Nodes inside a node, itself included, functions in it not entered. */
  within: (node: AnyNode) => AnyNode[]
  /** The variable that an identifier means; null for any other node. */
  variableOf: (node: AnyNode | null | undefined) => Variable | null
  /** The innermost node that fulfils a condition around a node, itself included. */
  around: (node: AnyNode, fits: (outer: AnyNode) => boolean) => AnyNode | null
  /** 1-based line of an offset. */
  lineOf: (offset: number) => number
  /** What was printed, one text for each call; questions and answers left out. */
  printed: readonly string[]
  /** What was answered to `prompt`, where the order of the questions is that of the program text. */
  answerTo: (call: AnyNode) => string | undefined
}

export function readable(tree: Tree, printed: readonly Printed[]): Readable {
  const scopes = scopesOf(tree)
  const meanings = new Map<AnyNode, Variable | null>([
    ...scopes.references.map((each): [AnyNode, Variable | null] => [each.node, each.variable]),
    ...scopes.variables.map((each): [AnyNode, Variable | null] => [each.node, each]),
  ])
  const program = tree.source
  return {
    ...scopes,
    program,
    tree,
    all: <T extends NodeType>(...types: T[]) =>
      scopes.nodes.filter((node): node is NodeOf<T> => (types as NodeType[]).includes(node.type)),
    text: ({ start, end }) => program.slice(start, end),
    within: (node) =>
      scopes.nodes.filter(
        (inner) => inner.start >= node.start && inner.end <= node.end && sameFunction(scopes, inner, node),
      ),
    variableOf: (node) => (node ? (meanings.get(node) ?? null) : null),
    around(node, fits) {
      for (let outer: AnyNode | null = node; outer !== null; outer = scopes.parentOf(outer))
        if (fits(outer)) return outer
      return null
    },
    lineOf: (offset) => program.slice(0, offset).split('\n').length,
    printed: printed.filter(({ stream }) => !/^(?:question|answer)$/.test(stream)).map(({ text }) => text),
    answerTo: (call) => answers(scopes, printed).get(call),
  }
}

/** Each question of the program with its answer; none when a question may be asked more or less than once. */
function answers(scopes: Scopes, printed: readonly Printed[]): Map<AnyNode, string> {
  const calls = scopes.nodes.filter(
    (node) =>
      node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'prompt',
  )
  const given = printed
    .filter(({ stream, cancelled }) => stream === 'answer' && !cancelled)
    .map(({ text }) => text)
  return new Map(calls.length === given.length ? calls.map((call, at) => [call, given[at] ?? '']) : [])
}

/** True when no function stands between the two. */
function sameFunction(scopes: Scopes, inner: AnyNode, outer: AnyNode): boolean {
  const home = scopes.functionOf(inner)
  return home === null || home === outer || (home.start <= outer.start && home.end >= outer.end)
}

export function isLoop(node: AnyNode | null): node is Loop {
  return node !== null && /^(?:For|While|DoWhile)\w*Statement$/.test(node.type)
}

/** The name of what is called or read: `log` of `console.log`, `f` of `f`. */
export function memberName(node: AnyNode): string | null {
  if (node.type !== 'MemberExpression') return null
  if (!node.computed) return node.property.type === 'Identifier' ? node.property.name : null
  return node.property.type === 'Literal' && typeof node.property.value === 'string'
    ? node.property.value
    : null
}

/** True for `console.log(…)` and its kin. */
export function isPrint(node: AnyNode | null): node is NodeOf<'CallExpression'> {
  return (
    node?.type === 'CallExpression' &&
    node.callee.type === 'MemberExpression' &&
    node.callee.object.type === 'Identifier' &&
    node.callee.object.name === 'console'
  )
}
