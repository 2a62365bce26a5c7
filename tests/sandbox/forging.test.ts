import { describe, expect, it } from 'vitest'
import { loadQuickJs } from '../../src/sandbox/worker/variant.node.ts'
import { printedBy, runProgram } from './run-program.ts'
import { tampering } from './tampering.ts'

const VALUE = '[1, { a: "text", b: [true, null] }, new Map([["k", new Set([2])]]), -0]'
const TEXT = '[1, { a: "text", b: [true, null] }, Map(1) { "k" => Set(1) { 2 } }, -0]'

describe('a program that tampers with', () => {
  it.each(tampering)('%s still prints and shows its true values', async (_name, program) => {
    // the value is made first, since a program may break what it needs to make one
    const { outcome, printed, seen } = await runProgram(
      `const it = ${VALUE}; const same = (x) => x
       ;(function () { ${program} })()
       console.log(it)`,
      {
        looks: [
          { id: 'it', kind: 'variable', name: 'it' },
          { id: 'same', kind: 'call', name: 'same', args: ['a', { b: [1] }] },
        ],
      },
    )
    expect(outcome).toEqual({ kind: 'completed' })
    expect(printed).toEqual([{ stream: 'log', text: TEXT }])
    expect(JSON.stringify(seen.it)).not.toMatch(/forged|666/)
    expect(seen).toMatchObject({
      it: {
        value: { type: 'list', items: [{ value: 1 }, { type: 'record' }, { type: 'map' }, { value: '-0' }] },
      },
      same: { kind: 'value', value: { type: 'string', value: 'a' } },
    })
  })
})

describe('a program', () => {
  it('cannot pass for another value by toJSON, valueOf or a getter', async () => {
    const program = `
      const a = { toJSON: () => 5, valueOf: () => 5, toString: () => '5', [Symbol.toPrimitive]: () => 5 }
      const b = { get answer() { return 42 } }`
    const { seen } = await runProgram(program, {
      looks: [
        { id: 'a', kind: 'variable', name: 'a' },
        { id: 'b', kind: 'variable', name: 'b' },
      ],
    })
    expect(seen).toMatchObject({
      a: { value: { type: 'record' } },
      b: { value: { type: 'record', entries: [['answer', { type: 'getter' }]] } },
    })
  })

  it('finds no name of ours, only what beginners know from browsers', async () => {
    const names = 'Reflect.ownKeys(globalThis).map(String).sort().join()'
    const plain = (await loadQuickJs()).evalCode(names) as string
    const [found] = await printedBy(`console.log(${names})`)
    const expected = plain.split(',').filter((name) => name !== 'InternalError')
    const ours =
      'alert clearInterval clearTimeout confirm console prompt queueMicrotask setInterval setTimeout'
    expect(found?.split(',')).toEqual([...expected, ...ours.split(' ')].sort())
  })

  it('reads no source text of ours', async () => {
    const [log, random] = await printedBy('console.log(`${console.log}`); console.log(`${Math.random}`)')
    expect(log).toContain('[native code]')
    expect(random).toContain('[native code]')
  })

  it('cannot make an error of the engine', async () => {
    const { outcome, printed } = await runProgram(`
      const made = (() => { try { for (let s = 'x'; ; s += s); } catch (e) { return e } })()
      console.log(made.name)
      throw new made.constructor('stack overflow')`)
    expect(printed.map(({ text }) => text)).toEqual(['InternalError'])
    expect(outcome).toMatchObject({ kind: 'threw', error: { name: 'Error', message: 'stack overflow' } })
  })

  it('cannot be taken for one that met a limit, or the other way round', async () => {
    for (const message of ['interrupted', 'out of memory', 'stack overflow']) {
      const { outcome } = await runProgram(`throw new Error(${JSON.stringify(message)})`)
      expect(outcome).toMatchObject({ kind: 'threw', error: { message } })
    }
  })

  it('is harmed by nothing that an earlier program did', async () => {
    await runProgram('globalThis.leaked = 1; Array.prototype.leaked = 1; Math.random = console.log = () => 1')
    expect(await printedBy('console.log(typeof leaked, [].leaked, Math.random() < 1)')).toEqual([
      'undefined undefined true',
    ])
  })

  it('repeats its random numbers with the same seed only', async () => {
    const program = 'console.log([Math.random(), Math.random(), Math.random()].join())'
    const [first] = await printedBy(program, { seed: 5 })
    expect(await printedBy(program, { seed: 5 })).toEqual([first])
    expect(await printedBy(program, { seed: 6 })).not.toEqual([first])
  })

  it('gets random numbers spread over the whole range', async () => {
    const [counts] = await printedBy(`
      const counts = Array(10).fill(0)
      for (let i = 0; i < 10_000; i++) counts[Math.floor(Math.random() * 10)]++
      console.log(counts.length, Math.min(...counts) > 800, Math.max(...counts) < 1200)`)
    expect(counts).toBe('10 true true')
  })
})
