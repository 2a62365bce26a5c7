/**
 * `npm run -s explain:score -- FILE.jsonl`: how well programs with known mistakes are explained. A line of the file is
 * `{id, code, host?, expected: {phase, line, column_range, kind, alt_kinds, must_mention, fixed_output, also_ok}}`;
 * without `expected` the program is clean, and any word about it is one too many.
 */
import { isOfConsole } from '../../src/check/judge-lines.ts'
import type { RunResult } from '../../src/sandbox/protocol.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { openNodeSandbox } from '../sandbox/node-sandbox.ts'
import { linesOf } from '../try/json-lines.ts'
import { readBytes } from '../try/read-bytes.ts'
import { placeOf } from '../place-of.ts'
import { quickJsSays, v8Says, type EngineSaid } from './engines.ts'
import type { Program } from './programs.ts'
import { reportOn, type Report } from './report.ts'
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
type Column = (typeof columns)[number]
/** Null where a column has no meaning: engines know no kinds. */
type Score = Record<Column, boolean | null>
/** The explainer, and beside it what two engines reach alone. */
type Speaker = 'Jisr' | 'QuickJS' | 'V8'

interface Scored {
  speaker: Speaker
  phase: string
  score: Score
}

/** What one of them says first of a program. */
interface Said extends EngineSaid {
  kind?: string
  repair?: { code: string } | null
}

const [path] = process.argv.slice(2)
process.exitCode = path === undefined ? usage() : await main(path)

function usage(): number {
  console.error('usage: npm run -s explain:score -- FILE.jsonl')
  return 2
}

async function main(file: string): Promise<number> {
  const lines = linesIn(file)
  if (!lines) return usage()
  const sandbox = await openNodeSandbox()
  const wording = await wordingIn('en')
  const scores: Scored[] = []
  let clean = 0
  for (const line of lines) {
    const said = spoken(await reportOn(sandbox, line, wording))
    if (!isBroken(line)) {
      clean += 1
      if (said) console.log(`${line.id}: false positive (${said.kind ?? ''})`)
      continue
    }
    const { phase } = line.expected
    const score = await scoreOf(said, line, sandbox)
    scores.push({ speaker: 'Jisr', phase, score })
    const missed = columns.filter((column) => column !== 'repair' && score[column] !== true)
    if (missed.length > 0) console.log(`${line.id}: ${missed.join(', ')} (${said?.kind ?? 'silent'})`)
    const alone = quickJsSays(await resultOf(line, sandbox))
    scores.push({ speaker: 'QuickJS', phase, score: await scoreOf(alone, line, sandbox) })
    scores.push({ speaker: 'V8', phase, score: await scoreOf(v8Says(line), line, sandbox) })
  }
  sandbox.dispose()
  console.log(`${lines.length - clean} with a mistake, ${clean} clean`)
  if (scores.length > 0) console.log(table(scores))
  return 0
}

function linesIn(file: string): Line[] | null {
  const read = readBytes({ path: placeOf(file), shown: file })
  if (!read.ok) return null
  return [...linesOf(read.bytes)].map(({ bytes }) => JSON.parse(new TextDecoder().decode(bytes)) as Line)
}

/** A program whose only line about the right output is its own is clean. */
function isBroken(line: Line): line is Line & { expected: Expected } {
  return line.expected !== undefined && 'kind' in line.expected
}

/** What a learner reads first: the explanation, or else the first notice. */
function spoken({ kind, line, column, text, repair, notices }: Report): Said | null {
  if (kind === null || line === null || column === null) return notices[0] ?? null
  return { kind, line, column, text, repair }
}

async function scoreOf(said: Said | null, line: Line & { expected: Expected }, box: Sandbox): Promise<Score> {
  if (!said) return Object.fromEntries(columns.map((column) => [column, false])) as Score
  const { kind, alt_kinds = [], must_mention = [], also_ok = [], fixed_output } = line.expected
  const lines = [line.expected, ...also_ok].filter((place) => place.line === said.line)
  const [fault = ''] = must_mention
  return {
    speaks: true,
    line: lines.length > 0,
    column: lines.some(({ column_range: [first, last] }) => said.column >= first && said.column <= last),
    kind: said.kind === undefined ? null : [kind, ...alt_kinds].includes(said.kind),
    names: said.text.includes(fault),
    all: must_mention.every((token) => said.text.includes(token)),
    repair: said.repair ? await printsLike(box, { ...line, code: said.repair.code }, fixed_output) : false,
  }
}

function resultOf({ code, host }: Program, box: Sandbox): Promise<RunResult> {
  return runWith(box, { program: code, host })
}

async function printsLike(box: Sandbox, program: Program, wanted: string[] | undefined): Promise<boolean> {
  const { outcome, printed } = await resultOf(program, box)
  const lines = printed.filter(isOfConsole).map(({ text }) => text)
  return outcome.kind === 'completed' && JSON.stringify(lines) === JSON.stringify(wanted)
}

function table(scores: readonly Scored[]): string {
  const phases = [...new Set(scores.map(({ phase }) => phase)), 'all']
  const rows = phases.flatMap((phase) =>
    (['Jisr', 'QuickJS', 'V8'] as Speaker[]).map((speaker) => {
      const some = scores.filter(
        (each) => each.speaker === speaker && (phase === 'all' || each.phase === phase),
      )
      return [phase, speaker, String(some.length), ...columns.map((column) => share(some, column))]
    }),
  )
  return [['phase', '', 'n', ...columns], ...rows]
    .map((row) => row.map((cell) => cell.padStart(8)).join(''))
    .join('\n')
}

function share(some: readonly Scored[], column: Column): string {
  const known = some.filter(({ score }) => score[column] !== null)
  const right = known.filter(({ score }) => score[column] === true)
  return known.length === 0 ? '–' : ((100 * right.length) / known.length).toFixed(1)
}
