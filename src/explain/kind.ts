/** What a kind of mistake is: four questions it may answer, each for one way a program can end. */
import type { Failed } from './failed.ts'
import type { Ran } from './ran.ts'
import type { Edit } from './explanation.ts'
import type { Unreadable } from './unreadable.ts'

/** UTF-16 offsets in the program. */
export interface Span {
  start: number
  end: number
}

/** A mistake that a kind has recognised. */
export interface Finding {
  at: Span
  params?: Record<string, string | number>
  terms?: Record<string, string>
  /** Special case of the kind, with texts of its own: `browser` for `name.undeclared-browser`. */
  special?: string
  partner?: Span | undefined
  /** A change that may help: it is offered when it is proved to. */
  edits?: Edit[] | undefined
}

/** One mistake. Its file also exports `provokes` and `nearMisses`: programs that must be explained so, and must not. */
export interface Kind {
  /** `family.name`. */
  kind: string
  /** The parser could not read the program. */
  unreadable?: (found: Unreadable) => Finding | null
  /** The program threw. */
  failed?: (found: Failed) => Finding | null
  /** The program met a limit: time, memory, depth, output. */
  endless?: (found: Failed) => Finding | null
  /** The program ran to its end: gentle notices. */
  ran?: (found: Ran) => Finding | Finding[] | null
}
