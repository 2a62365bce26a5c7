/** Whatever stands in the texts of a lesson: the page gets five harmless marks, or the author a line. */
import { createRequire } from 'node:module'
import { afterAll, describe, expect, it } from 'vitest'
import { harmless } from '../../src/ui/parts/harmless.ts'
import type { Lesson } from '../../src/lesson/lesson.ts'
import { compileLesson, compileTitles } from '../../tools/lessons/compile.ts'
import { problemLine } from '../../tools/lessons/problem.ts'
import { lessonsOf, readCourse } from '../../tools/lessons/read.ts'
import { goodCourse, removeCourses, writeCourse, type Files } from './good-course.ts'
import { markupPayloads } from './markup-payloads.ts'

afterAll(removeCourses)

const en = 'unit/greet/en.md'
const fr = 'unit/greet/fr.md'
const payloads = Object.entries(markupPayloads)

/** Every place of a course in which somebody writes a text: file, what stands there, what to put around. */
const fields: [file: string, from: string, to: (payload: string) => string][] = [
  [en, 'Find the missing sign', JSON.stringify],
  ['unit/en.md', 'First words', JSON.stringify],
  ['unit/en.md', 'You print lines of text.', String],
  [en, 'Quotes come in *pairs*.', String],
  [en, 'Add the missing sign.', String],
  [en, 'Two lines appear.', String],
  [en, 'Read line 1 again.', String],
  [en, 'How many lines appear?', String],
  [en, 'Two lines\n', (payload) => `${payload}\n`],
  [en, 'Each `console.log` makes its own line.', String],
  [fr, 'Relisez la ligne 1.', String],
  [fr, 'Bonne nuit      |', (payload) => `${payload} |`],
]

/** The good course with a payload in all of them. */
function poisoned(payload: string): Files {
  return fields.reduce<Files>((files, [file, from, to]) => {
    const before = String(files[file])
    const after = before.replace(from, () => to(payload))
    if (after === before) throw new Error(`${file} does not hold ${from}`)
    return { ...files, [file]: after }
  }, goodCourse)
}

/** All HTML of a compiled lesson, and of the titles around it. */
function htmlOf(lesson: Lesson, titles: string[]): string[] {
  return [
    ...titles,
    ...[...lesson.text, ...lesson.task, ...lesson.checks, ...lesson.hints].map(({ html }) => html),
    ...lesson.questions.flatMap(({ html, choices }) => [
      html,
      ...choices.flatMap((choice) => [choice.html, choice.why ?? '']),
    ]),
  ]
}

/** As a browser reads it. */
const { JSDOM } = createRequire(import.meta.url)('jsdom') as {
  JSDOM: { fragment: (html: string) => DocumentFragment }
}

/** Marks and attributes that are not on the list. */
function strangers(html: string): string[] {
  const allowed = ['CODE', 'STRONG', 'EM', 'KBD', 'BDI']
  return [...JSDOM.fragment(html).querySelectorAll('*')].flatMap((element) => [
    ...(allowed.includes(element.tagName) ? [] : [element.tagName]),
    ...element
      .getAttributeNames()
      .filter((name) => !['dir=ltr', 'translate=no'].includes(`${name}=${element.getAttribute(name)}`)),
  ])
}

describe('a text of a lesson', () => {
  it.each(payloads)('is refused with its place, or harmless: %s', (_name, payload) => {
    const course = readCourse(writeCourse(poisoned(payload)))
    for (const problem of course.problems) {
      expect(problemLine(problem)).toMatch(/\/(en|fr)\.md:\d+: \S[^\n]*\. \S[^\n]*\.$/)
    }
    const [found] = lessonsOf(course)
    for (const language of ['en', 'fr']) {
      const lesson = found && compileLesson(found.lesson, { unit: 'unit', language })
      const abouts = Object.values(compileTitles(course, language).units).map(({ about }) => about)
      expect(lesson).toBeTruthy()
      expect(htmlOf(lesson as Lesson, abouts).flatMap(strangers)).toEqual([])
    }
  })

  it('is looked at by a test that sees strangers', () => {
    expect(strangers('<strong>a</strong><img src=x><code dir="rtl" onclick="">b</code>')).toEqual([
      'IMG',
      'src',
      'dir',
      'onclick',
    ])
  })
})

describe('the last wall in front of the page', () => {
  it.each(payloads)('makes %s harmless even when no compiler saw it', (_name, payload) => {
    expect(strangers(harmless(payload))).toEqual([])
    expect(strangers(harmless(`<strong>${payload}</strong>`))).toEqual([])
  })

  it('changes nothing that the compiler writes', () => {
    const html =
      '<code dir="ltr" translate="no">1 &lt; 2</code> <strong>a</strong> <em>b</em> <kbd>c</kbd> <bdi>d</bdi>'
    expect(harmless(html)).toBe(html)
  })

  it('shows as text what it does not let be', () => {
    expect(JSDOM.fragment(harmless('1 <b>2</b>')).textContent).toBe('1 <b>2</b>')
  })
})
