/** One run in one worker, watched from the page until it has ended in exactly one way. */
import { createStopwatch, type Clock } from './clock.ts'
import type { HiredWorker } from './hired-worker.ts'
import { createLedger } from './ledger.ts'
import { BEAT_MS, RUN_MS, SILENCE_MS, START_MS } from './limits.ts'
import type { FromWorker, Outcome, Printed, RunId, RunRequest, RunResult } from './protocol.ts'

export interface RunOptions {
  /** Stops the run: its outcome is `stopped`, and what it printed is kept. */
  signal?: AbortSignal
  /** Called with new lines as they come. */
  onPrinted?: (lines: Printed[]) => void
}

export interface WatchedRun {
  run: RunId
  request: RunRequest
  /** Any of these stops the run. */
  signals: AbortSignal[]
  onPrinted?: RunOptions['onPrinted'] | undefined
  worker: HiredWorker
  clock: Clock
  /** Called at every sign that the run takes long. */
  onLong: () => void
}

export interface WatchedEnd {
  result: RunResult
  /** Whether the worker can take another run. */
  reusable: boolean
}

interface End {
  outcome: Outcome
  reusable: boolean
  finished?: Extract<FromWorker, { type: 'finished' }>
}

/** Waits for the worker to be ready, runs, and never rejects. */
export function watchRun(parts: WatchedRun): Promise<WatchedEnd> {
  return new Promise((resolve) => {
    const { run, request, worker, clock, signals } = parts
    const ledger = createLedger(request.limits)
    let running = false

    const stopWatching = watch(clock, {
      limits: () =>
        running ? { silence: SILENCE_MS, total: RUN_MS } : { silence: START_MS, total: START_MS },
      onSilent: () =>
        end(running ? failed({ kind: 'outOfTime' }) : failed({ kind: 'lost', reason: 'start-timeout' })),
    })

    // A worker that is still starting has not seen the program: it may be kept.
    const stop = (): void => end({ outcome: { kind: 'stopped' }, reusable: !running })
    for (const signal of signals) signal.addEventListener('abort', stop)

    function end({ outcome, reusable, finished }: End): void {
      stopWatching.end()
      for (const signal of signals) signal.removeEventListener('abort', stop)
      worker.listen(null)
      resolve({
        result: {
          outcome,
          printed: ledger.lines,
          seen: outcome.kind === 'completed' ? (finished?.seen ?? {}) : {},
          ticks: finished?.ticks ?? 0,
          elapsed: finished?.elapsed ?? 0,
          ...(finished?.unfinished ? { unfinished: true } : {}),
        },
        reusable,
      })
    }

    function take(lines: Printed[]): void {
      const before = ledger.lines.length
      const fit = ledger.add(lines)
      if (ledger.lines.length > before) parts.onPrinted?.(ledger.lines.slice(before))
      if (!fit) end(failed({ kind: 'tooMuchOutput' }))
    }

    worker.listen({
      ready() {
        running = true
        stopWatching.restart()
        worker.send({ type: 'run', run, request })
      },
      lost: (reason) => end(failed({ kind: 'lost', reason })),
      heard(message) {
        if (message.run !== run) return
        stopWatching.sign()
        if (message.type === 'alive') parts.onLong()
        // Waiting for a timer is no work: the time it takes is not counted.
        if (message.type === 'resting') stopWatching.rest(message.ms)
        if (message.type === 'printed') take(message.lines)
        if (message.type === 'finished') end({ ...message, finished: message })
      },
    })
  })
}

function failed(outcome: Outcome): End {
  return { outcome, reusable: false }
}

interface WatchParts {
  limits: () => { silence: number; total: number }
  onSilent: () => void
}

interface Watch {
  /** A sign of life. */
  sign(): void
  /** Starts counting anew. */
  restart(): void
  /** Begins to count in so many milliseconds. */
  rest(ms: number): void
  end(): void
}

/** A native call inside the engine never returns and cannot be interrupted: only silence shows it. */
function watch(clock: Clock, { limits, onSilent }: WatchParts): Watch {
  const passed = createStopwatch(clock, BEAT_MS)
  let silence = 0
  let total = 0
  const stop = clock.every(BEAT_MS, () => {
    const more = passed()
    silence += more
    total += more
    if (silence >= limits().silence || total >= limits().total) onSilent()
  })
  return {
    sign() {
      silence = 0
    },
    restart() {
      passed()
      silence = total = 0
    },
    rest(ms) {
      silence = -ms
      total -= ms
    },
    end: stop,
  }
}
