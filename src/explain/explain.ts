/** From an engine's complaint to a beginner's: the first kind that recognises what happened. */
import type { Outcome, Printed } from '../sandbox/protocol.ts'
import { parse } from '../syntax/parse.ts'
import { explained } from './explained.ts'
import type { Explanation } from './explanation.ts'
import { failed } from './failed.ts'
import { glossaryOf } from './glossary.ts'
import type { Finding, Kind } from './kind.ts'
import { otherError } from './kinds/general/other-error.ts'
import { unexpectedToken } from './kinds/syntax/unexpected-token.ts'
import { endlessKinds } from './order/endless-kinds.ts'
import { failedKinds } from './order/failed-kinds.ts'
import { unreadableKinds } from './order/unreadable-kinds.ts'
import { unreadable } from './unreadable.ts'

export interface Ended {
  program: string
  outcome: Outcome
  printed?: readonly Printed[]
  /** Names that the lesson offers. */
  known?: readonly string[]
}

/** In UTF-16 units. The page waits for the explanation, so longer programs get only the place of their mistake. */
export const LONGEST = 12_000

/** Null for a program that ended well, and when there is nothing better to say than how the run ended. */
export function explain(ended: Ended): Explanation | null {
  const { outcome } = ended
  if (/^(?:completed|asking|stopped|lost)$/.test(outcome.kind)) return null
  const found = explanationOf(ended, outcome)
  return found && outcome.kind === 'threw' ? { ...found, glossary: glossaryOf(outcome.error) } : found
}

function explanationOf(ended: Ended, outcome: Outcome): Explanation | null {
  const { program } = ended
  const tree = parse(program)
  const isLong = program.length > LONGEST
  if (tree.kind === 'problem') {
    const found = unreadable(program, tree)
    return first(isLong ? [unexpectedToken] : unreadableKinds, program, (kind) =>
      checked(kind.unreadable?.(found) ?? null, found.helps),
    )
  }
  const found = failed({ tree, outcome, printed: ended.printed ?? [], known: ended.known ?? [] })
  return outcome.kind === 'threw'
    ? first(isLong ? [otherError] : failedKinds, program, (kind) => kind.failed?.(found) ?? null)
    : first(isLong ? [] : endlessKinds, program, (kind) => kind.endless?.(found) ?? null)
}

/** A repair that does not bring the parser further is none. */
function checked(
  finding: Finding | null,
  helps: (edits: NonNullable<Finding['edits']>) => boolean,
): Finding | null {
  return finding?.edits && !helps(finding.edits) ? { ...finding, edits: undefined } : finding
}

function first(
  kinds: readonly Kind[],
  program: string,
  ask: (kind: Kind) => Finding | null,
): Explanation | null {
  for (const kind of kinds) {
    const finding = ask(kind)
    if (finding) return explained(kind.kind, finding, program)
  }
  return null
}
