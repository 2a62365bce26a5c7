/** What a course of a thousand lessons in twelve languages costs whoever opens one of them, beside the real course. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { serve, type Server } from '../serve.mjs'
import { sourcesHash } from '../sources.mjs'
import { buildPage } from './build.ts'
import { bytesOfFirstVisit, firstVisit, firstVisitFigures } from './first-visit.ts'
import { figuresOf, type Section } from './report.ts'
import { byTurns } from './rounds.ts'
import { firstLesson } from './visitor.ts'
import { slowWire } from './wire.ts'
import { writeLargeCourse } from './write-large-course.ts'

const size = { lessons: 1_000, languages: 12 }
const course = '.cache/bench/large-course'
const page = '.cache/bench/large-page'
const stamp = join('.cache', 'bench', 'large-page-built')

export async function measureCourse(browser: Browser, rounds: number): Promise<Section> {
  await buildOnce()
  const large = `${size.lessons.toLocaleString('en')} lessons × ${size.languages} languages`
  const real = await serve({ root: 'dist' })
  const other = await serve({ root: page })
  const courses: [name: string, server: Server, folder: string][] = [
    ['this course', real, 'lessons'],
    [large, other, course],
  ]
  const sides = courses.map(([name, server, folder]) => {
    const lesson = firstLesson(folder)
    return {
      name,
      round: async () => ({
        ...(await bytesOfFirstVisit(browser, { port: server.port, lesson, ...slowWire })),
        ...(await firstVisit(browser, { address: server.address, lesson })),
      }),
    }
  })
  try {
    const samples = await byTurns(sides, rounds)
    return {
      title: 'A large course',
      columns: courses.map(([name]) => name),
      figures: figuresOf(samples, firstVisitFigures),
      notes: [],
    }
  } finally {
    await real.close()
    await other.close()
  }
}

/** Takes minutes: a build of the same files is used again. */
async function buildOnce(): Promise<void> {
  const hash = sourcesHash()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  rmSync(stamp, { force: true })
  console.error('course: building the large one …')
  writeLargeCourse({ folder: course, ...size })
  await buildPage({ lessons: course, out: page })
  writeFileSync(stamp, hash)
}
