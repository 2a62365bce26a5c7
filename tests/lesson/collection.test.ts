/** Lessons of an author's own, in any folder. */
import { afterAll, expect, it } from 'vitest'
import { problemLine } from '../../tools/lessons/problem.ts'
import { lessonsOf, readCourse } from '../../tools/lessons/read.ts'
import { goodCourse, removeCourses, writeCourse, type Files } from './good-course.ts'

afterAll(removeCourses)

/** The good lesson's files, moved to other folders. */
function lessonAt(...folders: string[]): Files {
  const files = Object.entries(goodCourse).filter(([path]) => path.startsWith('unit/greet/'))
  return Object.fromEntries(
    folders.flatMap((folder) => files.map(([path, text]) => [path.replace('unit/greet', folder), text])),
  )
}

it('need no unit around them', () => {
  const course = readCourse(writeCourse(lessonAt('mine')))
  expect(course.problems).toEqual([])
  expect(lessonsOf(course)).toHaveLength(1)
})

it('may have the same order, but not the same id', () => {
  const { problems } = readCourse(writeCourse(lessonAt('mine', 'yours')))
  expect(problems.map(problemLine)).toEqual([
    expect.stringMatching(/yours\/lesson\.json: id: .* is also the id of/),
  ])
})

it('are refused beside units, where nobody would see them', () => {
  const { problems } = readCourse(writeCourse({ ...goodCourse, ...lessonAt('loose/one') }))
  expect(problems.map(problemLine).filter((line) => line.includes('in no unit'))).toHaveLength(1)
})
