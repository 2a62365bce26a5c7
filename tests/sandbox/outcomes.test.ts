import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../../src/sandbox/limits.ts'
import { createInProcessSandbox } from '../../src/sandbox/worker/in-process.ts'
import { createEngine } from '../../src/sandbox/worker/engine.ts'
import { loadQuickJs } from '../../src/sandbox/worker/variant.node.ts'
import { requestFor, runProgram } from './run-program.ts'

/** Programs by the way they have to end. */
const ends = {
  completed: {
    'an empty program': '',
    'a program that prints': 'console.log("hello")',
    'an error that is caught': 'try { nowhere() } catch { console.log("caught") }',
    'promise jobs that end': 'let n = 0; const f = () => n++ < 500 && Promise.resolve().then(f); f()',
    'a promise that is never settled': 'new Promise(() => {})',
    'a rejection that is handled': 'Promise.reject(new Error("no")).catch(() => {})',
    'a deep but honest recursion': 'const sum = (n) => (n === 0 ? 0 : n + sum(n - 1)); console.log(sum(400))',
    'a big but honest array': 'const list = []; for (let i = 0; i < 200000; i++) list.push(i)',
  },
  threw: {
    'an unknown name': 'nowhere()',
    'text that is no program': 'let = ;',
    'a thrown text': 'throw "no"',
    'a thrown null': 'throw null',
    'a thrown undefined': 'throw undefined',
    'a thrown falsy number': 'throw 0',
    'an async main that fails': 'async function main() { await null; null.x } main()',
    'a rejected promise as the last value': 'Promise.reject(new Error("no"))',
    'an import': 'import fs from "fs"',
    'an error that talks of a limit': 'throw new Error("interrupted")',
    'a forged engine error': 'throw new InternalError("out of memory")',
    'an error of its own about a size': 'throw new RangeError("invalid string length")',
    'a size that makes no sense': '"a".repeat(-1)',
    'a typed array larger than any can be': 'new Uint8Array(2 ** 31)',
  },
  outOfTime: {
    'an endless loop': 'while (true) {}',
    'an endless loop that works': 'let total = 0; for (let i = 0; i < 10; ) total += i',
    'a loop that catches': 'for (;;) try { while (true) {} } catch {}',
    'a loop in finally': 'try { throw 1 } finally { while (true) {} }',
    'a loop in a getter': '({ get x() { while (true) {} } }).x',
    'a loop in toString': '`${{ toString() { while (true) {} } }}`',
    'a loop in a generator': 'function* all() { while (true) yield 1 } for (const x of all()) {}',
    'a loop in a sort': '[3, 2, 1].sort(() => { while (true) {} })',
    'a hopeless regular expression': '/^(a+)+$/.test("a".repeat(40) + "b")',
    'a loop in a promise executor': 'new Promise(() => { while (true) {} }); console.log("SURVIVED")',
    'a loop in every promise executor': 'for (;;) new Promise(() => { while (true) {} })',
    'a loop in an async function': 'async function f() { while (true) {} } f(); console.log("SURVIVED")',
    'a loop in a thenable':
      'Promise.resolve({ then() { while (true) {} } }).catch(() => console.log("SURVIVED"))',
    'a loop in a promise callback that catches':
      'Promise.resolve().then(() => { while (true) {} }).catch(() => console.log("SURVIVED"))',
    'promise jobs without end': 'const again = () => Promise.resolve().then(again); again()',
    'an await without end': 'async function main() { for (;;) await null } main()',
    'a loop in a proxy that is printed':
      'console.log(new Proxy({}, { ownKeys() { while (true) {} } })); console.log("SURVIVED")',
  },
  outOfMemory: {
    'an array without end': 'const list = []; for (;;) list.push(list.length)',
    'typed arrays without end': 'const list = []; for (;;) list.push(new Uint8Array(1e6))',
    'a string that doubles': 'let s = "ab"; for (;;) s += s',
    'a huge string': '"a".repeat(2 ** 29)',
    'a string longer than any string can be': '"a".repeat(2 ** 30)',
    'a huge buffer': 'new ArrayBuffer(2 ** 31 - 1)',
    'objects without end': 'let o = null; for (;;) o = { o, text: [1, 2, 3] }',
    'memory trouble that is caught':
      'try { const l = []; for (;;) l.push(new Uint8Array(1e6)) } catch {} console.log("SURVIVED")',
    'memory trouble in a promise':
      'async function f() { const l = []; for (;;) l.push(new Uint8Array(1e6)) } f()',
  },
  tooDeep: {
    'deeply nested JSON': 'JSON.parse("[".repeat(100_000))',
    'blocks nested in the text of a program': '{'.repeat(20_000) + '}'.repeat(20_000),
    'else if after else if': 'if (0) {} ' + 'else if (0) {} '.repeat(20_000),
    'unbounded recursion': 'function f() { f() } f()',
    'unbounded recursion through a built-in': 'const f = () => [1].map(f); f()',
    'two functions that call each other': 'const a = () => b(); const b = () => a(); a()',
    'recursion in toString': 'const o = { toString() { return "" + o } }; "" + o',
    'recursion in an async main': 'async function main() { await main() } main()',
    'recursion that is caught': 'const f = () => f(); try { f() } catch { console.log("SURVIVED") }',
    'deeply nested source': '('.repeat(100_000),
    'deeply nested lists in source': '['.repeat(100_000),
  },
  tooMuchOutput: {
    'a million lines': 'for (let i = 0; i < 1e6; i++) console.log(i)',
    'lines without end that are caught': 'for (;;) try { console.log("x") } catch {}',
    'texts of many lines': 'for (let i = 0; i < 100; i++) console.log("\\n".repeat(9000))',
    'long lines': 'for (let i = 0; i < 1000; i++) console.log("x".repeat(9000))',
  },
} as const

const unheard = { printed: () => {}, alive: () => {}, resting: () => {} }

describe('a run', () => {
  for (const [kind, programs] of Object.entries(ends)) {
    it.each(Object.entries(programs))(
      `ends as ${kind}: %s, and the next run is fine`,
      async (_name, program) => {
        const sandbox = createInProcessSandbox()
        // the memory of objects without end takes more ticks than the usual of tests
        const ticks = kind === 'outOfMemory' ? defaultLimits.ticks : 300
        const { outcome, printed, seen } = await runProgram(program, {
          sandbox,
          limits: { ticks },
          looks: [{ id: 'look', kind: 'variable', name: 'nothing' }],
        })
        expect(outcome.kind).toBe(kind)
        expect(printed.map(({ text }) => text)).not.toContain('SURVIVED')
        expect(seen).toEqual(kind === 'completed' ? { look: { kind: 'missing' } } : {})

        const next = await runProgram('console.log([1, 2].map((x) => x + 1), typeof list)', { sandbox })
        expect(next).toMatchObject({
          outcome: { kind: 'completed' },
          printed: [{ text: '[2, 3] undefined' }],
        })
      },
    )
  }

  it('lets an honest loop of five million steps pass', async () => {
    const program = 'let total = 0; for (let i = 1; i <= 5_000_000; i++) total += i; console.log(total)'
    const { outcome, printed } = await runProgram(program, { limits: defaultLimits })
    expect(outcome).toEqual({ kind: 'completed' })
    expect(printed).toEqual([{ stream: 'log', text: '12500002500000' }])
  })

  it('gives the same ticks each time', async () => {
    const program = 'for (let i = 0; i < 300_000; i++) Math.random()'
    const first = await runProgram(program)
    expect(first.ticks).toBeGreaterThan(10)
    expect((await runProgram(program)).ticks).toBe(first.ticks)
  })

  it('keeps what was printed before a limit', async () => {
    for (const end of [
      'while (true) {}',
      '"a".repeat(2 ** 29)',
      'function f() { f() } f()',
      '['.repeat(99_999),
    ]) {
      const program = `console.log("before"); for (let i = 0; i < 500; i++) console.log(i); (0, eval)(${JSON.stringify(end)})`
      const { outcome, printed } = await runProgram(program)
      expect(outcome.kind).not.toBe('completed')
      expect(printed).toHaveLength(501)
    }
  })

  it('hands over the first lines at once, and later ones at the next tick', async () => {
    const engine = await createEngine(loadQuickJs)
    const batches: number[] = []
    let ticks = 0
    const program = 'for (let i = 0; i < 230; i++) console.log(i); for (let i = 0; i < 200_000; i++) {}'
    await engine.run(requestFor(program), {
      printed: (lines) => void batches.push(lines.length),
      alive: () => void (ticks += 1),
      resting: () => {},
    })
    expect(batches.slice(0, 200)).toEqual(Array<number>(200).fill(1))
    const later = batches.slice(200)
    expect(later.reduce((sum, lines) => sum + lines, 0)).toBe(30)
    expect(later.length).toBeLessThan(30)
    expect(ticks).toBeGreaterThan(1)
  })

  it('prints up to the limit, and nothing after it', async () => {
    const { printed } = await runProgram('for (let i = 0; i < 50; i++) console.log(i)', {
      limits: { lines: 20 },
    })
    expect(printed.map(({ text }) => text)).toEqual(Array.from({ length: 20 }, (_, i) => String(i)))
  })

  it('counts line breaks inside a text as lines', async () => {
    const program = 'console.log("a\\nb\\nc"); console.log("d")'
    expect((await runProgram(program, { limits: { lines: 4 } })).outcome.kind).toBe('completed')
    expect((await runProgram(program, { limits: { lines: 3 } })).outcome.kind).toBe('tooMuchOutput')
  })

  it('cuts a long line between characters and marks it', async () => {
    const { printed } = await runProgram('console.log("abc😀def")', { limits: { lineCharacters: 4 } })
    expect(printed).toEqual([{ stream: 'log', text: 'abc', cut: true }])
  })

  it('leaves nothing behind in an engine that is used again', async () => {
    const engine = await createEngine(loadQuickJs)
    // 4 MB a run: without being freed, the memory would end after 24 runs
    const request = requestFor('const list = new Uint8Array(4_000_000).fill(1); console.log(list.length)')
    for (let i = 0; i < 100; i++) {
      const end = await engine.run(request, unheard)
      expect(end).toMatchObject({ outcome: { kind: 'completed' }, reusable: true })
    }
  })

  it('gives up an engine whose memory has grown large', async () => {
    const engine = await createEngine(loadQuickJs)
    const request = requestFor('const list = new Uint8Array(60_000_000)')
    const end = await engine.run(request, unheard)
    expect(end).toMatchObject({ outcome: { kind: 'completed' }, reusable: false })
  })
})
