/** Work of learners, for tests. */
import type { LearnerWork } from '../../src/carry/carry.ts'
import type { Here } from '../../src/carry/planned.ts'
import { freshPiece, type Piece, type Version } from '../../src/learner/piece.ts'
import type { Seat } from '../../src/learner/seat.ts'
import { defaultSettings } from '../../src/learner/settings.ts'

/** 2026-11-24T12:00:00Z */
export const NOW = 1_795_521_600_000
export const DAY = 86_400_000
export const ADA = '00112233445566ff'
export const BO = 'b0b0b0b0b0b0b0b0'
/** 16 digits, as programs of one's own have them. */
export const OWN = '0123456789abcdef'

/** What editors, mail and other systems like to change: line ends, NUL, half a surrogate pair, marks of direction. */
export const hardCode =
  'let a = "\u202e\u2066سلام ሰላም 👋"\r\nlet b = `\u0000\ud800`\r\n\tconsole.log(a, b)\u2028//\ufeff\u00a0\u200d'

export function seat(over: Partial<Seat> = {}): Seat {
  return {
    version: 1,
    id: ADA,
    picture: 'kite',
    colour: 'violet',
    nickname: 'Ada',
    revision: 3,
    at: NOW - 9 * DAY,
    partner: null,
    lock: null,
    removedAt: null,
    ...over,
  }
}

export function piece(over: Partial<Piece> = {}): Piece {
  return {
    ...freshPiece({ seat: ADA, kind: 'lesson', id: 'two-lines' }),
    revision: 5,
    at: NOW - 2 * DAY,
    code: 'console.log(1)',
    ...over,
  }
}

export function version(over: Partial<Version> = {}): Version {
  return {
    seat: ADA,
    kind: 'lesson',
    id: 'two-lines',
    revision: 1,
    at: NOW - 3 * DAY,
    code: 'console.log(0)',
    codeLanguage: null,
    cause: 'typed',
    ...over,
  }
}

export function work(over: Partial<LearnerWork> = {}): LearnerWork {
  return { seat: seat(), settings: null, pieces: [piece()], versions: [], ...over }
}

/** Everything a record can hold. Frozen: the samples in `samples/` hold it, too. */
export function fullWork(): LearnerWork {
  return {
    seat: seat({
      partner: { picture: 'moon', colour: 'rose', nickname: 'سلمى' },
      lock: ['cat', 'sun', 'boat'],
    }),
    settings: { ...defaultSettings, language: 'ar', textSize: 'large', theme: 'dark' },
    pieces: [
      piece({
        code: hardCode,
        codeLanguage: 'ar',
        cursor: { anchor: 3, head: 7 },
        answers: Object.assign(Object.create(null) as Record<string, string>, { first: 'b', second: '?' }),
        ticks: ['said-it'],
        hintsOpened: 2,
        doneAt: NOW - 2 * DAY,
      }),
      piece({ id: 'tea-in-order', code: null, blocks: ['cup', 'water'], revision: 1 }),
      piece({ kind: 'program', id: OWN, name: 'بيتي 🏠', code: '', removedAt: NOW - DAY }),
    ],
    versions: [
      version(),
      version({ revision: 4, code: `${hardCode}// before`, cause: 'startAgain', codeLanguage: 'ar' }),
    ],
  }
}

export function here(over: Partial<Here> = {}): Here {
  return { learners: [], sitting: null, knowsLesson: () => true, now: NOW, ...over }
}
