/** Everything that must be green, once: `npm run check` and `npm test` both read this list. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { runScript } from './npm.mjs'

/**
 * A script of `package.json`. Without `counts` it is one test; with it, vitest's own numbers count.
 * @typedef {{ script: string, counts?: boolean }} Step
 * @typedef {{ step: string, passed: number, failed: number, skipped: number }} Result
 */

/** @type {Step[]} */
export const checkSteps = [
  { script: 'check:types' },
  { script: 'check:lint' },
  { script: 'check:format' },
  { script: 'lessons' },
  { script: 'locales' },
  { script: 'test:unit', counts: true },
  { script: 'build:stale' },
  { script: 'size' },
]

/** @type {Step[]} */
export const testSteps = [...checkSteps, { script: 'test:e2e', counts: true }]

/**
 * Runs all steps, also after one has failed, and says what came of each.
 * @param {Step[]} steps
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runSteps(steps) {
  /** @type {Result[]} */
  const results = []
  for (const step of steps) {
    console.log(`\n── npm run ${step.script}`)
    const result = step.counts ? await runTests(step.script) : await runCheck(step.script)
    results.push(result)
  }
  console.log(`\n${results.map(resultLine).join('\n')}`)
  return {
    passed: results.reduce((sum, { passed }) => sum + passed, 0),
    failed: results.reduce((sum, { failed }) => sum + failed, 0),
  }
}

/**
 * @param {string} step
 * @returns {Promise<Result>}
 */
async function runCheck(step) {
  const passed = await runScript(step)
  return { step, passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 }
}

/**
 * @param {string} step
 * @returns {Promise<Result>}
 */
async function runTests(step) {
  const file = `.cache/results/${step.replace(':', '-')}.json`
  rmSync(file, { force: true })
  mkdirSync('.cache/results', { recursive: true })
  const endedWell = await runScript(step, [
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
  return { step, ...countTests(report, endedWell) }
}

/**
 * Counts a report of vitest. A file that could not be loaded, a runner that ended badly for another reason than a
 * failed test, and one that executed nothing are failures, too.
 * @param {any} report what `--reporter=json` wrote; null when it wrote nothing
 * @param {boolean} endedWell
 */
export function countTests(report, endedWell) {
  const passed = Number(report?.numPassedTests ?? 0)
  const skipped = Number(report?.numPendingTests ?? 0) + Number(report?.numTodoTests ?? 0)
  /** @type {{ status: string, assertionResults: unknown[] }[]} */
  const files = report?.testResults ?? []
  const unloaded = files.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length
  const failed = Number(report?.numFailedTests ?? 0) + unloaded
  const nothingRan = passed + failed === 0
  return { passed, skipped, failed: failed === 0 && (!endedWell || nothingRan) ? 1 : failed }
}

/** @param {Result} result */
function resultLine({ step, passed, failed, skipped }) {
  const mark = failed > 0 ? 'FAILED' : 'ok'
  const left = skipped > 0 ? `, ${skipped} skipped` : ''
  return `${mark.padEnd(7)}${step.padEnd(14)}${passed} passed, ${failed} failed${left}`
}
