/** What happened in a program, as data: which mistake, where, and the words it is about. No sentence. */
import type { Outcome } from '../sandbox/protocol.ts'

export interface Explanation {
  /** `family.name`; its texts stand under this key in the locale files. */
  kind: string
  /** 1-based; columns in UTF-16 units, `endColumn` excluded. */
  line: number
  column: number
  endColumn: number
  /** Pieces of code and numbers for the sentence. */
  params: Record<string, string | number>
}

/** What a rule may look at. */
export interface Case {
  program: string
  outcome: Outcome
}

/** One mistake: how it is recognised, and the programs that prove it. */
export interface Kind {
  kind: string
  recognise: (found: Case) => Omit<Explanation, 'kind'> | null
  /** Programs that must be explained by this kind: run through the real engine by the tests. */
  provokes: readonly string[]
  /** Programs that look alike and must not be. */
  nearMisses: readonly string[]
}
