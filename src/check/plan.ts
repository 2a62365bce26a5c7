/** Which runs the trials of a lesson's checks need. */
import type { Look } from '../sandbox/protocol.ts'
import { replaceStartingValues } from '../syntax/starting-values.ts'
import type { Trial } from './trial.ts'
import type { NoRun } from './verdict.ts'

export interface PlannedRun {
  key: string
  program: string
  /** To the program's questions. */
  answers: (string | null)[]
  looks: Look[]
  /** The run of an earlier trial of the same check: when it failed, this one is not worth its time. */
  after?: string
}

export interface Plan {
  /** The unchanged program first, then what-ifs, then calls. */
  runs: PlannedRun[]
  /** The run a trial is judged by, or why there is none; `null` for checks that need no run. */
  needs: ReadonlyMap<Trial, Need>
}

export type Need = { kind: 'run'; key: string } | NoRun | null

/** The key of the run of the unchanged program. */
export const MAIN_RUN = 'main'

/**
 * Trials of one program with the same starting values and answers share a run; only calls have each their own,
 * since a call may change what the next one finds.
 */
export function planRuns(trials: readonly Trial[], program: string): Plan {
  const main: PlannedRun = { key: MAIN_RUN, program, answers: mainAnswers(trials), looks: [] }
  const shared = new Map([[startOf(main), main]])
  const calls: PlannedRun[] = []
  const needs = new Map<Trial, Need>()
  const earlier = new Map<Trial['check'], string>()

  function assign(trial: Trial, changed: string): { kind: 'run'; key: string } {
    const look = lookOf(trial)
    const after = earlier.get(trial.check)
    const start = { program: changed, answers: trial.inputs, ...(after === undefined ? {} : { after }) }
    if (look?.kind === 'call') {
      const run = { key: `call-${calls.length + 1}`, ...start, looks: [look] }
      calls.push(run)
      return { kind: 'run', key: run.key }
    }
    const key = startOf(start)
    const run = shared.get(key) ?? { key: `what-if-${shared.size}`, ...start, looks: [] }
    shared.set(key, run)
    if (look && !run.looks.some((other) => other.id === look.id)) run.looks.push(look)
    return { kind: 'run', key: run.key }
  }

  for (const trial of trials) {
    const changed = needsRun(trial) ? startedWith(program, trial) : null
    const need = typeof changed === 'string' ? assign(trial, changed) : changed
    needs.set(trial, need)
    if (need?.kind === 'run') earlier.set(trial.check, need.key)
  }
  return { runs: [...shared.values(), ...calls], needs }
}

/** A person looks at the main run: where checks prepare answers it has some, if there can be of the unchanged program. */
function mainAnswers(trials: readonly Trial[]): (string | null)[] {
  const answering = trials.filter(({ inputs }) => inputs.length > 0)
  return (answering.find((trial) => !changes(trial)) ?? answering[0])?.inputs ?? []
}

/** The name under which a run's `seen` keeps what a check looks at; unique within its run, and no name all objects have. */
export function lookOf({ check: { expect }, args }: Pick<Trial, 'check' | 'args'>): Look | null {
  if (expect.type === 'variable')
    return { id: `variable ${expect.name}`, kind: 'variable', name: expect.name }
  if (expect.type !== 'call' && expect.type !== 'sameResult') return null
  const { name, awaited } = expect
  return { id: 'call', kind: 'call', name, args, ...(awaited ? { awaited } : {}) }
}

/** What a run starts with, as a key: runs that share it go the same way until something is looked at. */
export function startOf({ program, answers }: Pick<PlannedRun, 'program' | 'answers'>): string {
  return JSON.stringify([program, answers])
}

const changes = ({ given }: Trial): boolean => Object.keys(given).length > 0

function needsRun({ check: { expect } }: Trial): boolean {
  return expect.type !== 'source' && expect.type !== 'answered' && expect.type !== 'tick'
}

function startedWith(program: string, trial: Trial): string | NoRun {
  if (!changes(trial)) return program
  const replaced = replaceStartingValues(program, trial.given)
  if (replaced.kind === 'replaced') return replaced.program
  return replaced.kind === 'unreadable'
    ? replaced
    : { kind: 'noStartingValue', name: replaced.names[0] ?? '' }
}
