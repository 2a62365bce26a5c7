/** One worker from its start to its end. */
import type { FromWorker, ToWorker } from './protocol.ts'

/** The part of `Worker` that is used, so that tests can stand in for it. */
export interface WorkerLike {
  postMessage(message: ToWorker): void
  terminate(): void
  onmessage: ((event: MessageEvent) => void) | null
  onmessageerror: ((event: MessageEvent) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

export type WorkerState = 'starting' | 'ready' | 'gone'

export interface WorkerListener {
  /** Once; at once when the worker is ready already. */
  ready: () => void
  heard: (message: Exclude<FromWorker, { type: 'ready' | 'broken' }>) => void
  /** The worker could not start, or died. */
  lost: (reason: string) => void
}

export interface HiredWorker {
  readonly state: WorkerState
  /** Resolves when it is ready, or gone. */
  readonly started: Promise<void>
  /** From now on everything is said to this listener only; `null`: to nobody. */
  listen(listener: WorkerListener | null): void
  send(message: ToWorker): void
  end(): void
}

/** Starts a worker. Does not throw: a worker that cannot be made is one that is lost at once. */
export function hire(spawn: () => WorkerLike): HiredWorker {
  let state: WorkerState = 'starting'
  let listener: WorkerListener | null = null
  let reason = ''
  let worker: WorkerLike | null = null
  let begin = (): void => undefined
  const started = new Promise<void>((resolve) => (begin = resolve))

  function lose(why: string): void {
    if (state === 'gone') return
    reason = why
    end()
    listener?.lost(reason)
  }

  function end(): void {
    state = 'gone'
    begin()
    if (worker === null) return
    worker.onmessage = worker.onmessageerror = worker.onerror = null
    worker.terminate()
    worker = null
  }

  function hear(message: FromWorker): void {
    switch (message.type) {
      case 'ready':
        state = 'ready'
        begin()
        return listener?.ready()
      case 'broken':
        return lose(message.reason)
      case 'printed':
      case 'alive':
      case 'resting':
      case 'finished':
        return listener?.heard(message)
      default: {
        const unreachable: never = message
        return unreachable
      }
    }
  }

  try {
    worker = spawn()
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => hear(data)
    worker.onmessageerror = () => lose('message-error')
    worker.onerror = (event) => lose(event.message || 'worker-error')
  } catch (error) {
    lose(String(error))
  }

  return {
    get state() {
      return state
    },
    started,
    listen(next) {
      listener = next
      if (state === 'ready') listener?.ready()
      if (state === 'gone') listener?.lost(reason)
    },
    send(message) {
      try {
        worker?.postMessage(message)
      } catch (error) {
        lose(String(error))
      }
    },
    end,
  }
}
