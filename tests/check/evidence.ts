/** Literals for the tests of the checks: what a run would have left behind. */
import type { Evidence } from '../../src/check/judge.ts'
import { judge } from '../../src/check/judge.ts'
import { trialsOf, type Trial } from '../../src/check/trial.ts'
import type { Finding } from '../../src/check/verdict.ts'
import type { Check, Expectation } from '../../src/lesson/schema.ts'
import type { Outcome, Printed, RunResult, Seen, Shown } from '../../src/sandbox/protocol.ts'
import { parse } from '../../src/syntax/parse.ts'

export function ended(parts: Partial<RunResult> = {}): RunResult {
  return { outcome: { kind: 'completed' }, printed: [], seen: {}, ticks: 1, elapsed: 0, ...parts }
}

export const printing = (...texts: string[]): RunResult => ended({ printed: texts.map(log) })

export const log = (text: string): Printed => ({ stream: 'log', text })

export const cut = (text: string): Printed => ({ stream: 'log', text, cut: true })

export const showing = (id: string, value: Shown): RunResult =>
  ended({ seen: { [id]: { kind: 'value', value } } })

export const seeing = (id: string, seen: Seen): RunResult => ended({ seen: { [id]: seen } })

export const check = (expect: Expectation, parts: Partial<Check> = {}): Check => ({
  id: 'it',
  expect,
  ...parts,
})

/** The one trial of a check in which nothing is drawn. */
export function trial(one: Check): Trial {
  const [only] = trialsOf(one, '')
  if (only === undefined) throw new Error('a check without a trial')
  return only
}

export function finding(expect: Expectation, evidence: Partial<Evidence>): Finding {
  const nothing: Evidence = {
    run: null,
    model: null,
    program: parse(''),
    questions: [],
    answers: {},
    ticks: [],
  }
  return judge(trial(check(expect)), { ...nothing, ...evidence }).finding
}

export const failures: Outcome[] = [
  { kind: 'threw', error: { name: 'TypeError', message: 'x', line: 1, column: 1 } },
  { kind: 'outOfTime' },
  { kind: 'outOfMemory' },
  { kind: 'tooDeep' },
  { kind: 'tooMuchOutput' },
  { kind: 'stopped' },
  { kind: 'lost', reason: 'crash' },
]
