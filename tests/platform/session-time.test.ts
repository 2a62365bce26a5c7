/** How long a session has lasted, as SCORM writes it. */
import { expect, it } from 'vitest'
import { timespan } from '../../src/platform/session-time.ts'

it.each([
  [0, '0000:00:00.00'],
  [59_999, '0000:00:59.99'],
  [60_000, '0000:01:00.00'],
  [3_723_450, '0001:02:03.45'],
  [100 * 3_600_000 + 1230, '0100:00:01.23'],
  [1e15, '9999:00:00.00'],
  [-5000, '0000:00:00.00'],
])('%d milliseconds are %s', (milliseconds, text) => {
  expect(timespan(milliseconds)).toBe(text)
})
