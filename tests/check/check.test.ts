import { describe, expect, it } from 'vitest'
import { checkProgram } from '../../src/check/check.ts'
import type { Check } from '../../src/lesson/schema.ts'
import type { RunRequest, RunResult } from '../../src/sandbox/protocol.ts'
import { check, ended, failures, printing } from './evidence.ts'

const limits = { ticks: 100, lines: 100, characters: 1_000, lineCharacters: 100 }

/** Checks with a sandbox that knows the result of each program by heart, and remembers what it was asked. */
async function checking(checks: Check[], program: string, answer: (request: RunRequest) => RunResult) {
  const requests: RunRequest[] = []
  const person = { questions: [], answers: {}, ticks: ['by-hand'] }
  const checked = await checkProgram(
    { checks, program, solution: null, limits, now: 3, ...person },
    (request) => {
      requests.push(request)
      return Promise.resolve(answer(request))
    },
  )
  return { ...checked, requests, kinds: checked.verdicts.map(({ finding }) => finding.kind) }
}

const prints = (line: string, parts: Partial<Check> = {}): Check =>
  check({ type: 'output', lines: [line] }, parts)
const calls = (returns: number): Check => check({ type: 'call', name: 'f', args: [], returns })
const tick = check({ type: 'tick' }, { id: 'by-hand' })

describe('checking a program', () => {
  it('finds an answer that was written down instead of computed', async () => {
    const checks = [prints('6'), prints('20', { given: { n: 10 } })]
    const honest: Record<string, RunResult> = {
      'let n = 3; console.log(n * 2);': printing('6'),
      'let n = 10; console.log(n * 2);': printing('20'),
    }
    const right = await checking(
      checks,
      'let n = 3; console.log(n * 2);',
      ({ program }) => honest[program] ?? ended(),
    )
    expect(right.kinds).toEqual(['passed', 'passed'])
    const fooled = await checking(checks, 'let n = 3; console.log(6);', () => printing('6'))
    expect(fooled.verdicts[1]).toEqual({
      check: 'it',
      hidden: false,
      given: { n: '10' },
      finding: {
        kind: 'lines',
        expected: ['20'],
        actual: ['6'],
        line: 1,
        difference: { expectedAt: 0, actualAt: 0 },
      },
    })
  })

  it('finds a starting value that was taken away', async () => {
    const { kinds } = await checking([prints('6', { given: { n: 10 } })], 'console.log(6)', () =>
      printing('6'),
    )
    expect(kinds).toEqual(['noStartingValue'])
  })

  it('draws the same random numbers in all runs, and the next time', async () => {
    const seeds = async (program: string): Promise<(number | undefined)[]> => {
      const { requests } = await checking([prints('a', { given: { n: 2 } }), calls(1)], program, () =>
        ended(),
      )
      return requests.map(({ seed }) => seed)
    }
    const [first, ...others] = await seeds('let n = 1;')
    expect(others).toEqual([first, first])
    expect(await seeds('let n = 1;')).toEqual([first, first, first])
    expect((await seeds('let n = 2;'))[0]).not.toBe(first)
  })

  it('runs with the limits and the time it was given, and gives back the run of the unchanged program', async () => {
    const { requests, main } = await checking(
      [prints('a', { given: { n: 2 } })],
      'let n = 1;',
      ({ program }) => printing(program),
    )
    expect(requests).toMatchObject([
      { program: 'let n = 1;', looks: [], limits, now: 3 },
      { program: 'let n = 2;', looks: [], limits, now: 3 },
    ])
    expect(main).toEqual(printing('let n = 1;'))
  })

  it('hands over the prepared answers, and says them with the finding', async () => {
    const { requests, verdicts } = await checking(
      [prints('Hi Nour', { inputs: ['Nour', null] })],
      'console.log("Hi " + prompt())',
      () => printing('Hi Amina'),
    )
    expect(requests).toMatchObject([{ answers: ['Nour', null], whenAsked: 'cancel', realTimeFrom: null }])
    expect(verdicts).toMatchObject([{ inputs: ['Nour', null], finding: { kind: 'lines' } }])
  })

  it('waits for each way of answering by itself', async () => {
    const checks = [prints('a', { inputs: ['go on'] }), prints('a', { inputs: ['stop'] }), calls(1)]
    const { kinds, requests } = await checking(checks, 'ask()', ({ answers }) =>
      answers[0] === 'stop' ? printing('a') : ended({ outcome: { kind: 'outOfTime' } }),
    )
    expect(kinds).toEqual(['notFinished', 'passed', 'notFinished'])
    expect(requests).toHaveLength(3)
  })

  it('never has two runs at once', async () => {
    let open = 0
    const most: number[] = []
    const checks = [prints('a', { given: { n: 2 } }), calls(1), calls(2)]
    await checkProgram(
      {
        checks,
        program: 'let n = 1',
        solution: null,
        limits,
        now: 3,
        questions: [],
        answers: {},
        ticks: [],
      },
      async () => {
        most.push(++open)
        await Promise.resolve()
        open--
        return ended()
      },
    )
    expect(most).toEqual([1, 1, 1, 1])
  })

  it('starts no other run after one was stopped', async () => {
    const checks = [
      prints('a'),
      prints('b', { given: { n: 2 } }),
      calls(1),
      tick,
      check({ type: 'source', construct: 'let' }),
    ]
    const outcome = { kind: 'stopped' as const }
    const { requests, verdicts, main } = await checking(checks, 'let n = 1', ({ program }) =>
      program === 'let n = 1' ? printing('a') : ended({ outcome }),
    )
    expect(requests).toHaveLength(2)
    expect(main).toEqual(printing('a'))
    const stopped = { kind: 'notFinished', outcome }
    expect(verdicts.map(({ finding }) => finding)).toEqual([
      { kind: 'passed' },
      stopped,
      stopped,
      { kind: 'passed' },
      { kind: 'passed' },
    ])
  })

  it.each(failures)('does not wait again for a program that ended as %j before a call', async (outcome) => {
    const { requests, verdicts } = await checking([prints('a'), calls(1), calls(2), tick], 'f()', () =>
      ended({ outcome, printed: [{ stream: 'log', text: 'a' }] }),
    )
    expect(requests).toHaveLength(1)
    const found = { kind: 'notFinished', outcome }
    expect(verdicts.map(({ finding }) => finding)).toEqual([found, found, found, { kind: 'passed' }])
  })

  it('does not let the failure of one call fail another', async () => {
    const one = { kind: 'value' as const, value: { type: 'number' as const, value: 1 } }
    let runs = 0
    const { kinds } = await checking([calls(1), calls(1)], 'f()', () =>
      ++runs === 2 ? ended({ outcome: { kind: 'outOfTime' } }) : ended({ seen: { call: one } }),
    )
    expect(kinds).toEqual(['notFinished', 'passed'])
  })

  it('judges each check by its own what-if', async () => {
    const checks = [1, 2, 3].map((n) => prints(String(n), { id: `n-${n}`, given: { n } }))
    const { verdicts } = await checking(checks, 'let n;', ({ program }) =>
      printing(/\d/.exec(program)?.[0] ?? ''),
    )
    expect(verdicts.map((verdict) => [verdict.check, verdict.finding.kind])).toEqual([
      ['n-1', 'passed'],
      ['n-2', 'passed'],
      ['n-3', 'passed'],
    ])
  })
})
