/** What an import would do, and that doing it twice is doing it once. */
import { describe, expect, it } from 'vitest'
import { fileFor, linkFor, noChoice, pieceName, planImport, readCarried } from '../../src/carry/carry.ts'
import type { Carried, LearnerWork } from '../../src/carry/carried.ts'
import type { Here } from '../../src/carry/planned.ts'
import { defaultSettings } from '../../src/learner/settings.ts'
import { applied } from './apply.ts'
import { ADA, BO, DAY, NOW, OWN, fullWork, here, piece, seat, version, work } from './work.ts'

function carriedFrom(learners: LearnerWork[], kind: 'learner' | 'all' | 'program' = 'learner'): Carried {
  return read(fileFor({ kind, learners, now: NOW, withLock: true }))
}

function read(text: string): Carried {
  const found = readCarried(text, { now: NOW })
  if (found.kind !== 'carried') throw new Error(JSON.stringify(found))
  return found.carried
}

function linked(code: string, lesson: string | null = 'two-lines'): Carried {
  const link = linkFor({ lesson, name: null, code, codeLanguage: null })
  return link.kind === 'link' ? read(link.hash) : expect.fail('too long')
}

it('a program file with hidden signs is to be looked at first, as a link is; a learner’s own work is not', () => {
  const hidden = work({ pieces: [piece({ code: 'let a\u202e = 1' })] })
  const computer = here({ learners: [work({ pieces: [] })] })
  expect(planImport(carriedFrom([hidden], 'program'), computer).questions).toEqual([
    { question: 'look', reason: 'hiddenSigns' },
  ])
  expect(planImport(carriedFrom([hidden]), computer).questions).toEqual([])
})

describe('who gets it', () => {
  it('is the learner with the same id, without a question', () => {
    const plan = planImport(carriedFrom([work()]), here({ learners: [work({ pieces: [] })] }))
    expect(plan).toMatchObject({
      outcome: 'imported',
      learners: [{ into: { kind: 'here', seat: { id: ADA } } }],
    })
    expect(plan.writes.seats).toEqual([])
  })

  it('is asked for another learner, and nothing is written before the answer', () => {
    const computer = here({ learners: [work({ seat: seat({ id: BO }), pieces: [] })] })
    const plan = planImport(carriedFrom([work()]), computer)
    expect(plan.outcome).toBe('asks-user')
    expect(plan.questions).toEqual([{ question: 'whichLearner', learner: ADA, nickname: 'Ada' }])
    expect(plan.changes).toMatchObject([{ change: 'new', id: 'two-lines' }])
    expect(plan.writes).toEqual({ seats: [], settings: {}, pieces: [], versions: [], from: [] })
    const answered = planImport(carriedFrom([work()]), computer, { ...noChoice, into: { [ADA]: BO } })
    expect(answered.outcome).toBe('imported')
    expect(answered.writes.pieces).toMatchObject([{ seat: BO, id: 'two-lines' }])
  })

  it('is a new one with the carried face, id and settings when the person says so', () => {
    const computer = here({ learners: [work({ seat: seat({ id: BO }), pieces: [] })] })
    const settings = { ...defaultSettings, language: 'ar' }
    const plan = planImport(carriedFrom([work({ settings })]), computer, {
      ...noChoice,
      into: { [ADA]: 'new' },
    })
    expect(plan.writes.seats).toMatchObject([{ id: ADA, nickname: 'Ada', picture: 'kite' }])
    expect(plan.writes.settings).toEqual({ [ADA]: settings })
  })

  it('is a new one without a question where nobody is yet', () => {
    expect(planImport(carriedFrom([work()]), here())).toMatchObject({
      outcome: 'imported',
      learners: [{ into: { kind: 'new' } }],
    })
  })

  it('keeps the face and the settings of a learner who is here', () => {
    const plan = planImport(
      carriedFrom([fullWork()]),
      here({ learners: [work({ seat: seat({ nickname: 'A.' }) })] }),
    )
    expect(plan.writes).toMatchObject({ seats: [], settings: {} })
  })

  it('comes back when their seat was removed', () => {
    const computer = here({ learners: [work({ seat: seat({ removedAt: NOW - DAY }) })] })
    expect(planImport(carriedFrom([work()]), computer).writes.seats).toMatchObject([
      { id: ADA, removedAt: null, revision: 4 },
    ])
  })

  it('is whoever sits there for a single program, which brings no face', () => {
    const computer = here({ learners: [work(), work({ seat: seat({ id: BO }), pieces: [] })], sitting: BO })
    const carried = carriedFrom([work()], 'program')
    expect(carried.learners[0]?.seat).toBeNull()
    const plan = planImport(carried, computer)
    expect(plan.outcome).toBe('imported')
    expect(plan.writes.pieces).toMatchObject([{ seat: BO }])
  })

  it('never mixes two learners of one file', () => {
    const other = work({ seat: seat({ id: BO, nickname: 'Bo' }), pieces: [piece({ seat: BO, code: 'bo' })] })
    const computer = here({ learners: [work({ pieces: [] }), { ...other, pieces: [] }] })
    const { writes } = planImport(carriedFrom([work(), other], 'all'), computer)
    expect(writes.pieces.map(({ seat: owner, code }) => [owner, code])).toEqual([
      [ADA, 'console.log(1)'],
      [BO, 'bo'],
    ])
  })
})

describe('a conflict', () => {
  const mine = work({ pieces: [piece({ code: 'mine' })] })
  const theirs = carriedFrom([work({ pieces: [piece({ code: 'theirs', at: NOW })] })])

  it('is a question with an answer that holds until there is another one', () => {
    const plan = planImport(theirs, here({ learners: [mine] }))
    expect(plan.outcome).toBe('asks-user')
    expect(plan.questions).toMatchObject([{ question: 'whichText', id: 'two-lines' }])
    expect(plan.writes.pieces).toMatchObject([{ code: 'mine' }])
    expect(plan.writes.versions).toMatchObject([{ code: 'theirs' }])
  })

  it.each(['local', 'carried'] as const)('is settled by the person: %s', (side) => {
    const pieces = { [pieceName(ADA, { kind: 'lesson', id: 'two-lines' })]: side }
    const plan = planImport(theirs, here({ learners: [mine] }), { ...noChoice, pieces })
    expect(plan.outcome).toBe('imported')
    expect(plan.writes.pieces[0]?.code).toBe(side === 'local' ? 'mine' : 'theirs')
    expect(plan.writes.versions[0]?.code).toBe(side === 'local' ? 'theirs' : 'mine')
  })

  it('tells the store which revision it was worked out from', () => {
    const { writes } = planImport(theirs, here({ learners: [mine] }))
    expect(writes.from).toEqual([{ seat: ADA, kind: 'lesson', id: 'two-lines', revision: 5 }])
  })
})

describe('importing twice', () => {
  const computers: [string, Here][] = [
    ['an empty computer', here()],
    ['the same work', here({ learners: [fullWork()] })],
    [
      'other work',
      here({
        learners: [work({ pieces: [piece({ code: 'mine', at: NOW })], versions: [version({ code: 'x' })] })],
      }),
    ],
    ['a learner without work', here({ learners: [work({ pieces: [] })] })],
  ]

  it.each(computers)('is the same as once: %s', (_, computer) => {
    const carried = carriedFrom([fullWork()])
    const first = planImport(carried, computer)
    const learners = applied(computer.learners, first.writes)
    const second = planImport(carried, { ...computer, learners })
    expect(second.outcome).toBe('imported')
    expect(second.writes).toEqual({ seats: [], settings: {}, pieces: [], versions: [], from: [] })
    expect(second.changes.every(({ change }) => change === 'same' || change === 'older')).toBe(true)
  })

  it.each(['carried', 'local'] as const)('is the same as once, whichever text was chosen: %s', (side) => {
    const carried = carriedFrom([work({ pieces: [piece({ code: 'theirs' })] })])
    const computer = here({ learners: [work({ pieces: [piece({ code: 'mine' })] })] })
    const choice = { ...noChoice, pieces: { [`${ADA}/lesson/two-lines`]: side } }
    const learners = applied(computer.learners, planImport(carried, computer, choice).writes)
    expect(planImport(carried, { ...computer, learners }, choice).writes.pieces).toEqual([])
  })

  it('of the same program by a link adds it once', () => {
    const computer = here({ learners: [work({ pieces: [] })] })
    const plan = planImport(linked('let shared', null), computer)
    const learners = applied(computer.learners, plan.writes)
    expect(learners[0]?.pieces).toHaveLength(1)
    expect(planImport(linked('let shared', null), { ...computer, learners }).writes.pieces).toEqual([])
  })
})

describe('a link', () => {
  it('never takes the place of the text here', () => {
    const plan = planImport(linked('theirs'), here({ learners: [work()] }))
    expect(plan.writes.pieces).toMatchObject([{ code: 'console.log(1)' }])
    expect(plan.writes.versions).toMatchObject([{ code: 'theirs' }])
  })

  it('for a lesson that is not in the course asks, and becomes a program of one’s own', () => {
    const computer = here({ learners: [work({ pieces: [] })], knowsLesson: () => false })
    const plan = planImport(linked('let a', 'elsewhere'), computer)
    expect(plan.outcome).toBe('asks-user')
    expect(plan.questions).toEqual([{ question: 'unknownLesson', lesson: 'elsewhere' }])
    const looked = planImport(linked('let a', 'elsewhere'), computer, { ...noChoice, looked: true })
    expect(looked.outcome).toBe('imported')
    expect(looked.writes.pieces).toMatchObject([
      { kind: 'program', name: 'elsewhere', code: 'let a', doneAt: null },
    ])
  })

  it('with signs that nobody sees is to be looked at first', () => {
    expect(planImport(linked('a\u202eb'), here()).questions).toEqual([
      { question: 'look', reason: 'hiddenSigns' },
    ])
  })
})

describe('a whole journey', () => {
  it('to an empty computer brings back every byte', () => {
    const learners = [
      fullWork(),
      work({ seat: seat({ id: BO, nickname: '' }), pieces: [piece({ seat: BO, kind: 'program', id: OWN })] }),
    ]
    const { writes } = planImport(carriedFrom(learners, 'all'), here())
    const arrived = applied([], writes)
    const sorted = fullWork()
    expect(arrived.map(({ seat: owner }) => owner)).toEqual(learners.map(({ seat: owner }) => owner))
    expect(arrived[0]?.pieces).toEqual(expect.arrayContaining(sorted.pieces))
    expect(arrived[0]?.versions).toEqual(sorted.versions)
    expect(arrived[0]?.settings).toEqual(sorted.settings)
    expect(arrived[1]?.pieces).toEqual(learners[1]?.pieces)
  })

  it('leaves the lock behind unless it is wanted', () => {
    const left = read(fileFor({ kind: 'learner', learners: [fullWork()], now: NOW }))
    expect(left.learners[0]?.seat?.lock).toBeNull()
    expect(carriedFrom([fullWork()]).learners[0]?.seat?.lock).toEqual(['cat', 'sun', 'boat'])
  })
})
