/** What the lessons become in a build. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type Rolldown } from 'vite'
import { afterAll, describe, expect, it } from 'vitest'
import { lessonsPlugin, type LessonsPluginOptions } from '../../tools/lessons/vite-plugin.ts'
import { edited, goodCourse, removeCourses, writeCourse, type Files } from './good-course.ts'

const app = mkdtempSync(join(tmpdir(), 'jisr-app-'))
writeFileSync(
  join(app, 'main.js'),
  `import { outline, pages, titles } from 'virtual:course'\nglobalThis.course = { outline, pages, titles }\n`,
)
afterAll(() => {
  removeCourses()
  rmSync(app, { recursive: true, force: true })
})

async function built(files: Files, options: LessonsPluginOptions = {}): Promise<Rolldown.OutputChunk[]> {
  const result = await build({
    configFile: false,
    root: app,
    logLevel: 'silent',
    plugins: [lessonsPlugin({ folder: writeCourse(files), ...options })],
    build: { write: false, minify: false, rolldownOptions: { input: join(app, 'main.js') } },
  })
  const outputs = [result].flat() as Rolldown.RolldownOutput[]
  return outputs.flatMap(({ output }) => output).filter((each) => each.type === 'chunk')
}

/** The good course with so many more lessons. */
function withLessons(count: number): Files {
  const files: Files = { ...goodCourse }
  for (let at = 2; at < count + 2; at += 1) {
    for (const [path, text] of Object.entries(goodCourse)) {
      if (!path.startsWith('unit/greet/')) continue
      const changed = String(text)
        .replace('two-greetings', `lesson-${at}`)
        .replace('"order": 1', `"order": ${at}`)
      files[path.replace('greet', `greet-${at}`)] = changed
    }
  }
  return files
}

describe('a build', () => {
  it('has one chunk for every lesson in every language, named after it', async () => {
    const chunks = await built(goodCourse)
    const names = chunks.map(({ fileName }) => fileName.replace(/-.{8}\.js$/, ''))
    expect(names).toEqual(
      expect.arrayContaining([
        'assets/titles-en',
        'assets/titles-fr',
        'assets/page-0',
        'assets/outline-all',
        'assets/lesson-two-greetings.en',
        'assets/lesson-two-greetings.fr',
      ]),
    )
    const french = chunks.find(({ fileName }) => fileName.includes('two-greetings.fr'))
    expect(french?.code).toContain('Ajoutez le signe qui manque.')
    expect(french?.code).not.toContain('Add the missing sign.')
  })

  it('loads hardly more at first when there are many lessons', async () => {
    const first = async (count: number): Promise<number> => {
      const entry = (await built(withLessons(count))).find(({ isEntry }) => isEntry)
      expect(entry?.code).not.toContain('missing sign')
      return entry?.code.length ?? Infinity
    }
    expect(((await first(40)) - (await first(0))) / 40).toBeLessThan(80)
  })

  it('has pseudo-languages when they are asked for', async () => {
    const names = (await built(goodCourse, { pseudo: true })).map(({ fileName }) => fileName)
    expect(names).toContainEqual(expect.stringContaining('lesson-two-greetings.qar'))
  })

  it('keeps what could end a script element apart from the page', async () => {
    const chunks = await built(edited('unit/greet/solution.js', '// Two', '// </script><!-- Two'))
    expect(chunks.map(({ code }) => code).join('')).not.toMatch(/<\/script|<!--/)
  })

  it('stops with the lines of the command when a lesson has a problem', async () => {
    const broken = edited('unit/greet/en.md', '*pairs*', '<b>pairs</b>')
    await expect(built(broken)).rejects.toThrow(/unit\/greet\/en\.md:8: text\.1: HTML is not allowed\. /)
  })
})
