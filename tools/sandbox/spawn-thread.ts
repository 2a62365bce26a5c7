/** A thread of node in the shape of a web worker. */
import { Worker } from 'node:worker_threads'
import type { WorkerLike } from '../../src/sandbox/hired-worker.ts'

/**
 * As large as in a browser. Node's threads have 4 MB: programs would end by QuickJS's own limit here that end by
 * the stack of the browser there.
 */
const STACK_MB = 1

/** Starts a thread with code that `threadCode` made. It keeps no process alive. */
export function spawnThread(code: string): WorkerLike {
  const thread = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`), {
    env: {},
    execArgv: [],
    resourceLimits: { stackSizeMb: STACK_MB },
  })
  thread.unref()
  const worker: WorkerLike = {
    onmessage: null,
    onmessageerror: null,
    onerror: null,
    postMessage: (message) => thread.postMessage(message),
    terminate: () => void thread.terminate(),
  }
  thread.on('message', (data: unknown) => worker.onmessage?.(new MessageEvent('message', { data })))
  thread.on('messageerror', (data: unknown) =>
    worker.onmessageerror?.(new MessageEvent('messageerror', { data })),
  )
  thread.on('error', (error) => worker.onerror?.(errorEvent(String(error))))
  thread.on('exit', (status) => worker.onerror?.(errorEvent(`the thread ended with ${status}`)))
  return worker
}

/** Node has no `ErrorEvent`. */
function errorEvent(message: string): ErrorEvent {
  return Object.assign(new Event('error'), { message, filename: '', lineno: 0, colno: 0, error: null })
}
