/** Runs a program in the sandbox as `npm run explain` needs it: with answers for `prompt`, and with a small page. */
import { defaultLimits } from '../../src/sandbox/limits.ts'
import type { Outcome, RunResult } from '../../src/sandbox/protocol.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'

export interface Host {
  /** What `prompt` gives, one after the other; null when the list is at its end. */
  prompt?: string[]
  /** A `document` with elements of the ids `title`, `titre` and `box`. */
  dom?: boolean
}

/** The parts of a browser that the sandbox does not have stand before the program, on its first line. */
export async function runWith(sandbox: Sandbox, program: string, host: Host = {}): Promise<RunResult> {
  const before = [host.prompt ? promptSource(host.prompt) : '', host.dom === true ? pageSource : ''].join('')
  const result = await sandbox.run({ program: before + program, looks: [], limits: defaultLimits, seed: 1 })
  return { ...result, outcome: movedBack(result.outcome, before.length) }
}

function movedBack(outcome: Outcome, length: number): Outcome {
  if (outcome.kind !== 'threw' || outcome.error.line !== 1) return outcome
  return { kind: 'threw', error: { ...outcome.error, column: outcome.error.column - length } }
}

function promptSource(answers: string[]): string {
  return `globalThis.prompt=(answers=>()=>answers.length>0?answers.shift():null)(${JSON.stringify(answers)});`
}

const pageSource =
  'globalThis.document=(all=>({getElementById:id=>all[id]??null,querySelector:id=>all[id.slice(1)]??null}))' +
  "(Object.fromEntries(['title','titre','box'].map(id=>[id,{textContent:'',style:{},innerHTML:''}])));"
