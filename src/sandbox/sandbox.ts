/** The page's side of the wall: runs programs in workers, and keeps one worker warm. */
import { pageClock, type Clock } from './clock.ts'
import { hire, type HiredWorker, type WorkerLike } from './hired-worker.ts'
import { notRun } from './not-run.ts'
import type { RunId, RunRequest, RunResult } from './protocol.ts'
import { watchRun, type RunOptions } from './watched-run.ts'

export type { RunOptions } from './watched-run.ts'

export interface Sandbox {
  /**
   * Runs a program. Never rejects: whatever happens is an `Outcome`. Runs are done one after the other, in the
   * order in which they were asked for; one that is aborted while it waits is `stopped` without having run.
   */
  run(request: RunRequest, options?: RunOptions): Promise<RunResult>
  /** Gets a worker ready, so that the next run starts at once. Resolves when it is, or when it cannot be. */
  warm(): Promise<void>
  /** Ends all workers. What runs or waits is `stopped`, and later runs are `lost`. */
  dispose(): void
}

export interface SandboxParts {
  spawn: () => WorkerLike
  clock?: Clock
}

/**
 * There is no message to stop a run: a busy worker could not read it. Stop is `terminate()`.
 * The worker of a run that ended cleanly is used again, with a fresh runtime for each run.
 */
export function createSandbox({ spawn, clock = pageClock }: SandboxParts): Sandbox {
  const closing = new AbortController()
  let spare: HiredWorker | null = null
  let last: Promise<unknown> = Promise.resolve()
  let runs: RunId = 0

  function warm(): Promise<void> {
    if (closing.signal.aborted) return Promise.resolve()
    if (spare === null || spare.state === 'gone') spare = hire(spawn)
    return spare.started
  }

  function takeSpare(): HiredWorker {
    const worker = spare === null || spare.state === 'gone' ? hire(spawn) : spare
    spare = null
    return worker
  }

  function putBack(worker: HiredWorker, reusable: boolean): void {
    if (reusable && spare === null && !closing.signal.aborted) spare = worker
    else worker.end()
    void warm()
  }

  async function runNow(request: RunRequest, { signal, onPrinted }: RunOptions): Promise<RunResult> {
    // `AbortSignal.any` is too young for the browsers of old laptops.
    const signals = signal ? [closing.signal, signal] : [closing.signal]
    if (signals.some(({ aborted }) => aborted)) return notRun({ kind: 'stopped' })
    const worker = takeSpare()
    runs += 1
    // A run that takes long may have to be stopped: its successor gets ready meanwhile.
    const watched = { run: runs, request, signals, onPrinted, worker, clock, onLong: warm }
    const { result, reusable } = await watchRun(watched)
    putBack(worker, reusable)
    return result
  }

  return {
    run(request, options = {}) {
      if (closing.signal.aborted) return Promise.resolve(notRun({ kind: 'lost', reason: 'disposed' }))
      const result = last.then(() => runNow(request, options))
      last = result
      return result
    },
    warm,
    dispose() {
      closing.abort()
      spare?.end()
      spare = null
    },
  }
}
