/**
 * QuickJS turns its own stop into an ordinary rejection wherever JavaScript makes a promise of what was thrown.
 * The program then goes on, and may even give the right answer: the run has failed all the same.
 */
import { describe, expect, it } from 'vitest'
import { runProgram } from './run-program.ts'

/** Programs that meet the limit of time and swallow the stop, while they are started. */
const atOnce: Record<string, string> = {
  'an async function': 'async function f() { for (;;) {} }; f().catch(() => {})',
  'an async function that prints in finally':
    '(async () => { try { for (;;) {} } finally { console.log("SURVIVED") } })()',
  'a default value of an async function': '(async (a = (() => { for (;;) {} })()) => a)().catch(() => {})',
  'the parameters of an async function':
    '(async ([a]) => a)({ [Symbol.iterator]() { for (;;) {} } }).catch(() => {})',
  'an async generator': 'async function* g() { for (;;) {} }; g().next().catch(() => {})',
  'a promise executor': 'new Promise(() => { for (;;) {} }).catch(() => {})',
  'an executor inside of an executor':
    'function g() { return new Promise(() => { try { for (;;) {} } finally { g() } }) }; g()',
  'the list of Promise.all':
    'Promise.all({ [Symbol.iterator]() { return { next() { for (;;) {} } } } }).catch(() => {})',
  'the list of Promise.any': 'Promise.any({ [Symbol.iterator]() { for (;;) {} } }).catch(() => {})',
  'a resolve function of its own': `
    class Mine extends Promise { static resolve() { for (;;) {} } }
    Mine.all([1]).catch(() => console.log("SURVIVED"))`,
  'Promise.try': 'Promise.try(() => { for (;;) {} }).catch(() => console.log("SURVIVED"))',
  'the name of an import': 'import({ toString() { for (;;) {} } }).catch(() => {})',
}

/** The same in a promise job. */
const later: Record<string, string> = {
  'the end of an async generator': `
    async function* numbers() { try { yield 1 } finally { for (;;) {} } }
    (async () => { for await (const n of numbers()) break })().catch(() => console.log("SURVIVED"))`,
  'a thenable': 'Promise.resolve({ then() { for (;;) {} } }).catch(() => console.log("SURVIVED"))',
  'an awaited thenable':
    '(async () => { try { await { then() { for (;;) {} } } } catch { console.log("SURVIVED") } })()',
  'a getter called then':
    'Promise.resolve().then(() => ({ get then() { for (;;) {} } })).catch(() => console.log("SURVIVED"))',
  'finally of a promise':
    'Promise.resolve().finally(() => { for (;;) {} }).catch(() => console.log("SURVIVED"))',
}

/** The same for the other limits a program can catch. */
const caught: [kind: string, program: string][] = [
  ['outOfMemory', 'try { const l = []; for (;;) l.push(new Uint8Array(1e6)) } catch {}'],
  [
    'outOfMemory',
    'new Promise(() => { const l = []; for (;;) l.push("x".repeat(1e6) + l.length) }).catch(() => {})',
  ],
  ['outOfMemory', 'try { "x".padStart(2 ** 29) } finally { console.log("SURVIVED") }'],
  [
    'outOfMemory',
    'const b = new ArrayBuffer(8, { maxByteLength: 2 ** 30 }); try { b.resize(2 ** 29) } catch {}',
  ],
  ['outOfMemory', 'const l = []; try { for (;;) l.push(new SharedArrayBuffer(1e6)) } catch {}'],
  ['tooMuchOutput', 'try { for (;;) console.log("x") } catch {}'],
  ['tooMuchOutput', '(async () => { for (;;) console.log("x") })().catch(() => {})'],
]

/** Errors that only say that something cannot be done: nothing of the run's share is used up by them. */
const refusals = [
  '"x".repeat(2 ** 30)',
  'let s = "x"; for (;;) s += s',
  'new Uint8Array(2 ** 31)',
  'let b = 3n; for (;;) b *= b',
]

/** Late enough for all that the programs above have started. */
const afterwards = `
  ;(async () => { for (let i = 0; i < 20; i++) await null; console.log('SURVIVED') })()
  const answer = () => 42`

describe('a limit that is swallowed by', () => {
  it.each(Object.entries({ ...atOnce, ...later }))('%s ends the run as outOfTime', async (_name, program) => {
    await expectEnd('outOfTime', program + afterwards)
  })

  it.each(caught)('a program ends the run as %s: %s', async (kind, program) => {
    await expectEnd(kind, program + afterwards)
  })
})

describe('an error that is caught before a limit is met', () => {
  it.each(refusals)('is no limit, as in a browser: %s', async (program) => {
    const { outcome, printed } = await runProgram(`try { ${program} } catch { console.log('caught') }`)
    expect(outcome).toEqual({ kind: 'completed' })
    expect(printed.map(({ text }) => text)).toEqual(['caught'])
  })
})

describe('a function that swallows its stop and gives the right answer', () => {
  it.each(Object.entries(atOnce))('by %s has not passed', async (_name, program) => {
    const { outcome, seen } = await runProgram(`function answer() { ${program}; return 42 }`, {
      looks: [{ id: 'answer', kind: 'call', name: 'answer', args: [], awaited: true }],
    })
    expect(outcome.kind).toBe('outOfTime')
    expect(seen).toEqual({})
  })
})

async function expectEnd(kind: string, program: string): Promise<void> {
  const { outcome, printed, seen } = await runProgram(program, {
    looks: [{ id: 'answer', kind: 'call', name: 'answer', args: [] }],
  })
  expect(outcome.kind).toBe(kind)
  expect(printed.map(({ text }) => text)).not.toContain('SURVIVED')
  expect(seen).toEqual({})
}
