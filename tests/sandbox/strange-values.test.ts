/** Values made to deceive, to blow up or to run on: they are shown as what they are, within bounds. */
import { describe, expect, it } from 'vitest'
import { printedBy, runProgram } from './run-program.ts'

const printed: [name: string, program: string, lines: string[]][] = [
  [
    'a getter, which is not run',
    'console.log({ get a() { for (;;) {} } }, [{ get b() { throw 1 } }])',
    ['{ a: [Getter] } [{ b: [Getter] }]'],
  ],
  [
    'a revoked proxy',
    'const { proxy, revoke } = Proxy.revocable([], {}); revoke(); console.log(proxy, [proxy])',
    ['Proxy [Proxy]'],
  ],
  ['a proxy whose traps throw', 'console.log(new Proxy({}, { ownKeys() { throw 1 } }), 2)', ['Proxy 2']],
  [
    'a map that its own entries empty',
    'const m = new Map([[1, new Proxy({}, { ownKeys() { m.clear(); return [] } })], [2, 2]]); console.log(m); console.log(m.size)',
    ['Proxy', '0'],
  ],
  [
    'a map that grows while it is read',
    'const m = new Map([[1, new Proxy({}, { ownKeys() { for (let i = 9; i < 99; i++) m.set(i, i); return [] } })]]); console.log(m)',
    ['Map(1) { 1 => {} }'],
  ],
  [
    'a map that lies about its size',
    'class Mine extends Map { get size() { return 0 } entries() { return [] } } console.log(new Mine([[1, 2]]))',
    ['Map(1) { 1 => 2 }'],
  ],
  [
    'a date that lies',
    'const d = new Date(0); d.toISOString = () => "x"; console.log(d, new Date(NaN), new Date(8.64e15))',
    ['1970-01-01T00:00:00.000Z Invalid Date +275760-09-13T00:00:00.000Z'],
  ],
  [
    'something with the key __proto__',
    `console.log(JSON.parse('{"__proto__": 1, "b": 2}'))`,
    ['{ __proto__: 1, b: 2 }'],
  ],
  [
    'the methods of the console as functions',
    'console.log.call(null, "a"); ["b"].forEach((x) => console.info(x)); const { warn } = console; warn("c")',
    ['a', 'b', 'c'],
  ],
  [
    'what its own console.log says first',
    'const { log } = console; console.log = (...all) => log(">", ...all); console.log(1); console = null; log(2)',
    ['> 1', '2'],
  ],
  [
    'a proxy that prints while it is printed',
    'console.log(new Proxy({ a: 1 }, { ownKeys(it) { console.log("inside"); return Reflect.ownKeys(it) } }))',
    ['inside', '{ a: 1 }'],
  ],
]

describe('console.log prints', () => {
  it.each(printed)('%s', async (_name, program, lines) => {
    expect(await printedBy(program)).toEqual(lines)
  })

  it.each([
    [
      'a list that holds itself many times over',
      'let a = [1]; for (let i = 0; i < 60; i++) a = [a, a]; console.log(a)',
    ],
    ['objects nested a million deep', 'let a = 1; for (let i = 0; i < 1e6; i++) a = { a }; console.log(a)'],
    ['a list of four billion holes', 'const a = []; a.length = 2 ** 32 - 1; console.log(a)'],
    ['a text of forty million signs', 'console.log("x".repeat(4e7))'],
    ['a symbol with a name of ten million signs', 'console.log(Symbol("x".repeat(1e7)))'],
    ['a key of ten million signs', 'console.log({ ["x".repeat(1e7)]: 1 })'],
    ['a function of a million signs', 'console.log(new Function("/*" + "x".repeat(1e6) + "*/"))'],
    [
      'chains of a hundred thousand prototypes',
      'let p = {}; for (let i = 0; i < 1e5; i++) p = Object.create(p); console.log(p)',
    ],
    ['a typed array of sixteen million numbers', 'console.log(new Uint8Array(16e6))'],
  ])('%s, shortened', async (_name, program) => {
    const [text] = await printedBy(program, { limits: { ticks: 2_000 } })
    expect(text?.length).toBeLessThan(40_010)
  })
})

describe('a look at', () => {
  it.each([
    [
      'a getter that never ends',
      'Object.defineProperty(globalThis, "it", { get() { for (;;) {} } })',
      'outOfTime',
    ],
    ['a proxy that never ends', 'var it = new Proxy({}, { ownKeys() { for (;;) {} } })', 'outOfTime'],
    [
      'a getter that uses up the memory',
      'Object.defineProperty(globalThis, "it", { get() { const l = []; try { for (;;) l.push(new Uint8Array(1e6)) } catch {} return 1 } })',
      'outOfMemory',
    ],
    [
      'a getter that prints without end',
      'Object.defineProperty(globalThis, "it", { get() { for (;;) console.log(1) } })',
      'tooMuchOutput',
    ],
    [
      'a getter that calls itself',
      'Object.defineProperty(globalThis, "it", { get() { return it } })',
      'tooDeep',
    ],
  ])('%s ends the run', async (_name, program, kind) => {
    const { outcome, seen } = await runProgram(program, {
      looks: [{ id: 'it', kind: 'variable', name: 'it' }],
    })
    expect(outcome).toEqual({ kind })
    expect(seen).toEqual({})
  })

  it('a proxy of a list sees what its traps say, once', async () => {
    const program = `
      let asked = 0
      var it = new Proxy([1, 2], {
        get: () => 'no',
        getOwnPropertyDescriptor(list, key) {
          asked += 1
          const found = Reflect.getOwnPropertyDescriptor(list, key)
          return key === 'length' ? found : { ...found, value: asked }
        },
      })`
    const { seen } = await runProgram(program, { looks: [{ id: 'it', kind: 'variable', name: 'it' }] })
    expect(seen.it).toMatchObject({ value: { items: [{ value: 2 }, { value: 3 }] } })
  })

  it('an array marks what is no plain item of it', async () => {
    const program = `
      var it = [undefined, , null, -0, NaN]
      Object.defineProperty(it, 5, { get: () => 6, enumerable: true })`
    const { seen } = await runProgram(program, { looks: [{ id: 'it', kind: 'variable', name: 'it' }] })
    expect(seen.it).toMatchObject({
      value: {
        items: [
          { type: 'undefined' },
          { type: 'hole' },
          { type: 'null' },
          { type: 'number', value: '-0' },
          { type: 'number', value: 'NaN' },
          { type: 'getter' },
        ],
      },
    })
  })
})
