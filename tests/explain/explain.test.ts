import { describe, expect, it } from 'vitest'
import { explain, LONGEST } from '../../src/explain/explain.ts'
import { applyRepair, type Explanation } from '../../src/explain/explanation.ts'
import { notice } from '../../src/explain/notice.ts'
import { defaultLimits } from '../../src/sandbox/limits.ts'
import type { RunResult } from '../../src/sandbox/protocol.ts'
import { createInProcessSandbox } from '../../src/sandbox/worker/in-process.ts'
import { requestFor } from '../sandbox/run-program.ts'

const sandbox = createInProcessSandbox()

function run(program: string): Promise<RunResult> {
  return sandbox.run(requestFor(program, { limits: defaultLimits }))
}

/** What the real engine says of a program, explained. */
async function explained(program: string, known: string[] = []): Promise<Explanation | null> {
  const { outcome, printed } = await run(program)
  return explain({ program, outcome, printed, known })
}

describe('the place', () => {
  it('is where the text begins', async () => {
    expect(await explained('let a = 1;\nconsole.log("Good morning);')).toMatchObject({ line: 2, column: 13 })
  })

  it('is where the bracket was opened, with the place where it should close', async () => {
    expect(await explained('console.log("سلام";')).toMatchObject({
      line: 1,
      column: 12,
      endColumn: 13,
      params: { open: '(', sign: ')' },
      partner: { line: 1, column: 18 },
    })
  })

  it('counts UTF-16 units, like the editor', async () => {
    expect(await explained('console.log("😀", x9);')).toMatchObject({ column: 19, endColumn: 21 })
  })

  it('does not go beyond the line', async () => {
    expect(await explained('console.log("one\ntwo");')).toMatchObject({ line: 1, column: 13, endColumn: 17 })
  })
})

describe('of several mistakes', () => {
  it.each([
    ['function add(a b) {\n}\nconsole.log("Sum: + add(2, 3);', 'syntax.missing-comma', 1],
    ['let price = 10؛\nif (price > 5 {\n}', 'char.script-punctuation', 1],
    ['let x = 20;\nif (x >= 18 {\n} Else {\n}', 'bracket.missing-close', 2],
    ['let first = "A";\nlet 2nd = "B";\nconsole.log(first + 2nd', 'name.starts-with-digit', 2],
    ['let a = 1;\nconsole.log(b1);\nConsole.log(“x”', 'char.smart-quote', 3],
  ])('the first that stops the program is told: %s', async (program, kind, line) => {
    expect(await explained(program)).toMatchObject({ kind, line })
  })
})

describe('a repair', () => {
  it.each([
    ['console.log(“Hello”);', 'console.log("Hello");'],
    ['let a = [1، 2]؛', 'let a = [1, 2];'],
    ['let text = “I don’t know”;', 'let text = "I don’t know";'],
    ['let x = ۱۲٫۵ × 2;', 'let x = 12.5 * 2;'],
    ['console.log("x؛ ۵")؛', 'console.log("x؛ ۵");'],
    ["let phrase = 'J'aime le code';", 'let phrase = "J\'aime le code";'],
    ['let n = 2;\nConst b = 2;', 'let n = 2;\nconst b = 2;'],
    ['let list = ["a", "b";', 'let list = ["a", "b"];'],
  ])('mends %s', async (program, mended) => {
    const explanation = await explained(program)
    expect(explanation?.repair && applyRepair(program, explanation.repair)).toBe(mended)
  })

  it('is not offered when no change is known to help', async () => {
    expect(await explained('let sum = 5 + ;')).toMatchObject({ kind: 'syntax.missing-operand', repair: null })
  })

  it('makes several inserts at one place in their order', () => {
    const edits = [
      { start: 1, end: 1, text: 'x' },
      { start: 1, end: 1, text: 'y' },
      { start: 1, end: 2, text: 'z' },
    ]
    expect(applyRepair('abc', { edits })).toBe('axyzc')
  })
})

it('offers names of the lesson for names with typing mistakes', async () => {
  expect(await explained('foward(100);', ['forward', 'right'])).toMatchObject({
    kind: 'name.misspelled',
    params: { name: 'foward', meant: 'forward' },
  })
  expect(await explained('foward(100);')).toMatchObject({ kind: 'name.undeclared' })
})

it('says nothing about programs that end well, in any script', async () => {
  for (const program of [
    'let مجموع = 1;\nconsole.log("سلام؛ “x”", مجموع);',
    'console.log(`${1 + 1} ×`)',
    "console.log('l\\'ami') // «»",
    'let ይ = 2;\nfor (let і = 0; і < ይ; і++) console.log(і)',
  ]) {
    const result = await run(program)
    expect(explain({ program, outcome: result.outcome })).toBeNull()
    expect(notice({ program, result })).toEqual([])
  }
})

it.each(['stopped', 'completed'] as const)('has nothing to explain when the program was %s', (kind) => {
  expect(explain({ program: 'let = = 1', outcome: { kind } })).toBeNull()
})

it('tells only the place of a mistake in a program longer than anyone types', async () => {
  const program = `${'console.log(1)\n'.repeat(LONGEST / 12)}let x == 5`
  expect(await explained(program)).toMatchObject({ kind: 'syntax.unexpected-token', column: 7 })
})

describe('notices', () => {
  const noticed = async (program: string, expected?: string[]): Promise<string[]> => {
    const result = await run(program)
    return notice({ program, result, ...(expected ? { expected } : {}) }).map(({ wording }) => wording)
  }

  it.each([
    ['case', 'console.log("hello Nour");', 'Hello Nour'],
    ['spaces', 'console.log("Hello  Nour");', 'Hello Nour'],
    ['quotes', 'console.log("‘Hello’ Nour");', "'Hello' Nour"],
    ['invisible', 'console.log("Hello\u200f Nour");', 'Hello Nour'],
  ])('tell that the output differs only in %s', async (difference, program, line) => {
    expect(await noticed(`console.log("-");\n${program}`, ['-', line])).toEqual([
      `general.output-differs-${difference}`,
    ])
  })

  it('do not tell of an output that is another one', async () => {
    expect(await noticed('console.log("Hello");', ['Good morning'])).toEqual([])
  })

  it('are three at most, one for each line', async () => {
    const program = 'let a = 1; let b = 2;\n"x";\n"y";\n"z";\n"w";'
    expect(await noticed(program)).toHaveLength(3)
  })
})
