/** The result of a run that never began. */
import type { Outcome, RunResult } from './protocol.ts'

export function notRun(outcome: Outcome): RunResult {
  return { outcome, printed: [], seen: {}, ticks: 0, elapsed: 0 }
}
