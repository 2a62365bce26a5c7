/** The sandbox in node against the real engine in a real thread: what only a thread can show. */
import { afterAll, describe, expect, it } from 'vitest'
import { openNodeSandbox } from '../../tools/sandbox/node-sandbox.ts'
import { spawnThread } from '../../tools/sandbox/spawn-thread.ts'
import { requestFor } from '../sandbox/run-program.ts'

const sandbox = await openNodeSandbox()
afterAll(() => sandbox.dispose())

describe('the sandbox in node', () => {
  it('runs programs one after the other, each in a fresh runtime', async () => {
    const runs = ['x = 1; console.log("one")', 'console.log(typeof x)'].map((program) =>
      sandbox.run(requestFor(program)),
    )
    const ends = await Promise.all(runs)
    expect(ends.map(({ outcome, printed }) => [outcome.kind, printed.map(({ text }) => text)])).toEqual([
      ['completed', ['one']],
      ['completed', ['undefined']],
    ])
  })

  it('ends a native call that no limit reaches, keeps what was printed, and goes on', async () => {
    const hang = 'console.log("before"); Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1)'
    const { outcome, printed } = await sandbox.run(requestFor(hang))
    expect(outcome).toEqual({ kind: 'outOfTime' })
    expect(printed).toEqual([{ stream: 'log', text: 'before' }])
    const next = await sandbox.run(requestFor('console.log(1 + 1)'))
    expect(next.printed).toEqual([{ stream: 'log', text: '2' }])
  })

  it('stops at once when it is told to', async () => {
    const stop = new AbortController()
    const run = sandbox.run(requestFor('console.log("on"); for (;;);', { limits: { ticks: 1e9 } }), {
      signal: stop.signal,
      onPrinted: () => stop.abort(),
    })
    expect((await run).outcome).toEqual({ kind: 'stopped' })
  })

  it.each([
    ['plain calls', 'function f() { f() } f()'],
    ['calls through built-ins', 'function f() { return [1].map(f) } f()'],
    ['conversions', 'const o = { toString() { return "" + this } }; String(o)'],
  ])('ends recursion by %s as in a browser', async (_, program) => {
    expect((await sandbox.run(requestFor(program))).outcome).toEqual({ kind: 'tooDeep' })
  })
})

describe('a thread', () => {
  it('is lost with its reason when its code cannot run', async () => {
    const reason = await new Promise((resolve) => {
      spawnThread('throw new Error("no engine")').onerror = (event) => resolve(event.message)
    })
    expect(reason).toBe('Error: no engine')
  })

  it('is lost when it ends by itself', async () => {
    const reason = await new Promise((resolve) => {
      spawnThread('process.exit(3)').onerror = (event) => resolve(event.message)
    })
    expect(reason).toBe('the thread ended with 3')
  })

  it('sees nothing of the environment', async () => {
    const seen = await new Promise((resolve) => {
      const code =
        'import { parentPort } from "node:worker_threads"; parentPort.postMessage({ ...process.env })'
      spawnThread(code).onmessage = (event) => resolve(event.data)
    })
    expect(seen).toEqual({})
  })
})
