/** What a large course costs whoever opens one lesson of it: hardly more than a small one. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writeLargeCourse } from '../../tools/bench/write-large-course.ts'
import { lessonsPlugin } from '../../tools/lessons/vite-plugin.ts'

const home = mkdtempSync(join(tmpdir(), 'jisr-large-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

const size = { lessons: 300, languages: 4 }
let small: Rolldown.OutputChunk[]
let large: Rolldown.OutputChunk[]
beforeAll(async () => {
  small = await built('small', { lessons: 6, languages: 3 })
  large = await built('large', size)
}, 120_000)

async function built(name: string, course: typeof size): Promise<Rolldown.OutputChunk[]> {
  const folder = join(home, name)
  writeLargeCourse({ folder: join(folder, 'lessons'), ...course })
  writeFileSync(
    join(folder, 'main.js'),
    `import * as course from 'virtual:course'\nglobalThis.course = course\n`,
  )
  const result = await build({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    plugins: [lessonsPlugin({ folder: join(folder, 'lessons') })],
    build: { write: false, rolldownOptions: { input: join(folder, 'main.js') } },
  })
  const outputs = [result].flat() as Rolldown.RolldownOutput[]
  return outputs.flatMap(({ output }) => output).filter((each) => each.type === 'chunk')
}

const bytes = ({ code }: Rolldown.OutputChunk): number => brotliCompressSync(code).length

/** The most that is fetched of a course until one lesson can be read: where lessons are, one page of it, the lesson. */
function toRead(chunks: Rolldown.OutputChunk[]): number {
  const largest = (name: RegExp): number => {
    const those = chunks.filter(({ fileName }) => name.test(fileName))
    return Math.max(...longest(those, 3).map(bytes))
  }
  const [entry] = chunks.filter(({ isEntry }) => isEntry).map(bytes)
  return (entry ?? Infinity) + largest(/page-\d+-/) + largest(/lesson-/)
}

/** Compressing a thousand to find the largest would take long. */
function longest(chunks: Rolldown.OutputChunk[], count: number): Rolldown.OutputChunk[] {
  expect(chunks.length).toBeGreaterThan(0)
  return chunks.toSorted((one, other) => other.code.length - one.code.length).slice(0, count)
}

it('has a chunk for each lesson in each language', () => {
  const lessons = large.filter(({ fileName }) => fileName.includes('lesson-'))
  expect(lessons.length).toBeGreaterThanOrEqual(size.lessons * size.languages)
})

it('costs less than three kilobytes more until a lesson can be read', () => {
  expect(toRead(large) - toRead(small)).toBeLessThan(3000)
})

it('names lessons and titles only where they are needed', () => {
  const entry = large.find(({ isEntry }) => isEntry)
  expect(entry?.code).not.toMatch(/name-card|unit-2/)
})
