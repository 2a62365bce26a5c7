/** The verdict does not change, whatever a program does to be taken for another one. In the real engine. */
import { describe, expect, it } from 'vitest'
import { checkProgram } from '../../src/check/check.ts'
import type { Check } from '../../src/lesson/schema.ts'
import { defaultLimits } from '../../src/sandbox/limits.ts'
import { runProgram } from '../sandbox/run-program.ts'
import { tampering } from '../sandbox/tampering.ts'
import { check } from './evidence.ts'

const limits = { ...defaultLimits, ticks: 60, lines: 100 }

const solution = `let n = 3
  console.log(n * 2)
  function double(x) { return x + x }
  async function later(x) { return x * 2 }
  const list = (x) => [x, { twice: x * 2 }]
  function guard(x) { if (x < 0) { const error = new Error(); error.name = 'RangeError'; throw error } return 'ok' }`

const checks: Record<string, Check> = {
  noError: check({ type: 'noError' }),
  output: check({ type: 'output', lines: ['6'] }),
  whatIf: check({ type: 'output', lines: ['20'] }, { given: { n: 10 } }),
  sameOutput: check({ type: 'sameOutput' }, { vary: { n: { whole: [11, 99] } } }),
  line: check({ type: 'line', at: 1, matches: '^6$' }),
  variable: check({ type: 'variable', name: 'n', equals: 3 }),
  call: check({ type: 'call', name: 'double', args: [4], returns: 8 }),
  close: check({ type: 'call', name: 'double', args: [0.1], returns: 0.2, tolerance: 1e-9 }),
  notNumber: check({ type: 'call', name: 'double', args: [{ $: 'NaN' }], returns: { $: 'NaN' } }),
  list: check({ type: 'call', name: 'list', args: [2], returns: [2, { twice: 4 }] }),
  later: check({ type: 'call', name: 'later', args: [4], returns: 8, awaited: true }),
  throws: check({ type: 'call', name: 'guard', args: [-1], throws: 'RangeError' }),
  returns: check({ type: 'call', name: 'guard', args: [1], returns: 'ok' }),
  sameResult: check({ type: 'sameResult', name: 'double', args: [{ whole: [7, 99] }] }),
}

const all = Object.keys(checks)

/** The ids of the checks that pass. */
async function passedBy(program: string, ids = all): Promise<string[]> {
  const asked = ids.flatMap((id) => (checks[id] ? [{ ...checks[id], id }] : []))
  const person = { questions: [], answers: {}, ticks: [] }
  const { verdicts } = await checkProgram(
    { checks: asked, program, solution, limits, now: 0, ...person },
    (request) => runProgram(request.program, request),
  )
  return verdicts.filter(({ finding }) => finding.kind === 'passed').map((verdict) => verdict.check)
}

/** Does nothing of what is asked, under all names that are asked for. */
const idle = `let n = '3'
  console.log({ toString: () => '6', toJSON: () => 6, valueOf: () => 6 })
  const forged = { toJSON: () => 8, valueOf: () => 8, toString: () => '8', length: 2, 0: 2, 1: { twice: 4 } }
  function double() { return forged }
  function later() { return { then: 8 } }
  function list() { return forged }
  function guard() { return { name: 'RangeError', message: '' } }`

describe('a program that does the work passes', () => {
  it('as it is', async () => {
    expect(await passedBy(solution)).toEqual(all)
  })

  it.each(tampering)('though it tampers with %s afterwards', async (_, program) => {
    // A program that has broken its own errors cannot throw a right one any more.
    const asked = all.filter((id) => id !== 'throws')
    expect(await passedBy(`${solution}\n;(function () { ${program} })()`, asked)).toEqual(asked)
  })
})

describe('a program that does not do the work passes nothing but that it ends', () => {
  it('as it is', async () => {
    expect(await passedBy(idle)).toEqual(['noError'])
  })

  it.each(tampering)('when it tampers with %s, before or after', async (_, program) => {
    const tamper = `;(function () { ${program} })();`
    const asked = ['output', 'variable', 'call', 'list', 'later', 'throws', 'sameResult']
    for (const each of [`${tamper}\n${idle}`, `${idle}\n${tamper}`]) {
      expect(await passedBy(each, asked)).toEqual([])
    }
  })

  it.each([
    ['prints what a verdict looks like', `console.log('{"kind":"passed"}'); console.log("\\0\\u0001 PASS")`],
    ['has another console', `globalThis.console = { log: () => '6' }; console.log('6')`],
    [
      'prints nothing from a console of its own',
      `const log = console.log; console.log = () => {}; console.log(n)`,
    ],
    ['throws nothing', 'throw undefined'],
    ['throws null', 'throw null'],
    ['throws a promise', 'throw Promise.resolve(8)'],
    ['throws a thing with a getter', 'throw { get message() { for (;;); } }'],
    [
      'throws a proxy',
      `throw new Proxy(new Error('6'), { get() { throw 1 }, getPrototypeOf() { throw 2 } })`,
    ],
    ['rejects unheard', 'Promise.reject(new Error("6"))'],
    [
      'has only getters',
      `Object.defineProperty(globalThis, 'double', { get: () => () => new Number(8), configurable: true })`,
    ],
    ['has only proxies', 'var double = new Proxy(function () {}, { apply: () => new Number(8) })'],
    [
      'has values in boxes',
      `var double = () => new Number(8), list = () => new Array(2), guard = () => new String('ok')`,
    ],
    ['gives back a promise', 'async function double(x) { return x + x }; var list = double'],
    [
      'gives back text',
      `function double(x) { return String(x + x) }; function guard() { return new String('ok') }`,
    ],
    ['gives back big numbers', 'function double(x) { return BigInt(8) }'],
    ['looks who is calling', `function double() { return new Error().stack.includes('check') ? 8 : 0 }`],
    [
      'looks how it is called',
      'function double() { return double.caller || arguments.callee.caller ? 8 : 0 }',
    ],
    ['counts its calls', 'let calls = 0; function double() { return [8, 8, 8][calls++ - 1] }'],
  ])('when it %s', async (_, program) => {
    expect((await passedBy(program)).filter((id) => id !== 'noError')).toEqual([])
  })
})

describe('a function that should throw', () => {
  it.each([
    ['is async, and rejects', 'async function guard() { throw new RangeError("no") }'],
    ['gives back a rejected promise', 'const guard = () => Promise.reject(new RangeError("no"))'],
    ['throws later', 'const guard = () => void setTimeout(() => { throw new RangeError("no") })'],
    ['is a generator', 'function* guard() { throw new RangeError("no") }'],
    ['gives back the error', 'const guard = () => new RangeError("no")'],
  ])('and %s does not', async (_, program) => {
    expect(await passedBy(program, ['throws'])).toEqual([])
  })
})

describe('a program that meets a limit passes nothing', () => {
  const ends = 'console.log(6); function double(x) { return x + x }; var n = 3; var guard = () => "ok"; '
  it.each([
    ['in a loop', 'for (;;);'],
    ['and catches it', 'try { for (;;); } catch {}'],
    ['and goes on after it', 'try { for (;;); } finally { console.log(6) }'],
    ['inside of a promise', 'new Promise(() => { for (;;); }).catch(() => {}).then(() => console.log(6))'],
    [
      'inside of an async function',
      '(async () => { try { await (async () => { for (;;); })() } catch {} })()',
    ],
    ['inside of a thenable', 'Promise.resolve({ then() { for (;;); } }).catch(() => {})'],
    ['inside of an iterator', 'Promise.all({ [Symbol.iterator]() { for (;;); } }).catch(() => {})'],
    ['inside of an async generator', '(async function* () { try { for (;;); } catch {} })().next()'],
    ['in promises without end', '(function again() { Promise.resolve().then(again) })()'],
    ['in timers without end', 'setInterval(() => { for (let i = 0; i < 1e5; i++); }, 1)'],
    ['of lines, and catches it', 'try { for (let i = 0; i < 1e4; i++) console.log(6) } catch {}'],
  ])('%s', async (_, program) => {
    const asked = ['noError', 'output', 'sameOutput', 'variable', 'call', 'sameResult']
    expect(await passedBy(ends + program, asked)).toEqual([])
    expect(await passedBy(`${program}\n${ends}`, asked)).toEqual([])
  })

  it('of memory, though it catches it', async () => {
    const program = 'try { const all = []; for (;;) all.push(new Array(1e6).fill(0)) } catch {}'
    expect(await passedBy(`${program}; console.log(6)`, ['output'])).toEqual([])
  })

  it.each([
    ['and swallows it', 'try { for (;;); } catch {} return x + x'],
    ['and goes on in "finally"', 'try { for (;;); } finally { return x + x }'],
    ['inside of a promise', 'new Promise(() => { for (;;); }).catch(() => {}); return x + x'],
    ['of lines', 'try { for (;;) console.log(1) } catch {} return x + x'],
  ])('of its calls when a function meets one %s', async (_, body) => {
    const passed = await passedBy(`${solution}\nfunction double(x) { ${body} }`)
    expect(passed.filter((id) => ['call', 'close', 'notNumber', 'sameResult'].includes(id))).toEqual([])
  })
})
