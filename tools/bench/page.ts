/** The page as it is built: what a learner waits for, and how long. */
import type { Browser, Page } from 'playwright-core'
import ui from '../../src/language/locales/en/ui.json' with { type: 'json' }
import { serve } from '../serve.mjs'
import { buildPage } from './build.ts'
import { writeCheckCourse } from './check-course.ts'
import { timeStep, visit, type Visit } from './chromium.ts'
import { bytesOfFirstVisit, firstVisit } from './first-visit.ts'
import { figuresOf, type Section } from './report.ts'
import { byTurns, type Round, type Side } from './rounds.ts'
import type { Until } from './stopwatch.ts'
import { firstLesson } from './visitor.ts'
import { openWire } from './wire.ts'

const courseFolder = '.cache/bench/check-course'
const pageFolder = '.cache/bench/check-page'
const checkCounts = [5, 50]

/** Slower than a laptop of today by about as much as one of ten years ago. */
const slowRate = 6
const speeds: [name: string, rate: number][] = [
  ['as it is', 1],
  [`processor slowed ${slowRate}×`, slowRate],
]

/** A telephone network with little signal, or a room of learners behind one connection. */
export const slowWire = { bitsPerSecond: 1_600_000, roundTrip: 150 }
const slowWireName = 'wire of 1.6 Mbit/s, 150 ms'

const oneLine = 'console.log("out", Math.random())'
const manyLines =
  'for (let i = 1; i < 10_000; i++) console.log("line " + i)\nconsole.log("out", Math.random())'
/** What a program prints last, another number each time. */
const newOutput: Until = { selector: '.output-line', change: 'text', begins: 'out' }

const allPassed: Until = { selector: '.success', change: 'gone' }

interface Timed {
  name: string
  opened: Visit
  time: (page: Page) => Promise<number>
}

export async function measurePage(browser: Browser, rounds: number): Promise<Section> {
  const first = await measureFirstVisits(browser, rounds)
  const work = await measureWork(browser, rounds)
  return {
    title: 'The page',
    columns: [...speeds.map(([name]) => name), slowWireName],
    figures: [
      ...figuresOf(first, {
        readableBytes: ['bytes until a lesson is readable', 'bytes'],
        readable: ['time until a lesson is readable, first visit', 'ms'],
        outputBytes: ['bytes until the first Run has printed', 'bytes'],
        output: ['time until the first Run has printed, first visit', 'ms'],
        againReadable: ['readable, second visit, without a network', 'ms'],
        againOutput: ['printed, second visit, without a network', 'ms'],
      }),
      ...figuresOf(work, {
        run: ['Run, warm: click to output', 'ms'],
        lines: ['10,000 printed lines', 'ms'],
        ...Object.fromEntries(
          checkCounts.map((count) => [`checks${count}`, [`Check with ${count} checks`, 'ms'] as const]),
        ),
        language: ['another language', 'ms'],
      }),
    ],
    notes: [
      'Bytes: all that had come over the wire by then (brotli, with headers), without what is fetched to be kept. ' +
        'Times end with the frame that shows it. The browser slows the page, not its workers.',
    ],
  }
}

async function measureFirstVisits(browser: Browser, rounds: number): ReturnType<typeof byTurns> {
  const server = await serve({ root: 'dist' })
  const slow = await openWire({ port: server.port, ...slowWire })
  const lesson = firstLesson('lessons')
  const side = ([name, rate]: [string, number]): Side => ({
    name,
    round: async () => {
      const way = { address: server.address, lesson, slow: rate }
      const first = await firstVisit(browser, way)
      const second = await firstVisit(browser, { ...way, again: true })
      return { ...first, againReadable: second.readable, againOutput: second.output }
    },
  })
  const far: Side = {
    name: slowWireName,
    round: async () => ({
      ...(await bytesOfFirstVisit(browser, { port: server.port, lesson, ...slowWire })),
      ...(await firstVisit(browser, { address: slow.address, lesson })),
    }),
  }
  try {
    return await byTurns([...speeds.map(side), far], rounds)
  } finally {
    await slow.close()
    await server.close()
  }
}

async function measureWork(browser: Browser, rounds: number): ReturnType<typeof byTurns> {
  const lessons = writeCheckCourse(courseFolder, checkCounts)
  await buildPage({ lessons: courseFolder, out: pageFolder })
  const server = await serve({ root: pageFolder })
  const { hash } = firstLesson(courseFolder)
  const open = (place: string): Promise<Visit> => openLesson(browser, server.address, place)
  const [one, many] = [await open(hash), await open(hash)]
  const checked = new Map<number, Visit>()
  for (const [count, id] of lessons) checked.set(count, await open(`#/lesson/${id}`))
  await write(one.page, oneLine)
  await write(many.page, manyLines)
  const all = [one, many, ...checked.values()]

  const figures: Timed[] = [
    { name: 'run', opened: one, time: (page) => timeStep(page, { click: ui.run.run }, newOutput) },
    { name: 'lines', opened: many, time: (page) => timeStep(page, { click: ui.run.run }, newOutput) },
    { name: 'language', opened: one, time: switchLanguage },
    ...Array.from(checked, ([count, opened]) => ({
      name: `checks${count}`,
      opened,
      time: (page: Page) => timeStep(page, { click: ui.run.check }, allPassed),
    })),
  ]
  const side = ([name, rate]: [string, number]): Side => ({
    name,
    round: async () => {
      const took: Round = {}
      for (const { name: figure, opened, time } of figures) {
        // Only the page that is measured: slowing takes some of the processor itself.
        await opened.slow(rate)
        took[figure] = await time(opened.page)
        await opened.slow(1)
      }
      return took
    },
  })
  try {
    return await byTurns(speeds.map(side), rounds)
  } finally {
    for (const each of all) await each.close()
    await server.close()
  }
}

/** There and back: the mean of both ways. */
async function switchLanguage(page: Page): Promise<number> {
  const title: Until = { selector: 'main h1', change: 'text' }
  let sum = 0
  for (const value of ['ar', 'en']) sum += await timeStep(page, { choose: '.header-language', value }, title)
  return sum / 2
}

/** Opens a lesson in English and waits until the writing field is the one that stays. */
export async function openLesson(browser: Browser, address: string, hash: string): Promise<Visit> {
  const opened = await visit(browser)
  const { page } = opened
  await page.goto(address + hash)
  await page.locator('main button[lang="en"]').click()
  await page
    .locator('main.lesson .cm-content, main.lesson .monaco-editor textarea')
    .first()
    .waitFor({ state: 'attached' })
  await page.waitForLoadState('networkidle')
  return opened
}

export async function write(page: Page, program: string): Promise<void> {
  await page.locator('.code-editor').click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(program)
  await timeStep(page, { click: ui.run.run }, { ...newOutput, change: 'text' })
}
