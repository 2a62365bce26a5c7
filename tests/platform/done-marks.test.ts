/** The lessons that are done, as a short text. */
import { expect, it } from 'vitest'
import { markedLessons, marksOf, mostSigns } from '../../src/platform/done-marks.ts'

const course = Array.from({ length: 3000 }, (_, at) => `lesson-${at}`)

it('gives back the lessons it was made of, in the order of the course', () => {
  expect(markedLessons(marksOf(['lesson-7', 'lesson-2', 'lesson-7']), course)).toEqual([
    'lesson-2',
    'lesson-7',
  ])
  expect(markedLessons(marksOf([]), course)).toEqual([])
})

it('keeps a thousand lessons in what SCORM 1.2 gives, and no lesson of the others', () => {
  const done = course.slice(0, 1022)
  const text = marksOf(done)
  expect(text.length).toBeLessThanOrEqual(mostSigns)
  expect(markedLessons(text, course)).toEqual(done)
  expect(marksOf(course).length).toBeLessThanOrEqual(mostSigns)
})

it('does not know lessons that the course no longer has, and reads no strange text', () => {
  expect(markedLessons(marksOf(['lesson-1', 'gone']), course)).toEqual(['lesson-1'])
  for (const text of [null, '', 'jisr1', '{"page":3}', 'jisr2:AAAA', 'jisr1:A'])
    expect(markedLessons(text, course)).toEqual([])
})

it('keeps what an earlier text held, also of lessons that are not here', () => {
  const text = marksOf(['lesson-2'], marksOf(['elsewhere', 'lesson-1']))
  expect(markedLessons(text, [...course, 'elsewhere'])).toEqual(['lesson-1', 'lesson-2', 'elsewhere'])
  expect(marksOf(['lesson-2'], '{"page":3}')).toBe(marksOf(['lesson-2']))
})
