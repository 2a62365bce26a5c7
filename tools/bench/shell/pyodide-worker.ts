/** Python in a worker, as its manual advises for programs that may take long; Stop ends the worker. */
import { mountShell } from './shell.ts'
import type { FromPython } from './python-worker.ts'

let worker = hire()
let stopped: (() => void) | null = null

mountShell({
  start: () =>
    new Promise((resolve, reject) => {
      worker.onmessage = () => resolve()
      worker.onerror = ({ message }) => reject(new Error(message))
    }),
  run: (program, print) =>
    new Promise((resolve) => {
      stopped = () => {
        worker.terminate()
        worker = hire()
        resolve()
      }
      worker.onmessage = ({ data }: MessageEvent<FromPython>) => {
        if (data.type === 'line') print(data.line)
        else if (data.type === 'ended') resolve()
      }
      worker.postMessage(program)
    }),
  stop: () => stopped?.(),
})

function hire(): Worker {
  return new Worker(new URL('./python-worker.ts', import.meta.url), { type: 'module' })
}
