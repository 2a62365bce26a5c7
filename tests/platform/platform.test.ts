/** What a learning platform is told while a learner works. */
import { createStore } from 'zustand/vanilla'
import { describe, expect, it } from 'vitest'
import type { Classroom } from '../../src/classroom/classroom.ts'
import type { ClassroomState } from '../../src/classroom/state.ts'
import { marksOf } from '../../src/platform/done-marks.ts'
import { joinPlatform, type Platform } from '../../src/platform/platform.ts'
import { fakeLms, type FakeLms } from './fake-lms.ts'

type Part = Pick<ClassroomState, 'done' | 'titles' | 'settings' | 'outline'>

/** A course of four lessons, of which three are written in Arabic. */
const outline = { units: [{ id: 'hello', lessons: ['a', 'b', 'c', 'd'].map((id) => ({ id })) }] }
const titles = {
  lessons: Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [id, { language: id === 'd' ? 'en' : 'ar' }])),
}

function working(lms: FakeLms, start: Partial<Part> = {}) {
  const store = createStore<Part>(
    () =>
      ({ done: [], titles, settings: { language: 'ar' }, outline, ...start }) as unknown as ClassroomState,
  )
  const page = new EventTarget()
  Object.assign(page, { API: lms.api, parent: page, opener: null })
  const platform = joinPlatform({ store } as unknown as Classroom, page as unknown as Window)
  return { store, page, platform: platform as Platform }
}

describe('a learner on a learning platform', () => {
  it('has begun, then is further, then has completed the lessons of the language', () => {
    const lms = fakeLms()
    const { store } = working(lms)
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

  it('is not told about when nothing is new', () => {
    const lms = fakeLms()
    const { store } = working(lms, { done: ['a'] })
    const calls = lms.calls.length
    store.setState({ done: ['a'] })
    expect(lms.calls).toHaveLength(calls)
  })

  it('finds on another computer what the platform remembers', () => {
    const lms = fakeLms({ 'cmi.suspend_data': marksOf(['a', 'b']), 'cmi.core.lesson_status': 'incomplete' })
    const { store } = working(lms, { done: ['c'] })
    expect([...store.getState().done].sort()).toEqual(['a', 'b', 'c'])
    expect(lms.values['cmi.core.lesson_status']).toBe('completed')
  })

  it('finds it also when the course arrives later than the page', () => {
    const lms = fakeLms({ 'cmi.suspend_data': marksOf(['a', 'b']) })
    const { store } = working(lms, { outline: { languages: [], units: [] }, titles: null })
    expect(lms.values['cmi.suspend_data']).toBe(marksOf(['a', 'b']))
    store.setState({ outline: outline as unknown as Part['outline'] })
    expect(store.getState().done).toEqual(['a', 'b'])
    store.setState({ titles: titles as unknown as Part['titles'], done: ['c'] })
    expect([...store.getState().done].sort()).toEqual(['a', 'b', 'c'])
    expect(lms.values['cmi.core.lesson_status']).toBe('completed')
  })

  it.each(['completed', 'passed'])('stays %s when the course has grown since', (status) => {
    const lms = fakeLms({ 'cmi.core.lesson_status': status })
    working(lms, { done: ['a'] })
    expect(lms.values['cmi.core.lesson_status']).toBe(status)
  })

  it('has begun, without a score, as long as no language is chosen', () => {
    const lms = fakeLms()
    const { store } = working(lms, { titles: null })
    expect(lms.values['cmi.core.lesson_status']).toBe('incomplete')
    expect(lms.values['cmi.core.score.raw']).toBeUndefined()
    store.setState({ titles: titles as unknown as Part['titles'] })
    expect(lms.values['cmi.core.score.raw']).toBe('0')
  })

  it('is told about by a platform that does not know scores, too', () => {
    const lms = fakeLms()
    for (const name of ['raw', 'min', 'max']) lms.unknown.add(`cmi.core.score.${name}`)
    const { store } = working(lms)
    store.setState({ done: ['a', 'b', 'c'] })
    expect(lms.values['cmi.core.lesson_status']).toBe('completed')
    expect(lms.calls.filter((call) => call.endsWith('score.raw'))).toHaveLength(1)
  })

  it('is told again what a fault of the platform has swallowed', () => {
    const lms = fakeLms()
    const { store } = working(lms)
    lms.fail = { LMSSetValue: 'throw' }
    store.setState({ done: ['a', 'b', 'c'] })
    lms.fail = {}
    store.setState({ done: ['a', 'b', 'c', 'd'] })
    expect(lms.values['cmi.core.lesson_status']).toBe('completed')
  })
})

describe('the session', () => {
  it('ends with the page, and opens again when the page comes back', () => {
    const lms = fakeLms()
    const { store, page, platform } = working(lms)
    page.dispatchEvent(new Event('pagehide'))
    expect([lms.open, platform.reached()]).toEqual([false, false])
    page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
    store.setState({ done: ['a'] })
    expect([lms.open, lms.values['cmi.core.score.raw']]).toEqual([true, '33'])
  })

  it('ends when it is left, and hears no more', () => {
    const lms = fakeLms()
    const { store, platform } = working(lms)
    platform.leave()
    store.setState({ done: ['a', 'b', 'c'] })
    expect([lms.open, lms.values['cmi.core.lesson_status']]).toEqual([false, 'incomplete'])
  })

  it('is none without a platform, or with one that refuses', () => {
    const lms = fakeLms()
    lms.fail = { LMSInitialize: 101 }
    expect(working(lms).platform).toBeNull()
  })
})
