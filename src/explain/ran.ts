/** A program that ran to its end, prepared for the notices. */
import type { Printed } from '../sandbox/protocol.ts'
import type { Tree } from '../syntax/parse.ts'
import { readable, type Readable } from './readable.ts'

export interface Ran extends Readable {
  /** The lines that should have been printed, where somebody knows. */
  expected: readonly string[] | null
  /** Names that the lesson offers. */
  known: readonly string[]
  /** It waits at its top for something that never comes. */
  unfinished: boolean
  /** Something printed fits the pattern: the evidence without which many notices stay silent. */
  shows: (pattern: RegExp) => boolean
}

export interface RanParts {
  tree: Tree
  printed: readonly Printed[]
  expected: readonly string[] | null
  known: readonly string[]
  unfinished: boolean
}

export function ran({ tree, printed, expected, known, unfinished }: RanParts): Ran {
  const program = readable(tree, printed)
  return {
    ...program,
    expected,
    known,
    unfinished,
    shows: (pattern) => program.printed.some((text) => pattern.test(text)),
  }
}
