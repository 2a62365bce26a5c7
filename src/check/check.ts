/** Checks a program: plans the runs, has them done, judges. */
import type { Check } from '../lesson/schema.ts'
import type { Limits, RunRequest, RunResult } from '../sandbox/protocol.ts'
import { parse } from '../syntax/parse.ts'
import { judge, type Evidence } from './judge.ts'
import { MAIN_RUN, planRuns, startOf, type Need, type PlannedRun } from './plan.ts'
import type { NoRun, Verdict } from './verdict.ts'

export interface CheckRequest extends Pick<Evidence, 'questions' | 'answers' | 'ticks'> {
  checks: readonly Check[]
  program: string
  limits: Limits
  /** Every run gets the same one. */
  seed: number
  /** What the program's clock says at the start of every run, in milliseconds since 1970. */
  now: number
}

export interface Checked {
  /** One for each check, in their order. */
  verdicts: Verdict[]
  /** The run of the unchanged program. */
  main: RunResult
}

/** Runs are done one after another; after one that was stopped none is started. `run` must not reject. */
export async function checkProgram(
  { checks, program, limits, seed, now, ...person }: CheckRequest,
  run: (request: RunRequest) => Promise<RunResult>,
): Promise<Checked> {
  const plan = planRuns(checks, program)
  const results = await doRuns(plan.runs, (planned) =>
    run({
      program: planned.program,
      looks: planned.looks,
      answers: planned.answers,
      limits,
      seed,
      now,
      whenAsked: 'cancel',
      realTimeFrom: null,
    }),
  )
  const tree = parse(program)
  const verdicts = checks.map((check) => {
    const needed = evidenceOf(plan.needs.get(check) ?? null, results)
    return judge(check, { ...person, program: tree, run: needed })
  })
  return { verdicts, main: results.get(MAIN_RUN) ?? neverRun }
}

/** What stands for a run that was not started because one before it was stopped. */
const neverRun: RunResult = { outcome: { kind: 'stopped' }, printed: [], seen: {}, ticks: 0, elapsed: 0 }

async function doRuns(
  runs: readonly PlannedRun[],
  run: (planned: PlannedRun) => Promise<RunResult>,
): Promise<Map<string, RunResult>> {
  const results = new Map<string, RunResult>()
  /** Starts of programs that do not end by themselves: they would not either before a call is made. */
  const failed = new Map<string, RunResult>()
  for (const planned of runs) {
    const start = startOf(planned)
    const result = failed.get(start) ?? (await run(planned))
    results.set(planned.key, result)
    if (result.outcome.kind === 'stopped') break
    const isCall = planned.looks.some((look) => look.kind === 'call')
    if (result.outcome.kind !== 'completed' && !isCall) failed.set(start, result)
  }
  return results
}

function evidenceOf(need: Need, results: ReadonlyMap<string, RunResult>): RunResult | NoRun | null {
  return need?.kind === 'run' ? (results.get(need.key) ?? neverRun) : need
}
