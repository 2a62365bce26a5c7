/** Lessons together: whole trees, parts of them, and what may stand only once. */
import { afterAll, describe, expect, it } from 'vitest'
import { checkLessons } from '../../tools/lessons/check.ts'
import { problemLine } from '../../tools/lessons/problem.ts'
import { goodCourse, removeCourses, withFiles, writeCourse, type Files } from './good-course.ts'
import { linesAbout } from './lines-about.ts'
import { run } from './run.ts'

afterAll(removeCourses)

describe('a tree of lessons', () => {
  const second = (change: (text: string) => string): Files =>
    Object.fromEntries(
      Object.entries(goodCourse)
        .filter(([path]) => path.startsWith('unit/greet/'))
        .map(([path, text]) => [
          path.replace('greet', 'again'),
          path.endsWith('lesson.json') ? change(String(text)) : text,
        ]),
    )

  it('is accepted anywhere when nothing is wrong', async () => {
    const folder = writeCourse(goodCourse)
    const report = await checkLessons(folder, run)
    expect(report).toMatchObject({
      ok: true,
      problems: [],
      lessons: [{ id: 'two-greetings', unit: 'unit', languages: ['en', 'fr'] }],
    })
  })

  it.each(['unit', 'unit/greet', 'unit/greet/lesson.json'])('can be checked in part: %s', async (part) => {
    const report = await checkLessons(`${writeCourse(goodCourse)}/${part}`, run)
    expect(report).toMatchObject({ ok: true, lessons: [{ id: 'two-greetings', unit: 'unit' }] })
  })

  it('tolerates a byte order mark and the line ends of Windows', async () => {
    const files = Object.entries(goodCourse).map(([path, text]) => [
      path,
      `\ufeff${String(text).replaceAll('\n', '\r\n')}`,
    ])
    expect(await linesAbout(Object.fromEntries(files))).toEqual([])
  })

  it('refuses two lessons with one id, naming both files', async () => {
    const lines = await linesAbout({
      ...goodCourse,
      ...second((text) => text.replace('"order": 1', '"order": 2')),
    })
    expect(lines).toEqual([
      'unit/again/lesson.json: id: "two-greetings" is also the id of unit/greet/lesson.json. Give each its own id.',
    ])
  })

  it('refuses two lessons with one place in their unit', async () => {
    const lines = await linesAbout({
      ...goodCourse,
      ...second((text) => text.replace('two-greetings', 'again')),
    })
    expect(lines).toEqual([
      expect.stringMatching(
        /^unit\/\w+\/lesson\.json: order: "1" is also the order of unit\/\w+\/lesson\.json\. /,
      ),
    ])
  })

  it('refuses a folder without lessons, and a path without a folder', async () => {
    expect(await linesAbout({ 'empty/.keep': '' })).toEqual([expect.stringMatching(/no lesson is here/)])
    const report = await checkLessons('/no/such/folder', run)
    expect(report.problems.map(problemLine)).toEqual([
      expect.stringMatching(/^\/no\/such\/folder: no such folder\. /),
    ])
  })

  it('says that the unit file is missing', async () => {
    const lines = await linesAbout(withFiles({ 'unit/unit.json': null }))
    expect(lines).toEqual(['unit/unit.json: this file is missing. Write it.'])
  })
})
