/** Which runs the checks of a lesson need. */
import type { Check } from '../lesson/schema.ts'
import type { Look } from '../sandbox/protocol.ts'
import { replaceStartingValues } from '../syntax/starting-values.ts'
import type { NoRun } from './verdict.ts'

export interface PlannedRun {
  key: string
  program: string
  /** To the program's questions. */
  answers: (string | null)[]
  looks: Look[]
}

export interface Plan {
  /** The unchanged program first, then what-ifs, then calls. */
  runs: PlannedRun[]
  /** The run a check is judged by, or why there is none; `null` for checks that need no run. */
  needs: ReadonlyMap<Check, Need>
}

export type Need = { kind: 'run'; key: string } | NoRun | null

/** The key of the run of the unchanged program. */
export const MAIN_RUN = 'main'

/**
 * Checks of one program with the same starting values and answers share a run; only calls have each their own,
 * since a call may change what the next one finds. The main run has the answers of the first check that runs
 * the unchanged program.
 */
export function planRuns(checks: readonly Check[], program: string): Plan {
  const first = checks.find((check) => needsRun(check) && !changes(check))
  const main: PlannedRun = { key: MAIN_RUN, program, answers: first?.inputs ?? [], looks: [] }
  const shared = new Map([[startOf(main), main]])
  const calls: PlannedRun[] = []
  const needs = new Map<Check, Need>()

  function assign(check: Check, changed: string): Need {
    const look = lookOf(check)
    const start = { program: changed, answers: check.inputs ?? [] }
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

  for (const check of checks) {
    const changed = needsRun(check) ? startedWith(program, check) : null
    needs.set(check, typeof changed === 'string' ? assign(check, changed) : changed)
  }
  return { runs: [...shared.values(), ...calls], needs }
}

/** The name under which a run's `seen` keeps what a check looks at; unique within its run, and no name all objects have. */
export function lookOf({ expect }: Check): Look | null {
  if (expect.type === 'variable')
    return { id: `variable ${expect.name}`, kind: 'variable', name: expect.name }
  if (expect.type === 'call') {
    const { name, args, awaited } = expect
    return { id: 'call', kind: 'call', name, args, ...(awaited ? { awaited } : {}) }
  }
  return null
}

/** What a run starts with, as a key: runs that share it go the same way until something is looked at. */
export function startOf({ program, answers }: Pick<PlannedRun, 'program' | 'answers'>): string {
  return JSON.stringify([program, answers])
}

const changes = ({ given = {} }: Check): boolean => Object.keys(given).length > 0

function needsRun({ expect }: Check): boolean {
  return expect.type !== 'source' && expect.type !== 'answered' && expect.type !== 'tick'
}

function startedWith(program: string, check: Check): string | NoRun {
  if (!changes(check)) return program
  const replaced = replaceStartingValues(program, check.given ?? {})
  if (replaced.kind === 'replaced') return replaced.program
  return replaced.kind === 'unreadable'
    ? replaced
    : { kind: 'noStartingValue', name: replaced.names[0] ?? '' }
}
