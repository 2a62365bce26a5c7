/** Runs programs in the real engine, in this process. */
import { createInProcessSandbox } from '../../src/sandbox/worker/in-process.ts'
import type { RunRequest, RunResult } from '../../src/sandbox/protocol.ts'

const sandbox = createInProcessSandbox()

export function run(request: RunRequest): Promise<RunResult> {
  return sandbox.run(request)
}
