/** Every run of an engine begins with the same memory, whatever earlier programs did to it. */
import { describe, expect, it } from 'vitest'
import type { Printed } from '../../src/sandbox/protocol.ts'
import { createEngine, type Engine, type RunEnd } from '../../src/sandbox/worker/engine.ts'
import { loadQuickJs } from '../../src/sandbox/worker/variant.node.ts'
import { requestFor } from './run-program.ts'

async function run(engine: Engine, program: string): Promise<RunEnd & { printed: string[] }> {
  const printed: string[] = []
  const end = await engine.run(requestFor(program), {
    printed: (lines: Printed[]) => void printed.push(...lines.map(({ text }) => text)),
    alive: () => {},
    resting: () => {},
  })
  return { ...end, printed }
}

const probe =
  'console.log(1 + 1, typeof left, [].left, { a: [Math.random() < 1] }); setTimeout(() => console.log(3), 5)'

describe('an engine', () => {
  it.each([
    [
      'lets go of everything that the sandbox gave it',
      'for (const name of Reflect.ownKeys(globalThis)) try { delete globalThis[name] } catch {}',
    ],
    ['leaves names and methods', 'globalThis.left = 1; Array.prototype.left = 1; let right = 2'],
    ['uses 20 MB', 'const l = []; for (let i = 0; i < 2e5; i++) l.push({ i })'],
    [
      'leaves jobs and timers',
      'setInterval(() => {}, 1); const again = () => Promise.resolve().then(again); again()',
    ],
    ['has no end', 'while (true) {}'],
    ['calls itself', 'function f() { f() } f()'],
    ['is no program', 'let = ;'],
    ['waits for ever', 'await new Promise(() => {})'],
  ])('is as new after a program that %s', async (_name, program) => {
    const engine = await createEngine(loadQuickJs)
    const fresh = await run(engine, probe)
    expect(fresh.printed).toEqual(['2 undefined undefined { a: [true] }', '3'])
    for (let times = 0; times < 3; times++) {
      const { reusable } = await run(engine, program)
      // A trap leaves a call of the engine unfinished: nobody uses such an engine again.
      if (!reusable) continue
      expect(await run(engine, probe)).toEqual(fresh)
    }
  })

  it('gives two runs of one program the same memory', async () => {
    const engine = await createEngine(loadQuickJs)
    const program = 'const l = []; for (let i = 0; i < 3e4; i++) l.push("text" + i); console.log(l.length)'
    const first = await run(engine, program)
    await run(engine, 'globalThis.left = Array.from({ length: 1e5 }, (_, i) => ({ i }))')
    expect(await run(engine, program)).toEqual(first)
  })
})
