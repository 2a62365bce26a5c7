/** A large course in the real page: who opens one lesson of it fetches that lesson, and hardly a byte for the others. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildPage } from '../../tools/bench/build.ts'
import { writeLargeCourse } from '../../tools/bench/write-large-course.ts'
import { openServed } from './harness.ts'

/** With JISR_ALL=1 as large as we promise, and compressed: building it takes minutes. */
const all = process.env['JISR_ALL'] !== undefined
const size = all ? { lessons: 1_000, languages: 12 } : { lessons: 200, languages: 4 }

const home = mkdtempSync(join(tmpdir(), 'jisr-large-'))
const [small, large] = [join(home, 'small'), join(home, 'large')]
beforeAll(async () => {
  await build(small, { lessons: 1, languages: 3 })
  await build(large, size)
}, 20 * 60_000)
afterAll(() => rmSync(home, { recursive: true, force: true }))

async function build(out: string, course: typeof size): Promise<void> {
  const folder = `${out}-course`
  writeLargeCourse({ folder, ...course })
  await buildPage({ lessons: folder, out, compressed: all })
}

interface Fetched {
  /** Files of the course, by name. */
  course: string[]
  /** Of everything, as it comes over the wire. */
  bytes: number
}

/** What a visitor fetches who has never been here, until the lesson can be read and run. */
async function fetchedFor(root: string, lesson: string): Promise<Fetched> {
  const { page, address } = await openServed({
    root,
    hash: 'icon.svg',
    // What is fetched to be kept comes later, and is wanted whole.
    context: { serviceWorkers: 'block' },
  })
  await page.evaluate(() => {
    localStorage.setItem('jisr:settings', JSON.stringify({ version: 1, language: 'en', editor: 'light' }))
  })
  const client = await page.context().newCDPSession(page)
  await client.send('Network.enable')
  let bytes = 0
  client.on('Network.loadingFinished', ({ encodedDataLength }) => void (bytes += encodedDataLength))
  const course: string[] = []
  page.on('request', (request) => {
    const [, name] = /assets\/((?:page|lesson|titles|outline)-[^/]*)-[\w-]{8}\.js$/.exec(request.url()) ?? []
    if (name !== undefined) course.push(name)
  })
  await page.goto(`${address}#/lesson/${lesson}`)
  await page.locator('.sentences p').first().waitFor()
  await page.locator('.code-editor[data-editor="light"]').waitFor()
  await page.locator('.run-button').click()
  await page.locator('.output-line').first().waitFor()
  return { course, bytes }
}

it('fetches one lesson and one page of places, and at most three kilobytes more than from a small course', async () => {
  const few = await fetchedFor(small, 'hello-languages-1')
  const many = await fetchedFor(large, 'hello-languages-1')
  expect(many.course.map((name) => name.replace(/\d+/, 'N')).sort()).toEqual([
    'lesson-hello-languages-N.en',
    'page-N',
  ])
  expect(few.course).toHaveLength(many.course.length)
  expect(many.bytes - few.bytes).toBeLessThan(3000)
})
