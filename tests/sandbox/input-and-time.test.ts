import { describe, expect, it } from 'vitest'
import type { Outcome, RunResult } from '../../src/sandbox/protocol.ts'
import { createEngine } from '../../src/sandbox/worker/engine.ts'
import { loadQuickJs } from '../../src/sandbox/worker/variant.node.ts'
import { printedBy, requestFor, runProgram, type Given } from './run-program.ts'

/** What was printed to the console, line by line. */
async function logged(program: string, given: Given = {}): Promise<string[]> {
  const { outcome, printed } = await runProgram(program, given)
  expect(outcome).toEqual({ kind: 'completed' })
  return printed.filter(({ stream }) => stream === 'log').map(({ text }) => text)
}

const asking = (kind: string, text: string, initial = ''): Outcome =>
  ({ kind: 'asking', question: { kind, text, initial } }) as Outcome

describe('prompt, confirm and alert', () => {
  it('give back prepared answers in order, and count them as no output of the console', async () => {
    const program = 'const name = prompt("Name?"); const sure = confirm("Sure?"); console.log(name, sure)'
    const { printed } = await runProgram(program, { answers: ['Amina أمينة', 'yes'] })
    expect(printed).toEqual([
      { stream: 'question', text: 'Name?' },
      { stream: 'answer', text: 'Amina أمينة' },
      { stream: 'question', text: 'Sure?' },
      { stream: 'answer', text: 'yes' },
      { stream: 'log', text: 'Amina أمينة true', starts: [12] },
    ])
  })

  it('are cancelled when no answer is left', async () => {
    expect(
      await logged('console.log(prompt("a"), prompt("b"), confirm("c"), alert("d"))', { answers: ['1'] }),
    ).toEqual(['1 null false undefined'])
  })

  it('tell of an answer that was cancelled, not of one that nobody gave', async () => {
    const { printed } = await runProgram('prompt("a"); prompt("b"); prompt("c")', { answers: ['1', null] })
    expect(printed).toEqual([
      { stream: 'question', text: 'a' },
      { stream: 'answer', text: '1' },
      { stream: 'question', text: 'b' },
      { stream: 'answer', text: '', cancelled: true },
      { stream: 'question', text: 'c' },
    ])
  })

  it.each(['no', 'No', 'false', '0', 'cancel', null])('confirm takes %o for no', async (answer) => {
    expect(await logged('console.log(confirm("?"))', { answers: [answer] })).toEqual(['false'])
  })

  it('never let an alert take an answer that was prepared for a question', async () => {
    expect(await logged('alert("Hello"); console.log(prompt("Name?"))', { answers: ['Ali'] })).toEqual([
      'Ali',
    ])
  })

  it('carry every text across: signs beyond ASCII, a NUL, a half of a pair', async () => {
    const text = 'ሰላም \u0000 \ud83d "quoted" \u2028 \\'
    expect(
      await logged('console.log(prompt("?") === TEXT)'.replace('TEXT', JSON.stringify(text)), {
        answers: [text],
      }),
    ).toEqual(['true'])
  })

  it('ask for what they were given, as text', async () => {
    const program = 'prompt(["a", 1], 7)'
    expect((await runProgram(program, { whenAsked: 'wait' })).outcome).toEqual(asking('prompt', 'a,1', '7'))
  })

  it('end the run as asking, and the program goes on with one answer more', async () => {
    const program = `
      console.log("start")
      alert("Hello")
      let guess = prompt("Guess")
      while (guess !== "7") guess = prompt("Again")
      console.log(confirm("Really?"), guess)`
    const answers: string[] = []
    const ends: RunResult[] = []
    for (const answer of ['', '5', '7', '']) {
      ends.push(await runProgram(program, { answers: [...answers], whenAsked: 'wait' }))
      answers.push(answer)
    }
    expect(ends.map(({ outcome }) => outcome)).toEqual([
      asking('alert', 'Hello'),
      asking('prompt', 'Guess'),
      asking('prompt', 'Again'),
      asking('confirm', 'Really?'),
    ])
    const end = await runProgram(program, { answers, whenAsked: 'wait' })
    expect(end.outcome).toEqual({ kind: 'completed' })
    expect(end.printed.at(-1)).toEqual({ stream: 'log', text: 'true 7' })
    for (const { printed } of ends) expect(printed).toEqual(end.printed.slice(0, printed.length))
  })

  it.each([
    'try { prompt("?") } catch {} console.log("SURVIVED")',
    'for (;;) try { prompt("?") } catch { } finally { console.log("SURVIVED") }',
    'async function ask() { prompt("?") } ask().catch(() => console.log("SURVIVED"))',
    'new Promise(() => { prompt("?") }).finally(() => console.log("SURVIVED"))',
    'setTimeout(() => { try { prompt("?") } finally { console.log("SURVIVED") } })',
    'console.log({ get a() { return prompt("?") } }.a); console.log("SURVIVED")',
  ])('cannot be swallowed by a program that is to wait: %s', async (program) => {
    const { outcome, printed } = await runProgram(program, { whenAsked: 'wait' })
    expect(outcome).toEqual(asking('prompt', '?'))
    expect(printed).toEqual([])
  })

  it('leave the engine usable', async () => {
    const engine = await createEngine(loadQuickJs)
    const unheard = { printed: () => {}, alive: () => {}, resting: () => {} }
    for (let i = 0; i < 20; i++) {
      const request = requestFor('for (;;) { try { prompt("?") } catch {} }', { whenAsked: 'wait' })
      expect(await engine.run(request, unheard)).toMatchObject({
        outcome: { kind: 'asking' },
        reusable: true,
      })
    }
  })

  it('fail when what they are given cannot be a text', async () => {
    const { outcome } = await runProgram('prompt({ toString() { throw new Error("mine") } })')
    expect(outcome).toMatchObject({ kind: 'threw', error: { message: 'mine' } })
  })

  it('bound their texts', async () => {
    const { outcome } = await runProgram('prompt("x".repeat(1e6))', { whenAsked: 'wait' })
    expect(outcome).toEqual(asking('prompt', 'x'.repeat(2000)))
    const flood = 'for (;;) prompt("x".repeat(1e4))'
    expect((await runProgram(flood, { limits: { ticks: 3000 } })).outcome.kind).toBe('tooMuchOutput')
  })
})

describe('timers', () => {
  it('fire in the order of their times, then in the order in which they were set', async () => {
    const program = `
      setTimeout(() => console.log("c"), 20)
      setTimeout((x, y) => console.log(x, y), 10, "a", 1)
      setTimeout(() => console.log("b"), 10)
      Promise.resolve().then(() => console.log("job"))
      queueMicrotask(() => console.log("micro"))
      setTimeout(() => { console.log("now"); Promise.resolve().then(() => console.log("job of now")) })
      console.log("first")`
    expect(await logged(program)).toEqual(['first', 'job', 'micro', 'now', 'job of now', 'a 1', 'b', 'c'])
  })

  it('repeat until they are cleared, also from inside, by either name', async () => {
    const program = `
      let n = 3
      const id = setInterval(() => { console.log(n); n -= 1; if (n === 0) clearTimeout(id) }, 100)
      const never = setTimeout(() => console.log("never"), 50)
      clearInterval(never); clearTimeout(undefined); clearTimeout({}); clearTimeout("__proto__"); clearTimeout(99)`
    const { printed, elapsed } = await runProgram(program)
    expect(printed.map(({ text }) => text)).toEqual(['3', '2', '1'])
    expect(elapsed).toBeGreaterThanOrEqual(300)
    expect(elapsed).toBeLessThan(310)
  })

  it('nobody waits for them when time jumps', async () => {
    const { elapsed } = await runProgram('setTimeout(() => {}, 2_000_000_000)')
    expect(elapsed).toBeGreaterThanOrEqual(2_000_000_000)
  })

  it('take strange delays for none', async () => {
    const delays = '[-1, NaN, Infinity, -Infinity, 2 ** 53, "5", null, undefined, {}, [], Symbol()]'
    const { outcome, elapsed } = await runProgram(`for (const d of ${delays}) setTimeout(() => {}, d)`)
    expect(outcome).toEqual({ kind: 'completed' })
    expect(elapsed).toBeLessThan(20)
  })

  it.each(['setTimeout(console.log("now"), 10)', 'setInterval("console.log(1)", 10)', 'setTimeout()'])(
    'want a function: %s',
    async (program) => {
      const { outcome } = await runProgram(program)
      expect(outcome).toMatchObject({ kind: 'threw', error: { name: 'TypeError', line: 1 } })
    },
  )

  it('let an interval of no time give others their turn', async () => {
    const program =
      'const id = setInterval(() => {}, 0); setTimeout(() => { clearInterval(id); console.log("turn") }, 5)'
    expect(await logged(program)).toEqual(['turn'])
  })

  it.each([
    ['setInterval(() => {}, 1)', 'outOfTime'],
    ['(function tick() { setTimeout(tick, 1000) })()', 'outOfTime'],
    ['setInterval(() => console.log("tick"), 1)', 'outOfTime'],
    ['for (;;) setTimeout(() => {}, 1000)', 'outOfMemory'],
    ['setTimeout(() => { for (;;) try { for (;;) {} } finally { console.log("SURVIVED") } })', 'outOfTime'],
    ['setInterval(async () => { await null; for (;;) {} }, 10)', 'outOfTime'],
    ['setTimeout(function f() { f() })', 'tooDeep'],
    ['setTimeout(() => { const a = []; for (;;) a.push({ a }) })', 'outOfMemory'],
  ])('cannot go on for ever: %s', async (program, kind) => {
    const ticks = kind === 'outOfMemory' ? 8000 : 300
    const { outcome, printed } = await runProgram(program, { limits: { ticks } })
    expect(outcome.kind).toBe(kind)
    expect(printed.map(({ text }) => text)).not.toContain('SURVIVED')
  })

  it('stop when a callback fails, and say where', async () => {
    const program = 'setTimeout(() => console.log("never"), 50)\nsetTimeout(() => {\n  missing()\n}, 10)'
    const { outcome, printed } = await runProgram(program)
    expect(outcome).toMatchObject({ kind: 'threw', error: { name: 'ReferenceError', line: 3, column: 3 } })
    expect(printed).toEqual([])
  })

  it('tell of a microtask that fails', async () => {
    const program = 'queueMicrotask(() => { throw new Error("late") }); console.log("end")'
    expect((await runProgram(program)).outcome).toMatchObject({ kind: 'threw', error: { message: 'late' } })
  })

  it('tell of an async callback that fails', async () => {
    const program = 'setTimeout(async () => { await null; throw new Error("late") }, 10)'
    expect((await runProgram(program)).outcome).toMatchObject({ kind: 'threw', error: { message: 'late' } })
  })

  it('do not run after an error of the program itself', async () => {
    const { outcome, printed } = await runProgram(
      'setTimeout(() => console.log("later")); throw new Error("main")',
    )
    expect(outcome).toMatchObject({ kind: 'threw', error: { message: 'main' } })
    expect(printed).toEqual([])
  })

  it.each([
    'Array.prototype.push = Object.defineProperty = Reflect.apply = null',
    'Object.prototype.__defineSetter__("due", () => {}); Object.prototype.__defineGetter__("after", () => 1)',
    'TypeError = Function.prototype.call = Function.prototype.apply = Symbol.iterator = undefined',
    'Array.prototype[Symbol.iterator] = () => { throw 1 }; Map = Set = Promise = null',
    'Object.defineProperty(globalThis, "undefined", { value: () => 42 })',
    'Object.freeze(Object.prototype); Object.freeze(Function.prototype); Object.freeze(globalThis)',
  ])('work whatever the program did to the built-ins: %s', async (sabotage) => {
    const program = `const log = console.log; ${sabotage}
      setTimeout((a) => { log(a); log({ b: [1] }) }, 10, "late"); setTimeout(() => log("soon"))`
    expect(await logged(program)).toEqual(['soon', 'late', '{ b: [1] }'])
  })

  it('take their time in the world from the moment asked for, and say so', async () => {
    const engine = await createEngine(loadQuickJs)
    const rests: number[] = []
    const program = 'setTimeout(() => console.log(1), 1000); setTimeout(() => console.log(2), 1500)'
    const printed: string[] = []
    await engine.run(requestFor(program, { realTimeFrom: 1000 }), {
      printed: (lines) => printed.push(...lines.map(({ text }) => text)),
      alive: () => {},
      resting: (ms) => rests.push(ms),
    })
    expect(printed).toEqual(['1', '2'])
    expect(rests).toHaveLength(1)
    expect(rests[0]).toBeLessThanOrEqual(500)
  })
})

describe('the clock', () => {
  const now = Date.UTC(2026, 10, 24, 9, 30)

  it('starts when it is told, and is the same each time', async () => {
    const program = 'console.log(new Date().toISOString(), Date.now() === +new Date(), Date().slice(0, 24))'
    expect(await printedBy(program, { now })).toEqual([
      '2026-11-24T09:30:00.000Z true Tue Nov 24 2026 09:30:00',
    ])
  })

  it('goes on with timers', async () => {
    const program =
      'const a = Date.now(); setTimeout(() => console.log(Math.round((Date.now() - a) / 100)), 5000)'
    expect(await printedBy(program, { now })).toEqual(['50'])
  })

  it('goes on while the program works, so that waiting for it ends', async () => {
    const program = 'const end = Date.now() + 100; while (Date.now() < end) {} console.log("done")'
    expect(await printedBy(program, { now })).toEqual(['done'])
  })

  it('is the program’s also while it is looked at', async () => {
    const getter = 'Object.defineProperty(globalThis, "x", { get: () => Date.now() - start })'
    const { seen } = await runProgram(`const start = Date.now(); ${getter}`, {
      now,
      looks: [{ id: 'x', kind: 'variable', name: 'x' }],
    })
    expect(seen).toEqual({ x: { kind: 'value', value: { type: 'number', value: 0 } } })
  })

  it('is the world’s again after a run', async () => {
    await runProgram('throw 1', { now: 0 })
    expect(Date.now()).toBeGreaterThan(now)
  })
})

describe('await outside of functions', () => {
  it('waits, and leaves variables where looks find them', async () => {
    const program = `
      const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
      console.log("one")
      await sleep(1000)
      console.log("two")
      const answer = await Promise.resolve(42)
      function twice(n) { return n * 2 }`
    const { printed, seen, elapsed } = await runProgram(program, {
      looks: [
        { id: 'a', kind: 'variable', name: 'answer' },
        { id: 't', kind: 'call', name: 'twice', args: [4] },
      ],
    })
    expect(printed.map(({ text }) => text)).toEqual(['one', 'two'])
    expect(elapsed).toBeGreaterThanOrEqual(1000)
    expect(seen).toEqual({
      a: { kind: 'value', value: { type: 'number', value: 42 } },
      t: { kind: 'value', value: { type: 'number', value: 8 } },
    })
  })

  it.each([
    ['await Promise.reject(new RangeError("no"))', 'no', 1],
    ['const a = 1\nawait null\nmissing()', "'missing' is not defined", 3],
    ['await null\nasync function main() { await null; throw new Error("in main") }\nmain()', 'in main', 2],
  ])('tells of what goes wrong there: %s', async (program, message, line) => {
    expect((await runProgram(program)).outcome).toMatchObject({ kind: 'threw', error: { message, line } })
  })

  it('is a mistake in a function that is not async', async () => {
    const { outcome } = await runProgram('function f() {\n  await null\n}')
    expect(outcome).toMatchObject({ kind: 'threw', error: { name: 'SyntaxError', line: 2 } })
  })

  it('ends when it waits for what will never come', async () => {
    expect(await logged('console.log("waiting"); await new Promise(() => {}); console.log("NEVER")')).toEqual(
      ['waiting'],
    )
  })

  it.each([
    ['await new Promise(() => {}); console.log("NEVER")', true],
    ['await new Promise((ok) => setTimeout(ok, 9)); console.log("end")', undefined],
    ['await null; new Promise(() => {})', undefined],
    ['async function f() { await new Promise(() => {}) } f()', undefined],
    ['await new Promise(() => {}); setTimeout(() => { throw 1 })', true],
    ['setTimeout(() => { throw 1 }); await new Promise(() => {})', undefined],
  ])('says whether it came to its last line: %s', async (program, unfinished) => {
    expect((await runProgram(program)).unfinished).toBe(unfinished)
  })

  it.each([
    ['await null; for (;;) {}', 'outOfTime'],
    ['for (;;) await null', 'outOfTime'],
    ['await null; (function f() { f() })()', 'tooDeep'],
  ])('meets the limits: %s', async (program, kind) => {
    expect((await runProgram(program)).outcome.kind).toBe(kind)
  })
})

describe('a look at an async call', () => {
  const call = (program: string, awaited?: true): Promise<RunResult['seen']> =>
    runProgram(program, {
      looks: [{ id: 'c', kind: 'call', name: 'f', args: [2, 3], ...(awaited ? { awaited } : {}) }],
    }).then(({ seen }) => seen)
  const five = { c: { kind: 'value', value: { type: 'number', value: 5 } } }

  it.each([
    'async function f(a, b) { await null; return a + b }',
    'function f(a, b) { return new Promise((resolve) => setTimeout(() => resolve(a + b), 10_000)) }',
    'function f(a, b) { return a + b }',
  ])('waits for the value: %s', async (program) => {
    expect(await call(program, true)).toEqual(five)
  })

  it('shows the promise when nobody is to wait', async () => {
    const seen = await call('async function f() { await null; return 5 }')
    expect(seen).toEqual({ c: { kind: 'value', value: { type: 'promise', value: 'pending' } } })
  })

  it('tells of a rejection and of a promise that is never kept', async () => {
    expect(await call('async function f() { throw new Error("no") }', true)).toMatchObject({
      c: { kind: 'threw', error: { message: 'no' } },
    })
    expect(await call('function f() { return new Promise(() => {}) }', true)).toEqual({
      c: { kind: 'pending' },
    })
  })

  it.each([
    'Promise.prototype.then = function (ok) { ok && ok(5); return this }; async function f() { return 0 }',
    'Promise.resolve = () => ({ then(ok) { ok(5) } }); Promise = function () {}; async function f() { return 0 }',
  ])('is not fooled by promises made over: %s', async (program) => {
    expect(await call(program, true)).toEqual({ c: { kind: 'value', value: { type: 'number', value: 0 } } })
  })

  it('fails when the call leaves a loop behind that never ends', async () => {
    const program = 'function f(a, b) { setTimeout(() => { for (;;) {} }); return a + b }'
    const { outcome } = await runProgram(program, {
      looks: [{ id: 'c', kind: 'call', name: 'f', args: [2, 3] }],
    })
    expect(outcome).toEqual({ kind: 'outOfTime' })
  })

  it('gives arguments JSON has no word for', async () => {
    const program =
      'function f(...all) { return all.map((each) => Object.is(each, -0) ? "-0" : String(each)) }'
    const args = [{ $: 'undefined' }, { $: 'NaN' }, { $: '-0' }, { $: '-Infinity' }, [1, { $: 'undefined' }]]
    const { seen } = await runProgram(program, { looks: [{ id: 'c', kind: 'call', name: 'f', args }] })
    const texts = ['undefined', 'NaN', '-0', '-Infinity', '1,']
    expect(seen).toEqual({
      c: { kind: 'value', value: { type: 'list', items: texts.map((value) => ({ type: 'string', value })) } },
    })
  })
})
