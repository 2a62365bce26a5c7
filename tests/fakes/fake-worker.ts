/** Workers and a clock in the hands of a test: nothing happens before the test says so. */
import type { Clock } from '../../src/sandbox/clock.ts'
import type { WorkerLike } from '../../src/sandbox/hired-worker.ts'
import { BEAT_MS } from '../../src/sandbox/limits.ts'
import type { FromWorker, Outcome, Printed, RunId, Seen, ToWorker } from '../../src/sandbox/protocol.ts'

export class FakeWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null
  onmessageerror: WorkerLike['onmessageerror'] = null
  onerror: WorkerLike['onerror'] = null
  readonly sent: ToWorker[] = []
  terminated = false

  postMessage(message: ToWorker): void {
    this.sent.push(message)
  }

  terminate(): void {
    this.terminated = true
  }

  /** The id of the run it was given last. */
  get run(): RunId {
    return this.sent.at(-1)?.run ?? 0
  }

  say(message: FromWorker): void {
    this.onmessage?.(new MessageEvent('message', { data: message }))
  }

  ready(): void {
    this.say({ type: 'ready' })
  }

  alive(run = this.run): void {
    this.say({ type: 'alive', run })
  }

  rest(ms: number): void {
    this.say({ type: 'resting', run: this.run, ms })
  }

  print(texts: string[], run = this.run): void {
    const lines = texts.map((text): Printed => ({ stream: 'log', text }))
    this.say({ type: 'printed', run, lines })
  }

  finish(end: FakeEnd = {}): void {
    const { outcome = { kind: 'completed' }, seen = {}, reusable = true, ...more } = end
    this.say({ type: 'finished', run: this.run, outcome, seen, ticks: 7, elapsed: 5, reusable, ...more })
  }

  crash(message: string): void {
    // node has no ErrorEvent
    this.onerror?.(Object.assign(new Event('error'), { message }) as ErrorEvent)
  }
}

interface FakeEnd {
  outcome?: Outcome
  seen?: Record<string, Seen>
  reusable?: boolean
  unfinished?: true
}

export interface FakeWorkers {
  spawn: () => FakeWorker
  all: FakeWorker[]
}

export function createFakeWorkers(): FakeWorkers {
  const all: FakeWorker[] = []
  return {
    all,
    spawn() {
      const worker = new FakeWorker()
      all.push(worker)
      return worker
    },
  }
}

export interface FakeClock extends Clock {
  /** Time passes with the page awake. */
  pass(ms: number): void
  /** Time passes without a single beat, then one comes: a laptop that was shut and opened. */
  sleep(ms: number): void
}

export function createFakeClock(): FakeClock {
  const beats = new Set<() => void>()
  let now = 0

  function beat(): void {
    for (const each of [...beats]) each()
  }

  return {
    now: () => now,
    every(_ms, each) {
      beats.add(each)
      return () => beats.delete(each)
    },
    pass(ms) {
      for (const end = now + ms; now < end;) {
        now += BEAT_MS
        beat()
      }
    },
    sleep(ms) {
      now += ms
      beat()
    },
  }
}
