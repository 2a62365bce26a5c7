/** What an author reads when a lesson is broken: one clear line that names the file and the field. */
import { afterAll, describe, expect, it } from 'vitest'
import { brokenLessons } from './broken-cases.ts'
import { brokenChecks } from './broken-checks.ts'
import { edited, goodCourse, removeCourses, withFiles, writeLink } from './good-course.ts'
import { idleLessons, nearIdle } from './idle-cases.ts'
import { linesAbout } from './lines-about.ts'

afterAll(removeCourses)

const json = 'unit/greet/lesson.json'
const en = 'unit/greet/en.md'
const solution = 'unit/greet/solution.js'

describe('a broken lesson', () => {
  it.each([...brokenLessons, ...brokenChecks, ...idleLessons])(
    'gives one clear line for $title',
    async ({ files, line }) => {
      const lines = await linesAbout(files)
      expect(lines).toEqual([expect.stringMatching(line)])
      expect(lines.join('')).not.toContain('\n')
    },
  )

  it.each(Object.entries(nearIdle))('is none: %s', async (_, files) => {
    expect(await linesAbout(files)).toEqual([])
  })

  it('is refused when English is missing', async () => {
    const lines = await linesAbout(withFiles({ [en]: null }))
    expect(lines).toEqual(['unit/greet/en.md: this file is missing. Write it.'])
  })

  it('cannot bring in a file from elsewhere by a symbolic link', async () => {
    const lines = await linesAbout(withFiles({ [solution]: null }), (folder) =>
      writeLink(folder, solution, '/etc/hostname'),
    )
    expect(lines).toEqual([
      expect.stringMatching(/^unit\/greet\/solution\.js: neither a file nor a folder \(a symbolic link/),
    ])
  })

  it('cannot pollute the prototype of objects', async () => {
    await linesAbout(edited(json, '"order": 1', '"order": 1, "__proto__": { "polluted": true }'))
    expect('polluted' in {}).toBe(false)
  })

  it('does not hide the problems of its neighbours, nor the others in the same file', async () => {
    const broken = edited(json, '"id": "two-greetings"', '"id": "A", "kinds": 1')
    const other = Object.entries(goodCourse).map(([path, text]) => [
      path.replace('unit/greet/', 'unit/other/'),
      text,
    ])
    const lines = await linesAbout({ ...broken, ...Object.fromEntries(other), 'unit/other/xx.md': '' })
    expect(lines).toEqual([
      expect.stringMatching(/lesson\.json:2: id: /),
      expect.stringMatching(/lesson\.json:2: kinds: unknown field/),
      expect.stringMatching(/^unit\/other\/xx\.md: /),
    ])
  })

  it('says at most twenty lines about one file', async () => {
    const lines = await linesAbout(edited(en, '## task', `${'nonsense\n'.repeat(900)}\n## task`))
    expect(lines).toHaveLength(21)
    expect(lines.at(-1)).toMatch(/^unit\/greet\/en\.md: \d+ more problems\. /)
  })
})
