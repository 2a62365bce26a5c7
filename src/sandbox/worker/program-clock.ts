/** Time as the learner's program sees it: made of its own ticks and timers, so that a run can be repeated exactly. */
import { TICK_MS } from '../limits.ts'

export interface ProgramClock {
  /** Milliseconds after the program's start. */
  elapsed(): number
  /** Goes on to the moment at which a timer is due; resolves when that much time has passed in the world too. */
  reach(due: number): Promise<void> | null
}

export interface ProgramClockParts {
  ticks: () => number
  /** See `RunRequest.realTimeFrom`. */
  realTimeFrom: number | null
  /** Called before waiting. */
  onRest: (ms: number) => void
}

export function createProgramClock({ ticks, realTimeFrom, onRest }: ProgramClockParts): ProgramClock {
  let jumped = 0
  const started = performance.now()
  const elapsed = (): number => jumped + ticks() * TICK_MS

  return {
    elapsed,
    reach(due) {
      jumped += Math.max(0, due - elapsed())
      if (realTimeFrom === null) return null
      const ms = due - realTimeFrom - (performance.now() - started)
      if (ms < 1) return null
      onRest(ms)
      return new Promise((resolve) => setTimeout(resolve, ms))
    },
  }
}

/**
 * `Date` inside the engine asks `Date.now` of this thread. While `work` runs, which is synchronous, it gets the
 * program's time instead.
 */
export function underClock<Value>(now: () => number, work: () => Value): Value {
  const real = Date.now
  Date.now = now
  try {
    return work()
  } finally {
    Date.now = real
  }
}
