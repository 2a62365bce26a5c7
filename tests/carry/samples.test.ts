/** What was written once stays readable for ever: frozen samples of every carrier of every version. */
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  CARRIED_MAX_BYTES,
  fileFor,
  noChoice,
  planImport,
  readCarried,
  type Carried,
  type LearnerWork,
} from '../../src/carry/carry.ts'
import { seatIdOf } from '../../src/carry/plain-format.ts'
import { crc32 } from '../../src/carry/sums.ts'
import { applied } from './apply.ts'
import { ADA, BO, DAY, NOW, OWN, fullWork, hardCode, here, piece, seat, work } from './work.ts'

const folder = new URL('samples/', import.meta.url)
const bytesOf = (name: string): Uint8Array => readFileSync(new URL(name, folder))

const textOf = (name: string): string => new TextDecoder().decode(bytesOf(name))

function withoutSettings(text: string): string {
  return text.replace(/"checksum": "\w+"/u, '').replace(/"settings": \{[^}]*\}/u, '')
}

function carriedIn(name: string): Carried {
  const read = readCarried(bytesOf(name), { now: NOW + DAY })
  return read.kind === 'carried' ? read.carried : expect.fail(JSON.stringify(read))
}

/** What an empty computer has afterwards. */
function arrived(name: string): LearnerWork[] {
  return applied([], planImport(carriedIn(name), here(), { ...noChoice, looked: true }).writes)
}

function expectFull(found: LearnerWork | undefined, over: Partial<LearnerWork> = {}): void {
  const { seat: owner, settings, pieces, versions } = { ...fullWork(), ...over }
  expect(found).toMatchObject({ seat: owner, settings })
  expect(found?.pieces).toHaveLength(pieces.length)
  expect(found?.pieces).toEqual(expect.arrayContaining(pieces))
  expect(found?.versions).toEqual(versions)
}

describe('samples', () => {
  // A sample is never changed: a new version of a format adds new ones, with their sums.
  it.each([
    ['plain-v1.json', '0e827b99'],
    ['plain-v2.json', 'afcb799c'],
    ['v1-all.jisr.json', '1c632025'],
    ['v1-learner.jisr.json', 'b48d51dd'],
    ['v1-learner.txt', '1bf83c31'],
    ['v1-link.txt', '929f2824'],
    ['v1-program-codes.txt', 'b193bcca'],
    ['v1-program.jisr.json', 'd4f3374f'],
    ['v1-summary-codes.txt', 'bdd5e842'],
  ])('%s has the bytes it was written with', (name, sum) => {
    expect(crc32(bytesOf(name))).toBe(sum)
  })

  it('are all of them looked at here', () => {
    const source = readFileSync(new URL(import.meta.url), 'utf8')
    expect(readdirSync(folder).filter((name) => !source.includes(`'${name}', '`))).toEqual([])
    expect(readdirSync(folder).length).toBeGreaterThanOrEqual(9)
  })
})

describe('version 1', () => {
  it('of a file brings a learner back with lock, settings and history', () => {
    expect(carriedIn('v1-learner.jisr.json')).toMatchObject({
      kind: 'learner',
      carrier: 'file',
      exported: NOW,
      notes: [],
    })
    expectFull(arrived('v1-learner.jisr.json')[0])
  })

  it('of a file is what is written today, but for settings that did not exist then', () => {
    const written = fileFor({ kind: 'learner', learners: [fullWork()], now: NOW, withLock: true })
    expect(withoutSettings(written)).toBe(withoutSettings(textOf('v1-learner.jisr.json')))
    const [first] = fullWork().pieces
    const shared = { ...fullWork(), pieces: first ? [first] : [], versions: [] }
    expect(fileFor({ kind: 'program', learners: [shared], now: NOW })).toBe(textOf('v1-program.jisr.json'))
  })

  it('of a file brings all learners back', () => {
    const [ada, bo] = arrived('v1-all.jisr.json')
    expectFull(ada, { seat: { ...fullWork().seat, lock: null } })
    expect(bo).toEqual(
      work({
        seat: seat({ id: BO, nickname: '', picture: 'turtle', colour: 'olive' }),
        pieces: [piece({ seat: BO, kind: 'program', id: OWN, name: 'clock', code: 'let hour = 1' })],
      }),
    )
  })

  it('of a file brings one program to whoever sits there', () => {
    const computer = here({ learners: [work({ seat: seat({ id: BO }), pieces: [] })] })
    const { writes } = planImport(carriedIn('v1-program.jisr.json'), computer)
    expect(writes.pieces).toEqual([{ ...fullWork().pieces[0], seat: BO }])
  })

  it('of copied text is the same as the file', () => {
    expect(carriedIn('v1-learner.txt').learners).toEqual(carriedIn('v1-learner.jisr.json').learners)
  })

  it('of a link brings its program', () => {
    expect(carriedIn('v1-link.txt')).toMatchObject({
      kind: 'program',
      learners: [{ pieces: [{ kind: 'lesson', id: 'two-lines', code: hardCode, codeLanguage: 'ar' }] }],
    })
  })

  it('of QR codes brings its program', () => {
    const [read] = carriedIn('v1-program-codes.txt').learners
    expect(read?.pieces[0]).toMatchObject({ kind: 'program', name: 'ساعة' })
    expect(read?.pieces[0]?.code?.startsWith(`${hardCode}console.log(169, "0")\n`)).toBe(true)
    expect(read?.pieces[0]?.code?.split('\n')).toHaveLength(63)
  })

  it('of QR codes brings its summary', () => {
    const carried = carriedIn('v1-summary-codes.txt')
    expect(carried).toMatchObject({
      kind: 'summary',
      learners: [{ seat: { id: ADA, nickname: 'Ada', picture: 'kite' } }],
    })
    expect(carried.learners[0]?.pieces.map(({ id, doneAt }) => [id, doneAt])).toEqual([['two-lines', NOW]])
  })
})

describe('the plain form', () => {
  it('of version 1 may come without a learner', () => {
    expect(carriedIn('plain-v1.json').learners).toMatchObject([
      { seat: null, pieces: [{ id: 'two-lines', code: hardCode }] },
    ])
  })

  it('of version 2 brings learner, settings and work', () => {
    const id = seatIdOf('p-ada')
    expect(id).toBe('a527a3c0737d1015')
    expect(carriedIn('plain-v2.json')).toMatchObject({
      carrier: 'plain',
      exported: NOW,
      notes: [],
      learners: [
        {
          seat: { id, nickname: 'Ada' },
          settings: { language: 'ar', theme: 'dark', textSize: 'large' },
          pieces: [
            { seat: id, id: 'two-lines', code: hardCode, doneAt: NOW - 2 * DAY, at: NOW - 2 * DAY },
            { seat: id, id: 'tea-in-order', code: 'let tea', doneAt: null },
          ],
        },
      ],
    })
  })

  it('fits into what can be carried', () => {
    expect(readdirSync(folder).every((name) => bytesOf(name).length < CARRIED_MAX_BYTES)).toBe(true)
  })
})
