/** Work made ready to leave this computer: as a file, or as the texts of QR codes. */
import type { LearnerWork, Refusal } from './carried.ts'
import { toUtf8 } from './bytes.ts'
import { framesFor } from './frames.ts'
import { writeJson } from './json-text.ts'
import { ownRecord, type Export } from './own-format.ts'
import { readCarried } from './read-carried.ts'
import { programText, type SharedProgram } from './shared-program.ts'
import { summaryText } from './summary.ts'

export const FILE_TYPE = 'application/json'

/** The text of a file; as bytes it is UTF-8. The same work at the same time gives the same bytes. */
export function fileFor(work: Export): string {
  return writeJson(ownRecord(work))
}

/** Why no other computer would take this text of an export: it is too big; null when it would. */
export function exportRefusal(text: string, now: number): Refusal | null {
  const read = readCarried(toUtf8(text), { now })
  return read.kind === 'refused' ? read.refusal : null
}

/** `jisr-ada-2026-11-24.jisr.json`: of signs that every disk takes. */
export function fileNameFor({ kind, learners, now }: Export): string {
  const [first] = learners
  const said =
    kind === 'learner' ? (first?.seat.nickname ?? '') : kind === 'all' ? 'all' : programNameOf(first)
  const name = said
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
  const day = new Date(now).toISOString().slice(0, 10)
  return `${['jisr', name, day].filter((part) => part !== '').join('-')}.jisr.json`
}

function programNameOf(learner: LearnerWork | undefined): string {
  const [piece] = learner?.pieces ?? []
  return piece?.name ?? (piece?.kind === 'lesson' ? piece.id : 'program')
}

export type Codes = ReturnType<typeof framesFor>

export const codesForProgram = (program: SharedProgram): Codes => framesFor('P', programText(program))

/** What is done, for the trainer's own device. */
export function codesForSummary(work: Pick<LearnerWork, 'seat' | 'pieces'>, now: number): Codes {
  return framesFor('S', summaryText(work, now))
}

/** A whole export; `tooLong` for more than a few programs. */
export const codesForWork = (work: Export): Codes => framesFor('F', JSON.stringify(ownRecord(work)))
