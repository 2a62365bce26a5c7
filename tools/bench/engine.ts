/** What the sandbox costs in Node, against bare QuickJS: goals are 0.9 of its throughput and twice its start. */
import { checkProgram } from '../../src/check/check.ts'
import type { Check } from '../../src/lesson/schema.ts'
import { defaultLimits } from '../../src/sandbox/limits.ts'
import type { RunRequest } from '../../src/sandbox/protocol.ts'
import { createEngine, type Engine } from '../../src/sandbox/worker/engine.ts'
import { createInProcessSandbox } from '../../src/sandbox/worker/in-process.ts'
import { loadQuickJs } from '../../src/sandbox/worker/variant.node.ts'
import { plainRequest } from '../sandbox/plain-request.ts'
import { openBare } from './bare.ts'
import type { Figure, Section } from './report.ts'
import { byTurns, median } from './rounds.ts'

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

interface Pair {
  name: string
  /** What is measured, and what it is measured against; each does its whole work when called. */
  ours: () => unknown
  against: () => unknown
}

const columns = ['against', 'Jisr']

export async function measureEngine(rounds: number): Promise<Section> {
  const engine = await createEngine(loadQuickJs)
  const figures: Figure[] = []
  for (const pair of await pairsOf(engine)) figures.push(await compare(pair, rounds))
  const slower = await slowdown(engine, 1_000)
  return {
    title: 'The engine, in Node',
    columns,
    figures,
    notes: [`The last 100 of 1,000 runs take ${slower.toFixed(2)}× the time of the first 100.`],
  }
}

async function pairsOf(engine: Engine): Promise<Pair[]> {
  const bare = await openBare()
  const ours = (program: string) => () => run(engine, program)
  const throughput = Object.entries({ loops, calls, texts, objects }).map(([name, program]) => ({
    name: `${name}, against bare QuickJS`,
    ours: ours(program),
    against: () => bare.run(program),
  }))
  return [
    ...throughput,
    {
      name: '50 fresh runs that print "hello", against bare QuickJS',
      ours: often(50, ours(hello)),
      against: often(50, () => bare.run(hello)),
    },
    {
      name: 'bare QuickJS that counts steps, against one that does not',
      ours: () => bare.run(loops, { countSteps: true }),
      against: () => bare.run(loops),
    },
    {
      name: '10,000 printed lines, against bare QuickJS',
      ours: ours(tenThousandLines),
      against: () => bare.run(tenThousandLines),
    },
    {
      name: '10,000 printed lines, against the same texts not printed',
      ours: ours(tenThousandLines),
      against: ours(tenThousandTexts),
    },
    {
      name: '50 checks, each in a fresh run, against 51 bare fresh runs',
      ours: runAllChecks,
      against: often(51, () => bare.run(addition)),
    },
    { name: '50 checks, against one run of the program', ours: runAllChecks, against: ours(addition) },
  ]
}

async function compare({ name, ours, against }: Pair, rounds: number): Promise<Figure> {
  const sides = [
    { name: 'against', round: async () => ({ time: await timeOf(against) }) },
    { name: 'Jisr', round: async () => ({ time: await timeOf(ours) }) },
  ]
  const { time = {} } = await byTurns(sides, rounds)
  return { name, unit: 'ms', values: time }
}

async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function requestFor(program: string): RunRequest {
  return { ...plainRequest(program), limits: { ...defaultLimits, ticks: 1_000_000 } }
}

async function run(engine: Engine, program: string): Promise<void> {
  const { outcome } = await engine.run(requestFor(program), { printed() {}, alive() {}, resting() {} })
  if (outcome.kind !== 'completed') throw new Error(`ended as ${outcome.kind}: ${program}`)
}

const sandbox = createInProcessSandbox()

async function runAllChecks(): Promise<void> {
  const { limits, now } = requestFor('')
  const person = { questions: [], answers: {}, ticks: [] }
  const request = { checks: fiftyChecks, program: addition, solution: '', limits, now, ...person }
  const { verdicts } = await checkProgram(request, (each) => sandbox.run(each))
  if (!verdicts.every(({ finding }) => finding.kind === 'passed')) throw new Error('a check has failed')
}

/** Does so little that the clock would not see one of it. */
function often(times: number, work: () => unknown): () => Promise<void> {
  return async () => {
    for (let i = 0; i < times; i++) await work()
  }
}

/** Median times of single runs; some warm-up runs come before the first. */
async function slowdown(engine: Engine, runs: number): Promise<number> {
  const times: number[] = []
  for (let count = 0; count < runs + 50; count++) times.push(await timeOf(() => run(engine, addition)))
  return median(times.slice(-100)) / median(times.slice(50, 150))
}
