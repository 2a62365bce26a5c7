/** What `npm test` counts. */
import { describe, expect, it } from 'vitest'
import { countTests } from '../../tools/steps.mjs'

const report = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, testResults: [] }

describe('the numbers of a runner', () => {
  it('are its own when all went well', () => {
    expect(countTests(report, true)).toEqual({ passed: 5, failed: 0, skipped: 1 })
  })

  it('include every failed test, and every file that could not be loaded', () => {
    const files = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
    ]
    expect(countTests({ ...report, numFailedTests: 1, testResults: files }, false).failed).toBe(2)
  })

  it.each([
    ['a runner that executed nothing', { ...report, numPassedTests: 0 }, true],
    ['a runner that wrote nothing', null, true],
    ['a runner that ended badly though no test failed', report, false],
  ])('are one failure for %s', (_, told, endedWell) => {
    expect(countTests(told, endedWell).failed).toBe(1)
  })
})
