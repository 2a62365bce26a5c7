/** Each kind of lesson is run in the way it is used. */
import { afterAll, describe, expect, it, vi } from 'vitest'
import type { Run } from '../../tools/lessons/execute.ts'
import { checkLessons } from '../../tools/lessons/check.ts'
import { defaultLimits } from '../../src/sandbox/limits.ts'
import { removeCourses, writeCourse, type Files } from './good-course.ts'
import { linesAbout } from './lines-about.ts'
import { run } from './run.ts'

afterAll(removeCourses)

interface Parts {
  kind: string
  checks: { id: string; [field: string]: unknown }[]
  programs: Record<string, string>
  more?: Record<string, unknown>
}

const question = { id: 'ask', choices: [{ id: 'one', right: true }, { id: 'two' }] }
const answered = { id: 'answer', expect: { type: 'answered', question: 'ask' } }
const prints = (...lines: string[]): { id: string; expect: object } => ({
  id: 'prints',
  expect: { type: 'output', lines },
})
const parsons = { parsons: { given: 1, distractors: ['Console.log(b)'] } }

/** A lesson in a unit, with the texts its checks and questions need. */
function lesson({ kind, checks, programs, more = {} }: Parts): Files {
  const file = { id: 'a', order: 1, kind, concepts: [], checks, hints: [], ...more }
  const entries = checks.map(({ id }) => `- ${id}: It is so.`).join('\n')
  const asks =
    'questions' in more
      ? '## questions\n\n### ask\n\nHow many?\n\n- one: One\n- two: Two\n  > It prints one.\n'
      : ''
  const head = '---\ntitle: A\nreview: reviewed\n---\n'
  return {
    'u/unit.json': JSON.stringify({ id: 'u', order: 1 }),
    'u/en.md': `${head}\nIt is so.\n`,
    'u/a/lesson.json': JSON.stringify(file),
    'u/a/en.md': `${head}\n## text\n\n1. It is so.\n\n## task\n\n2. Do it.\n\n## checks\n\n${entries}\n\n${asks}`,
    ...Object.fromEntries(Object.entries(programs).map(([name, text]) => [`u/a/${name}`, text])),
  }
}

const good: [string, Parts][] = [
  [
    'predict',
    {
      kind: 'predict',
      checks: [prints('1'), answered],
      programs: { 'starter.js': 'console.log(1)' },
      more: { questions: [question] },
    },
  ],
  [
    'run',
    {
      kind: 'run',
      checks: [answered],
      programs: { 'starter.js': 'console.log(1)' },
      more: { questions: [question] },
    },
  ],
  [
    'modify',
    {
      kind: 'modify',
      checks: [prints('2')],
      programs: { 'starter.js': 'console.log(1)', 'solution.js': 'console.log(2)' },
    },
  ],
  [
    'make',
    {
      kind: 'make',
      checks: [{ id: 'adds', expect: { type: 'call', name: 'add', args: [1, 2], returns: 3 } }],
      programs: { 'starter.js': '', 'solution.js': 'const add = (a, b) => a + b' },
    },
  ],
  [
    'project',
    {
      kind: 'project',
      checks: [{ id: 'doubles', given: { a: 7 }, expect: { type: 'output', lines: ['14'] } }],
      programs: {
        'starter.js': 'let a = 2\nconsole.log(4)\n',
        'solution.js': 'let a = 2\nconsole.log(a * 2)\n',
      },
    },
  ],
  [
    'make, with values drawn by chance',
    {
      kind: 'make',
      checks: [
        { id: 'halves', vary: { a: { whole: [1, 99] } }, expect: { type: 'sameOutput' } },
        { id: 'asks', varyInputs: [{ letters: [1, 5] }], expect: { type: 'sameOutput' } },
        {
          id: 'adds',
          expect: { type: 'sameResult', name: 'add', args: [{ whole: [0, 9] }, { oneOf: ['a', 1] }] },
        },
      ],
      programs: {
        'starter.js': 'let a = 8; console.log(4)',
        'solution.js': 'let a = 8; console.log(a / 2, prompt()); const add = (a, b) => a + b',
      },
    },
  ],
  [
    'interview',
    {
      kind: 'interview',
      checks: [{ id: 'talked', expect: { type: 'tick' } }],
      programs: { 'starter.js': 'console.log(1)' },
    },
  ],
  [
    'parsons',
    {
      kind: 'parsons',
      checks: [prints('1', '2')],
      programs: { 'solution.js': 'let a = 1\nconsole.log(a)\nconsole.log(a + 1)\n' },
      more: parsons,
    },
  ],
]

const bad: [string, Parts, RegExp][] = [
  [
    'a predict lesson that throws',
    {
      kind: 'predict',
      checks: [answered],
      programs: { 'starter.js': 'nobody()' },
      more: { questions: [question] },
    },
    /^u\/a\/starter\.js:1: program: does not run to its end \(ReferenceError: .*nobody.*\) \[en\]\. /,
  ],
  [
    'a run lesson whose check is wrong',
    {
      kind: 'run',
      checks: [prints('2'), answered],
      programs: { 'starter.js': 'console.log(1)' },
      more: { questions: [question] },
    },
    /^u\/a\/starter\.js: program: fails the check "prints" \(line 1: "2" expected, "1" printed\)/,
  ],
  [
    'a make lesson that nothing has to be made for',
    {
      kind: 'make',
      checks: [{ id: 'ends', expect: { type: 'noError' } }],
      programs: { 'starter.js': '', 'solution.js': 'let a' },
    },
    /^u\/a\/starter\.js: program: the starter passes every check already/,
  ],
  [
    'a lesson that is done when everything is deleted',
    {
      kind: 'fix',
      checks: [{ id: 'ends', expect: { type: 'noError' } }],
      programs: { 'starter.js': 'nobody()', 'solution.js': 'let a' },
    },
    /^u\/a\/lesson\.json: checks: an empty program passes every check \[en\]\. /,
  ],
  [
    'a Parsons lesson with a right line among the wrong ones',
    {
      kind: 'parsons',
      checks: [prints('1', '2')],
      programs: { 'solution.js': 'console.log(1)\nconsole.log(2)\n' },
      more: { parsons: { given: 0, distractors: ['console.log(2)'] } },
    },
    /^u\/a\/lesson\.json: parsons\.distractors\[0\]: this line stands in solution\.js too\. /,
  ],
  [
    'a solution with the expected number written down',
    {
      kind: 'make',
      checks: [{ id: 'doubles', given: { a: 7 }, expect: { type: 'output', lines: ['14'] } }],
      programs: { 'starter.js': 'let a', 'solution.js': 'let a = 2\nconsole.log(4)' },
    },
    /^u\/a\/solution\.js: program: fails the check "doubles" \(line 1: "14" expected, "4" printed\)/,
  ],
  [
    'a function that gives something else back',
    {
      kind: 'make',
      checks: [{ id: 'adds', expect: { type: 'call', name: 'add', args: [1, 2], returns: 3 } }],
      programs: { 'starter.js': '', 'solution.js': 'const add = (a, b) => a - b' },
    },
    /^u\/a\/solution\.js: program: fails the check "adds" \(3 expected, -1 found\)/,
  ],
  [
    'a solution that not all values that may be drawn are possible for',
    {
      kind: 'make',
      checks: [{ id: 'takes-all', vary: { a: { whole: [0, 9] } }, expect: { type: 'sameOutput' } }],
      programs: { 'starter.js': '', 'solution.js': 'let a = 5; if (a > 8) throw 1' },
    },
    /^u\/a\/solution\.js: program: fails the check "takes-all" \(1\)/,
  ],
  [
    'a result that cannot be compared',
    {
      kind: 'make',
      checks: [{ id: 'makes', expect: { type: 'sameResult', name: 'make', args: [] } }],
      programs: { 'starter.js': '', 'solution.js': 'const make = () => () => 1' },
    },
    /^u\/a\/solution\.js: program: fails the check "makes" \(/,
  ],
  [
    'a Parsons lesson that is done at the start',
    {
      kind: 'parsons',
      checks: [{ id: 'ends', expect: { type: 'noError' } }],
      programs: { 'solution.js': 'let a = 1\nconsole.log(a)\nconsole.log(2)\n' },
      more: parsons,
    },
    /^u\/a\/solution\.js: program: what is given at the start passes/,
  ],
  [
    'a Parsons lesson with nothing to put in order',
    {
      kind: 'parsons',
      checks: [prints('1')],
      programs: { 'solution.js': 'let a = 1\nconsole.log(a)\n' },
      more: parsons,
    },
    /^u\/a\/lesson\.json: parsons\.given: 1 different line is left to put in order\. /,
  ],
  [
    'a question that no check asks for',
    {
      kind: 'run',
      checks: [prints('1')],
      programs: { 'starter.js': 'console.log(1)' },
      more: { questions: [question] },
    },
    /^u\/a\/lesson\.json:1: questions\[0\]\.id: no check asks for the answer of "ask"/,
  ],
]

describe('a lesson', () => {
  it.each(good)('of the kind %s is accepted when it does what it says', async (_, parts) => {
    expect(await linesAbout(lesson(parts))).toEqual([])
  })

  it.each(bad)('is refused: %s', async (_, parts, line) => {
    expect(await linesAbout(lesson(parts))).toEqual([expect.stringMatching(line)])
  })

  // The solution, the starter and nothing at all.
  it('runs the same program once, in however many languages', async () => {
    const counted = vi.fn<Run>(run)
    const parts: Parts = {
      kind: 'modify',
      checks: [prints('2')],
      programs: { 'starter.js': 'console.log(1)', 'solution.js': 'console.log(2)' },
    }
    const files = lesson(parts)
    await checkLessons(writeCourse({ ...files, 'u/a/fr.md': files['u/a/en.md'] ?? '' }), counted)
    expect(counted).toHaveBeenCalledTimes(3)
  })

  it.each([
    ['loops', defaultLimits.ticks],
    ['hangs inside of native calls', 0],
  ])('cannot hold the command for hours with %s', async (_, ticks) => {
    const endless = vi.fn<Run>(() =>
      Promise.resolve({
        outcome: { kind: 'outOfTime' },
        printed: [],
        seen: {},
        ticks,
        elapsed: 0,
      }),
    )
    const checks = Array.from({ length: 90 }, (_, at) => ({
      id: `c-${at}`,
      given: { a: at },
      expect: { type: 'noError' },
    }))
    const programs = { 'starter.js': 'let a = 1; for (;;);', 'solution.js': 'let a = 2; for (;;);' }
    const { problems } = await checkLessons(writeCourse(lesson({ kind: 'make', checks, programs })), endless)
    expect(endless.mock.calls.length).toBeLessThan(20)
    expect(problems).toContainEqual(expect.objectContaining({ problem: 'its programs run too long' }))
  })
})
