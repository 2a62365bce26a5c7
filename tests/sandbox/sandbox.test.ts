import { beforeEach, describe, expect, it, vi } from 'vitest'
import { RUN_MS, SILENCE_MS, START_MS } from '../../src/sandbox/limits.ts'
import type { Printed } from '../../src/sandbox/protocol.ts'
import { createSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts'
import {
  createFakeClock,
  createFakeWorkers,
  type FakeClock,
  type FakeWorker,
  type FakeWorkers,
} from '../fakes/fake-worker.ts'
import { requestFor } from './run-program.ts'

let workers: FakeWorkers
let clock: FakeClock
let sandbox: Sandbox

const request = requestFor('console.log(1)')

beforeEach(() => {
  workers = createFakeWorkers()
  clock = createFakeClock()
  sandbox = createSandbox({ spawn: workers.spawn, clock })
})

/** Lets promises go on. */
async function settle(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve()
}

function worker(index: number): FakeWorker {
  const found = workers.all[index]
  if (found === undefined) throw new Error(`only ${workers.all.length} workers were made`)
  return found
}

/** Starts a run and brings it into a ready worker. */
async function running(options: Parameters<Sandbox['run']>[1] = {}) {
  void sandbox.warm()
  worker(0).ready()
  const result = sandbox.run(request, options)
  await settle()
  return { result, worker: worker(0) }
}

describe('getting ready', () => {
  it.each(['ready', 'lost', 'taken by a run', 'given up'])('ends when the worker is %s', async (how) => {
    let warm = false
    void sandbox.warm().then(() => (warm = true))
    await settle()
    expect(warm).toBe(false)
    if (how === 'ready') worker(0).ready()
    else if (how === 'lost') worker(0).onerror?.({ message: 'no engine' } as ErrorEvent)
    else if (how === 'given up') sandbox.dispose()
    else {
      void sandbox.run(request)
      await settle()
      worker(0).ready()
    }
    await settle()
    expect(warm).toBe(true)
  })
})

describe('a run', () => {
  it('waits until its worker is ready', async () => {
    const result = sandbox.run(request)
    await settle()
    expect(worker(0).sent).toEqual([])
    worker(0).ready()
    expect(worker(0).sent).toEqual([{ type: 'run', run: 1, request }])
    worker(0).finish()
    expect(await result).toEqual({
      outcome: { kind: 'completed' },
      printed: [],
      seen: {},
      ticks: 7,
      elapsed: 5,
    })
  })

  it('says of one that came to no end that it waits for ever', async () => {
    const { result, worker } = await running()
    worker.finish({ unfinished: true })
    expect(await result).toMatchObject({ outcome: { kind: 'completed' }, unfinished: true })
  })

  it('gives printed lines as they come, and all of them at the end', async () => {
    const onPrinted = vi.fn<(lines: Printed[]) => void>()
    const { result, worker } = await running({ onPrinted })
    worker.print(['a'])
    expect(onPrinted).toHaveBeenLastCalledWith([{ stream: 'log', text: 'a' }])
    worker.print(['b', 'c'])
    worker.finish()
    expect((await result).printed.map(({ text }) => text)).toEqual(['a', 'b', 'c'])
    expect(onPrinted).toHaveBeenCalledTimes(2)
  })

  it('keeps what was seen only when the program completed', async () => {
    const seen = { x: { kind: 'missing' } } as const
    const first = await running()
    first.worker.finish({ seen })
    expect((await first.result).seen).toEqual(seen)
    const second = sandbox.run(request)
    await settle()
    worker(0).finish({ seen, outcome: { kind: 'outOfTime' } })
    expect((await second).seen).toEqual({})
  })

  it('does not hear messages of an earlier run', async () => {
    const first = await running()
    first.worker.finish()
    await first.result
    const second = sandbox.run(request)
    await settle()
    worker(0).print(['late'], 1)
    worker(0).say({
      type: 'finished',
      run: 1,
      outcome: { kind: 'outOfMemory' },
      seen: {},
      ticks: 1,
      elapsed: 0,
      reusable: true,
    })
    worker(0).print(['mine'])
    worker(0).finish()
    expect(await second).toMatchObject({ outcome: { kind: 'completed' }, printed: [{ text: 'mine' }] })
  })

  it('waits for the run before it', async () => {
    const { result, worker } = await running()
    const next = sandbox.run(request)
    await settle()
    expect(worker.sent).toHaveLength(1)
    worker.finish()
    await result
    await settle()
    expect(worker.sent.map(({ run }) => run)).toEqual([1, 2])
    worker.finish()
    expect((await next).outcome).toEqual({ kind: 'completed' })
    expect(workers.all).toHaveLength(1)
  })
})

describe('Stop', () => {
  it('ends the worker at once and keeps what was printed', async () => {
    const stop = new AbortController()
    const { result, worker: first } = await running({ signal: stop.signal })
    first.print(['a'])
    stop.abort()
    expect(await result).toMatchObject({ outcome: { kind: 'stopped' }, printed: [{ text: 'a' }] })
    expect(first.terminated).toBe(true)
  })

  it('has the next worker getting ready already', async () => {
    const stop = new AbortController()
    const { result } = await running({ signal: stop.signal })
    stop.abort()
    await result
    await settle()
    expect(workers.all).toHaveLength(2)
    expect(worker(1).terminated).toBe(false)
  })

  it('keeps a worker that has not seen the program yet', async () => {
    const stop = new AbortController()
    const result = sandbox.run(request, { signal: stop.signal })
    await settle()
    stop.abort()
    expect((await result).outcome).toEqual({ kind: 'stopped' })
    expect(worker(0).terminated).toBe(false)
    expect(workers.all).toHaveLength(1)
  })

  it('reaches a run that is still waiting', async () => {
    const stop = new AbortController()
    const { result, worker } = await running()
    const next = sandbox.run(request, { signal: stop.signal })
    stop.abort()
    worker.finish()
    await result
    expect((await next).outcome).toEqual({ kind: 'stopped' })
    expect(worker.sent).toHaveLength(1)
  })
})

describe('the watch', () => {
  it('ends a worker that has been silent for long as out of time', async () => {
    const { result, worker } = await running()
    worker.print(['before'])
    clock.pass(SILENCE_MS)
    expect(await result).toMatchObject({ outcome: { kind: 'outOfTime' }, printed: [{ text: 'before' }] })
    expect(worker.terminated).toBe(true)
  })

  it('waits as long as there are signs of life', async () => {
    const { result, worker } = await running()
    for (let i = 0; i < 3; i++) {
      clock.pass(SILENCE_MS - 1000)
      if (i % 2 === 0) worker.alive()
      else worker.print(['still here'])
    }
    worker.finish()
    expect((await result).outcome).toEqual({ kind: 'completed' })
  })

  it('takes no sign of an earlier run for a sign of life', async () => {
    const { result, worker } = await running()
    clock.pass(SILENCE_MS - 1000)
    worker.alive(99)
    clock.pass(1000)
    expect((await result).outcome).toEqual({ kind: 'outOfTime' })
  })

  it('does not count the time in which the program waits for a timer', async () => {
    const { result, worker } = await running()
    for (let i = 0; i < 3; i++) {
      worker.rest(RUN_MS)
      clock.pass(RUN_MS + SILENCE_MS - 1000)
      worker.alive()
    }
    worker.rest(1000)
    clock.pass(1000 + SILENCE_MS)
    expect((await result).outcome).toEqual({ kind: 'outOfTime' })
  })

  it('ends every run at last', async () => {
    const { result, worker } = await running()
    for (let passed = 0; passed < RUN_MS; passed += 1000) {
      worker.alive()
      clock.pass(1000)
    }
    expect((await result).outcome).toEqual({ kind: 'outOfTime' })
  })

  it('does not count the time in which the laptop was shut', async () => {
    const { result, worker } = await running()
    clock.pass(1000)
    clock.sleep(8 * 3_600_000)
    worker.print(['good morning'])
    worker.finish()
    expect((await result).outcome).toEqual({ kind: 'completed' })
  })

  it('still ends a hang after the laptop was opened again', async () => {
    const { result } = await running()
    clock.sleep(3_600_000)
    clock.pass(SILENCE_MS)
    expect((await result).outcome).toEqual({ kind: 'outOfTime' })
  })

  it('does not count the start of the worker as time of the run', async () => {
    const result = sandbox.run(request)
    await settle()
    clock.pass(START_MS - 1000)
    worker(0).ready()
    clock.pass(SILENCE_MS - 1000)
    worker(0).finish()
    expect((await result).outcome).toEqual({ kind: 'completed' })
  })
})

describe('the sandbox', () => {
  it('uses a worker again after a clean end', async () => {
    const { result, worker } = await running()
    worker.finish({ outcome: { kind: 'threw', error: { name: 'Error', message: '', line: 0, column: 0 } } })
    await result
    const next = sandbox.run(request)
    await settle()
    worker.finish()
    await next
    expect(worker.sent).toHaveLength(2)
    expect(workers.all).toHaveLength(1)
  })

  it('replaces a worker whose engine cannot be trusted any more', async () => {
    const { result, worker: first } = await running()
    first.finish({ outcome: { kind: 'outOfMemory' }, reusable: false })
    await result
    await settle()
    expect(first.terminated).toBe(true)
    worker(1).ready()
    const next = sandbox.run(request)
    await settle()
    worker(1).finish()
    expect((await next).outcome).toEqual({ kind: 'completed' })
  })

  it('gets a successor ready while a run takes long, and no more than one', async () => {
    const { worker: first } = await running()
    expect(workers.all).toHaveLength(1)
    first.alive()
    first.alive()
    expect(workers.all).toHaveLength(2)
  })

  it('keeps only one worker when a long run ended well', async () => {
    const { result, worker: first } = await running()
    first.alive()
    first.finish()
    await result
    await settle()
    expect(workers.all.filter(({ terminated }) => !terminated)).toHaveLength(1)
  })

  it('is not flooded by a worker that prints without end', async () => {
    const { result, worker } = await running()
    for (let i = 0; i < 20 && !worker.terminated; i++) worker.print(Array<string>(10_000).fill('x'))
    const { outcome, printed } = await result
    expect(outcome).toEqual({ kind: 'tooMuchOutput' })
    expect(printed).toHaveLength(request.limits.lines)
    expect(worker.terminated).toBe(true)
  })

  it('says that a run was lost when it cannot be handed over', async () => {
    const result = sandbox.run({ ...request, program: (() => '') as unknown as string })
    await settle()
    worker(0).postMessage = () => {
      throw new Error('cannot be cloned')
    }
    worker(0).ready()
    expect((await result).outcome).toEqual({ kind: 'lost', reason: 'Error: cannot be cloned' })
  })

  it('says why a run was lost when its worker crashes, and goes on with another', async () => {
    const { result, worker: first } = await running()
    first.print(['before'])
    first.crash('out of luck')
    expect(await result).toMatchObject({
      outcome: { kind: 'lost', reason: 'out of luck' },
      printed: [{ text: 'before' }],
    })
    await settle()
    worker(1).ready()
    const next = sandbox.run(request)
    await settle()
    worker(1).finish()
    expect((await next).outcome).toEqual({ kind: 'completed' })
  })

  it('says why when the engine cannot be loaded, and tries again at the next run', async () => {
    const result = sandbox.run(request)
    await settle()
    worker(0).say({ type: 'broken', reason: 'no network' })
    expect((await result).outcome).toEqual({ kind: 'lost', reason: 'no network' })
    await settle()
    worker(1).say({ type: 'broken', reason: 'no network' })
    const next = sandbox.run(request)
    await settle()
    worker(2).ready()
    worker(2).finish()
    expect((await next).outcome).toEqual({ kind: 'completed' })
  })

  it('loses a run whose worker never starts', async () => {
    const result = sandbox.run(request)
    await settle()
    clock.pass(START_MS)
    expect((await result).outcome).toEqual({ kind: 'lost', reason: 'start-timeout' })
    expect(worker(0).terminated).toBe(true)
  })

  it('loses a run when no worker can be made, and does not throw', async () => {
    sandbox = createSandbox({
      clock,
      spawn() {
        throw new Error('no workers here')
      },
    })
    expect((await sandbox.run(request)).outcome).toEqual({ kind: 'lost', reason: 'Error: no workers here' })
  })

  it('survives a listener that throws', async () => {
    const { result, worker } = await running({
      onPrinted() {
        throw new Error('listener')
      },
    })
    expect(() => worker.print(['a'])).toThrow('listener')
    worker.finish()
    expect(await result).toMatchObject({ outcome: { kind: 'completed' }, printed: [{ text: 'a' }] })
  })

  it('ends everything when it is disposed', async () => {
    const { result, worker: first } = await running()
    first.alive()
    const next = sandbox.run(request)
    sandbox.dispose()
    expect((await result).outcome).toEqual({ kind: 'stopped' })
    expect((await next).outcome).toEqual({ kind: 'stopped' })
    await settle()
    expect(workers.all.every(({ terminated }) => terminated)).toBe(true)
    expect((await sandbox.run(request)).outcome).toEqual({ kind: 'lost', reason: 'disposed' })
  })
})
