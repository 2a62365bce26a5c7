/**
 * Any work makes the journey byte for byte, and nothing that anybody could bring throws, hangs or is half taken.
 * With JISR_ALL=1 tens of thousands of cases, else a few.
 */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  codesForProgram,
  fileFor,
  linkFor,
  noChoice,
  planImport,
  readCarried,
  readFrames,
  addFrame,
  textFor,
  type FrameSet,
  type LearnerWork,
  type ReadCarried,
} from '../../src/carry/carry.ts'
import { readPiece, readVersion, versionCauses, type Piece, type Version } from '../../src/learner/piece.ts'
import { colours, pictures, readSeat, type Seat } from '../../src/learner/seat.ts'
import { defaultSettings, textSizes, themes } from '../../src/learner/settings.ts'
import { applied } from './apply.ts'
import { NOW, fullWork, here } from './work.ts'

const all = process.env['JISR_ALL'] === '1'
const LONG = 3_600_000
/** Cases of a journey, and of a mutation. */
const [journeys, mutations] = all ? [5_000, 25_000] : [60, 300]

/** Any code units, also halves of pairs, controls and marks of direction. */
const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.constantFrom(0, 13, 10, 0x2028, 0x202e, 0xd800, 0xdc00, 0xfeff, 34, 92),
    ),
    {
      maxLength: 60,
    },
  )
  .map((units) => String.fromCharCode(...units))
const time = fc.integer({ min: 0, max: NOW })
const timeOrNull = fc.option(time)
const hex = fc
  .array(fc.constantFrom(...Array.from('0123456789abcdef')), { minLength: 16, maxLength: 16 })
  .map((signs) => signs.join(''))
  .filter((id) => !/^0+$/u.test(id))
const lessonId = fc.constantFrom('two-lines', 'tea-in-order', 'قهوة', 'a_1', '0', '12')
const key = fc.oneof(
  fc.record({ kind: fc.constant('lesson'), id: lessonId }),
  fc.record({ kind: fc.constant('program'), id: hex }),
)
const fieldName = anyText.filter((name) => name !== '__proto__')

const anyPiece = fc.record({
  key,
  rest: fc.record({
    revision: fc.nat(),
    at: time,
    name: fc.option(anyText),
    code: fc.option(anyText),
    codeLanguage: fc.option(fc.constantFrom('en', 'ar')),
    cursor: fc.option(fc.record({ anchor: fc.nat(), head: fc.nat() })),
    blocks: fc.array(anyText, { maxLength: 4 }),
    answers: fc.dictionary(fieldName, anyText, { maxKeys: 4 }),
    ticks: fc.array(anyText, { maxLength: 4 }),
    hintsOpened: fc.nat(400),
    doneAt: timeOrNull,
    removedAt: timeOrNull,
  }),
})
const anyVersion = fc.record({
  key,
  rest: fc.record({
    at: time,
    code: anyText,
    codeLanguage: fc.option(fc.constant('fr')),
    cause: fc.constantFrom(...versionCauses),
  }),
})
const face = { picture: fc.constantFrom(...pictures), colour: fc.constantFrom(...colours), nickname: anyText }
const anySeat = fc.record({
  ...face,
  version: fc.constant(1),
  id: hex,
  revision: fc.nat(),
  at: time,
  partner: fc.option(fc.record(face)),
  lock: fc.option(fc.array(fc.constantFrom(...pictures), { minLength: 3, maxLength: 3 })),
})
const anySettings = fc.option(
  fc.record({
    language: fc.option(fc.constantFrom('ar', 'en')),
    textSize: fc.constantFrom(...textSizes),
    theme: fc.constantFrom(...themes),
  }),
)

/** Records as the store keeps them: each piece once, revisions that grow. */
const anyWork: fc.Arbitrary<LearnerWork> = fc
  .record({
    seat: anySeat,
    settings: anySettings,
    pieces: fc.array(anyPiece, { maxLength: 5 }),
    versions: fc.array(anyVersion, { maxLength: 6 }),
  })
  .map(({ seat, settings, pieces, versions }) => {
    const owner = seat.id
    const texts = versions.map(({ key: of, rest }, at) =>
      readVersion({ ...of, ...rest, seat: owner, revision: at + 1 }),
    )
    const kept = pieces.map(({ key: of, rest }) => {
      return readPiece({
        ...of,
        ...rest,
        version: 2,
        seat: owner,
        revision: rest.revision + versions.length + 1,
      })
    })
    const byKey = new Map(
      kept.flatMap((read) =>
        read.kind === 'piece' ? [[`${read.piece.kind}/${read.piece.id}`, read.piece]] : [],
      ),
    )
    const read = readSeat(seat)
    return {
      seat: read.kind === 'seat' ? read.seat : expect.fail('no seat'),
      settings: settings === null ? null : { ...defaultSettings, ...settings },
      pieces: [...byKey.values()],
      versions: texts.filter((each) => each !== null),
    }
  })

const sorted = ({ seat, settings, pieces, versions }: LearnerWork): unknown => ({
  seat: seat satisfies Seat,
  settings,
  pieces: [...pieces]
    .sort((a, b) => compare(name(a), name(b)))
    .map((piece) => ({ ...piece, answers: Object.entries(piece.answers).sort() })),
  versions: [...versions].sort((a, b) => compare(`${name(a)}/${a.revision}`, `${name(b)}/${b.revision}`)),
})
const name = ({ kind, id }: Piece | Version): string => `${kind}/${id}`
const compare = (a: string, b: string): number => (a < b ? -1 : 1)

function arrived(read: ReadCarried): unknown[] {
  if (read.kind !== 'carried') return [read]
  return applied([], planImport(read.carried, here()).writes).map(sorted)
}

describe('any work', () => {
  it('comes back byte for byte from a file and from copied text', { timeout: LONG }, () => {
    fc.assert(
      fc.property(anyWork, (work) => {
        const told = { kind: 'learner', learners: [work], now: NOW, withLock: true } as const
        const bytes = new TextEncoder().encode(fileFor(told))
        expect(arrived(readCarried(bytes, { now: NOW }))).toEqual([sorted(work)])
        expect(arrived(readCarried(textFor(told), { now: NOW }))).toEqual([sorted(work)])
      }),
      { numRuns: journeys },
    )
  })

  it('is kept when it meets other work, and meeting it again changes nothing', { timeout: LONG }, () => {
    const side = fc.constantFrom('local', 'carried', null)
    fc.assert(
      fc.property(anyWork, anyWork, side, (mine, other, take) => {
        const theirs = moved(other, mine.seat)
        const read = readCarried(fileFor({ kind: 'learner', learners: [theirs], now: NOW }), { now: NOW })
        if (read.kind !== 'carried') expect.fail(JSON.stringify(read))
        const pieces =
          take === null
            ? {}
            : Object.fromEntries(theirs.pieces.map((each) => [`${mine.seat.id}/${name(each)}`, take]))
        const choice = { ...noChoice, pieces }
        const after = applied([mine], planImport(read.carried, here({ learners: [mine] }), choice).writes)
        const [joined] = after
        for (const text of textsOf(mine)) expect(textsOf(joined)).toContain(text)
        for (const text of textsOf(theirs)) expect(textsOf(joined)).toContain(text)
        for (const each of [...mine.pieces, ...theirs.pieces]) {
          const now = joined?.pieces.find((piece) => name(piece) === name(each))
          if (each.doneAt !== null) expect(now?.doneAt).toBeLessThanOrEqual(each.doneAt)
          expect(now?.ticks).toEqual(expect.arrayContaining(each.ticks))
        }
        expect(planImport(read.carried, here({ learners: after }), choice).writes.pieces).toEqual([])
      }),
      { numRuns: journeys },
    )
  })

  it('that is one program comes back from a link and from QR codes', { timeout: LONG }, () => {
    fc.assert(
      fc.property(
        anyText.filter((code) => code.trim() !== ''),
        (code) => {
          const program = { lesson: null, name: null, code, codeLanguage: null }
          const link = linkFor(program)
          expect(codeOf(readCarried(link.kind === 'link' ? link.hash : '', { now: NOW }))).toBe(code)
          const codes = codesForProgram(program)
          let set: FrameSet | null = null
          for (const frame of codes.kind === 'frames' ? codes.frames : []) {
            const added = addFrame(set, frame)
            set = added.kind === 'frame' ? added.set : null
          }
          expect(set && codeOf(readFrames(set, { now: NOW }))).toBe(code)
        },
      ),
      { numRuns: journeys },
    )
  })
})

describe('anything else', () => {
  const told = { kind: 'learner', learners: [fullWork()], now: NOW } as const
  const link = linkFor({ lesson: 'two-lines', name: 'x', code: 'let a = 1\n'.repeat(9), codeLanguage: null })
  const codes = codesForProgram({ lesson: null, name: null, code: 'let a', codeLanguage: null })
  const plain = JSON.stringify({
    format: 'progress',
    version: 2,
    profile: { id: 'p', name: 'Ada' },
    lessons: { hello: { done: true, attempts: 1, code: 'x', updated: '2025-02-01T09:00:00Z' } },
  })
  const good = [
    fileFor(told),
    textFor(told),
    link.kind === 'link' ? link.hash : '',
    codes.kind === 'frames' ? codes.frames.join('\n') : '',
    plain,
  ]

  /** Ends in one of three ways; when it is taken, its plan can be made. */
  function judged(source: string | Uint8Array): void {
    const read = readCarried(source, { now: NOW })
    if (read.kind === 'carried') {
      const { outcome } = planImport(read.carried, here({ learners: [fullWork()] }))
      expect(['imported', 'imported-with-warning', 'asks-user']).toContain(outcome)
    } else expect(['refused', 'ignored']).toContain(read.kind)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  }

  it('may be any bytes', { timeout: LONG }, () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        judged(bytes)
        for (const head of ['{"format":', '#c=', 'JISR1[x]', 'JISR1/P/'])
          judged(head + Buffer.from(bytes).toString('latin1'))
      }),
      { numRuns: mutations },
    )
  })

  it('may be any JSON in the place of a part', { timeout: LONG }, () => {
    const records = [JSON.parse(plain), JSON.parse(fileFor(told))] as Record<string, unknown>[]
    const part = fc.oneof(
      fc.json({ maxDepth: 5 }),
      fc.constantFrom('{"__proto__":{"polluted":1}}', '1e400', '-0', '"\\ud800"', '[[[]]]'),
    )
    fc.assert(
      fc.property(fc.constantFrom(...records), fc.nat(), part, (record, at, json) => {
        const places = [...JSON.stringify(record).matchAll(/"(?:[^"\\]|\\.)*"(?!:)|\d+|true|null/gu)]
        const place = places[at % places.length]
        if (!place) return
        const text = JSON.stringify(record)
        judged(text.slice(0, place.index) + json + text.slice(place.index + place[0].length))
      }),
      { numRuns: mutations },
    )
  })

  it('may be a good thing with damage', { timeout: LONG }, () => {
    const damage = fc.record({
      at: fc.nat(),
      length: fc.nat(6),
      put: fc.oneof(anyText, fc.constantFrom('', '"', '{', '[', '0', '\n')),
    })
    fc.assert(
      fc.property(
        fc.constantFrom(...good),
        fc.array(damage, { minLength: 1, maxLength: 4 }),
        (text, damages) => {
          const broken = damages.reduce((before, { at, length, put }) => {
            const place = at % (before.length + 1)
            return before.slice(0, place) + put + before.slice(place + length)
          }, text)
          judged(broken)
          judged(new TextEncoder().encode(broken))
        },
      ),
      { numRuns: mutations },
    )
  })
})

function moved(work: LearnerWork, seat: Seat): LearnerWork {
  return {
    ...work,
    seat,
    pieces: work.pieces.map((piece) => ({ ...piece, seat: seat.id })),
    versions: work.versions.map((version) => ({ ...version, seat: seat.id })),
  }
}

/** Every text that is worth something, with the piece it belongs to. */
function textsOf(work: LearnerWork | undefined): string[] {
  return [...(work?.pieces ?? []), ...(work?.versions ?? [])].flatMap((each) =>
    each.code === null || each.code.trim() === '' ? [] : [`${name(each)}: ${JSON.stringify(each.code)}`],
  )
}

function codeOf(read: ReadCarried): unknown {
  return read.kind === 'carried' ? read.carried.learners[0]?.pieces[0]?.code : read
}
