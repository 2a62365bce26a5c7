/** The worker as a thread of node: gives it the few names of a web worker's scope that its code uses. */
import { parentPort } from 'node:worker_threads'
import type { FromWorker, ToWorker } from '../../src/sandbox/protocol.ts'

type Listener = (event: { data: ToWorker }) => void

if (parentPort === null) throw new Error('not in a thread')
const port = parentPort
let listener: Listener | null = null

Object.assign(globalThis, {
  self: globalThis,
  postMessage: (message: FromWorker) => port.postMessage(message),
})
Object.defineProperty(globalThis, 'onmessage', {
  get: () => listener,
  set: (next: Listener | null) => void (listener = next),
})
port.on('message', (data: ToWorker) => listener?.({ data }))

// Not imported statically: the scope has to be there first.
await import('../../src/sandbox/worker/worker.ts')
