/** Checks that compare a program with the solution of its lesson, on values drawn by chance, in the real engine. */
import { describe, expect, it } from 'vitest'
import { checkProgram } from '../../src/check/check.ts'
import type { Verdict } from '../../src/check/verdict.ts'
import type { Check } from '../../src/lesson/schema.ts'
import { defaultLimits } from '../../src/sandbox/limits.ts'
import type { RunRequest } from '../../src/sandbox/protocol.ts'
import { runProgram } from '../sandbox/run-program.ts'
import { check } from './evidence.ts'

const limits = { ...defaultLimits, ticks: 200 }

interface Asked {
  program: string
  solution: string | null
  check: Check
}

async function judged(asked: Asked): Promise<Verdict & { requests: RunRequest[] }> {
  const requests: RunRequest[] = []
  const { program, solution } = asked
  const person = { questions: [], answers: {}, ticks: [] }
  const parts = { checks: [asked.check], program, solution, limits, now: 0, ...person }
  const { verdicts } = await checkProgram(parts, (request) => {
    requests.push(request)
    return runProgram(request.program, request)
  })
  const [verdict] = verdicts
  if (verdict === undefined) throw new Error('no verdict')
  return { ...verdict, requests }
}

describe('the same output as the solution', () => {
  const seats = check({ type: 'sameOutput' }, { vary: { seats: { whole: [1, 60] } }, times: 3 })
  const solution = 'let seats = 8;\nif (seats > 50) console.log("full"); else console.log(seats * 3);'

  it.each([
    'let seats = 8\nconst price = seats + seats + seats\nconsole.log(seats <= 50 ? price : "full")',
    'var seats = 1; console.log(51 > seats ? `${3 * seats}` : "full")',
  ])('is that of another program which does the same: %s', async (program) => {
    expect(await judged({ program, solution, check: seats })).toMatchObject({ finding: { kind: 'passed' } })
  })

  it.each([
    'let seats = 8; console.log(24)',
    'let seats = 8; seats = 8; console.log(seats * 3)',
    'let seats = 8; console.log(seats * 2)',
    'let seats = 8; console.log(seats * 3, "")\nconsole.log("more")',
    'let seats = 8',
  ])('is not that of %s', async (program) => {
    const { finding, given } = await judged({ program, solution, check: seats })
    expect(finding.kind).toBe('lines')
    expect(Number(given?.['seats'])).toBeGreaterThan(0)
  })

  it('is shown with the drawn values, the expected lines and the printed ones', async () => {
    const program = 'let seats = 8; console.log("no")'
    const { finding, given } = await judged({
      program,
      solution: 'let seats; console.log("yes")',
      check: seats,
    })
    expect(finding).toMatchObject({ kind: 'lines', expected: ['yes'], actual: ['no'], line: 1 })
    expect(Object.keys(given ?? {})).toEqual(['seats'])
  })

  it('is asked with the same values for the same program, with others for a changed one', async () => {
    const programs = ['let seats = 8', 'let seats = 8', 'let seats = 9']
    const drawn = await Promise.all(
      programs.map(async (program) => {
        const { requests } = await judged({ program, solution, check: seats })
        return requests.map((request) => request.program.replace(/ = \d+;\n.*/, '')).slice(1)
      }),
    )
    expect(drawn[0]).toEqual(drawn[1])
    expect(drawn[0]).not.toEqual(drawn[2])
  })

  it('is asked of a program that has the starting value at all', async () => {
    const { finding } = await judged({ program: 'console.log(24)', solution, check: seats })
    expect(finding).toEqual({ kind: 'noStartingValue', name: 'seats' })
  })

  it('passes nothing without a solution, or with one that does not come to its end', async () => {
    const program = 'let seats = 1; console.log(3)'
    for (const model of [
      null,
      'let seats = 1; for (;;);',
      'let seats = 1; console.log(3); throw 1',
      'let seats = (',
    ]) {
      const { finding } = await judged({ program, solution: model, check: seats })
      expect(finding.kind).toMatch(/^(notFinished|unreadable)$/)
    }
  })

  it('waits only once for a program that does not end', async () => {
    const { finding, requests } = await judged({
      program: 'let seats = 1; for (;;);',
      solution,
      check: seats,
    })
    expect(finding).toEqual({ kind: 'notFinished', outcome: { kind: 'outOfTime' } })
    expect(requests).toHaveLength(2)
  })

  it('may be about the answers to questions', async () => {
    const asks = check(
      { type: 'sameOutput' },
      { varyInputs: [{ whole: [10, 99] }, { oneOf: ['yes', 'no'] }] },
    )
    const model = 'console.log(prompt("How old?"), confirm("Sure?"))'
    const right = 'const age = prompt("?")\nconsole.log(`${age} ${confirm("?")}`)'
    expect(await judged({ program: right, solution: model, check: asks })).toMatchObject({
      finding: { kind: 'passed' },
    })
    const wrong = await judged({
      program: 'prompt(); confirm(); console.log("42 true")',
      solution: model,
      check: asks,
    })
    expect(wrong).toMatchObject({
      finding: { kind: 'lines' },
      inputs: [expect.stringMatching(/^\d\d$/), expect.any(String)],
    })
  })
})

describe('the same result as that of the solution', () => {
  const solution = `function step(n) {
    if (n < 0) throw new RangeError('below zero')
    return n >= 10 ? [n, 'big'] : [n]
  }`
  const step = check({ type: 'sameResult', name: 'step', args: [{ whole: [-20, 20] }] }, { times: 10 })

  it('is that of another function which does the same', async () => {
    const program = `const step = (n) => {
      if (Math.sign(n) === -1) throw new RangeError('another text')
      return n < 10 ? [n] : [n, 'big']
    }`
    expect(await judged({ program, solution, check: step })).toMatchObject({ finding: { kind: 'passed' } })
  })

  it.each([
    ['const step = (n) => [n]', /^(value|didNotThrow)$/],
    [
      'function step(n) { if (n < 0) throw new TypeError(); return n >= 10 ? [n, "big"] : [n] }',
      /^otherError$/,
    ],
    ['function step(n) { return step(n) }', /^(callThrew|otherError|notFinished)$/],
    ['const step = 5', /^(callThrew|otherError)$/],
    ['', /^noSuchName$/],
    ['async function step(n) { return [n] }', /^(value|didNotThrow)$/],
    ['async function step(n) { if (n < 0) throw new RangeError() }', /^(value|threwLater)$/],
  ])('is not that of %s', async (program, kind) => {
    const { finding } = await judged({ program, solution, check: step })
    expect(finding.kind).toMatch(kind)
  })

  it('says the call with its drawn values', async () => {
    const sum = check({ type: 'sameResult', name: 'sum', args: [{ whole: [5, 9] }, { oneOf: ['a'] }] })
    const asked = { program: 'const sum = () => 0', solution: 'const sum = (a, b) => a + b', check: sum }
    const { finding } = await judged(asked)
    expect(finding).toMatchObject({
      kind: 'value',
      name: 'sum',
      call: expect.stringMatching(/^sum\(\d, "a"\)$/),
    })
  })

  it('does not ask for the sign of zero, and may allow a small distance', async () => {
    const close = check({ type: 'sameResult', name: 'f', args: [{ whole: [-3, 3] }], tolerance: 0.001 })
    const asked = {
      program: 'const f = (n) => 0 - n * 0.1',
      solution: 'const f = (n) => n / -10',
      check: close,
    }
    expect(await judged(asked)).toMatchObject({ finding: { kind: 'passed' } })
  })

  it('may be a promise that is waited for', async () => {
    const later = check({ type: 'sameResult', name: 'f', args: [{ whole: [1, 9] }], awaited: true })
    const asked = {
      program: 'const f = (n) => new Promise((done) => setTimeout(done, 5, n * 2))',
      solution: 'async function f(n) { return n + n }',
      check: later,
    }
    expect(await judged(asked)).toMatchObject({ finding: { kind: 'passed' } })
    expect(await judged({ ...asked, program: 'const f = (n) => new Promise(() => {})' })).toMatchObject({
      finding: { kind: 'neverSettled' },
    })
  })
})
