/** The commands of authors. */
import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { kinds } from '../../src/lesson/schema.ts'
import { checkLessons } from '../../tools/lessons/check.ts'
import { writeNewLesson } from '../../tools/lessons/new.ts'
import { problemLine } from '../../tools/lessons/problem.ts'
import { schemaFiles } from '../../tools/lessons/schema-cli.ts'
import { edited, goodCourse, removeCourses, writeCourse } from './good-course.ts'
import { run } from './run.ts'

afterAll(removeCourses)

function lessons(...words: string[]): Promise<{ code: number; output: string }> {
  return new Promise((done) => {
    execFile('node', ['--import', 'tsx', 'tools/lessons/cli.ts', ...words], (error, output) => {
      done({ code: error ? Number(error.code) : 0, output })
    })
  })
}

describe('npm run lessons', () => {
  it('ends well, with one line of summary, when nothing is wrong', async () => {
    expect(await lessons(writeCourse(goodCourse))).toEqual({
      code: 0,
      output: '1 lesson in 2 languages: no problems\n',
    })
  })

  it('ends with 1 and one line for each problem', async () => {
    const { code, output } = await lessons(
      writeCourse(edited('unit/greet/en.md', 'review: machine-draft\n', '')),
    )
    expect(code).toBe(1)
    expect(output.split('\n')).toEqual([
      expect.stringMatching(
        /unit\/greet\/en\.md:1: review: missing\. Use one of: machine-draft, reviewed\.$/,
      ),
      '1 lesson in 2 languages: 1 problem',
      '',
    ])
  })

  it('prints one JSON document for programs', async () => {
    const { code, output } = await lessons(
      writeCourse(edited('unit/greet/en.md', '*pairs*', '<b>')),
      '--json',
    )
    expect(code).toBe(1)
    expect(JSON.parse(output)).toMatchObject({ ok: false, problems: [{ line: 8, field: 'text.1' }] })
  })

  it('goes on after a program that hangs where no limit reaches', async () => {
    const hang = '// triggers: check no-error\n[].indexOf.call({ length: 2 ** 53 - 1 }, 1);\n'
    expect(await lessons(writeCourse({ ...goodCourse, 'unit/greet/mistakes/hang.js': hang }))).toEqual({
      code: 0,
      output: '1 lesson in 2 languages: no problems\n',
    })
  })

  it('says how it is used', async () => {
    expect(await lessons('--what')).toMatchObject({ code: 2 })
  })
})

describe('npm run lesson:new', () => {
  it.each(kinds)('makes a %s lesson that fails until everything is written', async (kind) => {
    const folder = writeCourse(goodCourse)
    const files = await writeNewLesson({ folder, unit: 'unit', lesson: 'my-lesson', kind })
    const { problems } = await checkLessons(join(folder, 'unit'), run)
    expect(files.every((file) => existsSync(file))).toBe(true)
    expect(files).toContain(join(folder, 'unit/my-lesson/fr.md'))
    for (const file of files.filter((each) => !each.endsWith('.json'))) {
      expect(problems.map(problemLine)).toContainEqual(
        expect.stringMatching(
          new RegExp(`^${file}:\\d+: [a-z.]+[^:]*: not written yet\\. \\p{Lu}.*\\.$`, 'u'),
        ),
      )
    }
    expect(problems.filter(({ problem }) => problem !== 'not written yet' && !problem.includes('['))).toEqual(
      [],
    )
  })

  it('makes the unit when it is new', async () => {
    const folder = writeCourse(goodCourse)
    await writeNewLesson({ folder, unit: 'second', lesson: 'my-lesson', kind: 'make' })
    expect(JSON.parse(readFileSync(join(folder, 'second/unit.json'), 'utf8'))).toMatchObject({
      id: 'second',
      order: 2,
    })
  })

  it.each([
    ['unit', 'two-greetings'],
    ['unit', '../outside'],
    ['unit', 'nul'],
    ['Unit', 'a'],
  ])('refuses %s/%s and writes nothing', async (unit, lesson) => {
    const folder = writeCourse(goodCourse)
    await expect(writeNewLesson({ folder, unit, lesson, kind: 'make' })).rejects.toThrow(Error)
    expect(existsSync(join(folder, unit, lesson, 'lesson.json'))).toBe(false)
  })
})

describe('the schema files', () => {
  it('say what the program checks (else: npm run schema)', async () => {
    for (const [path, text] of await schemaFiles()) expect(readFileSync(path, 'utf8')).toBe(text)
  })
})
