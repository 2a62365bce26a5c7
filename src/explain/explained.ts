/** A finding of a kind, as the explanation that leaves this folder. */
import { parse } from '../syntax/parse.ts'
import { applyRepair, type Edit, type Explanation, type Place, type Repair } from './explanation.ts'
import type { Finding, Span } from './kind.ts'
import { codePointName } from './words/signs.ts'

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
    glossary: [],
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
  const after = applyRepair(program, { edits })
  if (after === program) return null
  const breaks = parse(program).kind === 'tree' && parse(after).kind === 'problem'
  return breaks ? null : { edits, ...wordsFor(program, edits) }
}

/** What a repair does, for its button: one edit is told exactly, several are counted. */
function wordsFor(program: string, edits: Edit[]): Pick<Repair, 'wording' | 'params'> {
  const [edit] = edits
  if (!edit || edits.length > 1) return { wording: 'many', params: { count: edits.length } }
  const [from, to] = [program.slice(edit.start, edit.end), edit.text.trim()]
  if (from.includes('\n') || to.includes('\n'))
    return { wording: 'line', params: { line: placeOf(program, edit).line } }
  if (edit.text !== '' && to === '') return { wording: 'line', params: { line: placeOf(program, edit).line } }
  if (edit.text === '') return { wording: 'remove', params: { from: visible(from) } }
  return visible(from) === ''
    ? { wording: 'insert', params: { to } }
    : { wording: 'replace', params: { from: visible(from), to } }
}

const hidden = /[\u00a0\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

/** Signs that nobody sees are shown by their number. */
function visible(text: string): string {
  return text.replace(hidden, codePointName).trim()
}
