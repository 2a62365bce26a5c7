/** Lessons are run before they are shown: solutions pass, starters leave something to do, mistakes trigger. */
import { checkProgram, type Checked } from '../../src/check/check.ts'
import { hintFor } from '../../src/check/hint.ts'
import { isDrawn } from '../../src/check/trial.ts'
import type { Verdict } from '../../src/check/verdict.ts'
import type { Lesson } from '../../src/lesson/lesson.ts'
import { defaultLimits } from '../../src/sandbox/limits.ts'
import { notRun } from '../../src/sandbox/not-run.ts'
import type { RunRequest, RunResult } from '../../src/sandbox/protocol.ts'
import { compileLesson } from './compile.ts'
import { inside } from './files.ts'
import { findingWords, outcomeWords } from './finding-words.ts'
import { createLocaliser } from './localise.ts'
import type { Mistake } from './mistake.ts'
import { quoted, type Problem } from './problem.ts'
import type { LessonSource } from './read-lesson.ts'
import type { WordsTable } from './words-table.ts'

export type Run = (request: RunRequest) => Promise<RunResult>

/** One lesson may use as much as this many endless loops: a hostile one cannot hold the command for hours. */
const endlessLoopsPerLesson = 12
/** And as much time, in milliseconds: not everything that takes time takes steps. Honest lessons need two seconds. */
const longestPerLesson = 60_000

/** Executes a lesson in every language it is written in. `run` must not reject. */
export async function executeLesson(source: LessonSource, unit: string, run: Run): Promise<Problem[]> {
  const found: Found[] = []
  const bench = createBench(run)
  for (const language of source.texts.keys()) {
    const lesson = compileLesson(source, { unit, language })
    if (lesson) await executeIn({ source, lesson, bench, found })
    if (bench.spent()) return [...withLanguages(found), tooLong(source)]
  }
  return withLanguages(found)
}

/** A problem in one language; `detail` may be another one in each. */
interface Found extends Problem {
  detail?: string
  language: string
}

interface Job {
  source: LessonSource
  lesson: Lesson
  bench: Bench
  found: Found[]
}

async function executeIn(job: Job): Promise<void> {
  const { source, lesson } = job
  const solution = inside(source.folder, 'solution.js').shown
  const starter = inside(source.folder, 'starter.js').shown
  await mustPass(job, {
    file: lesson.solution === lesson.starter ? starter : solution,
    program: lesson.solution,
  })
  switch (lesson.kind) {
    case 'predict':
    case 'run':
    case 'interview':
      await mustPass(job, { file: starter, program: lesson.starter })
      break
    case 'parsons':
      await mustFail(job, {
        file: solution,
        program: lesson.parsons?.given ?? '',
        what: 'what is given at the start',
      })
      break
    case 'modify':
    case 'fix':
    case 'make':
    case 'project':
      await mustFail(job, { file: starter, program: lesson.starter, what: 'the starter' })
      await emptyMustFail(job)
  }
  for (const mistake of source.mistakes) {
    // What was not run triggers nothing.
    if (job.bench.spent()) return
    await mustTrigger(job, mistake)
  }
}

async function mustPass(job: Job, { file, program }: { file: string; program: string }): Promise<void> {
  const { verdicts, main } = await job.bench.check(oftenDrawn(job.lesson), program)
  const { outcome } = main
  if (outcome.kind !== 'completed') {
    const line = outcome.kind === 'threw' && outcome.error.line > 0 ? { line: outcome.error.line } : {}
    const [problem, detail] = ['does not run to its end', outcomeWords(outcome)]
    report(job, { file, ...line, field: 'program', problem, detail, remedy: 'Mend the program.' })
  }
  for (const verdict of verdicts) {
    if (passed(verdict) || (outcome.kind !== 'completed' && verdict.finding.kind === 'notFinished')) continue
    const problem = `fails the check ${quoted(verdict.check)}`
    const remedy = 'Mend the program, the check, or the words of this language.'
    report(job, { file, field: 'program', problem, detail: findingWords(verdict.finding), remedy })
  }
}

/** What is drawn for a learner must be possible whatever comes: for the solution it is tried more often. */
function oftenDrawn(lesson: Lesson): Lesson {
  return {
    ...lesson,
    checks: lesson.checks.map((each) => (isDrawn(each) ? { ...each, times: OFTEN } : each)),
  }
}

const OFTEN = 12

async function mustFail(
  job: Job,
  { file, program, what }: { file: string; program: string; what: string },
): Promise<void> {
  const { verdicts } = await job.bench.check(job.lesson, program)
  if (!verdicts.every(passed)) return
  const remedy = 'Leave something to do, or check more.'
  report(job, { file, field: 'program', problem: `${what} passes every check already`, remedy })
}

/** Who deletes everything has not done what was asked. */
async function emptyMustFail(job: Job): Promise<void> {
  if (job.lesson.starter === '') return
  const { verdicts } = await job.bench.check(job.lesson, '')
  if (!verdicts.every(passed)) return
  const file = inside(job.source.folder, 'lesson.json').shown
  const problem = 'an empty program passes every check'
  report(job, { file, field: 'checks', problem, remedy: 'Check what the program does, too.' })
}

const noWords: WordsTable = new Map()

async function mustTrigger(job: Job, { file, triggers, program: english }: Mistake): Promise<void> {
  const { lesson, source, bench } = job
  const words = source.texts.get(lesson.language)?.words ?? noWords
  const program = createLocaliser(words).program(english)
  const { verdicts } = await bench.check(lesson, program)
  const failed = verdicts.filter((verdict) => !passed(verdict)).map(({ check }) => check)
  const offered = failed.length > 0 ? hintFor(lesson.hints, { verdicts, program }) : null
  const missed = triggers.filter(({ kind, id }) => (kind === 'hint' ? offered !== id : !failed.includes(id)))
  if (missed.length === 0) return
  const problem = `does not trigger ${missed.map(({ kind, id }) => `the ${kind} ${quoted(id)}`).join(' and ')}`
  const fails = failed.length > 0 ? `it fails ${failed.join(', ')}` : 'it passes every check'
  const detail = `${fails}; ${offered === null ? 'no hint is offered' : `the hint offered is ${quoted(offered)}`}`
  const remedy = 'Change the program, or name what it does trigger.'
  report(job, { file, field: 'triggers', problem, detail, remedy })
}

function report({ lesson, found }: Job, problem: Omit<Found, 'language'>): void {
  found.push({ ...problem, language: lesson.language })
}

function passed({ finding }: Verdict): boolean {
  return finding.kind === 'passed'
}

export interface Bench {
  /** Every question answered rightly, every box ticked: only the program can fail. */
  check(lesson: Lesson, program: string): Promise<Checked>
  /** More was used than any honest lesson needs. */
  spent(): boolean
}

/** Runs of one bench share what a lesson may use up. */
export function createBench(run: Run, limits = defaultLimits): Bench {
  const done = new Map<string, Promise<RunResult>>()
  let ticks = 0
  const end = performance.now() + longestPerLesson
  const spent = (): boolean => ticks > limits.ticks * endlessLoopsPerLesson || performance.now() > end
  /** Languages share most of their programs: the same request has the same result. */
  const once: Run = (request) => {
    const key = JSON.stringify(request)
    const known = done.get(key) ?? counted(request)
    done.set(key, known)
    return known
  }
  const counted: Run = async (request) => {
    if (spent()) return notRun({ kind: 'stopped' })
    const result = await run(request)
    // A native call that never returns counts no ticks.
    ticks += result.outcome.kind === 'outOfTime' ? request.limits.ticks : result.ticks
    return result
  }
  return {
    check: ({ checks, questions, solution }, program) =>
      checkProgram(
        {
          checks,
          questions,
          program,
          solution,
          answers: Object.fromEntries(
            questions.map(({ id, choices }) => [id, choices.find(({ right }) => right)?.id ?? '']),
          ),
          ticks: checks.filter(({ expect }) => expect.type === 'tick').map(({ id }) => id),
          limits,
          now: 0,
        },
        once,
      ),
    spent,
  }
}

/** A problem that several languages share is said once, with all of them and the detail of the first. */
function withLanguages(found: readonly Found[]): Problem[] {
  const groups = new Map<string, Found & { languages: string[] }>()
  for (const each of found) {
    const key = JSON.stringify([each.file, each.field, each.problem])
    const group = groups.get(key) ?? { ...each, languages: [] }
    if (!group.languages.includes(each.language)) group.languages.push(each.language)
    groups.set(key, group)
  }
  return [...groups.values()].map(({ file, line, field, problem, detail, remedy, languages }) => ({
    file,
    ...(line === undefined ? {} : { line }),
    field,
    problem: `${problem}${detail === undefined ? '' : ` (${detail})`} [${languages.join(', ')}]`,
    remedy,
  }))
}

function tooLong({ folder }: LessonSource): Problem {
  const problem = 'its programs run too long'
  return { file: folder.shown, field: '', problem, remedy: 'Look for loops that never end.' }
}
