/** One program, tried: run as the learner's page runs it, judged as a lesson judges it. */
import { checkProgram } from '../../src/check/check.ts'
import { isOfConsole } from '../../src/check/judge-lines.ts'
import { lookAgain } from '../../src/check/second-look.ts'
import type { Verdict } from '../../src/check/verdict.ts'
import { placedAtPattern } from '../../src/explain/taken-apart.ts'
import type { Check } from '../../src/lesson/schema.ts'
import type { Outcome, Printed, RawError, RunResult } from '../../src/sandbox/protocol.ts'
import { wallClock } from '../../src/sandbox/clock.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { parse } from '../../src/syntax/parse.ts'
import type { Program } from './entries.ts'
import { defaultLimits } from '../../src/sandbox/limits.ts'
import { plainRequest } from '../sandbox/plain-request.ts'
import { createRealmProbe } from './fresh-realm.ts'

/** What is said of a program: one JSON line. */
export interface Tried {
  id: string
  outcome: Outcome['kind']
  /** All lines of the console, each with a line feed at its end. */
  output: string
  /** What was thrown; null for every outcome but `threw`. */
  error: RawError | null
  /** Interpreter steps in operations, known to about 10,000; 0 of a program that hung in a native call. */
  steps: number
  /** Something that was printed was cut or left out. */
  truncated: boolean
  /** The next run in the same sandbox printed `2` for `1 + 1`, with clean built-ins. */
  nextRunOk: boolean
  /** Texts of `prompt`, `confirm` and `alert`. */
  questions: string[]
  /** Why the sandbox lost the program. Nothing that a program does should bring this about. */
  reason?: string
  verdicts?: { check: string; passed: boolean; finding: Verdict['finding'] }[]
}

export type Trial = (program: Program, onPrinted?: (lines: Printed[]) => void) => Promise<Tried>

/** Tries programs in one sandbox, which nobody else may use meanwhile. */
export function createTrial(sandbox: Sandbox): Trial {
  const probe = createRealmProbe(sandbox)
  return async (program, onPrinted) => {
    const request = { ...plainRequest(program.code), answers: program.inputs, now: wallClock() }
    const first = await sandbox.run(request, onPrinted ? { onPrinted } : {})
    const result = await lookAgain(request, first, (again) => sandbox.run(again))
    const nextRunOk = await probe.isFresh()
    const tried = { id: program.id, ...inShort(result, program.code), nextRunOk }
    const { code, checks, solution } = program
    if (checks === null) return tried
    return { ...tried, verdicts: await verdictsOf({ program: code, checks, solution }, sandbox) }
  }
}

/** One tick, as in `Limits.ticks`. */
export const OPERATIONS_PER_TICK = 10_000

function inShort({ outcome, printed, ticks }: RunResult, code: string): Omit<Tried, 'id' | 'nextRunOk'> {
  return {
    outcome: outcome.kind,
    output: texts(printed, isOfConsole)
      .map((text) => `${text}\n`)
      .join(''),
    error: outcome.kind === 'threw' ? placed(outcome.error, code) : null,
    steps: ticks * OPERATIONS_PER_TICK,
    truncated: outcome.kind === 'tooMuchOutput' || printed.some(({ cut }) => cut === true),
    questions: texts(printed, ({ stream }) => stream === 'question'),
    ...(outcome.kind === 'lost' ? { reason: outcome.reason } : {}),
  }
}

/** Where the page would point. */
function placed(error: RawError, code: string): RawError {
  const tree = parse(code)
  return tree.kind === 'tree' ? placedAtPattern(error, tree) : error
}

function texts(printed: readonly Printed[], isOf: (line: Printed) => boolean): string[] {
  return printed.filter(isOf).map(({ text }) => text)
}

/** By the unchanged judge of the lessons. Nobody has answered a question of the lesson or ticked anything. */
async function verdictsOf(
  judged: { program: string; checks: readonly Check[]; solution: string | null },
  sandbox: Sandbox,
): Promise<NonNullable<Tried['verdicts']>> {
  const person = { questions: [], answers: {}, ticks: [] }
  const { verdicts } = await checkProgram(
    { ...judged, limits: defaultLimits, now: wallClock(), ...person },
    (request) => sandbox.run(request),
  )
  return verdicts.map(({ check, finding }) => ({ check, passed: finding.kind === 'passed', finding }))
}
