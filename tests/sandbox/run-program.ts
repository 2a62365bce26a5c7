/** Runs programs with the real QuickJS, in node. */
import { defaultLimits } from '../../src/sandbox/limits.ts'
import type { Limits, Look, RunRequest, RunResult } from '../../src/sandbox/protocol.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { createInProcessSandbox } from '../../src/sandbox/worker/in-process.ts'
import { plainRequest } from '../../tools/sandbox/plain-request.ts'

export interface Given {
  looks?: Look[]
  limits?: Partial<Limits>
  seed?: number
  now?: number
  answers?: (string | null)[]
  whenAsked?: RunRequest['whenAsked']
  realTimeFrom?: number | null
}

/** Enough for every program that ends, and soon over for those that do not. */
const TEST_TICKS = 300

export function requestFor(program: string, { limits = {}, ...given }: Given = {}): RunRequest {
  return {
    ...plainRequest(program),
    limits: { ...defaultLimits, ticks: TEST_TICKS, ...limits },
    ...given,
  }
}

const shared = createInProcessSandbox()

export function runProgram(program: string, given: Given & { sandbox?: Sandbox } = {}): Promise<RunResult> {
  return (given.sandbox ?? shared).run(requestFor(program, given))
}

/** Printed texts, one a call. */
export async function printedBy(program: string, given: Given = {}): Promise<string[]> {
  const { outcome, printed } = await runProgram(program, given)
  if (outcome.kind !== 'completed') throw new Error(`ended with ${JSON.stringify(outcome)}`)
  return printed.map(({ text }) => text)
}
