/** The limit of the stack is met for good: who catches its error goes on for nothing, who stays below is left alone. */
import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/sandbox/worker/engine.ts'
import { createInProcessSandbox } from '../../src/sandbox/worker/in-process.ts'
import { createMemory } from '../../src/sandbox/worker/memory.ts'
import { watchStack } from '../../src/sandbox/worker/stack.ts'
import { loadQuickJs } from '../../src/sandbox/worker/variant.node.ts'
import { requestFor, runProgram } from './run-program.ts'

/** Programs that go to a given depth. */
const recursions: Record<string, (depth: number) => string> = {
  'plain calls': (depth) => `function f(n) { return n === 0 ? 0 : 1 + f(n - 1) } f(${depth})`,
  'calls with sixty variables': (depth) =>
    `function f(n) { let ${Array.from({ length: 60 }, (_, at) => `v${at} = n`).join()}; return n === 0 ? 0 : v1 + v59 + f(n - 1) } f(${depth})`,
  'calls through map': (depth) => `const f = (n) => (n === 0 ? 0 : [n].map(() => f(n - 1))[0]); f(${depth})`,
  'calls through a comparator': (depth) =>
    `const f = (n) => (n === 0 ? 0 : [1, 2].sort(() => f(n - 1))[0]); f(${depth})`,
  constructors: (depth) => `class A { constructor(n) { this.a = n && new A(n - 1) } } new A(${depth})`,
  getters: (depth) => `const o = (n) => ({ get x() { return n && o(n - 1).x } }); o(${depth}).x`,
  templates: (depth) => 'const f = (n) => (n === 0 ? "" : `${f(n - 1)}.`); f(' + String(depth) + ')',
  generators: (depth) => `function* g(n) { if (n) yield* g(n - 1); yield n } for (const n of g(${depth}));`,
  'calls that end in a built-in': (depth) =>
    `function f(n) { return n === 0 ? (1 / 3).toFixed(20) + JSON.stringify([1]) + /a+b/.test('aab') : f(n - 1) } f(${depth})`,
  'calls that end in an error': (depth) =>
    `function f(n) { if (n === 0) try { null.x } catch (e) { return e.message } return f(n - 1) } f(${depth})`,
  'calls that print': (depth) =>
    `function f(n) { if (n === 0) console.log({ n }); else f(n - 1) } f(${depth})`,
  'async functions': (depth) => `const f = async (n) => n && (await f(n - 1)); f(${depth})`,
}

const sandbox = createInProcessSandbox()

async function kindOf(program: string): Promise<string> {
  return (await runProgram(program, { sandbox })).outcome.kind
}

/** The greatest depth at which the engine itself makes no error. */
async function deepest(recursion: (depth: number) => string): Promise<number> {
  let [fits, fails] = [1, 1000]
  while (fails - fits > 1) {
    const middle = (fits + fails) >> 1
    if ((await kindOf(recursion(middle))) === 'completed') fits = middle
    else fails = middle
  }
  return fits
}

describe.each(Object.entries(recursions))('the stack under %s', (_name, recursion) => {
  it('is left alone below its limit, at every depth', async () => {
    const fits = await deepest(recursion)
    expect(fits).toBeGreaterThan(80)
    for (const depth of [1, fits >> 1, fits - 3, fits - 2, fits - 1])
      expect(await kindOf(recursion(depth))).toBe('completed')
    for (const depth of [fits + 1, fits + 2, fits + 3, fits + 10])
      expect(await kindOf(recursion(depth))).toBe('tooDeep')
  })

  it('is at its end for good, whatever catches that', async () => {
    const endless = recursion(100_000)
    const afterwards = '; const answer = () => 42; console.log("SURVIVED")'
    for (const way of [
      `try { ${endless} } catch {}`,
      `function g() { try { ${endless} } finally { return } } g()`,
    ]) {
      const { outcome, printed, seen } = await runProgram(way + afterwards, {
        sandbox,
        looks: [{ id: 'answer', kind: 'call', name: 'answer', args: [] }],
      })
      expect([way, outcome.kind, seen]).toEqual([way, 'tooDeep', {}])
      expect(printed.map(({ text }) => text)).not.toContain('SURVIVED')
    }
  })
})

describe('the limit of the stack', () => {
  it.each([
    'new Promise(f).catch(() => {})',
    'Promise.resolve().then(f).catch(() => {})',
    'setTimeout(() => { try { f() } catch {} }, 5)',
    '(async () => { try { await f() } catch {} })()',
    'JSON.stringify({ toJSON() { try { f() } catch { return 1 } } })',
    'new Proxy({}, { get() { try { f() } catch {} } }).x',
  ])('is met for good in %s', async (program) => {
    expect(await kindOf(`function f() { f() } ${program}`)).toBe('tooDeep')
  })

  it('fails a function that meets it and gives the right answer', async () => {
    const { outcome, seen } = await runProgram(
      'function answer() { try { (function f() { f() })() } catch { return 42 } }',
      { looks: [{ id: 'answer', kind: 'call', name: 'answer', args: [] }] },
    )
    expect(outcome.kind).toBe('tooDeep')
    expect(seen).toEqual({})
  })

  it('is seen also after the memory has grown, and not in the next run', async () => {
    const engine = await createEngine(loadQuickJs)
    const unheard = { printed: () => {}, alive: () => {}, resting: () => {} }
    const grow = 'const l = []; for (let i = 0; i < 20; i++) l.push(new Uint8Array(1e6))'
    const kinds = []
    for (const program of [`${grow}; try { (function f() { f() })() } catch {}`, grow])
      kinds.push((await engine.run(requestFor(program), unheard)).outcome.kind)
    expect(kinds).toEqual(['tooDeep', 'completed'])
  })

  it('is missed at once where an engine keeps it elsewhere', () => {
    expect(() => watchStack(createMemory())).toThrow('no limit of the stack')
  })
})
