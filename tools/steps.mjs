/** Everything that must be green, once: `npm run check` and `npm test` both read this list. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { runScript } from './npm.mjs'

/**
 * A script of `package.json`. Without `counts` it is one test; with it, vitest's own numbers count.
 * @typedef {{ script: string, counts?: boolean }} Step
 * @typedef {{ step: string, passed: number, failed: number, skipped: number }} Result
 * @typedef {import('./npm.mjs').Told} Told
 */

/**
 * Stages, one after the other. The steps of a stage need nothing of each other, and go two at a time.
 * @type {Step[][]}
 */
export const checkStages = [
  [
    { script: 'check:lint' },
    { script: 'check:types' },
    { script: 'build:stale' },
    { script: 'check:format' },
    { script: 'lessons' },
    { script: 'locales' },
  ],
  [{ script: 'size' }],
  [{ script: 'test:unit', counts: true }],
]

/** @type {Step[][]} */
export const testStages = [...checkStages, [{ script: 'test:e2e', counts: true }]]

/**
 * Runs all steps, also after one has failed, and says what came of each.
 * @param {Step[][]} stages
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runStages(stages) {
  /** @type {Result[]} */
  const results = []
  for (const stage of stages) results.push(...(await runStage(stage)))
  console.log(`\n${results.map(resultLine).join('\n')}`)
  return {
    passed: results.reduce((sum, { passed }) => sum + passed, 0),
    failed: results.reduce((sum, { failed }) => sum + failed, 0),
  }
}

/**
 * What a step alone says is seen at once; what one of several says, when it has ended.
 * @param {Step[]} stage
 * @returns {Promise<Result[]>} in the order of the stage
 */
async function runStage(stage) {
  const [only] = stage
  if (stage.length === 1 && only) {
    console.log(heading(only))
    return [await runStep(only)]
  }
  /** @type {Result[]} */
  const results = []
  const left = stage.entries()
  const lane = async () => {
    for (const [at, step] of left) {
      let said = ''
      results[at] = await runStep(step, (text) => (said += text))
      console.log(`${heading(step)}\n${said}`.trimEnd())
    }
  }
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, lane))
  return results
}

/**
 * @param {Step} step
 * @param {Told} [told]
 */
function runStep({ script, counts }, told) {
  return counts ? runTests(script, told) : runCheck(script, told)
}

/** @param {Step} step */
function heading({ script }) {
  return `\n── npm run ${script}`
}

/**
 * @param {string} step
 * @param {Told} [told]
 * @returns {Promise<Result>}
 */
async function runCheck(step, told) {
  const passed = await runScript(step, [], told)
  return { step, passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 }
}

/**
 * @param {string} step
 * @param {Told} [told]
 * @returns {Promise<Result>}
 */
async function runTests(step, told) {
  const file = `.cache/results/${step.replace(':', '-')}.json`
  rmSync(file, { force: true })
  mkdirSync('.cache/results', { recursive: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const endedWell = await runScript(step, reporters, told)
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
