/** What a learning platform is told while a learner works. */
import { createStore } from 'zustand/vanilla'
import { describe, expect, it } from 'vitest'
import type { ClassroomState } from '../../src/classroom/state.ts'
import { memoryArea, type Area } from '../../src/learner/area.ts'
import type { Seat } from '../../src/learner/seat.ts'
import { marksOf } from '../../src/platform/done-marks.ts'
import type { Seats } from '../../src/platform/launched-seat.ts'
import { joinPlatform, type Platform } from '../../src/platform/platform.ts'
import { fakeLms, type FakeLms } from './fake-lms.ts'

type Part = Pick<ClassroomState, 'done' | 'titles' | 'settings' | 'outline' | 'seat' | 'seats'>

/** A course of four lessons, of which three are written in Arabic. */
const outline = { units: [{ id: 'hello', lessons: ['a', 'b', 'c', 'd'].map((id) => ({ id })) }] }
const titles = {
  lessons: Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [id, { language: id === 'd' ? 'en' : 'ar' }])),
}

const seatNamed = (id: string): Seat => ({ id, lock: null }) as Seat

interface Computer {
  area: Area
  /** Lessons done, by seat. */
  done: Record<string, string[]>
}

const computer = (): Computer => ({ area: memoryArea(), done: {} })

/** A page in a platform, on a computer whose learners are seats: the one named sits there at first. */
async function working(
  lms: FakeLms,
  { at = computer(), sits = 'A', ...start }: Partial<Part> & { at?: Computer; sits?: string | null } = {},
) {
  const known = (): Seat[] => Object.keys(at.done).map(seatNamed)
  const store = createStore<Part>(
    () =>
      ({
        done: at.done[sits ?? ''] ?? [],
        titles,
        settings: { language: 'ar' },
        outline,
        seat: sits === null ? null : seatNamed(sits),
        seats: known(),
        ...start,
      }) as unknown as ClassroomState,
  )
  const sit = (id: string): void =>
    store.setState({ seat: seatNamed(id), seats: known(), done: at.done[id] ?? [] })
  const classroom = {
    store,
    sit: (id: string) => Promise.resolve().then(() => (sit(id), true)),
    suggestFace: () => Promise.resolve({ picture: 'sun', colour: 'teal', nickname: '' }),
    addSeat: () => {
      const id = `new ${Object.keys(at.done).length}`
      at.done[id] = []
      return classroom.sit(id).then(() => 'saved')
    },
  }
  const clock = { now: 0 }
  const page = new EventTarget()
  Object.assign(page, { API: lms.api, parent: page, opener: null })
  const platform = await joinPlatform(classroom as unknown as Seats, {
    area: at.area,
    page: page as unknown as Window,
    now: () => clock.now,
  })
  /** The learner who sits there has passed a lesson. */
  const pass = (lesson: string): void => {
    const { seat, done } = store.getState()
    at.done[seat?.id ?? ''] = [...done, lesson]
    store.setState({ done: [...done, lesson] })
  }
  return { store, page, clock, sit, pass, platform: platform as Platform }
}

describe('a learner on a learning platform', () => {
  it('has begun, then is further, then has completed the lessons of the language', async () => {
    const lms = fakeLms()
    const { store } = await working(lms)
    expect(lms.values).toMatchObject({ 'cmi.core.lesson_status': 'incomplete', 'cmi.core.score.raw': '0' })
    store.setState({ done: ['a'] })
    expect(lms.values).toMatchObject({ 'cmi.core.lesson_status': 'incomplete', 'cmi.core.score.raw': '33' })
    store.setState({ done: ['a', 'b', 'c'] })
    expect(lms.values).toMatchObject({
      'cmi.core.lesson_status': 'completed',
      'cmi.core.score.raw': '100',
      'cmi.core.score.min': '0',
      'cmi.core.score.max': '100',
      'cmi.core.exit': 'suspend',
    })
    expect(lms.calls.at(-1)).toBe('LMSCommit')
  })

  it('is not told about when nothing is new', async () => {
    const lms = fakeLms()
    const { store } = await working(lms, { done: ['a'] })
    const calls = lms.calls.length
    store.setState({ done: ['a'] })
    expect(lms.calls).toHaveLength(calls)
  })

  it('finds on another computer what the platform remembers', async () => {
    const lms = fakeLms({ 'cmi.suspend_data': marksOf(['a', 'b']), 'cmi.core.lesson_status': 'incomplete' })
    const { store } = await working(lms, { done: ['c'] })
    expect([...store.getState().done].sort()).toEqual(['a', 'b', 'c'])
    expect(lms.values['cmi.core.lesson_status']).toBe('completed')
  })

  it('finds it also when the course arrives later than the page', async () => {
    const lms = fakeLms({ 'cmi.suspend_data': marksOf(['a', 'b']) })
    const { store } = await working(lms, { outline: { languages: [], units: [] }, titles: null })
    expect(lms.values['cmi.suspend_data']).toBe(marksOf(['a', 'b']))
    store.setState({ outline: outline as unknown as Part['outline'] })
    expect(store.getState().done).toEqual(['a', 'b'])
    store.setState({ titles: titles as unknown as Part['titles'], done: ['c'] })
    expect([...store.getState().done].sort()).toEqual(['a', 'b', 'c'])
    expect(lms.values['cmi.core.lesson_status']).toBe('completed')
  })

  it.each(['completed', 'passed'])('stays %s when the course has grown since', async (status) => {
    const lms = fakeLms({ 'cmi.core.lesson_status': status })
    await working(lms, { done: ['a'] })
    expect(lms.values['cmi.core.lesson_status']).toBe(status)
  })

  it('has begun, without a score, as long as no language is chosen', async () => {
    const lms = fakeLms()
    const { store } = await working(lms, { titles: null })
    expect(lms.values['cmi.core.lesson_status']).toBe('incomplete')
    expect(lms.values['cmi.core.score.raw']).toBeUndefined()
    store.setState({ titles: titles as unknown as Part['titles'] })
    expect(lms.values['cmi.core.score.raw']).toBe('0')
  })

  it('is told about by a platform that does not know scores, too', async () => {
    const lms = fakeLms()
    for (const name of ['raw', 'min', 'max']) lms.unknown.add(`cmi.core.score.${name}`)
    const { store } = await working(lms)
    store.setState({ done: ['a', 'b', 'c'] })
    expect(lms.values['cmi.core.lesson_status']).toBe('completed')
    expect(lms.calls.filter((call) => call.endsWith('score.raw'))).toHaveLength(1)
  })

  it('is told again what a fault of the platform has swallowed', async () => {
    const lms = fakeLms()
    const { store } = await working(lms)
    lms.fail = { LMSSetValue: 'throw' }
    store.setState({ done: ['a', 'b', 'c'] })
    lms.fail = {}
    store.setState({ done: ['a', 'b', 'c', 'd'] })
    expect(lms.values['cmi.core.lesson_status']).toBe('completed')
  })
})

describe('the session', () => {
  it('ends with the page, and opens again when the page comes back', async () => {
    const lms = fakeLms()
    const { store, page, platform } = await working(lms)
    page.dispatchEvent(new Event('pagehide'))
    expect([lms.open, platform.reached()]).toEqual([false, false])
    page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
    store.setState({ done: ['a'] })
    expect([lms.open, lms.values['cmi.core.score.raw']]).toEqual([true, '33'])
  })

  it('ends when it is left, and hears no more', async () => {
    const lms = fakeLms()
    const { store, platform } = await working(lms)
    platform.leave()
    store.setState({ done: ['a', 'b', 'c'] })
    expect([lms.open, lms.values['cmi.core.lesson_status']]).toEqual([false, 'incomplete'])
  })

  it('is none without a platform, or with one that refuses', async () => {
    const lms = fakeLms()
    lms.fail = { LMSInitialize: 101 }
    expect((await working(lms)).platform).toBeNull()
  })
})

describe('the learner whom the platform has let in', () => {
  const student = (id: string): FakeLms => fakeLms({ 'cmi.core.student_id': id })
  const score = (lms: FakeLms): string | undefined => lms.values['cmi.core.score.raw']

  it('is credited with nothing that another learner of the platform has done at the same computer', async () => {
    const at = computer()
    const [first, second] = [student('nur'), student('sam')]
    const one = await working(first, { at })
    one.pass('a')
    one.pass('b')
    one.platform.leave()
    const two = await working(second, { at })
    expect([two.store.getState().seat?.id, score(second)]).toEqual(['new 1', '0'])
    two.pass('c')
    expect([score(first), score(second)]).toEqual(['67', '33'])
    two.platform.leave()
    const again = await working(first, { at, sits: 'new 1' })
    expect([again.store.getState().seat?.id, score(first)]).toEqual(['A', '67'])
    again.pass('c')
    expect([first.values['cmi.core.lesson_status'], score(second)]).toEqual(['completed', '33'])
  })

  it('is led to a seat when nobody sits there yet, and keeps it in a new attempt', async () => {
    const at: Computer = { ...computer(), done: { A: ['a'], B: [] } }
    const { store, pass } = await working(student('nur'), { at, sits: null })
    const seat = store.getState().seat?.id
    expect(seat).toBe('new 2')
    pass('c')
    const attempt = student('nur')
    await working(attempt, { at, sits: 'A' })
    expect(score(attempt)).toBe('33')
  })

  it('is not told of while the next learner sits there, and goes on afterwards', async () => {
    const at: Computer = { ...computer(), done: { A: [], B: ['a', 'b'] } }
    const lms = student('nur')
    const { store, sit, pass } = await working(lms, { at })
    pass('c')
    const calls = lms.calls.length
    sit('B')
    pass('c')
    expect(lms.calls).toHaveLength(calls)
    expect(store.getState().done).toEqual(['a', 'b', 'c'])
    sit('A')
    expect(score(lms)).toBe('33')
    pass('a')
    expect(score(lms)).toBe('67')
  })

  it('leaves no name at this computer', async () => {
    const at = computer()
    await working(student('nur@example.org'), { at })
    await working(student('sam@example.org'), { at })
    const kept = at.area.keys().flatMap((key) => [key, at.area.get(key)])
    expect(kept).toHaveLength(4)
    expect(kept.join()).not.toMatch(/nur|sam|example/)
  })
})

describe('the calls', () => {
  it('come in the order of the standard, with a commit after each lesson and the time at the end', async () => {
    const lms = fakeLms({ 'cmi.core.student_id': 'nur' })
    const { page, clock, pass } = await working(lms)
    for (const [at, lesson] of ['a', 'b', 'c'].entries()) {
      const before = lms.calls.length
      clock.now = (at + 1) * 60_000
      pass(lesson)
      expect(lms.calls.slice(before).filter((call) => call === 'LMSCommit')).toHaveLength(1)
      expect(lms.calls.at(-1)).toBe('LMSCommit')
      expect(lms.values['cmi.core.session_time']).toBe(`0000:0${at + 1}:00.00`)
    }
    clock.now = 3_723_450
    page.dispatchEvent(new Event('pagehide'))
    pass('d')
    expect(lms.calls[0]).toBe('LMSInitialize')
    expect(lms.calls.slice(-3)).toEqual(['LMSSetValue cmi.core.session_time', 'LMSCommit', 'LMSFinish'])
    expect(lms.values['cmi.core.session_time']).toBe('0001:02:03.45')
    expect(lms.disorder).toEqual([])
  })

  it('tell the time of the second sitting alone when the page comes back', async () => {
    const lms = fakeLms()
    const { page, clock, pass } = await working(lms)
    clock.now = 60_000
    page.dispatchEvent(new Event('pagehide'))
    clock.now = 100_000
    page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
    clock.now = 105_000
    pass('a')
    expect(lms.values['cmi.core.session_time']).toBe('0000:00:05.00')
    expect(lms.disorder).toEqual([])
  })
})
