/** What goes on after the last line of a program: promise jobs and timers, until nothing is left to do. */
import type { Meter } from './meter.ts'
import type { ProgramClock } from './program-clock.ts'
import type { Described, Realm, Result } from './realm.ts'

export interface EventLoop {
  /**
   * Gives what ended the program if anything was thrown where nobody catches it, and null when all is done or a
   * limit was met. `result` is what the program or one of its functions gave back.
   */
  run(result: Result): Promise<Described | null>
  /** True when what was run last waits at its top for a promise that will never be kept. */
  waits(): boolean
}

export interface EventLoopParts {
  /** Promises that may still be rejected, here and added by others. */
  watched: Watched[]
  realm: Realm
  meter: Meter
  clock: ProgramClock
}

export type Watched = Extract<Result, { value: unknown }>

/**
 * The last statement is very often `main()`: a promise that is its value, or that a timer's callback gave back, and
 * that was rejected is an error too. Other rejections that nobody handles go unseen, since QuickJS's binding has
 * no tracker for them.
 */
export function createEventLoop({ realm, meter, clock, watched }: EventLoopParts): EventLoop {
  let isWaiting = false

  /** Forgets promises that were kept; gives the reason of the first that was not. */
  function rejection(): Described | null {
    const before = watched.splice(0)
    let reason: Described | null = null
    for (let each = before.shift(); each !== undefined; each = before.shift()) {
      const settled = realm.settle(each.value.dup())
      if (settled.state === 'pending') {
        watched.push(each)
        continue
      }
      each.value.dispose()
      if (settled.state === 'rejected') reason ??= settled.threw
      else if (each.wrapped) before.unshift({ value: realm.unwrap(settled.value) })
      else settled.value.dispose()
    }
    return reason
  }

  /** Runs jobs until there are none. */
  function drain(result: Result): Described | null {
    const thrownByJob = realm.drain()
    if ('threw' in result) return result.threw
    watched.push(result)
    return rejection() ?? thrownByJob
  }

  async function run(result: Result): Promise<Described | null> {
    let thrown = drain(result)
    while (thrown === null && meter.met === null) {
      const due = realm.nextTimer()
      if (due === null) break
      await clock.reach(due)
      // So that timers that set each other cannot go on for ever.
      if (meter.tick()) break
      thrown = drain(realm.fireTimer())
    }
    const left = watched.splice(0)
    isWaiting = left.some(({ wrapped }) => wrapped)
    for (const { value } of left) value.dispose()
    return thrown
  }

  return { run, waits: () => isWaiting }
}
