/** Every node of a syntax tree, in source order. */
import type { AnyNode } from 'acorn'
import type { Tree } from './parse.ts'

export type { AnyNode }

export interface Visit {
  node: AnyNode
  /** The node that holds this one, and the property it stands in; null for the program. */
  parent: AnyNode | null
  property: string
}

/**
 * Visits outer nodes before inner ones. Not recursive: a chain of 50,000 calls parses well, and must not
 * overflow the stack of the page afterwards. The key of `{ name }` is visited too, like that of `{ name: name }`.
 */
export function* walk(tree: Tree): Generator<Visit> {
  const waiting: Visit[] = [{ node: tree.program, parent: null, property: '' }]
  for (let visit = waiting.pop(); visit !== undefined; visit = waiting.pop()) {
    yield visit
    // The last to be pushed is the next to be visited.
    for (const child of childrenOf(visit.node).sort((a, b) => b.node.start - a.node.start))
      waiting.push(child)
  }
}

function childrenOf(node: AnyNode): Visit[] {
  return Object.entries(node).flatMap(([property, value]: [string, unknown]) =>
    (Array.isArray(value) ? (value as unknown[]) : [value])
      .filter(isNode)
      .map((child) => ({ node: child, parent: node, property })),
  )
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}
