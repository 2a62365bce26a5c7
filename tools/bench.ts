/**
 * What the sandbox costs: `npm run bench`. Ratios of one run, each side in turn, medians; the absolute times of a
 * busy machine say nothing. Goals: throughput at least 0.9 of bare QuickJS, a fresh run at most twice its start.
 */
import { checkProgram } from '../src/check/check.ts'
import type { Check } from '../src/lesson/schema.ts'
import { defaultLimits } from '../src/sandbox/limits.ts'
import type { RunRequest } from '../src/sandbox/protocol.ts'
import { createEngine } from '../src/sandbox/worker/engine.ts'
import { createInProcessSandbox } from '../src/sandbox/worker/in-process.ts'
import { loadQuickJs } from '../src/sandbox/worker/variant.node.ts'
import { openBare } from './bench/bare.ts'
import { plainRequest } from './sandbox/plain-request.ts'
import { comparePairs, median, type Compared, type Pair } from './bench/pairs.ts'

const loops = 'let total = 0; for (let i = 0; i < 2_000_000; i++) total = (total + i * 3) % 1_000_003'
const calls = 'function fib(n) { return n < 2 ? n : fib(n - 1) + fib(n - 2) } fib(26)'
const texts = `
  const words = []
  for (let i = 0; i < 200_000; i++) words.push('word' + (i % 997))
  words.map((word) => word.toUpperCase().slice(1, 4)).filter((word) => word.includes('R')).join(' ').split(' ').sort()`
const objects = `
  const people = Array.from({ length: 100_000 }, (_, id) => ({ id, name: 'n' + id, age: id % 90 }))
  const byAge = new Map()
  for (const { age, name } of people) byAge.set(age, [...(byAge.get(age) ?? []).slice(-5), name])`

const hello = 'console.log("hello")'
const tenThousandLines = 'for (let i = 0; i < 10_000; i++) console.log("line " + i)'
const tenThousandTexts = 'const log = () => {}; for (let i = 0; i < 10_000; i++) log("line " + i)'

const addition = 'function add(a, b) {\n  return a + b\n}\nconsole.log(add(1, 2))'
const fiftyChecks: Check[] = Array.from({ length: 50 }, (_, at) => ({
  id: `sum-${at}`,
  expect: { type: 'call', name: 'add', args: [at, 1], returns: at + 1 },
}))

const bare = await openBare()
const engine = await createEngine(loadQuickJs)
const sandbox = createInProcessSandbox()

function requestFor(program: string): RunRequest {
  return { ...plainRequest(program), limits: { ...defaultLimits, ticks: 1_000_000 } }
}

async function run(program: string): Promise<void> {
  const { outcome } = await engine.run(requestFor(program), { printed() {}, alive() {}, resting() {} })
  if (outcome.kind !== 'completed') throw new Error(`ended as ${outcome.kind}: ${program}`)
}

async function runAllChecks(): Promise<void> {
  const { limits, now } = requestFor('')
  const person = { questions: [], answers: {}, ticks: [] }
  const request = { checks: fiftyChecks, program: addition, solution: '', limits, now, ...person }
  const { verdicts } = await checkProgram(request, (each) => sandbox.run(each))
  if (!verdicts.every(({ finding }) => finding.kind === 'passed')) throw new Error('a check has failed')
}

/** Does so little that the clock would not see one of it. */
const often = (times: number, work: () => unknown) => async (): Promise<void> => {
  for (let i = 0; i < times; i++) await work()
}

const throughput: Pair[] = Object.entries({ loops, calls, texts, objects }).map(([name, program]) => ({
  name: `throughput of ${name}, against bare QuickJS`,
  ours: () => run(program),
  against: () => bare.run(program),
}))

const costs: Pair[] = [
  {
    name: 'start of a fresh run that prints "hello", against bare QuickJS',
    ours: often(50, () => run(hello)),
    against: often(50, () => bare.run(hello)),
  },
  {
    name: 'bare QuickJS that counts steps, against one that does not',
    ours: () => bare.run(loops, { countSteps: true }),
    against: () => bare.run(loops),
  },
  {
    name: '10,000 printed lines, against bare QuickJS',
    ours: () => run(tenThousandLines),
    against: () => bare.run(tenThousandLines),
  },
  {
    name: '10,000 printed lines, against the same texts not printed',
    ours: () => run(tenThousandLines),
    against: () => run(tenThousandTexts),
  },
  {
    name: '50 checks, each in a fresh run, against 51 bare fresh runs',
    ours: runAllChecks,
    against: often(51, () => bare.run(addition)),
  },
  {
    name: '50 checks, against one run of the program',
    ours: runAllChecks,
    against: () => run(addition),
  },
]

const rounds = Number(process.argv[2] ?? 15)
const compared = await comparePairs([...throughput, ...costs], rounds)
console.log(`${rounds} rounds, medians\n`)
console.log(table(compared))
console.log(
  `\nthe last 100 of 1,000 runs take ${(await slowdown(1_000)).toFixed(2)}× the time of the first 100`,
)

/** Median times of single runs; some warm-up runs come before the first. */
async function slowdown(runs: number): Promise<number> {
  const times: number[] = []
  for (let count = 0; count < runs + 50; count++) {
    const start = performance.now()
    await run(addition)
    times.push(performance.now() - start)
  }
  return median(times.slice(-100)) / median(times.slice(50, 150))
}

function table(all: readonly Compared[]): string {
  const head = ['', 'ours (ms)', 'against (ms)', 'speed', 'time']
  const rows = all.map(({ name, ours, against, speed }) => [
    name,
    ours.toFixed(1),
    against.toFixed(1),
    speed.toFixed(2),
    `${(1 / speed).toFixed(speed < 0.1 ? 0 : 2)}×`,
  ])
  const lines = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)))
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n')
}
