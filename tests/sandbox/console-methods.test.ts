import { describe, expect, it } from 'vitest'
import { printedBy, runProgram } from './run-program.ts'

const programs: [name: string, program: string, lines: string[]][] = [
  [
    'groups',
    'console.group("A"); console.log("b\\nc"); console.group(); console.warn("d"); console.groupEnd(); console.groupEnd(); console.groupEnd(); console.log("e")',
    ['A', '  b\n  c', '    d', 'e'],
  ],
  ['closed groups', 'console.groupCollapsed("A"); console.log("b")', ['A', '  b']],
  [
    'counters',
    'console.count(); console.count("x"); console.count(); console.countReset(); console.count(undefined)',
    ['default: 1', 'x: 1', 'default: 2', 'default: 1'],
  ],
  [
    'assertions',
    'console.assert(true, "no"); console.assert({}, "no"); console.assert("", "empty", 1); console.assert(0n); console.assert(NaN); console.assert()',
    ['Assertion failed: empty 1', 'Assertion failed', 'Assertion failed', 'Assertion failed'],
  ],
  [
    'one value',
    'console.dir({ a: ["b"] }, { depth: 0 }); console.dir("text"); console.dirxml(1, 2); console.dir()',
    ['{ a: ["b"] }', '"text"', '1 2', ''],
  ],
  ['where it is', 'console.trace(); console.trace("here", 1)', ['Trace', 'Trace: here 1']],
  [
    'nothing at all',
    'console.clear(); console.timeStamp("x"); console.profile(); console.profileEnd(); console.log("end")',
    ['end'],
  ],
  ['a timer that never began', 'console.timeEnd("t")', ['t: ?']],
]

/** Arguments of `console.log`, and its line in a browser. */
const formats: [values: string, line: string][] = [
  ['"%s is %d years and %i months", "Sara", 7.9, "3px"', 'Sara is 7 years and 3 months'],
  ['"%f + %f", 1.5, "2.25cm"', '1.5 + 2.25'],
  ['"%d %d %i %f %d", "x", [5], null, {}, 12n', 'NaN NaN NaN NaN 12'],
  ['"%o and %O and %s", "a", { b: [1] }, ["c"]', '"a" and { b: [1] } and ["c"]'],
  ['"%cred%c black", "color: red", ""', 'red black'],
  ['"%s and %s", 1', '1 and %s'],
  ['"%s", 1, 2, "three", [4]', '1 2 three [4]'],
  ['"%s", "%s", "x"', '%s x'],
  ['"100%% of %s", "it"', '100% of it'],
  ['"100%%"', '100%%'],
  ['"%s"', '%s'],
  ['"50%", "of", "%d", 1', '50% of %d 1'],
  ['5, "%s", "x"', '5 %s x'],
  ['"% s %x %", 1', '% s %x % 1'],
  ['"%s", undefined', 'undefined'],
  ['"%s", { toString() { throw 1 }, x: -0 }', '{ toString: ƒ toString(), x: -0 }'],
]

const tables: [data: string, lines: string][] = [
  [
    '[{ a: 1, b: "x" }, { a: 20 }]',
    '(index) │ a  │ b\n────────┼────┼────\n0       │ 1  │ "x"\n1       │ 20 │',
  ],
  ['[[1, 2], [3]]', '(index) │ 0 │ 1\n────────┼───┼──\n0       │ 1 │ 2\n1       │ 3 │'],
  ['["a", null]', '(index) │ Values\n────────┼───────\n0       │ "a"\n1       │ null'],
  ['{ one: { x: 1 }, two: 2 }', '(index) │ x │ Values\n────────┼───┼───────\none     │ 1 │\ntwo     │   │ 2'],
  ['new Map([["k", 1]])', '(index) │ Values\n────────┼───────\n"k"     │ 1'],
  ['new Set(["شَمس"])', '(index) │ Values\n────────┼───────\n0       │ "شَمس"'],
  ['[{ a: 1, b: 2 }], ["b"]', '(index) │ b\n────────┼──\n0       │ 2'],
  ['"text", 1', 'text 1'],
  ['5', '5'],
]

describe('console', () => {
  it.each(programs)('shows %s', async (_, program, lines) => {
    expect(await printedBy(program)).toEqual(lines)
  })

  it.each(formats)('puts values in place of signs: %s', async (values, line) => {
    expect(await printedBy(`console.log(${values})`)).toEqual([line])
  })

  it('does so in all methods that show text', async () => {
    const program = `for (const name of ['info', 'warn', 'error', 'debug', 'group', 'trace']) console[name]('%s!', name)
      console.assert(false, '%s?', 'no')`
    expect((await printedBy(program)).map((line) => line.trim())).toEqual([
      ...['info!', 'warn!', 'error!', 'debug!', 'group!', 'Trace: trace!', 'Assertion failed: no?'],
    ])
  })

  it.each(tables)('shows console.table(%s) in rows and columns', async (data, lines) => {
    expect(await printedBy(`console.table(${data})`)).toEqual([lines])
  })

  it('measures time by the clock of the program', async () => {
    const lines = await printedBy(
      'console.time("t"); setTimeout(() => { console.timeLog("t", "x"); console.timeEnd("t"); console.timeEnd("t") }, 500)',
    )
    expect(lines[0]).toMatch(/^t: 50\d(\.\d+)? ms x$/)
    expect(lines[1]).toMatch(/^t: 50\d(\.\d+)? ms$/)
    expect(lines[2]).toBe('t: ?')
  })

  it('keeps warnings and failed assertions apart from plain output', async () => {
    const { printed } = await runProgram('console.assert(false); console.group("g"); console.error(1)')
    expect(printed.map((line) => line.stream)).toEqual(['error', 'log', 'error'])
  })

  it('shows tables of very much as a part, and says so', async () => {
    const [text = ''] = await printedBy(
      'console.table(Array.from({ length: 900 }, (_, i) => "x".repeat(100) + i))',
    )
    expect(text.length).toBeLessThanOrEqual(10_000)
    const [short = ''] = await printedBy('console.table(Array.from({ length: 900 }, (_, i) => i))')
    expect(short.split('\n').at(-1)).toBe('… +700')
  })

  it('does not grow without end by labels that nobody sees', async () => {
    const program =
      'for (let i = 0; i < 3000; i++) { console.time("x".repeat(5000) + i); console.group() }; console.log("end")'
    const { outcome, printed } = await runProgram(program)
    expect(outcome).toEqual({ kind: 'completed' })
    expect(printed.map((line) => line.text.trim())).toEqual(['end'])
  })

  it('runs nothing of the program while it shows', async () => {
    const program =
      'let n = 0; const o = { toString() { n++ }, valueOf() { n++ }, get a() { n++ } }\nconsole.count(o); console.assert(o); console.table([o]); console.time(o); console.log(n)'
    expect((await printedBy(program)).at(-1)).toBe('0')
  })
})
