/** Runs a program in the sandbox as `npm run explain` needs it: with answers for `prompt`, and with a small page. */
import { defaultLimits } from '../../src/sandbox/limits.ts'
import type { Limits, Outcome, RunResult } from '../../src/sandbox/protocol.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { plainRequest } from '../sandbox/plain-request.ts'
import type { Program } from './programs.ts'

export interface Run {
  program: string
  /** Answers for `prompt`; a `document` with elements of the ids `title`, `titre` and `box`. */
  host?: Program['host']
  limits?: Partial<Limits>
}

/** The parts of a browser that the sandbox does not have stand before the program, on its first line. */
export async function runWith(sandbox: Sandbox, { program, host, limits }: Run): Promise<RunResult> {
  const before = host?.dom === true ? pageSource : ''
  const result = await sandbox.run({
    ...plainRequest(before + program),
    limits: { ...defaultLimits, ...limits },
    answers: host?.prompt ?? [],
  })
  return { ...result, outcome: movedBack(result.outcome, before.length) }
}

function movedBack(outcome: Outcome, length: number): Outcome {
  if (outcome.kind !== 'threw' || outcome.error.line !== 1) return outcome
  return { kind: 'threw', error: { ...outcome.error, column: outcome.error.column - length } }
}

const pageSource =
  'globalThis.document=(all=>({getElementById:id=>all[id]??null,querySelector:id=>all[id.slice(1)]??null}))' +
  "(Object.fromEntries(['title','titre','box'].map(id=>[id,{textContent:'',style:{},innerHTML:''}])));"
