/** A finding of a kind, as the explanation that leaves this folder. */
import { parse } from '../syntax/parse.ts'
import { applyRepair, type Edit, type Explanation, type Place, type Repair } from './explanation.ts'
import type { Finding, Span } from './kind.ts'

export function explained(kind: string, finding: Finding, program: string): Explanation {
  const place = placeOf(program, finding.at)
  return {
    kind,
    wording: finding.special === undefined ? kind : `${kind}-${finding.special}`,
    ...place,
    params: { line: place.line, ...finding.params },
    terms: finding.terms ?? {},
    partner: finding.partner ? placeOf(program, finding.partner) : null,
    repair: repairOf(program, finding.edits ?? []),
  }
}

/** Where a span begins, and how far it goes on that line: one sign at least. */
function placeOf(program: string, { start, end }: Span): Place {
  const before = program.slice(0, start)
  const column = start - before.lastIndexOf('\n')
  const length = program.slice(start, end).split('\n')[0]?.length ?? 0
  return { line: before.split('\n').length, column, endColumn: column + Math.max(1, length) }
}

/** Only a change that really changes something, and never makes a program unreadable that was readable. */
function repairOf(program: string, edits: Edit[]): Repair | null {
  if (edits.length === 0) return null
  const repair = { edits }
  const after = applyRepair(program, repair)
  if (after === program) return null
  return parse(program).kind === 'tree' && parse(after).kind === 'problem' ? null : repair
}
