/** All example programs, in real threads with the learner's limits, and all that is expected of them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { openNodeSandbox } from '../../tools/sandbox/node-sandbox.ts'
import { inOrder } from '../../tools/try/in-order.ts'
import { createTrial, type Tried } from '../../tools/try/trial.ts'
import { examplePrograms, type ExampleProgram } from './programs/programs.ts'

const programs = examplePrograms()
const tried = new Map<string, Tried>()
const sandboxes = await Promise.all(Array.from({ length: 4 }, () => openNodeSandbox()))

// Side by side, more than there are processors: some programs hang until they are ended.
beforeAll(
  () => inOrder(programs, sandboxes.map(tryIn), (result) => tried.set(result.id, result)),
  30 * 60_000,
)
afterAll(() => sandboxes.forEach((sandbox) => sandbox.dispose()))

describe.each(groups())('programs about %s', (_, those) => {
  it.each(those)('$id', (program) => {
    const result = tried.get(program.id)
    if (!result) throw new Error('not tried')
    holds(program, result)
  })
})

function tryIn(sandbox: Sandbox): (program: ExampleProgram) => Promise<Tried> {
  const trial = createTrial(sandbox)
  return ({ id, code, checks = null }) => trial({ id, code, inputs: [], checks, solution: null })
}

function holds(program: ExampleProgram, result: Tried): void {
  const { ends, mayEnd = [], output, contains = [], never = [], line } = program
  expect([...ends, ...mayEnd]).toContain(result.outcome)
  expect(result.nextRunOk).toBe(true)
  for (const text of never) expect(result.output).not.toContain(text)
  if (ends.includes(result.outcome)) {
    if (output !== undefined) expect(result.output).toBe(output === '' ? '' : `${output}\n`)
    for (const text of contains) expect(result.output).toContain(text)
    if (line !== undefined) expect(result.error?.line).toBe(line)
  }
  holdsVerdict(program, result)
}

function holdsVerdict({ checks, passes, checkEnds }: ExampleProgram, { verdicts = [] }: Tried): void {
  expect(verdicts).toHaveLength(checks?.length ?? 0)
  const failed = verdicts.filter((verdict) => !verdict.passed)
  if (passes === true) expect(failed).toEqual([])
  if (passes === false) expect(failed).not.toEqual([])
  if (checkEnds !== undefined) {
    const ended = failed.map(({ finding }) => (finding.kind === 'notFinished' ? finding.outcome.kind : null))
    expect(checkEnds.some((kind) => ended.includes(kind))).toBe(true)
  }
}

function groups(): [string, ExampleProgram[]][] {
  const names = [...new Set(programs.map(({ group }) => group))]
  return names.map((name) => [name, programs.filter(({ group }) => group === name)])
}
