/** One program that goes from hand to hand: in a link, in QR codes. Nothing of its sender goes with it. */
import { freshPiece, type Piece } from '../learner/piece.ts'
import { field, isRecord, textOrNull } from '../learner/plain.ts'
import { NOBODY, refused, versionRefusal, type Carried, type Note, type ReadCarried } from './carried.ts'
import { readJson } from './json-text.ts'
import { hasHiddenSigns, isLessonId, isPrototypeName, programName } from './names.ts'
import { strangeFields } from './strange-fields.ts'
import { checksumOf, idFrom } from './sums.ts'

export const PROGRAM_VERSION = 1

export interface SharedProgram {
  /** The lesson it was written in; null for a program of one's own. */
  lesson: string | null
  name: string | null
  code: string
  codeLanguage: string | null
}

export function programText({ lesson, name, code, codeLanguage }: SharedProgram): string {
  const record = {
    v: PROGRAM_VERSION,
    ...(lesson === null ? {} : { lesson }),
    ...(name === null || name === '' ? {} : { name }),
    code,
    ...(codeLanguage === null ? {} : { codeLanguage }),
  }
  return JSON.stringify({ ...record, checksum: checksumOf(record) })
}

const known = ['v', 'lesson', 'name', 'code', 'codeLanguage', 'checksum']

/** Reads the code and its name; whatever else stands there (tests, progress, flags, a sender) is not looked at. */
export function readProgram(text: string, carrier: Carried['carrier']): ReadCarried {
  const read = readJson(text)
  if (read.kind === 'refused') return read
  const damaged = carrier === 'code' ? 'damagedCodes' : 'damagedLink'
  if (read.kind === 'notJson' || !isRecord(read.value)) return refused(damaged)
  const { value } = read
  const unread = versionRefusal(field(value, 'v'), PROGRAM_VERSION)
  if (unread) return unread
  const checksum = field(value, 'checksum')
  if (checksum !== undefined && checksum !== checksumOf(value)) return refused(damaged)
  const [code, lesson] = [field(value, 'code'), field(value, 'lesson')]
  if (typeof code !== 'string') return refused('shape', { field: 'code' })
  if (code.trim() === '') return refused('nothingInside')
  if (typeof lesson === 'string' && isPrototypeName(lesson)) return refused('strangeName', { name: lesson })
  if (lesson !== undefined && (typeof lesson !== 'string' || !isLessonId(lesson))) {
    return refused('shape', { field: 'lesson' })
  }
  const program = {
    lesson: lesson ?? null,
    name: programName(textOrNull(field(value, 'name'), 1_000) ?? '') || null,
    code,
    codeLanguage: textOrNull(field(value, 'codeLanguage'), 40),
  }
  const { kind, id } = pieceOf(program)
  const notes = strangeFields(value, program).map((name): Note => ({
    note: 'mended',
    reason: 'field',
    learner: NOBODY,
    kind,
    id,
    field: name,
  }))
  if (hasHiddenSigns(code)) notes.push({ note: 'look', reason: 'hiddenSigns' })
  if (Object.keys(value).some((name) => !known.includes(name)))
    notes.push({ note: 'look', reason: 'extraFields' })
  return { kind: 'carried', carried: carriedProgram(program, carrier, notes) }
}

function carriedProgram(program: SharedProgram, carrier: Carried['carrier'], notes: Note[]): Carried {
  const learner = { seat: null, settings: null, pieces: [pieceOf(program)], versions: [] }
  return { kind: 'program', carrier, exported: null, learners: [learner], notes }
}

/** The same program has the same id wherever it is opened, so that opening it twice adds it once. */
function pieceOf({ lesson, name, code, codeLanguage }: SharedProgram): Piece {
  const key =
    lesson === null
      ? ({ kind: 'program', id: idFrom(`program:${name ?? ''}:${code}`) } as const)
      : ({ kind: 'lesson', id: lesson } as const)
  return {
    ...freshPiece({ seat: NOBODY, ...key }),
    revision: 1,
    name: lesson === null ? name : null,
    code,
    codeLanguage,
  }
}
