/** A program that can be read and did not end well, prepared for the kinds. */
import type { Outcome, Printed, RawError } from '../sandbox/protocol.ts'
import type { Tree } from '../syntax/parse.ts'
import type { AnyNode } from '../syntax/walk.ts'
import type { Span } from './kind.ts'
import { readable, type Readable } from './readable.ts'
import { offsetOf, placedAtPattern } from './taken-apart.ts'
import { builtIns } from './words/library.ts'

export interface Failed extends Readable {
  outcome: Outcome
  /** Of no name and at line 0 when the program met a limit. */
  error: RawError
  /** Where the engine stopped; -1 when it did not say. */
  offset: number
  /** The place of the error, or of its line when nothing better is known. */
  here: Span
  /** The innermost nodes at the place of the error, inner ones first. */
  nodesHere: AnyNode[]
  /** Every name that exists at the place of the error. */
  namesHere: string[]
  /** The name that the engine does not know, or that has no value yet. */
  missingName: string | null
}

export interface FailedParts {
  tree: Tree
  outcome: Outcome
  printed: readonly Printed[]
  /** Names of the lesson. */
  known: readonly string[]
}

const notDefined = /^'?([\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*)'? is not (?:defined|initialized)$/u

export function failed({ tree, outcome, printed, known }: FailedParts): Failed {
  const program = readable(tree, printed)
  const error =
    outcome.kind === 'threw'
      ? placedAtPattern(outcome.error, tree)
      : { name: '', message: '', line: 0, column: 0 }
  const offset = error.line > 0 ? offsetOf(tree.source, error) : -1
  const nodesHere =
    offset < 0 ? [] : program.nodes.filter(({ start, end }) => start <= offset && offset < end).reverse()
  const innermost = nodesHere[0] ?? tree.program
  return {
    ...program,
    outcome,
    error,
    offset,
    here: lineSpan(tree.source, Math.max(0, offset)),
    nodesHere,
    namesHere: [...program.visibleFrom(innermost).map(({ name }) => name), ...builtIns, ...known],
    missingName: error.name === 'ReferenceError' ? (notDefined.exec(error.message)?.[1] ?? null) : null,
  }
}

function lineSpan(source: string, offset: number): Span {
  const start = source.lastIndexOf('\n', offset - 1) + 1
  const text = source.slice(start).split('\n')[0] ?? ''
  return { start: start + text.length - text.trimStart().length, end: start + text.trimEnd().length }
}
