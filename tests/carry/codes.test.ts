/** QR codes: from a program to squares, to the picture of a camera, and back. */
import { describe, expect, it } from 'vitest'
import {
  addFrame,
  codesForProgram,
  codesForSummary,
  codesForWork,
  missingFrames,
  qrMatrix,
  readCarried,
  readFrames,
  type FrameSet,
} from '../../src/carry/carry.ts'
import { readQr } from '../../src/carry/qr-photo.ts'
import { generator, photograph, type View } from './camera.ts'
import { ADA, NOW, fullWork, hardCode, piece, work } from './work.ts'

type Codes = ReturnType<typeof codesForProgram>
const framesOf = (codes: Codes): string[] =>
  codes.kind === 'frames' ? codes.frames : expect.fail('too long')

/** A text that cannot be made smaller, the same in every run. */
function noise(length: number): string {
  const random = generator(length)
  return Array.from({ length }, () => String.fromCharCode(Math.floor(random() * 256))).join('')
}
const programCodes = (code: string): string[] =>
  framesOf(codesForProgram({ lesson: 'two-lines', name: null, code, codeLanguage: null }))

function collected(frames: readonly string[]): FrameSet {
  let set: FrameSet | null = null
  for (const frame of frames) {
    const added = addFrame(set, frame)
    if (added.kind !== 'frame') expect.fail(added.kind)
    set = added.set
  }
  return set ?? expect.fail('no frames')
}

const codeIn = (set: FrameSet): unknown => {
  const read = readFrames(set, { now: NOW })
  return read.kind === 'carried' ? read.carried.learners[0]?.pieces[0]?.code : read
}

describe('a row of codes', () => {
  it('is one code for a program of a lesson, in signs of the alphanumeric mode', () => {
    const frames = programCodes('let name = "Ada"\nconsole.log("Hello " + name)\n')
    expect(frames).toHaveLength(1)
    expect(frames[0]).toMatch(/^[0-9A-Z $%*+\-./:]+$/u)
    // Version 9 or less: 53 squares and the border.
    expect(qrMatrix(frames[0] ?? '').length).toBeLessThanOrEqual(61)
  })

  it('brings every byte back, in any order, with repetitions', () => {
    const code = hardCode + noise(1_500)
    const frames = programCodes(code)
    expect(frames.length).toBeGreaterThan(3)
    const [first = '', ...rest] = frames
    expect(codeIn(collected([...rest.reverse(), first, first, ...rest]))).toBe(code)
  })

  it('says which are missing', () => {
    const frames = programCodes(noise(1_500))
    const set = collected([frames[1] ?? '', frames[3] ?? ''])
    expect(missingFrames(set)).toEqual([1, 3, ...frames.map((_, at) => at + 1).slice(4)])
    expect(readFrames(set, { now: NOW })).toMatchObject({
      refusal: { code: 'missingCodes', params: { total: frames.length } },
    })
  })

  it('does not mix with another row, a newer Jisr or other codes', () => {
    const set = collected([programCodes('let a')[0] ?? ''])
    expect(addFrame(set, programCodes('let b')[0] ?? '').kind).toBe('otherSet')
    expect(addFrame(set, 'JISR2/P/00000000/1/1/AB/').kind).toBe('newer')
    for (const text of [
      '',
      'https://example.org',
      'JISR1/P/00000000/0/1/AB/',
      'JISR1/P/00000000/2/1/AB/',
      'JISR1/X/00000000/1/1/AB/',
    ]) {
      expect(addFrame(set, text).kind).toBe('foreign')
    }
  })

  it('is refused when a part was changed', () => {
    const [frame = ''] = programCodes('let a = 1')
    const [head, body] = [frame.slice(0, 24), frame.slice(24)]
    const changed = head + body.replace(/[A-Z]/u, (sign) => (sign === 'A' ? 'B' : 'A'))
    expect(readFrames(collected([changed]), { now: NOW })).toMatchObject({
      refusal: { code: 'damagedCodes' },
    })
  })

  it('may be pasted with codes of another set: the whole one is taken, two whole ones are not', () => {
    const [one, other] = [programCodes(noise(900)), programCodes(noise(1_100))]
    const paste = (lines: string[]): unknown => readCarried(lines.join('\n'), { now: NOW })
    expect(paste([other[0] ?? '', ...one.toReversed()])).toMatchObject({
      carried: { learners: [{ pieces: [{ code: noise(900) }] }] },
    })
    expect(paste([...one, ...other])).toMatchObject({ refusal: { code: 'several', source: 'code' } })
  })

  it.each<[string, (frames: string[]) => string]>([
    ['as lines, as another program has read them', (them) => `  ${them.join(' \r\n')}\n`],
    ['in one line', (them) => them.join(' ')],
    ['as messages of a chat', (them) => them.map((it) => `[25/11/2026, 10:03] Ada: ${it}`).join('\n')],
    ['quoted', (them) => them.map((it) => `> ${it}`).join('\n')],
    ['in a list', (them) => them.map((it, at) => `${at + 1}) QR-Code:${it}`).join('\n')],
    ['with marks of direction', (them) => them.map((it) => `\u200e${it}\u200f`).join('\n')],
    ['with spaces that do not break', (them) => them.join('\n').replaceAll(' ', '\u00a0')],
  ])('may be pasted %s', (_, change) => {
    const code = noise(900)
    expect(readCarried(change(programCodes(code)), { now: NOW })).toMatchObject({
      carried: { kind: 'program', carrier: 'code', learners: [{ pieces: [{ code }] }] },
    })
  })

  it('holds a small file, too, and says when something is too long', () => {
    const all = { kind: 'learner' as const, learners: [fullWork()], now: NOW }
    const read = readFrames(collected(framesOf(codesForWork(all))), { now: NOW })
    expect(read).toMatchObject({
      carried: { kind: 'learner', carrier: 'code', learners: [{ seat: { id: ADA } }] },
    })
    const long = { ...all, learners: [work({ pieces: [piece({ code: noise(40_000) })] })] }
    expect(codesForWork(long)).toEqual({ kind: 'tooLong' })
  })
})

describe('a summary', () => {
  const pieces = Array.from({ length: 30 }, (_, at) =>
    piece({ id: `lesson-${at}`, doneAt: at % 3 === 0 ? null : NOW }),
  )

  it('tells the trainer’s device who has done what, without any text', () => {
    const read = readFrames(collected(framesOf(codesForSummary({ ...fullWork(), pieces }, NOW))), {
      now: NOW,
    })
    if (read.kind !== 'carried') expect.fail(read.kind)
    const [learner] = read.carried.learners
    expect(read.carried.kind).toBe('summary')
    expect(learner?.seat).toMatchObject({ id: ADA, nickname: 'Ada', picture: 'kite', colour: 'violet' })
    expect(learner?.pieces).toHaveLength(20)
    expect(learner?.pieces.every(({ code, doneAt }) => code === null && doneAt === NOW)).toBe(true)
  })

  it('is one code for 300 lessons with numbers for names', () => {
    const many = Array.from({ length: 300 }, (_, at) => piece({ id: `lesson-${at}`, doneAt: NOW }))
    expect(framesOf(codesForSummary({ ...fullWork(), pieces: many }, NOW)).length).toBeLessThanOrEqual(3)
  })
})

describe('a camera', () => {
  const [small = ''] = programCodes('console.log("مرحبا")')
  const large = programCodes(noise(900))[0] ?? ''

  it.each<[string, View]>([
    ['sharp', {}],
    ['very large', { scale: 12 }],
    ['small', { scale: 2 }],
    ['on its side', { turn: 90 }],
    ['upside down', { turn: 180 }],
    ['on its other side', { turn: 270 }],
    ['a little turned', { turn: 7, scale: 5, wall: 20 }],
    ['on its corner', { turn: 45, scale: 5, wall: 20 }],
    ['noisy', { noise: 60 }],
    ['not sharp', { blur: 1, scale: 5 }],
    ['grey on grey', { tones: [90, 170], wall: 30 }],
    ['all of it', { turn: 187, scale: 6, noise: 40, blur: 1, tones: [40, 210], wall: 40 }],
  ])('reads them %s', (_, view) => {
    expect(readQr(photograph(qrMatrix(small), view), 'photo')).toBe(small)
    expect(readQr(photograph(qrMatrix(large), view), 'photo')).toBe(large)
  })

  it('reads a large photo of a code', () => {
    expect(readQr(photograph(qrMatrix(small), { scale: 20, wall: 700, noise: 30, turn: 90 }), 'photo')).toBe(
      small,
    )
  })

  it('sees none where there is none', () => {
    const wall = { width: 300, height: 200, data: new Uint8ClampedArray(300 * 200 * 4).fill(180) }
    expect(readQr(wall, 'live')).toBeNull()
    expect(readQr(wall, 'photo')).toBeNull()
    expect(readQr({ width: 0, height: 0, data: new Uint8ClampedArray() }, 'photo')).toBeNull()
  })
})
