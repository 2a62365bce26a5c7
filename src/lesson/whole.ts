/**
 * Is what was fetched a lesson? Files get damaged on sticks and mirrors, and a page that believes them breaks as a
 * whole. Looked at as far as the screens look; what a check means, the judge finds out.
 */
import type { CourseTitles, Lesson } from './lesson.ts'

type Test = (value: unknown) => boolean

const isText: Test = (value) => typeof value === 'string'
const isNumber: Test = (value) => typeof value === 'number'
const isTruth: Test = (value) => typeof value === 'boolean'
const isMissing: Test = (value) => value === undefined

const either =
  (...tests: Test[]): Test =>
  (value) =>
    tests.some((test) => test(value))
const listOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test)
const recordOf =
  (test: Test): Test =>
  (value) =>
    isObject(value) && Object.values(value).every(test)
const shape =
  (fields: Record<string, Test>): Test =>
  (value) =>
    isObject(value) && Object.entries(fields).every(([name, test]) => test(Reflect.get(value, name)))

const sentence = shape({ number: isNumber, html: isText })
const choice = shape({ id: isText, html: isText, right: isTruth, why: either(isMissing, isText) })

const lessonShape = shape({
  id: isText,
  unit: isText,
  kind: isText,
  language: isText,
  review: isText,
  title: isText,
  text: listOf(sentence),
  task: listOf(sentence),
  checks: listOf(shape({ id: isText, html: isText, expect: shape({ type: isText }) })),
  questions: listOf(shape({ id: isText, html: isText, choices: listOf(choice) })),
  hints: listOf(shape({ id: isText, html: isText, when: either(isMissing, isObject) })),
  starter: isText,
  solution: isText,
  parsons: either(isMissing, shape({ given: isText, blocks: listOf(shape({ id: isText, code: isText })) })),
})

const titlesShape = shape({
  language: isText,
  units: recordOf(shape({ title: isText, about: isText })),
  lessons: recordOf(shape({ title: isText, review: isText })),
})

const outlineShape = shape({
  languages: listOf(isText),
  units: listOf(shape({ id: isText, lessons: listOf(shape({ id: isText, kind: isText })) })),
})

const isNull: Test = (value) => value === null

const pageShape = recordOf(
  shape({
    at: shape({ unit: isNumber, lesson: isNumber }),
    before: either(isNull, isText),
    after: either(isNull, isText),
    languages: recordOf((value) => typeof value === 'function'),
  }),
)

/** The lesson that was asked for, and whole. */
export function isLesson(
  value: unknown,
  { id, language }: { id: string; language: string },
): value is Lesson {
  return lessonShape(value) && shape({ id: same(id), language: same(language) })(value)
}

export function isTitles(value: unknown): value is CourseTitles {
  return titlesShape(value)
}

export function isOutline(value: unknown): boolean {
  return outlineShape(value)
}

/** Places and loaders by lesson id. */
export function isPage(value: unknown): boolean {
  return pageShape(value)
}

function same(wanted: string): Test {
  return (value) => value === wanted
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
