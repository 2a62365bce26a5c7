/**
 * `npm run -s explain:score -- FILE.jsonl`: how well programs with known mistakes are explained. A line of the file is
 * `{id, code, host?, expected: {phase, line, column_range, kind, alt_kinds, must_mention, fixed_output, also_ok}}`;
 * without `expected` the program is clean, and any word about it is one too many.
 */
import { createInProcessSandbox } from '../../src/sandbox/worker/in-process.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { readJsonLines } from './programs.ts'
import { reportOn, type Program, type Report } from './report.ts'
import { runWith } from './run.ts'
import { wordingIn } from './wording.ts'

interface Place {
  line: number
  column_range: [first: number, last: number]
}

interface Expected extends Place {
  phase: string
  kind: string
  alt_kinds?: string[]
  /** The thing at fault, then what remedies it. */
  must_mention?: string[]
  fixed_output?: string[]
  also_ok?: Place[]
}

type Line = Program & { expected?: Expected }

const columns = ['speaks', 'line', 'column', 'kind', 'names', 'all', 'repair'] as const
type Score = Record<(typeof columns)[number], boolean>

const [path] = process.argv.slice(2)
if (path === undefined) {
  console.error('usage: npm run -s explain:score -- FILE.jsonl')
  process.exit(2)
}
const sandbox = createInProcessSandbox()
const wording = await wordingIn('en')
const scores: { phase: string; score: Score }[] = []
let clean = 0
for (const line of readJsonLines<Line>(path)) {
  const report = await reportOn(sandbox, line, wording)
  if (isBroken(line)) {
    const score = await scoreOf(report, line, sandbox)
    scores.push({ phase: line.expected.phase, score })
    const missed = columns.filter((column) => column !== 'repair' && !score[column])
    if (missed.length > 0)
      console.log(`${line.id}: ${missed.join(', ')} (${spoken(report)?.kind ?? 'silent'})`)
  } else {
    clean += 1
    if (spoken(report)) console.log(`${line.id}: false positive (${spoken(report)?.kind ?? ''})`)
  }
}
console.log(`${scores.length} with a mistake, ${clean} clean`)
if (scores.length > 0) console.log(table())

/** A program whose only line about the right output is its own is clean. */
function isBroken(line: Line): line is Line & { expected: Expected } {
  return line.expected !== undefined && 'kind' in line.expected
}

/** What a learner reads first: the explanation, or else the first notice. */
function spoken({ kind, line, column, text, repair, notices }: Report): Report['notices'][number] | null {
  if (kind === null || line === null || column === null) return notices[0] ?? null
  return { kind, line, column, endColumn: column, text, params: {}, repair }
}

async function scoreOf(report: Report, line: Line & { expected: Expected }, box: Sandbox): Promise<Score> {
  const said = spoken(report)
  if (!said) return Object.fromEntries(columns.map((column) => [column, false])) as Score
  const { kind, alt_kinds = [], must_mention = [], also_ok = [], fixed_output } = line.expected
  const lines = [line.expected, ...also_ok].filter((place) => place.line === said.line)
  const [fault = ''] = must_mention
  return {
    speaks: true,
    line: lines.length > 0,
    column: lines.some(({ column_range: [first, last] }) => said.column >= first && said.column <= last),
    kind: [kind, ...alt_kinds].includes(said.kind),
    names: said.text.includes(fault),
    all: must_mention.every((token) => said.text.includes(token)),
    repair:
      said.repair !== null && (await printsLike(box, { ...line, code: said.repair.code }, fixed_output)),
  }
}

async function printsLike(
  box: Sandbox,
  { code, host }: Program,
  wanted: string[] | undefined,
): Promise<boolean> {
  const { outcome, printed } = await runWith(box, { program: code, host })
  const lines = printed
    .filter(({ stream }) => stream !== 'question' && stream !== 'answer')
    .map(({ text }) => text)
  return outcome.kind === 'completed' && JSON.stringify(lines) === JSON.stringify(wanted)
}

function table(): string {
  const phases = [...new Set(scores.map(({ phase }) => phase)), 'all']
  const rows = phases.map((phase) => {
    const some = scores.filter((each) => phase === 'all' || each.phase === phase)
    const share = (column: keyof Score): string =>
      ((100 * some.filter(({ score }) => score[column]).length) / some.length).toFixed(1)
    return [phase, String(some.length), ...columns.map(share)].map((cell) => cell.padStart(8)).join('')
  })
  return [['phase', 'n', ...columns].map((cell) => cell.padStart(8)).join(''), ...rows].join('\n')
}
