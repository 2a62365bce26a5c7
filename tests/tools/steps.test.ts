/** What `npm test` counts. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runScript } from '../../tools/npm.mjs'
import { checkStages, countTests, testStages } from '../../tools/steps.mjs'

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

describe('the stages', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }

  it('run scripts of package.json, each once, and all of the check before the browser', () => {
    const names = testStages.flat().map(({ script }) => script)
    expect(names.filter((name) => !(name in scripts))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
    expect(names.slice(0, -1)).toEqual(checkStages.flat().map(({ script }) => script))
  })

  it('measure a build only after the stage that makes it', () => {
    const stageOf = (name: string): number =>
      testStages.findIndex((stage) => stage.some(({ script }) => script === name))
    expect(stageOf('build:stale')).toBeLessThan(stageOf('size'))
    expect(stageOf('size')).toBeLessThan(stageOf('test:e2e'))
  })

  it('hear all that a step says, and whether it ended well', async () => {
    let said = ''
    const told = (text: string): void => void (said += text)
    expect(await runScript('explain', ['--no-such-word'], told)).toBe(false)
    expect(said).not.toBe('')
  })
})
