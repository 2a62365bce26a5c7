/** The open form that any tool may write (docs/carry-format.md, "Plain form"): `format: "progress"`, versions 1 and 2. */
import { CODE_MAX, freshPiece, type Piece } from '../learner/piece.ts'
import { field, isRecord, oneOf } from '../learner/plain.ts'
import { readSeat, type Seat } from '../learner/seat.ts'
import { defaultSettings, textSizes, themes, type Settings } from '../learner/settings.ts'
import {
  NOBODY,
  refused,
  refusedEmpty,
  versionRefusal,
  type LeftOutReason,
  type Note,
  type ReadCarried,
  type Refusal,
} from './carried.ts'
import { clampPiece, timeOfIso } from './dates.ts'
import { isLessonId, isPrototypeName, shownName } from './names.ts'
import { idFrom } from './sums.ts'

export const PLAIN_FORMAT = 'progress'
const NEWEST = 2
const NAME_MAX = 100
const ID_MAX = 100
const LESSONS_MAX = 5_000
const ATTEMPTS_MAX = 1_000_000

/** The seat of a learner that another tool knows under this id. */
export const seatIdOf = (profileId: string): string => idFrom(`${PLAIN_FORMAT}:${profileId}`)

/** `value` has the format `progress`. A strange entry is left out, a file of a strange shape is refused. */
export function readPlain(value: Record<string, unknown>, now: number): ReadCarried {
  const unread = versionRefusal(field(value, 'version'), NEWEST)
  if (unread) return unread
  const lessons = field(value, 'lessons')
  if (!isRecord(lessons)) return refused('shape', { field: 'lessons' })
  const seat = readProfile(field(value, 'profile'), now)
  if (seat && 'code' in seat) return { kind: 'refused', refusal: seat }
  const entries = Object.entries(lessons)
  if (entries.length > LESSONS_MAX) return refused('tooManyParts', { most: LESSONS_MAX })
  const strange = entries.find(([id]) => isPrototypeName(id))
  if (strange) return refused('strangeName', { name: strange[0] })
  const exported = dateIn(value, 'exported')
  const notes: Note[] = seat ? nicknameNotes(field(value, 'profile'), seat) : []
  const reading = { owner: seat?.id ?? NOBODY, exported: Math.min(exported ?? now, now), now, notes }
  const pieces = entries.flatMap(([id, entry]) => readEntry(id, entry, reading))
  if (pieces.length === 0) return refusedEmpty(notes)
  return {
    kind: 'carried',
    carried: {
      kind: 'learner',
      carrier: 'plain',
      exported,
      learners: [{ seat, settings: readPlainSettings(field(value, 'settings')), pieces, versions: [] }],
      notes,
    },
  }
}

/** Null when there is none. */
function readProfile(profile: unknown, now: number): Seat | Refusal | null {
  if (profile === undefined) return null
  const shape = (name: string): Refusal => ({ code: 'shape', params: { field: name } })
  if (!isRecord(profile)) return shape('profile')
  const [id, name] = [field(profile, 'id'), field(profile, 'name')]
  if (typeof id !== 'string' || id === '' || id.length > ID_MAX) return shape('profile.id')
  if (typeof name !== 'string') return shape('profile.name')
  if (name.length > NAME_MAX) return { code: 'nicknameTooLong', params: { most: NAME_MAX } }
  if (shownName(name) === '') return shape('profile.name')
  const read = readSeat({ version: 1, id: seatIdOf(id), nickname: name, revision: 1, at: now })
  return read.kind === 'seat' ? read.seat : shape('profile')
}

/** The name of another tool may be longer than a nickname is here, or hold signs that nobody sees. */
function nicknameNotes(profile: unknown, { id, nickname }: Seat): Note[] {
  const name = isRecord(profile) ? field(profile, 'name') : nickname
  if (typeof name !== 'string' || name.trim() === nickname) return []
  return [
    { note: 'mended', reason: 'field', learner: id, kind: 'learner', id: nickname, field: 'profile.name' },
  ]
}

interface Reading {
  owner: string
  exported: number
  now: number
  notes: Note[]
}

function readEntry(id: string, entry: unknown, { owner, exported, now, notes }: Reading): Piece[] {
  const leave = (reason: LeftOutReason, name = ''): Piece[] => {
    notes.push({ note: 'leftOut', reason, learner: owner, kind: 'lesson', id: shownName(id), field: name })
    return []
  }
  if (!isLessonId(id)) return leave('name')
  if (!isRecord(entry) || Object.keys(entry).length === 0) return leave('damaged')
  const strange = Object.entries(fields).find(
    ([name, fits]) => Object.hasOwn(entry, name) && !fits(entry[name]),
  )
  if (strange) return leave('field', strange[0])
  const code = field(entry, 'code')
  if (typeof code === 'string' && code.length > CODE_MAX) return leave('tooLong', 'code')
  const done = field(entry, 'done') === true
  const updated = dateIn(entry, 'updated')
  if (updated === null && Object.hasOwn(entry, 'updated')) {
    notes.push({
      note: 'mended',
      reason: 'unknownDate',
      learner: owner,
      kind: 'lesson',
      id,
      field: 'updated',
    })
  }
  const read: Piece = {
    ...freshPiece({ seat: owner, kind: 'lesson', id }),
    revision: 1,
    at: updated ?? 0,
    code: typeof code === 'string' && code !== '' ? code : null,
    doneAt: done ? (updated ?? exported) : null,
  }
  const { piece, note } = clampPiece(read, now)
  if (note) notes.push(note)
  return [piece]
}

/** A field may be missing; when it is there, it must look like this. */
const fields: Record<string, (value: unknown) => boolean> = {
  done: (value) => typeof value === 'boolean',
  attempts: (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= ATTEMPTS_MAX,
  code: (value) => typeof value === 'string',
  updated: (value) => typeof value === 'string',
}

function readPlainSettings(value: unknown): Settings | null {
  if (!isRecord(value)) return null
  const [language, size] = [field(value, 'lang'), field(value, 'fontSize')]
  return {
    ...defaultSettings,
    language:
      typeof language === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u.test(language) ? language : null,
    theme: oneOf(themes, field(value, 'theme')) ?? defaultSettings.theme,
    textSize: typeof size === 'number' ? textSizeOf(size) : defaultSettings.textSize,
  }
}

/** From pixels: 16 is normal. */
function textSizeOf(pixels: number): Settings['textSize'] {
  const step = [16, 19, 23].filter((most) => pixels > most).length
  return textSizes[step] ?? 'normal'
}

function dateIn(record: Record<string, unknown>, name: string): number | null {
  const text = field(record, name)
  return typeof text === 'string' ? timeOfIso(text) : null
}
