/** Finding a learning platform, and what becomes of every way in which it can fail. */
import { describe, expect, it } from 'vitest'
import { findScormApi, openScorm } from '../../src/platform/scorm-session.ts'
import { fakeLms, type FakeLms } from './fake-lms.ts'

type Look = Partial<Record<'API' | 'parent' | 'opener' | 'top', unknown>>

/** A window in which some properties throw, as those of another origin do. */
function fakeWindow(properties: Look, closed: string[] = []): Window {
  const made: Look = {}
  for (const [name, value] of Object.entries(properties)) {
    Object.defineProperty(made, name, {
      get() {
        if (closed.includes(name)) throw new DOMException('another origin', 'SecurityError')
        return value
      },
    })
  }
  if (!('parent' in properties)) Object.defineProperty(made, 'parent', { value: made })
  return made as unknown as Window
}

/** A window so many frames below another one. */
function below(top: Window, levels: number): Window {
  return levels === 0 ? top : fakeWindow({ parent: below(top, levels - 1), top })
}

describe('a learning platform', () => {
  const { api } = fakeLms()

  it('is found in this window, and up to seven frames above', () => {
    const top = fakeWindow({ API: api })
    for (const levels of [0, 1, 7]) expect(findScormApi(below(top, levels))).toBe(api)
    expect(findScormApi(below(top, 8))).toBeNull()
  })

  it('is found behind the window that opened this one, or opened the frame around it', () => {
    const opener = below(fakeWindow({ API: api }), 2)
    expect(findScormApi(fakeWindow({ opener }))).toBe(api)
    expect(findScormApi(below(fakeWindow({ opener }), 2))).toBe(api)
  })

  it('is none when there is nothing, or something else of this name', () => {
    expect(findScormApi(fakeWindow({}))).toBeNull()
    expect(findScormApi(fakeWindow({ API: 'a text', opener: null }))).toBeNull()
    expect(findScormApi(fakeWindow({ API: {} }))).toBeNull()
  })

  it('is none when it is of another origin, and the search goes on above', () => {
    const stranger = fakeWindow({ API: api }, ['API'])
    expect(findScormApi(below(stranger, 1))).toBeNull()
    const above = fakeWindow({ API: api })
    const between = fakeWindow({ API: 1, parent: above }, ['API'])
    expect(findScormApi(fakeWindow({ parent: between }))).toBe(api)
    expect(findScormApi(fakeWindow({ parent: 1, opener: 1 }, ['parent', 'opener']))).toBeNull()
  })
})

describe('opening', () => {
  const opened = (prepare: (lms: FakeLms) => void): boolean => {
    const lms = fakeLms()
    prepare(lms)
    return openScorm(lms.api) !== null
  }

  it('works, also with a platform that answers with a boolean', () => {
    expect(opened(() => undefined)).toBe(true)
    expect(opened((lms) => (lms.api.LMSInitialize = () => (lms.open = true)))).toBe(true)
  })

  it('counts a session that the platform has opened itself', () => {
    expect(opened((lms) => (lms.open = true))).toBe(true)
  })

  it.each<[string, (lms: FakeLms) => void]>([
    ['refuses with 101 and does not answer either', (lms) => (lms.fail = { LMSInitialize: 101 })],
    ['refuses with 201', (lms) => (lms.fail = { LMSInitialize: 201 })],
    ['throws', (lms) => (lms.fail = { LMSInitialize: 'throw' })],
    ['has no such function', (lms) => delete (lms.api as Partial<typeof lms.api>).LMSInitialize],
  ])('gives nothing when the platform %s', (_, prepare) => {
    expect(opened(prepare)).toBe(false)
  })
})

describe('an open session', () => {
  function session(values = {}) {
    const lms = fakeLms(values)
    const open = openScorm(lms.api)
    if (open === null) throw new Error('not open')
    return { lms, open }
  }

  it('reads and writes', () => {
    const { lms, open } = session({ 'cmi.suspend_data': 'before' })
    expect(open.get('cmi.suspend_data')).toBe('before')
    expect(open.set('cmi.suspend_data', 'after')).toBe(true)
    expect(open.commit()).toBe(true)
    expect(lms.values['cmi.suspend_data']).toBe('after')
  })

  it('tells an empty value from one that the platform does not have', () => {
    const { open } = session()
    expect(open.get('cmi.suspend_data')).toBe('')
    expect(open.get('cmi.core.exit')).toBeNull()
  })

  it.each([201, 401, 402, 403, 404, 405])(
    'does not offer again what was refused for good (%i)',
    (failure) => {
      const { lms, open } = session()
      lms.fail = { LMSSetValue: failure }
      expect(open.set('cmi.core.score.raw', '50')).toBe(false)
      lms.fail = {}
      expect(open.set('cmi.core.score.raw', '50')).toBe(false)
      expect(open.set('cmi.core.exit', 'suspend')).toBe(true)
    },
  )

  it.each([101, 'throw'] as const)('offers again what a fault has stopped (%s)', (failure) => {
    const { lms, open } = session()
    lms.fail = { LMSSetValue: failure }
    expect(open.set('cmi.core.score.raw', '50')).toBe(false)
    lms.fail = {}
    expect(open.set('cmi.core.score.raw', '50')).toBe(true)
  })

  it('opens itself again when the platform has closed it', () => {
    const { lms, open } = session()
    lms.open = false
    expect(open.set('cmi.core.score.raw', '50')).toBe(true)
    lms.open = false
    expect(open.get('cmi.suspend_data')).toBe('')
    lms.open = false
    expect(open.commit()).toBe(true)
  })

  it('is closed when it cannot be opened again, and asks no more', () => {
    const { lms, open } = session()
    lms.open = false
    lms.fail = { LMSInitialize: 101 }
    expect(open.set('cmi.core.score.raw', '50')).toBe(false)
    expect(open.state()).toBe('closed')
    const calls = lms.calls.length
    expect([open.get('cmi.suspend_data'), open.set('cmi.core.exit', ''), open.commit()]).toEqual([
      null,
      false,
      false,
    ])
    expect(lms.calls).toHaveLength(calls)
  })

  it.each(['LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSFinish'])('outlives a %s that throws', (name) => {
    const { lms, open } = session()
    lms.fail = { [name]: 'throw' }
    expect(() => {
      open.get('cmi.suspend_data')
      open.set('cmi.core.exit', 'suspend')
      open.commit()
      open.finish()
    }).not.toThrow()
    expect(open.state()).toBe('closed')
  })

  it('outlives a platform that cannot say its last error', () => {
    const { lms, open } = session()
    lms.api.LMSGetLastError = () => 'what?'
    expect(open.get('cmi.suspend_data')).toBeNull()
    lms.api.LMSGetLastError = () => {
      throw new Error('a fault')
    }
    expect(open.set('cmi.core.exit', 'suspend')).toBe(false)
  })

  it('ends once, and can be opened again', () => {
    const { lms, open } = session()
    open.finish()
    open.finish()
    expect(lms.calls.filter((call) => call === 'LMSFinish')).toHaveLength(1)
    expect(open.reopen()).toBe(true)
    expect(lms.open).toBe(true)
  })
})
