/** What the sandbox is asked for by tools and tests. */
import { defaultLimits } from '../../src/sandbox/limits.ts'
import type { RunRequest } from '../../src/sandbox/protocol.ts'

/** A run without any looks, answers or real time, the same each time. */
export function plainRequest(program: string): RunRequest {
  return {
    program,
    looks: [],
    limits: defaultLimits,
    seed: 1,
    now: 0,
    answers: [],
    whenAsked: 'cancel',
    realTimeFrom: null,
  }
}
