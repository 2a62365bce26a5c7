/** `npm run try`: programs in a real thread, and the command itself. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Check } from '../../src/lesson/schema.ts'
import type { Outcome, Printed, RunResult } from '../../src/sandbox/protocol.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { openNodeSandbox } from '../../tools/sandbox/node-sandbox.ts'
import type { Program } from '../../tools/try/entries.ts'
import { inOrder } from '../../tools/try/in-order.ts'
import { endText, help, lineText } from '../../tools/try/texts.ts'
import { createTrial, type Tried } from '../../tools/try/trial.ts'

const folder = mkdtempSync(join(tmpdir(), 'jisr-try-'))
const sandbox = await openNodeSandbox()
const trial = createTrial(sandbox)

afterAll(() => {
  sandbox.dispose()
  rmSync(folder, { recursive: true })
})

function program(code: string, more: Partial<Program> = {}): Program {
  return { id: 'it', code, inputs: [], checks: null, solution: null, ...more }
}

describe('a program that is tried', () => {
  it('is said with all that the page knows of it', async () => {
    const code = 'const name = prompt("Name?")\nconsole.log("Hi", name)\nalert("Done")\nconsole.warn(2)\nx.y'
    expect(await trial(program(code, { inputs: ['Sara'] }))).toEqual({
      id: 'it',
      outcome: 'threw',
      output: 'Hi Sara\n2\n',
      error: { name: 'ReferenceError', message: "'x' is not defined", line: 5, column: 1 },
      steps: 0,
      truncated: false,
      nextRunOk: true,
      questions: ['Name?', 'Done'],
    })
  })

  it('has every question cancelled when there is no answer left', async () => {
    expect(await trial(program('console.log(prompt("a"), confirm("b"))'))).toMatchObject({
      outcome: 'completed',
      output: 'null false\n',
    })
  })

  it('begins now, by the clock on the wall, when it runs and when it is checked', async () => {
    const checks: Program['checks'] = [
      { id: 'now', expect: { type: 'variable', name: 'isNow', equals: true } },
    ]
    const code = 'const isNow = new Date().getFullYear() > 2020\nconsole.log(isNow)'
    expect(await trial(program(code, { checks }))).toMatchObject({
      output: 'true\n',
      verdicts: [{ passed: true }],
    })
  })

  it('fails by a promise that nobody looks at', async () => {
    const code = 'async function main() {\n  null.x\n}\nmain()\nconsole.log(1)'
    expect(await trial(program(code))).toMatchObject({
      outcome: 'threw',
      output: '1\n',
      error: { name: 'TypeError', line: 2 },
    })
  })

  it('counts steps in operations', async () => {
    const { steps } = await trial(program('for (let i = 0; i < 1e6; i++);'))
    expect(steps).toBeGreaterThan(1e6)
    expect(steps).toBeLessThan(1e7)
  })

  it.each([
    ['a line', 'console.log("x".repeat(20000))', 'completed'],
    ['lines', 'for (;;) console.log("x".repeat(5000))', 'tooMuchOutput'],
  ])('tells that %s was cut', async (_, code, outcome) => {
    expect(await trial(program(code))).toMatchObject({ outcome, truncated: true, error: null })
  })

  it('changes nothing for the next one, whatever it does to its own built-ins', async () => {
    const code =
      'Array.prototype.leaked = 1; globalThis.leaked = 1; console.log = null; Object.freeze(Object.prototype)'
    expect(await trial(program(code))).toMatchObject({ outcome: 'completed', nextRunOk: true })
  })

  it('is judged by the checks of a lesson', async () => {
    const checks: Check[] = [
      { id: 'lines', expect: { type: 'output', lines: ['4'] } },
      { id: 'what-if', given: { n: 5 }, expect: { type: 'output', lines: ['10'] } },
      { id: 'call', expect: { type: 'call', name: 'double', args: [3], returns: 7 } },
      { id: 'as-solution', vary: { n: { whole: [3, 99] } }, expect: { type: 'sameOutput' } },
    ]
    const code = 'let n = 2\nconst double = (x) => 2 * x\nconsole.log(double(n))'
    const { verdicts = [] } = await trial(
      program(code, { checks, solution: 'let n = 1\nconsole.log(n + n)' }),
    )
    expect(verdicts.map(({ check, passed }) => [check, passed])).toEqual([
      ['lines', true],
      ['what-if', true],
      ['call', false],
      ['as-solution', true],
    ])
    expect(verdicts[2]?.finding).toMatchObject({ kind: 'value', actual: { type: 'number', value: 6 } })
  })
})

describe('a sandbox that fails', () => {
  /** Every run after the first ends like this. */
  function brokenSandbox(later: (run: RunResult) => RunResult): Sandbox {
    let runs = 0
    return {
      ...sandbox,
      async run(request) {
        const result = await sandbox.run(request)
        return runs++ === 0 ? result : later(result)
      },
    }
  }

  it.each<[string, (run: RunResult) => RunResult]>([
    ['keeps something of a program', (run) => ({ ...run, printed: run.printed.slice(0, -1) })],
    ['loses the next run', (run) => ({ ...run, outcome: { kind: 'lost', reason: 'gone' } })],
    ['adds wrongly', (run) => ({ ...run, printed: [{ stream: 'log', text: '3' }, ...run.printed.slice(1)] })],
  ])('is noticed: it %s', async (_, later) => {
    expect(await createTrial(brokenSandbox(later))(program('1'))).toMatchObject({ nextRunOk: false })
  })

  it('says why', async () => {
    const lost = brokenSandbox((run) => ({ ...run, outcome: { kind: 'lost', reason: 'gone' } }))
    expect(await createTrial(lost)(program('1'))).toMatchObject({ outcome: 'lost', reason: 'gone' })
  })
})

describe('many programs', () => {
  it('are said in their order, whoever is ready first', async () => {
    const order: number[] = []
    const work = async (ms: number): Promise<number> => {
      await new Promise((resolve) => setTimeout(resolve, ms))
      return ms
    }
    await inOrder([60, 1, 30, 2, 0], [work, work], (ms) => order.push(ms))
    expect(order).toEqual([60, 1, 30, 2, 0])
  })
})

describe('what people read', () => {
  const tried: Tried = {
    id: 'it',
    outcome: 'threw',
    output: '',
    error: { name: 'Error', message: 'no\u001b[2J', line: 2, column: 3 },
    steps: 20000,
    truncated: true,
    nextRunOk: true,
    questions: [],
  }

  it('is one line about the end, which nothing in it can break', () => {
    expect(endText(tried)).toBe('— threw, Error: no\\u001b[2J (line 2, column 3), 20000 steps, output cut')
  })

  it.each<[Printed, string]>([
    [{ stream: 'log', text: 'a\tb\n\u001b]0;c\u202e' }, 'a\tb\n\\u001b]0;c\\u202e'],
    [{ stream: 'question', text: 'Name?' }, '? Name?'],
    [{ stream: 'answer', text: 'Sara' }, '> Sara'],
  ])('shows %j as it is', (line, text) => {
    expect(lineText(line)).toBe(text)
  })

  it('explains every outcome there can be', () => {
    // Nobody presses Stop, and a question without an answer is cancelled.
    const kinds: Record<Exclude<Outcome['kind'], 'stopped' | 'asking'>, string> = {
      completed: 'finishes',
      threw: 'error',
      tooDeep: 'error',
      outOfTime: 'stopped-by-time',
      outOfMemory: 'stopped-by-memory',
      tooMuchOutput: 'stopped-by-output',
      lost: 'reason',
    }
    for (const [kind, word] of Object.entries(kinds)) {
      expect(help).toMatch(new RegExp(`^ +(outcome +)?${kind} .*${word}`, 'm'))
    }
  })
})

describe('npm run try', () => {
  function command(...words: string[]): Promise<{ status: number; output: string; errors: string }> {
    return new Promise((done) => {
      execFile('node', ['--import', 'tsx', 'tools/try.ts', ...words], (error, output, errors) => {
        done({ status: error ? Number(error.code) : 0, output, errors })
      })
    })
  }

  function write(name: string, content: string): string {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }

  it('prints what one program prints, and how it ended', async () => {
    const file = write('hello.js', 'console.log("Hi", prompt("Name?"))\n')
    expect(await command(file, '--input', 'Sara')).toEqual({
      status: 0,
      output: '? Name?\n> Sara\nHi Sara\n— completed, 0 steps\n',
      errors: '',
    })
  })

  it('prints one JSON line for each of several, hanging and broken ones among them, and ends well', async () => {
    const lines = [
      { id: 'hang', code: 'console.log(1); [].indexOf.call({ length: 2 ** 53 - 1 }, 1)' },
      { id: 'none' },
      { id: 'last', code: 'console.log("last")' },
    ]
    const list = write('list.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'))
    const { status, output } = await command(join(folder, 'missing.js'), list)
    const said = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Partial<Tried>)
    expect(status).toBe(0)
    expect(
      said.map(({ id, outcome, output: printed, nextRunOk }) => [id, outcome, printed, nextRunOk]),
    ).toEqual([
      [join(folder, 'missing.js'), undefined, undefined, undefined],
      ['hang', 'outOfTime', '1\n', true],
      ['none', undefined, undefined, undefined],
      ['last', 'completed', 'last\n', true],
    ])
  })

  it('says how it is used', async () => {
    expect(await command()).toMatchObject({ status: 2, errors: expect.stringMatching(/^usage: /) as unknown })
  })
})
