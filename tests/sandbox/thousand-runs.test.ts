/** A learner's day in a minute: a thousand runs, good and bad, in one sandbox. Nothing may pile up. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { QuickJSRuntime, QuickJSWASMModule } from 'quickjs-emscripten-core'
import { describe, expect, it } from 'vitest'
import type { WorkerLike } from '../../src/sandbox/hired-worker.ts'
import { createSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts'
import { createInProcessSandbox } from '../../src/sandbox/worker/in-process.ts'
import { loadQuickJs } from '../../src/sandbox/worker/variant.node.ts'
import { spawnThread } from '../../tools/sandbox/spawn-thread.ts'
import { threadCode } from '../../tools/sandbox/thread-code.ts'
import { requestFor } from './run-program.ts'

const RUNS = 1_000

/** After one of these the engine may be used again, so that what they leave behind could pile up in it. */
const harmless: [kind: string, program: string][] = [
  ['completed', 'console.log("hello")'],
  [
    'completed',
    'const list = Array.from({ length: 5_000 }, (_, i) => ({ i, text: "n" + i })); console.log(list.length)',
  ],
  ['completed', 'globalThis.left = new Map([[{}, new Set([1])]]); console.log({ left })'],
  ['completed', 'class A { #p = [1]; get p() { return this.#p } }; console.log(new A().p, new A())'],
  [
    'completed',
    'setTimeout(() => console.log("late"), 1_000); const id = setInterval(() => clearInterval(id), 5)',
  ],
  ['completed', 'async function main() { await null; console.log(await Promise.all([1, 2])) } main()'],
  ['completed', 'console.log(prompt("name?"), confirm("sure?")); alert("bye")'],
  ['completed', 'new Promise(() => {}); Promise.reject(new Error("no")).catch(() => {})'],
  ['completed', 'try { "a".repeat(2 ** 30) } catch { console.log("caught") }'],
  ['completed', 'const a = []; a.push(a); a.self = () => a; console.log(a)'],
  ['completed', 'const r = new FinalizationRegistry(() => {}); r.register({}, 1); new WeakRef({})'],
  ['threw', 'null.x'],
  ['threw', 'let = ;'],
  ['threw', 'throw { text: "no error" }'],
]

/** After these it is replaced. */
const harmful: [kind: string, program: string][] = [
  ['outOfTime', 'while (true) {}'],
  ['tooMuchOutput', 'for (;;) console.log("x".repeat(9_000))'],
  ['outOfMemory', '"a".repeat(2 ** 29)'],
  ['tooDeep', 'function f() { f() } f()'],
  ['tooDeep', 'const f = () => f(); try { f() } catch {}'],
]

/** One run in so many is a harmful one. */
const HARMFUL_EVERY = 25

async function runMany(sandbox: Sandbox, runs: { from: number; to: number }): Promise<void> {
  for (let run = runs.from; run < runs.to; run++) {
    const [programs, at] = run % HARMFUL_EVERY === 0 ? [harmful, run / HARMFUL_EVERY] : [harmless, run]
    const [kind, program] = programs[at % programs.length] ?? ['', '']
    const { outcome } = await sandbox.run(requestFor(program, { limits: { ticks: 60 } }))
    expect(outcome.kind).toBe(kind)
  }
}

const countHarmful = (runs: number): number => Math.ceil(runs / HARMFUL_EVERY)

describe('a thousand runs', () => {
  it('leave no more in memory than the first hundred', { timeout: 300_000 }, async () => {
    const engines = countedEngines()
    const sandbox = createInProcessSandbox(engines.load)
    await runMany(sandbox, { from: 0, to: 200 })
    const before = await memoryInUse()
    await runMany(sandbox, { from: 200, to: RUNS })
    const after = await memoryInUse()
    expect(after.heap / before.heap).toBeLessThan(1.1)
    expect(after.wasm / before.wasm).toBeLessThan(1.1)
    expect(engines.loaded()).toBe(1 + countHarmful(RUNS))
    expect(engines.lastRuntimesAlive()).toBeLessThanOrEqual(1)
    sandbox.dispose()
  })

  it(
    'keep one worker and a spare, and start another only for one that may be harmed',
    { timeout: 300_000 },
    async () => {
      const workers = countedWorkers(await threadCode())
      const sandbox = createSandbox({ spawn: workers.spawn })
      await runMany(sandbox, { from: 0, to: RUNS })
      expect(workers.alive()).toBeLessThanOrEqual(2)
      expect(workers.spawned()).toBeLessThanOrEqual(2 + countHarmful(RUNS))
      sandbox.dispose()
      expect(workers.alive()).toBe(0)
    },
  )
})

interface CountedEngines {
  load: () => Promise<QuickJSWASMModule>
  loaded: () => number
  /** Runtimes of the newest engine that were not closed. */
  lastRuntimesAlive: () => number
}

function countedEngines(): CountedEngines {
  let loaded = 0
  let runtimes: QuickJSRuntime[] = []
  return {
    async load() {
      const module = await loadQuickJs()
      const open = module.newRuntime.bind(module)
      loaded += 1
      runtimes = []
      module.newRuntime = (options) => {
        const runtime = open(options)
        runtimes = [...runtimes.filter((each) => each.alive), runtime]
        return runtime
      }
      return module
    },
    loaded: () => loaded,
    lastRuntimesAlive: () => runtimes.filter((each) => each.alive).length,
  }
}

interface CountedWorkers {
  spawn: () => WorkerLike
  spawned: () => number
  alive: () => number
}

function countedWorkers(code: string): CountedWorkers {
  let spawned = 0
  let ended = 0
  return {
    spawn() {
      const worker = spawnThread(code)
      const { terminate } = worker
      spawned += 1
      worker.terminate = () => {
        ended += 1
        terminate()
      }
      return worker
    },
    spawned: () => spawned,
    alive: () => spawned - ended,
  }
}

/** Bytes that are still in use once all garbage is collected. */
async function memoryInUse(): Promise<{ heap: number; wasm: number }> {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  for (let round = 0; round < 3; round++) {
    collect()
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const { heapUsed, external } = process.memoryUsage()
  return { heap: heapUsed, wasm: external }
}
