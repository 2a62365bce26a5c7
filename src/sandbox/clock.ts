/** Time as the page's side of the sandbox sees it. */

export interface Clock {
  /** Milliseconds since some moment; never goes back. */
  now(): number
  /** Calls `beat` about every `ms` milliseconds until the returned function is called. */
  every(ms: number, beat: () => void): () => void
}

export const pageClock: Clock = {
  now: () => performance.now(),
  every(ms, beat) {
    const timer = setInterval(beat, ms)
    return () => clearInterval(timer)
  },
}

/**
 * What a clock on the wall says here, as milliseconds since 1970: programs know no time zone but UTC, so that their
 * `getHours()` gives the hour that people see.
 */
export function wallClock(): number {
  return Date.now() - new Date().getTimezoneOffset() * 60_000
}

/**
 * Counts the time between two beats in which this page was awake, in milliseconds.
 * While a laptop is shut or a tab throttled, no beats come, the worker may stand still too, and its messages
 * wait unread behind the timer that comes late. Hence a late beat counts as at most two.
 */
export function createStopwatch(clock: Clock, beatMs: number): () => number {
  let before = clock.now()
  return () => {
    const now = clock.now()
    const passed = Math.min(now - before, 2 * beatMs)
    before = now
    return passed
  }
}
