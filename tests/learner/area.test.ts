import { afterEach, describe, expect, it, vi } from 'vitest'
import { localArea, memoryArea } from '../../src/learner/area.ts'
import { chooseDatabase } from '../../src/learner/choose-database.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

/**
 * A stand-in for a Storage as Kolibri puts one into its frame: an object with the methods of the standard, whose
 * properties are no keys, and which knows no `null` for what is missing. Writes end as the test wants.
 */
function stub(write: (texts: Map<string, string>, key: string, text: string) => void): Map<string, string> {
  const texts = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    get length() {
      return texts.size
    },
    key: (at: number) => [...texts.keys()][at],
    getItem: (key: string) => texts.get(key),
    setItem: (key: string, text: string) => write(texts, key, text),
    removeItem: (key: string) => void texts.delete(key),
  })
  return texts
}

const denied = (): Promise<never> => Promise.reject(new DOMException('denied', 'SecurityError'))

describe('the small text store', () => {
  it('that has become full is still where its work is', async () => {
    const texts = stub(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    expect((await chooseDatabase(denied, localArea())).database.kind).toBe('memory')
    texts.set('jisr:db:seats:0123456789abcdef', '{}')
    expect((await chooseDatabase(denied, localArea())).database.kind).toBe('localStorage')
  })

  it('keeps texts under our own beginning, and sees no others', () => {
    const texts = stub((all, key, text) => void all.set(key, text))
    texts.set('foreign', 'x')
    const area = localArea()
    expect([area.works, area.set('a', '1'), area.get('a'), area.keys()]).toEqual([true, true, '1', ['a']])
    expect(texts.get('jisr:a')).toBe('1')
  })

  it('loses no key while keys are taken away one by one', () => {
    stub((all, key, text) => void all.set(key, text))
    const area = localArea()
    for (const key of ['a', 'b', 'c', 'd']) area.set(key, '1')
    for (const key of area.keys()) area.remove(key)
    expect(area.keys()).toEqual([])
  })

  it('does not work where reading its name throws or it is not there, and then work is said not to be kept', async () => {
    const descriptor = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')
    for (const broken of [
      { value: null },
      {
        get: () => {
          throw new DOMException('denied', 'SecurityError')
        },
      },
    ]) {
      Object.defineProperty(globalThis, 'localStorage', { configurable: true, ...broken })
      const area = localArea()
      expect([area.works, area.get('a'), area.keys()]).toEqual([false, null, []])
      expect((await chooseDatabase(denied, area)).database.kind).toBe('memory')
    }
    if (descriptor) Object.defineProperty(globalThis, 'localStorage', descriptor)
    else Reflect.deleteProperty(globalThis, 'localStorage')
  })

  it.each([
    ['are forgotten', (): void => undefined],
    [
      'throw',
      (): void => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
      },
    ],
  ])('does not work where writes %s, and can still be read', (_, write) => {
    const texts = stub(write)
    texts.set('jisr:settings', '{"language":"fr"}')
    const area = localArea()
    expect([area.works, area.set('a', '1'), area.get('settings')]).toEqual([
      false,
      false,
      '{"language":"fr"}',
    ])
  })

  it('is a map in tests', () => {
    expect(memoryArea().works).toBe(true)
  })
})
