/** The worker's side of the wall, and the only file that knows that it is in a worker. */
import { loadQuickJs } from '#quickjs'
import { ALIVE_MS } from '../limits.ts'
import type { FromWorker, ToWorker } from '../protocol.ts'
import { createEngine, type Engine } from './engine.ts'
import { takeAway } from './second-wall.ts'

function post(message: FromWorker): void {
  self.postMessage(message)
}

function serve(engine: Engine): void {
  takeAway(self)
  self.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
    const { run, request } = data
    let lastSign = performance.now()
    const end = await engine.run(request, {
      printed: (lines) => post({ type: 'printed', run, lines }),
      alive() {
        if (performance.now() - lastSign < ALIVE_MS) return
        lastSign = performance.now()
        post({ type: 'alive', run })
      },
      resting: (ms) => post({ type: 'resting', run, ms }),
    })
    post({ type: 'finished', run, ...end })
  }
  post({ type: 'ready' })
}

createEngine(loadQuickJs).then(serve, (error: unknown) => post({ type: 'broken', reason: String(error) }))
