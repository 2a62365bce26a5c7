import { describe, expect, it } from 'vitest'
import type { RawError } from '../../src/sandbox/protocol.ts'
import { placeOf } from '../../src/sandbox/worker/place.ts'
import { runProgram } from './run-program.ts'

async function errorOf(program: string): Promise<RawError> {
  const { outcome } = await runProgram(program)
  if (outcome.kind !== 'threw') throw new Error(`ended with ${JSON.stringify(outcome)}`)
  return outcome.error
}

/** Programs in which `§` marks the place that has to be found. */
const marked = [
  '§nowhere()',
  'let x = 1\n\nlet y = §nowhere',
  '"سلام"; §nowhere()',
  'let name = "😀😀"; §nowhere()',
  '/* 𝒜 ሰላም */ §nowhere()',
  'let مجموع = 1\r\n"é"; §nowhere()',
  'let a = [1, 2§; 3]',
  '"😀" §"سلام"',
  'let list = ["سلام", "😀"]; list.missing§()',
]

describe('the place of an error', () => {
  it.each(marked)('is found in UTF-16 units: %j', async (source) => {
    const before = source.slice(0, source.indexOf('§')).split('\n')
    const { line, column } = await errorOf(source.replace('§', ''))
    expect({ line, column }).toEqual({ line: before.length, column: (before.at(-1)?.length ?? 0) + 1 })
  })

  it('is in the program when a built-in throws', async () => {
    expect(await errorOf('let x = 5\nx.toFixed(500)')).toMatchObject({ name: 'RangeError', line: 2 })
  })

  it('is in the function that threw', async () => {
    expect(await errorOf('function f() {\n  null.x\n}\nf()')).toMatchObject({ line: 2 })
  })

  it('is where an error of an own class was made, not inside the class', async () => {
    const own = 'class Own extends Error {}\nconst fail = () => {\n  throw new Own("mine")\n}\nfail()'
    expect(await errorOf(own)).toMatchObject({ name: 'Error', line: 3 })
    const longer = 'class Own extends Error {\n  constructor() {\n    super("mine")\n  }\n}\nthrow new Own()'
    expect(await errorOf(longer)).toMatchObject({ message: 'mine', line: 6 })
  })

  it.each([
    ['', ''],
    ['{ constructor(m) { super(m); this.name = "Base" } }', ''],
    ['{ constructor(m) { super(m) } }', '{ constructor(m) { super(`${m}!`) } }'],
  ])('is not inside a class that this class is made from either: %j, %j', async (base, own) => {
    const body = (text: string): string => text || '{}'
    const classes = `class Base extends Error ${body(base)}\nclass Own extends Base ${body(own)}\n`
    expect(await errorOf(`${classes}function f() {\n  throw new Own("x")\n}\nf()`)).toMatchObject({ line: 4 })
  })

  it('is unknown for values that are no errors', async () => {
    expect(await errorOf('\n\nthrow { code: 5 }')).toEqual({
      name: '',
      message: '{ code: 5 }',
      line: 0,
      column: 0,
    })
  })

  it('is dropped when it is forged', () => {
    for (const stack of ['    at f (program.js:7:1)', '    at f (other.js:1:1)', ''])
      expect(placeOf({ stack, maker: '' }, 'one\ntwo')).toEqual({ line: 0, column: 0 })
  })

  it('stays within its line', () => {
    const stack = '    at f (program.js:1:900)'
    expect(placeOf({ stack, maker: '' }, 'one\ntwo')).toEqual({ line: 1, column: 4 })
  })
})

describe('an error', () => {
  it('keeps its name and message', async () => {
    expect(await errorOf('throw new TypeError("wrong")')).toMatchObject({
      name: 'TypeError',
      message: 'wrong',
    })
  })

  it('has the name its class gives it', async () => {
    const program = 'class Own extends Error {}\nOwn.prototype.name = "Own"\nthrow new Own("mine")'
    expect(await errorOf(program)).toMatchObject({ name: 'Own', message: 'mine' })
  })

  it.each([
    ['a text', 'throw "no"', 'no'],
    ['nothing', 'throw undefined', 'undefined'],
    ['null', 'throw null', 'null'],
    ['a number', 'throw -0', '-0'],
    ['an object', 'throw { message: "fake", name: "Error" }', '{ message: "fake", name: "Error" }'],
  ])('that is %s has no name, and its value as the message', async (_name, program, message) => {
    expect(await errorOf(program)).toMatchObject({ name: '', message })
  })

  it('runs no code of the program when it is read', async () => {
    const { outcome, printed } = await runProgram(`
      const error = new Error('real')
      for (const key of ['name', 'message', 'stack'])
        Object.defineProperty(error, key, { get() { console.log('ran'); return 'forged' } })
      throw error`)
    expect(outcome).toEqual({ kind: 'threw', error: { name: 'Error', message: '', line: 0, column: 0 } })
    expect(printed).toEqual([])
  })

  it.each([
    [
      'class Own extends Error { get name() { return "x" } get message() { return "x" } }; throw new Own()',
      'Own',
      '',
    ],
    [
      'const e = new Error("hi"); const no = () => { throw 1 }; ' +
        'Object.setPrototypeOf(e, new Proxy({}, { getPrototypeOf: no, getOwnPropertyDescriptor: no })); throw e',
      'Error',
      'hi',
    ],
  ])('always has a name: %s', async (program, name, message) => {
    expect(await errorOf(program)).toMatchObject({ name, message })
  })

  it('has a message of at most 2,000 units', async () => {
    expect((await errorOf('throw new Error("x".repeat(100_000))')).message).toHaveLength(2000)
    expect((await errorOf('throw "x".repeat(100_000)')).message).toHaveLength(2000)
  })
})
