/** One bad file: one clear line with its place, at once, and every other lesson is still there. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkLessons } from '../../tools/lessons/check.ts'
import { problemLine, type Problem } from '../../tools/lessons/problem.ts'
import { lessonsOf, readCourse } from '../../tools/lessons/read.ts'
import { damages } from './damaged-cases.ts'
import { goodCourse, removeCourses, writeCourse, type Files } from './good-course.ts'
import { honest } from './honest-cases.ts'
import { bombs, disguises } from './hostile-cases.ts'
import { run } from './run.ts'

afterAll(removeCourses)

/** The good lesson once more, in the same unit, under another name. */
const neighbour: Files = Object.fromEntries(
  Object.entries(goodCourse)
    .filter(([path]) => path.startsWith('unit/greet/'))
    .map(([path, text]) => [
      path.replace('greet', 'other'),
      String(text).replace('"two-greetings"', '"other"').replace('"order": 1', '"order": 2'),
    ]),
)

const withoutFolder = (problems: Problem[], folder: string): string[] =>
  problems.map((problem) => problemLine(problem).replaceAll(`${folder}/`, ''))

describe.each([
  ['a file of absurd size', bombs],
  ['a disguise', disguises],
  ['a damage', damages],
])('%s', (_, cases) => {
  it.each(cases)('has its line, and takes no other lesson with it: $title', ({ files, line }) => {
    const folder = writeCourse({ ...neighbour, ...files() })
    const course = readCourse(folder)
    const lines = withoutFolder(course.problems, folder)
    expect(lines).toContainEqual(expect.stringMatching(line))
    expect(lines.filter((each) => !each.startsWith('unit/greet'))).toEqual([])
    expect(lines.join('')).not.toMatch(/[\n\u2028\u202e\u{e0041}]/u)
    expect(lessonsOf(course).map(({ lesson }) => lesson.file.id)).toContain('other')
    expect('polluted' in {}).toBe(false)
  })
})

describe('what is only strange', () => {
  it.each(Object.entries(honest))('is accepted: %s', async (_, files) => {
    const folder = writeCourse(files())
    const { problems, lessons } = await checkLessons(folder, run)
    expect(withoutFolder(problems, folder)).toEqual([])
    expect(lessons.map(({ id }) => id)).toEqual(['two-greetings'])
  })
})

it('a fault of the program itself becomes a line, and the other lessons are checked', async () => {
  const folder = writeCourse({ ...goodCourse, ...neighbour })
  const { problems, lessons } = await checkLessons(folder, (request) => {
    if (request.program.includes('Bonjour')) throw new RangeError('planted')
    return run(request)
  })
  expect(problems.map(({ problem }) => problem)).toEqual(
    Array<string>(2).fill('could not be checked ("RangeError: planted")'),
  )
  expect(lessons).toHaveLength(2)
})

it('folders are read only so deep', async () => {
  const folder = writeCourse(goodCourse)
  const deep = join(folder, ...Array.from({ length: 40 }, () => 'a'), 'lesson.json')
  mkdirSync(dirname(deep), { recursive: true })
  writeFileSync(deep, '{}')
  const { problems, lessons } = await checkLessons(folder, run)
  expect(problems.map(problemLine)).toEqual([expect.stringMatching(/(\/a){7}: too deep\. /)])
  expect(lessons).toHaveLength(1)
})
