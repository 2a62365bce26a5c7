/** Small mistakes in the solutions of lessons must not pass their checks. */
import { afterAll, describe, expect, it } from 'vitest'
import { mutantsOf } from '../../tools/lessons/mutate.ts'
import { lessonsOf, readCourse } from '../../tools/lessons/read.ts'
import { readArguments, tryMutants, type Arguments, type Tried } from '../../tools/lessons/try-mutants.ts'
import { removeCourses, writeCourse } from './good-course.ts'
import { run } from './run.ts'

afterAll(removeCourses)

describe('the lessons of the course', () => {
  const course = lessonsOf(readCourse('lessons'))
  const argued = readArguments('lessons/mutants.json')

  it.each(course.map(({ unit, lesson }) => ({ id: lesson.file.id, unit, lesson })))(
    'find every mutant of their solution, or it is said why not: $id',
    async ({ unit, lesson }) => {
      const tried = await tryMutants({ lesson, unit, argued }, run)
      expect(tried).toMatchObject({ problem: null, survivors: [], stale: [] })
      expect(tried.exempt !== null || tried.count > 0).toBe(true)
    },
  )

  it('are the only ones that something is argued about', () => {
    const ids = course.map(({ lesson }) => lesson.file.id)
    expect(Object.keys(argued).filter((id) => !ids.includes(id))).toEqual([])
  })
})

describe('mutants', () => {
  it.each<[string, string[]]>([
    ['a + b', ['a - b']],
    ['(a) /* + */ <= b', ['(a) /* + */ < b', '(a) /* + */ >= b', '']],
    [
      'if (a === 1) f()',
      ['if (a !== 1) f()', 'if (a === 2) f()', 'if (!(a === 1)) f()', 'if (a === 1) ;', ''],
    ],
    ['if (a) f(); else g()', ['if (a) f();', 'if (!(a)) f(); else g()', '']],
    ['let n = 0', ['let n = 1', 'let n = (-1)']],
    ['let t = "Good day"', ['let t = ""', 'let t = "Good day~"', 'let t = "Good"']],
    ['let t = `a${b}`', ['let t = `${b}`', 'let t = `a~${b}`']],
    [
      'for (let i = 0; i < 3; i++) f(i)',
      ['for (let i = 0; i <= 3; i++) f(i)', 'for (let i = 1; i < 3; i++) f(i)'],
    ],
    ['f(a, b)', ['f(b, a)', '']],
    ['!a && b', ['a && b', '!a || b']],
    ['const f = (a) => a * 2', ['const f = (a) => 0', 'const f = (a) => ""', 'const f = (a) => a + 2']],
    [
      'function f() { return a }',
      ['function f() {  }', 'function f() { return 1 }', 'function f() { return [] }'],
    ],
    ['a += 2', ['a -= 2', 'a = 2', 'a += 3']],
    ['while (true) { break }', ['while (false) { break }', 'while (true) {  }', 'while (!(true)) { break }']],
  ])('of %s are among others %j', (program, expected) => {
    const found = mutantsOf(program).map((mutant) => mutant.program)
    expect(found).toEqual(expect.arrayContaining(expected))
    expect(found).not.toContain(program)
    expect(new Set(found).size).toBe(found.length)
  })

  it('leave alone what is no value and no step', () => {
    expect(mutantsOf('"use strict"\n// 1 + 1\nlet a = { b: c, "d": e }')).toEqual([])
    expect(mutantsOf('let a = prompt("How old?")')).toEqual([])
  })

  it('say where they are and what they change', () => {
    expect(mutantsOf('let a\nlet b = a   <\n  c')).toContainEqual({
      what: 'a < c → a <= c',
      line: 2,
      program: 'let a\nlet b = a   <=\n  c',
    })
  })
})

interface Parts {
  checks: object[]
  solution: string
  argued?: Arguments
}

/** Tries a `make` lesson that has these checks. */
async function trying({ checks, solution, argued = {} }: Parts): Promise<Tried> {
  const ids = checks.map((_, at) => `c-${at}`)
  const head = '---\ntitle: A\nreview: reviewed\n---\n'
  const file = {
    id: 'a',
    order: 1,
    kind: 'make',
    concepts: [],
    checks: checks.map((check, at) => ({ id: ids[at], ...check })),
    hints: [],
  }
  const sentences = ids.map((id) => `- ${id}: It is so.`).join('\n')
  const folder = writeCourse({
    'a/lesson.json': JSON.stringify(file),
    'a/en.md': `${head}\n## text\n\n1. It is so.\n\n## task\n\n2. Do it.\n\n## checks\n\n${sentences}\n`,
    'a/starter.js': '',
    'a/solution.js': solution,
  })
  const course = readCourse(folder)
  expect(course.problems).toEqual([])
  const [found] = lessonsOf(course)
  if (!found) throw new Error('no lesson')
  return tryMutants({ ...found, argued }, run)
}

const survivors = ({ survivors: found }: Tried): string[] => found.map(({ what }) => what)

describe('a lesson', () => {
  const solution = 'const tickets = (n) => n >= 10 ? n * 4 : n * 5'
  const calls = [1, 9, 10, 12].map((n) => ({
    expect: { type: 'call', name: 'tickets', args: [n], returns: n >= 10 ? n * 4 : n * 5 },
  }))

  it('that does not look at a border lets a mutant pass', async () => {
    const found = survivors(await trying({ checks: calls.slice(0, 1), solution }))
    expect(found).toContain('n >= 10 → n > 10')
    expect(found).toContain('n >= 10 → n >= 11')
  })

  it('that only makes calls that can be read lets a table of the answers pass', async () => {
    expect(survivors(await trying({ checks: calls, solution }))).toEqual([
      'the results of tickets written down',
    ])
  })

  it('that draws its values finds the table, too', async () => {
    const drawn = { expect: { type: 'sameResult', name: 'tickets', args: [{ whole: [1, 60] }] } }
    expect(survivors(await trying({ checks: [...calls, drawn], solution }))).toEqual([])
  })

  it('that looks at one output, or at some, lets them pass written down', async () => {
    const program = 'let seats = 3\nconsole.log(seats * 7)'
    const prints = { expect: { type: 'output', lines: ['21'] } }
    const whatIf = { given: { seats: 9 }, expect: { type: 'output', lines: ['63'] } }
    const drawn = { vary: { seats: { whole: [1, 60] } }, expect: { type: 'sameOutput' } }
    const written = 'the output written down'
    expect(survivors(await trying({ checks: [prints], solution: program }))).toContain(written)
    expect(survivors(await trying({ checks: [prints, whatIf], solution: program }))).toEqual([written])
    expect(survivors(await trying({ checks: [prints, drawn], solution: program }))).toEqual([])
  })

  it('that gives the same answers each time lets a table of them pass', async () => {
    const program = 'const name = prompt("Name?")\nconsole.log("Hi " + name.toUpperCase())'
    const asks = (inputs: string[], line: string): object => ({
      inputs,
      expect: { type: 'output', lines: [line] },
    })
    const checks = [asks(['Nour'], 'Hi NOUR'), asks(['Yonas'], 'Hi YONAS')]
    expect(survivors(await trying({ checks, solution: program }))).toEqual(['the output written down'])
    const drawn = { varyInputs: [{ letters: [3, 9] }], expect: { type: 'sameOutput' } }
    expect(survivors(await trying({ checks: [...checks, drawn], solution: program }))).not.toContain(
      'the output written down',
    )
  })

  it('that finds a loop without its end is done with it soon', async () => {
    const program = 'let n = 0\nwhile (n < 3) n++\nconsole.log(n)'
    expect(
      survivors(await trying({ checks: [{ expect: { type: 'output', lines: ['3'] } }], solution: program })),
    ).toEqual(['n = 0 → n = 1', 'n = 0 → n = (-1)', 'the output written down'])
  })

  it('may have reasons for those that pass, as long as they do', async () => {
    const argued = { a: { '"x" → "x~"': 'Any text is as good as this one.', 'n → m': 'It is not there.' } }
    const tried = await trying({
      checks: [{ expect: { type: 'lineCount', min: 1 } }],
      solution: 'console.log("x")',
      argued,
    })
    expect(tried.argued.map(({ what }) => what)).toEqual(['"x" → "x~"'])
    expect(survivors(tried)).toEqual(['"x" → ""'])
    expect(tried.stale).toEqual(['n → m'])
  })

  it('is not tried when its solution fails', async () => {
    const tried = await trying({
      checks: [{ expect: { type: 'output', lines: ['a'] } }],
      solution: 'console.log("b")',
    })
    expect(tried).toMatchObject({ problem: 'its solution does not pass', count: 0 })
  })
})
