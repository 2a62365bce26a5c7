/** What a learner has done, without any of their texts: small enough to be shown to a trainer as a QR code. */
import { freshPiece, type Piece } from '../learner/piece.ts'
import { count, field, isRecord, texts } from '../learner/plain.ts'
import { readSeat } from '../learner/seat.ts'
import { refused, versionRefusal, type LearnerWork, type Note, type ReadCarried } from './carried.ts'
import { readJson } from './json-text.ts'
import { isLessonId } from './names.ts'
import { checksumOf } from './sums.ts'

export const SUMMARY_VERSION = 1
const LESSONS_MAX = 2_000

export function summaryText({ seat, pieces }: Pick<LearnerWork, 'seat' | 'pieces'>, now: number): string {
  const done = pieces.filter(({ kind, doneAt }) => kind === 'lesson' && doneAt !== null).map(({ id }) => id)
  const record = {
    v: SUMMARY_VERSION,
    id: seat.id,
    picture: seat.picture,
    colour: seat.colour,
    ...(seat.nickname === '' ? {} : { nickname: seat.nickname }),
    at: now,
    done: done.sort(),
  }
  return JSON.stringify({ ...record, checksum: checksumOf(record) })
}

export function readSummary(text: string, now: number): ReadCarried {
  const read = readJson(text)
  if (read.kind === 'refused') return read
  if (read.kind === 'notJson' || !isRecord(read.value)) return refused('damagedCodes')
  const { value } = read
  const unread = versionRefusal(field(value, 'v'), SUMMARY_VERSION)
  if (unread) return unread
  if (field(value, 'checksum') !== checksumOf(value)) return refused('damagedCodes')
  const seat = readSeat({ ...value, version: 1, revision: 1 })
  if (seat.kind !== 'seat') return refused('shape', { field: 'id' })
  const at = Math.min(count(field(value, 'at')), now)
  const done = [...new Set(texts(field(value, 'done'), LESSONS_MAX))].filter(isLessonId)
  const pieces = done.map((id): Piece => ({
    ...freshPiece({ seat: seat.seat.id, kind: 'lesson', id }),
    revision: 1,
    at,
    doneAt: at,
  }))
  const told = field(value, 'done')
  const whose = { learner: seat.seat.id, kind: 'learner', id: seat.seat.nickname } as const
  const notes: Note[] =
    Array.isArray(told) && told.length === done.length
      ? []
      : [{ note: 'mended', reason: 'field', ...whose, field: 'done' }]
  const learner = { seat: { ...seat.seat, at }, settings: null, pieces, versions: [] }
  return {
    kind: 'carried',
    carried: { kind: 'summary', carrier: 'code', exported: at, learners: [learner], notes },
  }
}
