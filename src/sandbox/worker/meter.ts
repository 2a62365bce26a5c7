/** The limits of one run. Once one is met, the run has failed, whatever the program does afterwards. */
import { JOBS_PER_TICK } from '../limits.ts'

/** `asking` is no failure, but it ends a run as the limits do. */
export type MetLimit = 'outOfTime' | 'outOfMemory' | 'tooDeep' | 'tooMuchOutput' | 'asking'

export interface Meter {
  /** The first limit met, for good. */
  readonly met: MetLimit | null
  readonly ticks: number
  meet(limit: MetLimit): void
  /** Looks whether a limit was met that nothing tells of. */
  measure(): void
  /** Counts a tick; true when the program has to stop. */
  tick(): boolean
  /** Counts promise jobs. */
  jobs(count: number): void
}

export interface MeterParts {
  maxTicks: number
  /** Whether the limit of the stack was met in this run. */
  tooDeep: () => boolean
  onTick: () => void
  /** Called once, at the first limit met. */
  onMet: () => void
}

/**
 * The flag lives here and not in the engine, because QuickJS's own stop can be swallowed: inside a promise
 * executor, an async function or a thenable it becomes an ordinary rejection, and the program goes on.
 */
export function createMeter({ maxTicks, tooDeep, onTick, onMet }: MeterParts): Meter {
  let met: MetLimit | null = null
  let ticks = 0
  let jobsLeft = JOBS_PER_TICK

  function meet(limit: MetLimit): void {
    if (met !== null) return
    met = limit
    onMet()
  }

  function measure(): void {
    if (tooDeep()) meet('tooDeep')
  }

  function tick(): boolean {
    if (met === null) {
      ticks += 1
      onTick()
      measure()
      if (ticks > maxTicks) meet('outOfTime')
    }
    return met !== null
  }

  return {
    get met() {
      return met
    },
    get ticks() {
      return ticks
    },
    meet,
    measure,
    tick,
    jobs(count) {
      jobsLeft -= count
      if (jobsLeft > 0) return
      jobsLeft = JOBS_PER_TICK
      tick()
    },
  }
}
