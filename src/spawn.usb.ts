/**
 * `#spawn` for the one-file edition: the worker's script is inside the page, since `file://` cannot fetch.
 * It is a classic script: Chromium refuses module workers from blobs on `file://`.
 */
import InlineWorker from './sandbox/worker/worker.ts?worker&inline'

export function spawnWorker(): Worker {
  return new InlineWorker()
}
