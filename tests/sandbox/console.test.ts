import { describe, expect, it } from 'vitest'
import { printedBy, runProgram } from './run-program.ts'

/** Arguments of `console.log` and the text they must give. */
const shown: [source: string, text: string][] = [
  ['', ''],
  ['"hello"', 'hello'],
  ['"it\'s", "two"', "it's two"],
  ['"سلام 😀 ሰላም"', 'سلام 😀 ሰላም'],
  ['"a\\nb"', 'a\nb'],
  ['"a\\0b"', 'a\0b'],
  ['"%s is %d", "x", 1', 'x is 1'],
  ['1, -1.5, 1e21, 0', '1 -1.5 1e+21 0'],
  ['-0, NaN, Infinity, -Infinity', '-0 NaN Infinity -Infinity'],
  ['true, null, undefined', 'true null undefined'],
  ['12n', '12n'],
  ['Symbol("id"), Symbol()', 'Symbol(id) Symbol()'],
  ['[1, 2]', '[1, 2]'],
  ['[]', '[]'],
  ['["a", ["b"]]', '["a", ["b"]]'],
  ['[1, , 2, , ,]', '[1, empty, 2, empty × 2]'],
  ['new Array(3)', '[empty × 3]'],
  ['{ name: "Nour" }', '{ name: "Nour" }'],
  ['{}', '{}'],
  ['{ a: 1, b: { c: [null] } }', '{ a: 1, b: { c: [null] } }'],
  ['{ "two words": 1, 7: 2, "é": 3, [Symbol("s")]: 4 }', '{ 7: 2, "two words": 1, é: 3, [Symbol(s)]: 4 }'],
  ['{ text: "line\\nbreak \\"quoted\\"" }', '{ text: "line\\nbreak \\"quoted\\"" }'],
  ['Object.create(null)', '{}'],
  ['{ get now() { throw 1 }, set now(v) {} }', '{ now: [Getter] }'],
  ['Object.defineProperty({}, "hidden", { value: 1 })', '{}'],
  ['function greet() {}', 'ƒ greet()'],
  ['() => {}', 'ƒ ()'],
  ['class Dog {}', 'class Dog'],
  ['class {}', 'class'],
  ['Math.max', 'ƒ max()'],
  ['new (class Dog { name = "Rex"; #secret = 1; bark() {} })()', 'Dog { name: "Rex" }'],
  ['new (class Dog {})()', 'Dog {}'],
  ['new (class List extends Array {})()', 'List []'],
  ['new Boolean(false)', 'Boolean {false}'],
  ['2n ** 1000000n', '…n'],
  ['-(2n ** 1000000n)', '-…n'],
  ['new Map([["a", 1], [{ k: 1 }, [2]]])', 'Map(2) { "a" => 1, { k: 1 } => [2] }'],
  ['new Map()', 'Map(0) {}'],
  ['new Set([1, "a"])', 'Set(2) { 1, "a" }'],
  ['new Date(0)', '1970-01-01T00:00:00.000Z'],
  ['new Date("no")', 'Invalid Date'],
  ['/a+/gi', '/a+/gi'],
  ['new TypeError("wrong")', 'TypeError: wrong'],
  ['new Error()', 'Error'],
  ['[new RangeError("far")]', '[RangeError: far]'],
  ['new (class Own extends Error { name = "Own" })("mine")', 'Own: mine'],
  ['Promise.resolve(1)', 'Promise { <fulfilled> }'],
  ['new Promise(() => {})', 'Promise { <pending> }'],
  ['(async () => 1)()', 'Promise { <fulfilled> }'],
  ['new Uint8Array([1, 2])', 'Uint8Array { 0: 1, 1: 2 }'],
  ['new WeakMap(), new ArrayBuffer(8)', 'WeakMap ArrayBuffer'],
  ['new Number(5), new String("a"), Object(Symbol("s"))', 'Number {5} String {a} Symbol {Symbol(s)}'],
  ['(function* () {})()', 'Generator {}'],
  ['"ab".match(/(a)/)', '["a", "a"]'],
  ['globalThis === this, typeof window', 'true undefined'],
]

/** Statements that end by printing, and the text. */
const odd: [name: string, program: string, text: string][] = [
  [
    'a value that holds itself',
    'const a = { n: 1 }; a.self = a; console.log(a)',
    '{ n: 1, self: [Circular] }',
  ],
  ['the same value twice', 'const a = [1]; console.log([a, a])', '[[1], [1]]'],
  ['a proxy', 'console.log(new Proxy({ a: 1 }, {}))', '{ a: 1 }'],
  ['a proxy that throws', 'console.log([new Proxy({}, { ownKeys() { throw 1 } })])', '[Proxy]'],
  ['a revoked proxy', 'const p = Proxy.revocable([], {}); p.revoke(); console.log(p.proxy)', 'Proxy'],
  [
    'a proxy that lies about its length',
    'console.log(new Proxy([], { getOwnPropertyDescriptor: () => ({ value: "x", writable: true }) }))',
    '[]',
  ],
  ['an object that only looks like a Map', 'console.log(Object.create(Map.prototype))', 'Map {}'],
  ['a Map with another prototype', 'console.log(Object.setPrototypeOf(new Map([[1, 2]]), null))', '{}'],
  ['an instance whose class has no name', 'console.log(new (class { static name = 5 })())', '{}'],
  [
    'a function with a false name',
    'const f = () => {}; Object.defineProperty(f, "name", { value: 3 }); console.log(f)',
    'ƒ ()',
  ],
  ['a getter that counts', 'let n = 0; console.log({ get a() { n++ } }); console.log(n)', '{ a: [Getter] }'],
  ['a toString of its own', 'console.log({ toString: () => "fake" })', '{ toString: ƒ toString() }'],
]

describe('console.log', () => {
  it.each(shown)('shows %s as %j', async (source, text) => {
    expect(await printedBy(`console.log(${source})`)).toEqual([text])
  })

  it.each(odd)('shows %s', async (_name, program, text) => {
    expect((await printedBy(program))[0]).toBe(text)
  })

  it('does not run getters', async () => {
    expect((await printedBy('let n = 0; console.log({ get a() { n++ } }); console.log(n)'))[1]).toBe('0')
  })

  it('leaves out the rest of a long list and says how much', async () => {
    const [text] = await printedBy('console.log(Array.from({ length: 1500 }, (_, i) => i % 10))')
    expect(text?.slice(0, 9)).toBe('[0, 1, 2,')
    expect(text?.slice(-12)).toBe('8, 9, … +500]'.slice(-12))
  })

  it('ends soon for values that are huge, deep or shared without end', async () => {
    const values = [
      'Object.assign([], { length: 2 ** 32 - 1 })',
      'Array.from({ length: 40 }).reduce((inner) => [inner, inner], 0)',
      'Array.from({ length: 400 }).reduce((inner) => ({ inner }), 0)',
      'new Uint8Array(20_000_000)',
      '"x".repeat(20_000_000)',
      '{ ["k".repeat(1_000_000)]: 1 }',
      '...Array(10_000).fill("word")',
      'new Map(Array.from({ length: 20_000 }, (_, i) => [i, i]))',
    ]
    for (const value of values) {
      const { outcome, printed } = await runProgram(`console.log(${value})`)
      expect(outcome).toEqual({ kind: 'completed' })
      expect(printed).toHaveLength(1)
      expect(printed[0]?.text.length).toBeLessThanOrEqual(10_000)
    }
  })

  it('marks the end of a text that was too long to be read', async () => {
    const { printed } = await runProgram('console.log("x".repeat(30_000))', {
      limits: { lineCharacters: 50_000 },
    })
    expect(printed).toMatchObject([{ cut: true }])
  })

  it('keeps the order across streams', async () => {
    const program =
      'console.error(1); console.log(2); console.warn(3); console.info(4); console.debug(5); console.table([6])'
    const { printed } = await runProgram(program)
    expect(printed).toEqual([
      { stream: 'error', text: '1' },
      { stream: 'log', text: '2' },
      { stream: 'warn', text: '3' },
      { stream: 'info', text: '4' },
      { stream: 'log', text: '5' },
      { stream: 'log', text: '(index) │ Values\n────────┼───────\n0       │ 6' },
    ])
  })

  it('tells where values begin when right-to-left letters could mix them', async () => {
    const program = `
      console.log("سلام", -0, [1, 2])
      console.log("peace", -0)
      console.log("سلام -0")
      console.group()
      console.log(-1, "سلام")
      console.log("سلام\\n", 2)`
    const { printed } = await runProgram(program)
    expect(printed).toEqual([
      { stream: 'log', text: 'سلام -0 [1, 2]', starts: [5, 8] },
      { stream: 'log', text: 'peace -0' },
      { stream: 'log', text: 'سلام -0' },
      { stream: 'log', text: '  -1 سلام', starts: [5] },
      { stream: 'log', text: '  سلام\n   2' },
    ])
  })

  it('prints what promise callbacks print, after the program', async () => {
    const program = 'Promise.resolve().then(() => console.log("later")); console.log("now")'
    expect(await printedBy(program)).toEqual(['now', 'later'])
  })

  it('works as a callback, without its object', async () => {
    expect(await printedBy('const { log } = console; [1, 2].forEach((x) => log(x))')).toEqual(['1', '2'])
  })

  it('prints from inside a proxy that is being printed', async () => {
    const program = 'console.log(new Proxy({ a: 1 }, { ownKeys(o) { console.log("inside"); return ["a"] } }))'
    expect(await printedBy(program)).toEqual(['inside', '{ a: 1 }'])
  })
})
