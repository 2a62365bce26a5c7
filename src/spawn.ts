/** `#spawn` for the hosted edition: the worker is a script of its own, fetched from beside the page. */
export function spawnWorker(): Worker {
  return new Worker(new URL('./sandbox/worker/worker.ts', import.meta.url), { type: 'module' })
}
