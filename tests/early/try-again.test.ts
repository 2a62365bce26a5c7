// @vitest-environment jsdom
/** The way out when a part of the page hangs: a platform's frame that does not answer, a network that dies midway. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { offerTryAgain } from '../../src/early/try-again.ts'
import { languages } from '../../src/language/languages.ts'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
  document.body.replaceChildren()
})

const offered = (): NodeListOf<Element> => document.querySelectorAll('.try-again')

it('is offered after ten seconds without an answer, in every language, and said by screen readers', () => {
  offerTryAgain('late')
  vi.advanceTimersByTime(9_999)
  expect(offered()).toHaveLength(0)
  vi.advanceTimersByTime(1)
  expect(offered()).toHaveLength(1)
  expect(offered()[0]?.getAttribute('role')).toBe('alert')
  for (const { tag, direction, tryAgain } of languages) {
    const words = document.querySelector(`.try-again button bdi[lang="${tag}"]`)
    expect([words?.textContent, words?.getAttribute('dir')]).toEqual([tryAgain, direction])
  }
  vi.advanceTimersByTime(60_000)
  expect(offered()).toHaveLength(1)
})

it('is not offered when the page has arrived in time, and goes when it arrives late', () => {
  const inTime = offerTryAgain('late')
  vi.advanceTimersByTime(9_000)
  inTime()
  vi.advanceTimersByTime(60_000)
  expect(offered()).toHaveLength(0)

  const late = offerTryAgain('late')
  vi.advanceTimersByTime(11_000)
  expect(offered()).toHaveLength(1)
  late()
  expect(offered()).toHaveLength(0)
})

it('is offered at once when a part has failed, and only once', () => {
  const waiting = offerTryAgain('late')
  waiting()
  offerTryAgain('now')
  offerTryAgain('now')
  vi.advanceTimersByTime(60_000)
  expect(offered()).toHaveLength(1)
})
