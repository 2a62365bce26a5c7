/** Checks a program: plans the runs, has them done, judges. */
import type { Check } from '../lesson/schema.ts'
import type { Limits, Look, RunRequest, RunResult } from '../sandbox/protocol.ts'
import { parse } from '../syntax/parse.ts'
import { seedFrom } from './draw.ts'
import { judge, type Evidence, type Ran } from './judge.ts'
import { MAIN_RUN, planRuns, startOf, type Need, type Plan, type PlannedRun } from './plan.ts'
import { isCompared, trialsOf, type Trial } from './trial.ts'
import { lookAgain } from './second-look.ts'
import type { Verdict } from './verdict.ts'

export interface CheckRequest extends Pick<Evidence, 'questions' | 'answers' | 'ticks'> {
  checks: readonly Check[]
  program: string
  /** What some checks compare the program with; without it they fail. */
  solution: string | null
  limits: Limits
  /** What the program's clock says at the start of every run, in milliseconds since 1970. */
  now: number
}

export interface Checked {
  /** One for each check, in their order. */
  verdicts: Verdict[]
  /** The run of the unchanged program. */
  main: RunResult
}

type Run = (planned: PlannedRun) => Promise<RunResult>

/**
 * Runs are done one after another; after one that was stopped none is started. All of them draw the same random numbers,
 * which depend on the program: who asks twice gets the same verdict. `run` must not reject.
 */
export async function checkProgram(
  { checks, program, solution, limits, now, ...person }: CheckRequest,
  run: (request: RunRequest) => Promise<RunResult>,
): Promise<Checked> {
  const seed = seedFrom(program)
  const runPlanned: Run = async ({ program, looks, answers }) => {
    const request: RunRequest = {
      ...{ program, looks, answers, limits, seed, now },
      ...{ whenAsked: 'cancel', realTimeFrom: null },
    }
    const result = await run(request)
    // Calls come after a run that began in the same way.
    return looks.some(isCall) ? result : lookAgain(request, result, run)
  }
  const trialsByCheck = checks.map((check) => trialsOf(check, program))
  const trials = trialsByCheck.flat()
  const plan = planRuns(trials, program)
  const results = await doRuns(plan.runs, runPlanned)
  const ran = (trial: Trial): Ran => evidenceOf(plan.needs.get(trial) ?? null, results)
  const model = await runModel({ trials, solution, ran }, runPlanned)
  const tree = parse(program)
  const judgeTrial = (trial: Trial): Verdict =>
    judge(trial, { ...person, program: tree, run: ran(trial), model: model(trial) })
  const verdicts = trialsByCheck.flatMap((each) => firstFailed(each.map(judgeTrial)) ?? [])
  return { verdicts, main: results.get(MAIN_RUN) ?? neverRun }
}

/** What stands for a run that was not started because one before it was stopped. */
const neverRun: RunResult = { outcome: { kind: 'stopped' }, printed: [], seen: {}, ticks: 0, elapsed: 0 }

const isCall = ({ kind }: Look): boolean => kind === 'call'

async function doRuns(runs: readonly PlannedRun[], run: Run): Promise<Map<string, RunResult>> {
  const results = new Map<string, RunResult>()
  /** Starts of programs that do not end by themselves: they would not either before a call is made. */
  const failed = new Map<string, RunResult>()
  for (const planned of runs) {
    const start = startOf(planned)
    const before = planned.after === undefined ? undefined : results.get(planned.after)
    const known = before && before.outcome.kind !== 'completed' ? before : failed.get(start)
    const result = known ?? (await run(planned))
    results.set(planned.key, result)
    if (result.outcome.kind === 'stopped') break
    if (result.outcome.kind !== 'completed' && !planned.looks.some(isCall)) failed.set(start, result)
  }
  return results
}

/** Runs the solution where the program has to do as it does, and has come to its end. */
async function runModel(
  {
    trials,
    solution,
    ran,
  }: { trials: readonly Trial[]; solution: string | null; ran: (trial: Trial) => Ran },
  run: Run,
): Promise<(trial: Trial) => Ran> {
  const compared = trials.filter((trial) => isCompared(trial.check) && outcomeOf(ran(trial)) === 'completed')
  const isStopped = trials.some((trial) => outcomeOf(ran(trial)) === 'stopped')
  if (solution === null || isStopped) return () => null
  const plan = planRuns(compared, solution)
  const results = await doRuns(neededRuns(plan), run)
  return (trial) => evidenceOf(plan.needs.get(trial) ?? null, results)
}

function neededRuns({ runs, needs }: Plan): PlannedRun[] {
  const keys = new Set([...needs.values()].map((need) => (need?.kind === 'run' ? need.key : null)))
  return runs.filter(({ key }) => keys.has(key))
}

function evidenceOf(need: Need, results: ReadonlyMap<string, RunResult>): Ran {
  return need?.kind === 'run' ? (results.get(need.key) ?? neverRun) : need
}

function outcomeOf(ran: Ran): RunResult['outcome']['kind'] | null {
  return ran !== null && 'outcome' in ran ? ran.outcome.kind : null
}

/** A check passes when all its trials do. */
function firstFailed(verdicts: readonly Verdict[]): Verdict | undefined {
  return verdicts.find(({ finding }) => finding.kind !== 'passed') ?? verdicts[0]
}
