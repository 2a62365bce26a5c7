/** Checks every mutant of a lesson's solution: those that pass show what the lesson does not check. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Lesson } from '../../src/lesson/lesson.ts'
import { defaultLimits } from '../../src/sandbox/limits.ts'
import type { RunResult } from '../../src/sandbox/protocol.ts'
import { compileLesson } from './compile.ts'
import { createBench, type Bench, type Run } from './execute.ts'
import { hardCodedMutants } from './hard-coded.ts'
import { mutantsOf, type Mutant } from './mutate.ts'
import type { LessonSource } from './read-lesson.ts'

/** Why a mutant may pass, by lesson and by what it changes. */
export type Arguments = Record<string, Record<string, string>>

export interface Tried {
  lesson: string
  /** Why the lesson need not be tried. */
  exempt: string | null
  /** Why it could not be. */
  problem: string | null
  count: number
  /** Mutants that pass every check, and nobody has said why. */
  survivors: Mutant[]
  /** Those of which it is said. */
  argued: Mutant[]
  /** Arguments about mutants that are not there, or do not pass. */
  stale: string[]
}

/** Throws when the file is not a record of records of reasons. */
export function readArguments(path: string): Arguments {
  const reasons = z.record(z.string(), z.record(z.string(), z.string().min(20)))
  return reasons.parse(JSON.parse(readFileSync(path, 'utf8')))
}

/** Tries the English lesson: programs and checks are the same in every language. `run` must not reject. */
export async function tryMutants(
  { lesson: source, unit, argued }: { lesson: LessonSource; unit: string; argued: Arguments },
  run: Run,
): Promise<Tried> {
  const lesson = compileLesson(source, { unit, language: 'en' })
  const tried: Tried = {
    lesson: source.file.id,
    exempt: null,
    problem: null,
    count: 0,
    survivors: [],
    argued: [],
    stale: [],
  }
  if (!lesson) return { ...tried, problem: 'it is not written in English' }
  if (lesson.starter === lesson.solution)
    return { ...tried, exempt: 'its program is given and stays as it is; it asks for answers' }
  const bench = createBench(run)
  const solved = await bench.check(lesson, lesson.solution)
  if (solved.verdicts.some(failed)) return { ...tried, problem: 'its solution does not pass' }
  const limits = { ...defaultLimits, ticks: MORE_TICKS + TIMES_TICKS * solved.main.ticks }
  const print = async (program: string, inputs: (string | null)[] | null): Promise<RunResult> => {
    const ends = { id: 'ends', html: '', inputs: inputs ?? [], expect: { type: 'noError' as const } }
    const checks = inputs === null ? lesson.checks : [ends]
    return (await bench.check({ ...lesson, checks }, program)).main
  }
  const mutants = [...mutantsOf(lesson.solution), ...(await hardCodedMutants(lesson, print))]
  const passing: Mutant[] = []
  for (const mutant of mutants) {
    // A bench of its own: each may use up its time.
    if (await passesAll({ lesson, bench: createBench(run, limits) }, mutant.program)) passing.push(mutant)
  }
  const reasons = argued[tried.lesson] ?? {}
  return {
    ...tried,
    count: mutants.length,
    survivors: passing.filter(({ what }) => !Object.hasOwn(reasons, what)),
    argued: passing.filter(({ what }) => Object.hasOwn(reasons, what)),
    stale: Object.keys(reasons).filter((what) => !passing.some((mutant) => mutant.what === what)),
  }
}

/** One check after the other: most mutants fail an early one. */
async function passesAll(
  { lesson, bench }: { lesson: Lesson; bench: Bench },
  program: string,
): Promise<boolean> {
  for (const check of lesson.checks) {
    const { verdicts } = await bench.check({ ...lesson, checks: [check] }, program)
    if (verdicts.some(failed)) return false
  }
  return true
}

/** A mutant that needs so much more than the solution is taken to have no end. */
const TIMES_TICKS = 10
const MORE_TICKS = 50

const failed = ({ finding }: { finding: { kind: string } }): boolean => finding.kind !== 'passed'
