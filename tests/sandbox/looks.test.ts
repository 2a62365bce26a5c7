import { describe, expect, it } from 'vitest'
import type { Json, Seen } from '../../src/sandbox/protocol.ts'
import { runProgram } from './run-program.ts'

async function variable(program: string, name: string): Promise<Seen | undefined> {
  const { outcome, seen } = await runProgram(program, { looks: [{ id: 'it', kind: 'variable', name }] })
  expect(outcome).toEqual({ kind: 'completed' })
  return seen.it
}

async function call(program: string, name: string, args: Json[] = []): Promise<Seen | undefined> {
  const { outcome, seen } = await runProgram(program, { looks: [{ id: 'it', kind: 'call', name, args }] })
  expect(outcome).toEqual({ kind: 'completed' })
  return seen.it
}

const value = (shown: object): object => ({ kind: 'value', value: shown })

describe('a look at a variable', () => {
  it.each([
    ['let', 'let x = 5'],
    ['const', 'const x = 5'],
    ['var', 'var x = 5'],
    ['a name without a declaration', 'x = 5'],
  ])('sees %s', async (_name, program) => {
    expect(await variable(program, 'x')).toEqual(value({ type: 'number', value: 5 }))
  })

  it('sees functions and classes', async () => {
    expect(await variable('function f() {}', 'f')).toEqual(value({ type: 'function', value: 'f' }))
    expect(await variable('class A {}', 'A')).toEqual(value({ type: 'class', value: 'A' }))
  })

  it('sees names in any script', async () => {
    expect(await variable('let مجموع = 3', 'مجموع')).toEqual(value({ type: 'number', value: 3 }))
  })

  it.each([
    ['a name that is not declared', 'let y = 1', 'x'],
    ['a name inside a function', 'function f() { let x = 1 } f()', 'x'],
    ['a name not yet given its value', 'try { throw 1; let x } catch {}', 'x'],
    ['something that is no name', 'let x = 1', 'x; globalThis.hacked = 1'],
    ['a word of the language', 'let x = 1', 'this'],
    ['nothing', 'let x = 1', ''],
  ])('misses %s', async (_name, program, name) => {
    expect(await variable(program, name)).toEqual({ kind: 'missing' })
  })

  it('tells apart what looks alike in JSON', async () => {
    const program =
      'const x = [undefined, null, , NaN, -0, "5", 5, new Number(5), () => {}, { a: undefined }]'
    expect(await variable(program, 'x')).toEqual(
      value({
        type: 'list',
        items: [
          { type: 'undefined' },
          { type: 'null' },
          { type: 'hole' },
          { type: 'number', value: 'NaN' },
          { type: 'number', value: '-0' },
          { type: 'string', value: '5' },
          { type: 'number', value: 5 },
          { type: 'other', value: 'Number {5}' },
          { type: 'function', value: '' },
          { type: 'record', entries: [['a', { type: 'undefined' }]] },
        ],
      }),
    )
  })

  it('brings texts over whole, whatever is in them', async () => {
    const text = 'a\0b \ud800 \u2028 "\\ سلام 😀'
    expect(await variable(`const x = ${JSON.stringify(text)}`, 'x')).toEqual(
      value({ type: 'string', value: text }),
    )
  })

  it('marks everything that was cut', async () => {
    expect(await variable('const x = "a".repeat(300_000)', 'x')).toMatchObject(
      value({ type: 'string', cut: true }),
    )
    expect(await variable('const x = Array(10_005).fill(1)', 'x')).toMatchObject(
      value({ type: 'list', more: 5 }),
    )
    const deep = await variable('let x = []; for (let i = 0; i < 100; i++) x = [x]', 'x')
    expect(JSON.stringify(deep)).toContain('{"type":"cut"}')
    const wide = await variable('const x = Array(300).fill(Array(300).fill(1))', 'x')
    expect(JSON.stringify(wide)).toContain('"more":')
    const many = await variable(
      'const x = Object.fromEntries(Array.from({ length: 10_007 }, (_, i) => ["k" + i, i]))',
      'x',
    )
    expect(many).toMatchObject(value({ type: 'record', more: 7 }))
  })

  it('sees values after the promise jobs', async () => {
    const program = 'let x = 1; async function main() { await null; x = 2 } main()'
    expect(await variable(program, 'x')).toEqual(value({ type: 'number', value: 2 }))
  })

  it('is told what a getter on the global object throws', async () => {
    const program = 'Object.defineProperty(globalThis, "x", { get() { throw new Error("no") } })'
    expect(await variable(program, 'x')).toMatchObject({ kind: 'threw', error: { message: 'no' } })
  })
})

describe('a look at a call', () => {
  it('gives arguments and sees what comes back', async () => {
    const program = 'const join = (list, { by }) => list.join(by)'
    expect(await call(program, 'join', [['a', 'b'], { by: '-' }])).toEqual(
      value({ type: 'string', value: 'a-b' }),
    )
  })

  it('brings arguments over whole', async () => {
    const text = 'a\0b \ud800 سلام 😀'
    expect(await call('const same = (x) => x', 'same', [text])).toEqual(
      value({ type: 'string', value: text }),
    )
  })

  it('gives fresh arguments to every call', async () => {
    const { seen } = await runProgram('const add = (list) => { list.push(1); return list.length }', {
      looks: [1, 2].map((n) => ({ id: `${n}`, kind: 'call', name: 'add', args: [[]] })),
    })
    expect(seen).toEqual({ 1: value({ type: 'number', value: 1 }), 2: value({ type: 'number', value: 1 }) })
  })

  it('does not wait for a promise', async () => {
    expect(await call('async function f() {}', 'f')).toEqual(value({ type: 'promise', value: 'fulfilled' }))
  })

  it('sees what is thrown, and where', async () => {
    const error = { name: 'TypeError', message: 'no', line: 2, column: 22 }
    expect(await call('const f = () => {\n  throw new TypeError("no")\n}', 'f')).toEqual({
      kind: 'threw',
      error,
    })
  })

  it('sees what it gave back before an error came', async () => {
    const promise = { type: 'promise', value: 'rejected' }
    const rejects = 'async function f() { throw new TypeError("no") }'
    expect(await call(rejects, 'f')).toMatchObject({
      kind: 'threw',
      error: { name: 'TypeError' },
      gave: promise,
    })
    const later = 'const f = () => { setTimeout(() => { throw new TypeError("no") }); return 5 }'
    expect(await call(later, 'f')).toMatchObject({ kind: 'threw', gave: { type: 'number', value: 5 } })
  })

  it('misses a function that is not there', async () => {
    expect(await call('', 'f')).toEqual({ kind: 'missing' })
  })

  it('sees an error when it is no function', async () => {
    expect(await call('const f = 5', 'f')).toMatchObject({ kind: 'threw', error: { name: 'TypeError' } })
    expect(await call('class F {}', 'F')).toMatchObject({ kind: 'threw', error: { name: 'TypeError' } })
  })

  it('keeps what the call prints', async () => {
    const { printed } = await runProgram('const f = () => console.log("inside")', {
      looks: [{ id: 'it', kind: 'call', name: 'f', args: [] }],
    })
    expect(printed).toEqual([{ stream: 'log', text: 'inside' }])
  })

  it.each([
    ['outOfTime', 'function f() { while (true) {} }'],
    ['outOfTime', 'function f() { new Promise(() => { while (true) {} }); return 5 }'],
    ['outOfTime', 'function f() { return new Proxy({}, { ownKeys() { while (true) {} } }) }'],
    ['outOfMemory', 'function f() { try { "a".repeat(2 ** 29) } catch {} return 5 }'],
    ['tooDeep', 'function f() { return f() }'],
    ['tooMuchOutput', 'function f() { for (let i = 0; i < 1e6; i++) console.log(i); return 5 }'],
  ])('ends the run as %s when it meets that limit: %s', async (kind, program) => {
    const { outcome, seen } = await runProgram(program, {
      looks: [
        { id: 'before', kind: 'variable', name: 'f' },
        { id: 'it', kind: 'call', name: 'f', args: [] },
      ],
    })
    expect(outcome).toEqual({ kind })
    expect(seen).toEqual({})
  })
})
