/** What a JSON Schema cannot say about `lesson.json`: how its parts fit together. */
import { linearPattern } from '../../src/check/pattern.ts'
import { isDrawn } from '../../src/check/trial.ts'
import type { Check, Expectation, LessonFile } from '../../src/lesson/schema.ts'
import { namedValue, namedValues, type Data } from '../../src/syntax/literal.ts'
import { parse } from '../../src/syntax/parse.ts'
import { checkDraws } from './draw-rules.ts'
import type { Report } from './json-file.ts'
import { nameTrouble } from './names.ts'
import { quoted } from './problem.ts'

export function checkLessonFile(lesson: LessonFile, report: Report): void {
  const trouble = nameTrouble(lesson.id)
  if (trouble !== null) report('id', `${quoted(lesson.id)} is ${trouble}`, 'Choose another id.')
  lesson.concepts.forEach((concept, at) => {
    if (lesson.concepts.indexOf(concept) < at)
      report(`concepts[${at}]`, `${quoted(concept)} stands twice`, 'Keep one of them.')
  })
  checkIds('checks', lesson.checks, report)
  checkIds('hints', lesson.hints, report)
  checkIds('questions', lesson.questions ?? [], report)
  lesson.checks.forEach((check, at) => checkCheck({ check, field: `checks[${at}]`, lesson, report }))
  checkQuestions(lesson, report)
  checkHints(lesson, report)
  checkKind(lesson, report)
}

function checkIds(field: string, list: readonly { id: string }[], report: Report): void {
  const seen = new Set<string>()
  list.forEach(({ id }, at) => {
    if (seen.has(id))
      report(`${field}[${at}].id`, `the id ${quoted(id)} stands twice`, 'Give each its own id.')
    if (id in Object.prototype)
      report(`${field}[${at}].id`, `${quoted(id)} is a reserved name`, 'Choose another id.')
    seen.add(id)
  })
}

interface CheckPlace {
  check: Check
  field: string
  lesson: LessonFile
  report: Report
}

function checkCheck({ check, field, lesson, report }: CheckPlace): void {
  const { expect, given, inputs } = check
  const trouble = expectationTrouble(expect)
  if (trouble !== null) report(`${field}.expect`, trouble.problem, trouble.remedy)
  if ((expect.type === 'variable' || expect.type === 'call') && !canBeDeclared(expect.name))
    report(`${field}.expect.name`, `${quoted(expect.name)} is a reserved name`, 'Choose another name.')
  if (['source', 'answered', 'tick'].includes(expect.type)) {
    const meansNothing = `nothing for ${quoted(expect.type)}`
    if (given !== undefined) report(`${field}.given`, `starting values mean ${meansNothing}`, 'Delete them.')
    if (inputs !== undefined) report(`${field}.inputs`, `answers mean ${meansNothing}`, 'Delete them.')
    if (isDrawn(check)) report(field, `draws mean ${meansNothing}`, 'Delete them.')
  }
  checkDraws(check, field, report)
  checkNamedValues({ given, vary: check.vary, varyInputs: check.varyInputs, expect }, field, report)
  if (given !== undefined && Object.keys(given).length === 0) {
    report(`${field}.given`, 'no starting value is given', 'Name one, or delete this.')
  }
  if (expect.type === 'answered' && !lesson.questions?.some(({ id }) => id === expect.question)) {
    report(
      `${field}.expect.question`,
      `no question has the id ${quoted(expect.question)}`,
      'Name one of "questions".',
    )
  }
  if ((expect.type === 'line' || expect.type === 'everyLine') && expect.matches !== undefined) {
    if (linearPattern(expect.matches) === null) {
      const problem = `${quoted(expect.matches)} is not a pattern that can be used`
      report(
        `${field}.expect.matches`,
        problem,
        'Write a short one with the flag "u", without looking around or back.',
      )
    }
  }
}

/** Words of the language, and the one name that means something in every object. */
function canBeDeclared(name: string): boolean {
  return name !== '__proto__' && parse(`var ${name}`).kind === 'tree'
}

interface Trouble {
  problem: string
  remedy: string
}

function expectationTrouble(expect: Expectation): Trouble | null {
  switch (expect.type) {
    case 'line':
      return oneOf(expect, ['equals', 'contains', 'matches'])
    case 'everyLine':
      return oneOf(expect, ['different', 'notEmpty', 'without', 'matches'])
    case 'variable':
      return oneOf(expect, ['equals', 'not', 'is'])
    case 'call':
      return oneOf(expect, ['returns', 'throws']) ?? oneResult(expect)
    case 'lineCount':
      return oneOf(expect, ['min', 'max']) ?? inOrder(expect)
    case 'source': {
      if ((expect.construct === undefined) === (expect.name === undefined)) {
        return {
          problem: 'it counts either a construct or a name',
          remedy: 'Give "construct" or "name", not both.',
        }
      }
      return oneOf(expect, ['min', 'max']) ?? inOrder(expect)
    }
    case 'sameLine':
      return expect.lines[0] === expect.lines[1]
        ? { problem: 'a line is always the same as itself', remedy: 'Name two different lines.' }
        : null
    default:
      return null
  }
}

function oneOf(expect: object, fields: string[]): Trouble | null {
  if (fields.some((field) => Object.hasOwn(expect, field))) return null
  return { problem: 'it asks for nothing', remedy: `Give at least one of: ${fields.join(', ')}.` }
}

function oneResult({ returns, throws, tolerance }: Extract<Expectation, { type: 'call' }>): Trouble | null {
  if (returns !== undefined && throws !== undefined)
    return {
      problem: 'a call gives something back or throws',
      remedy: 'Give "returns" or "throws", not both.',
    }
  if (tolerance === undefined || holdsNumber(returns)) return null
  return { problem: 'there is no number to be close to', remedy: 'Delete "tolerance".' }
}

function holdsNumber(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value === 'number'
  return Object.values(value).some(holdsNumber)
}

/** `{"$": …}` stands for a value that JSON cannot carry, wherever a value may stand. */
function checkNamedValues(value: unknown, field: string, report: Report): void {
  if (typeof value !== 'object' || value === null) return
  if (Object.hasOwn(value, '$') && namedValue(value as Data) === null) {
    const remedy = `Write {"$": NAME} with one of: ${namedValues.join(', ')}.`
    report(field, 'the name "$" is kept for values that JSON cannot carry', remedy)
  }
  for (const [key, each] of Object.entries(value)) {
    const path = Array.isArray(value) ? `${field}[${key}]` : `${field}.${key}`
    checkNamedValues(each, path, report)
  }
}

function inOrder({ min, max }: { min?: number | undefined; max?: number | undefined }): Trouble | null {
  if (min === 0 && max === undefined)
    return { problem: 'every program passes it: "min" is 0', remedy: 'Write a greater one, or "max".' }
  if (min === undefined || max === undefined || min <= max) return null
  return { problem: '"min" is greater than "max"', remedy: 'Exchange them.' }
}

function checkQuestions(lesson: LessonFile, report: Report): void {
  const questions = lesson.questions ?? []
  questions.forEach(({ id, choices }, at) => {
    checkIds(`questions[${at}].choices`, choices, report)
    const right = choices.filter((choice) => choice.right === true).length
    if (right === 0)
      report(`questions[${at}].choices`, 'no choice is right', 'Give one of them "right": true.')
    if (right === choices.length)
      report(`questions[${at}].choices`, 'every choice is right', 'Make at least one wrong.')
    const asked = lesson.checks.some(({ expect }) => expect.type === 'answered' && expect.question === id)
    if (!asked) {
      report(
        `questions[${at}].id`,
        `no check asks for the answer of ${quoted(id)}`,
        'Add a check of the type "answered".',
      )
    }
  })
}

function checkHints(lesson: LessonFile, report: Report): void {
  lesson.hints.forEach(({ when }, at) => {
    if (when === undefined) return
    if (Object.keys(when).length === 0)
      report(`hints[${at}].when`, 'it names no condition', 'Name one, or delete this.')
    if (when.failed !== undefined && !lesson.checks.some(({ id }) => id === when.failed)) {
      report(
        `hints[${at}].when.failed`,
        `no check has the id ${quoted(when.failed)}`,
        'Name one of "checks".',
      )
    }
  })
}

function checkKind({ kind, questions, parsons, checks }: LessonFile, report: Report): void {
  if (kind === 'parsons' && !parsons) report('parsons', 'missing', 'A "parsons" lesson needs it.')
  if (kind !== 'parsons' && parsons)
    report('parsons', `means nothing in a ${quoted(kind)} lesson`, 'Delete it.')
  if ((kind === 'predict' || kind === 'run') && (questions ?? []).length === 0) {
    report('questions', 'missing', `A ${quoted(kind)} lesson asks at least one question.`)
  }
  if (kind === 'interview' && !checks.some(({ expect }) => expect.type === 'tick')) {
    report('checks', 'none is of the type "tick"', 'In an interview a person ticks at least one.')
  }
}
