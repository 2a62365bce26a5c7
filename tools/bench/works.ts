/** What a learner does again and again in an open lesson, each in a page of its own, ready to be timed. */
import type { Browser, Page } from 'playwright-core'
import ui from '../../src/language/locales/en/ui.json' with { type: 'json' }
import { serve } from '../serve.mjs'
import { buildPage } from './build.ts'
import { writeCheckCourse } from './check-course.ts'
import { timeStep, visit, type Visit } from './chromium.ts'
import type { Until } from './stopwatch.ts'
import { firstLesson } from './visitor.ts'

const courseFolder = '.cache/bench/check-course'
const pageFolder = '.cache/bench/check-page'
export const checkCounts = [5, 50]

const oneLine = 'console.log("out", Math.random())'
const manyLines =
  'for (let i = 1; i < 10_000; i++) console.log("line " + i)\nconsole.log("out", Math.random())'
/** What a program prints last, another number each time. */
const newOutput: Until = { selector: '.output-line', change: 'text', begins: 'out' }

const allPassed: Until = { selector: '.success', change: 'gone' }

export interface Work {
  name: string
  opened: Visit
  time: (page: Page) => Promise<number>
}

/** Opens a page for each. */
export async function openWorks(browser: Browser): Promise<{ works: Work[]; close: () => Promise<void> }> {
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

  const works: Work[] = [
    { name: 'run', opened: one, time: (page) => timeStep(page, { click: ui.run.run }, newOutput) },
    { name: 'lines', opened: many, time: (page) => timeStep(page, { click: ui.run.run }, newOutput) },
    { name: 'language', opened: one, time: switchLanguage },
    ...Array.from(checked, ([count, opened]) => ({
      name: `checks${count}`,
      opened,
      time: (page: Page) => timeStep(page, { click: ui.run.check }, allPassed),
    })),
  ]
  return {
    works,
    async close() {
      for (const each of all) await each.close()
      await server.close()
    },
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
async function openLesson(browser: Browser, address: string, hash: string): Promise<Visit> {
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

async function write(page: Page, program: string): Promise<void> {
  await page.locator('.code-editor').click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(program)
  await timeStep(page, { click: ui.run.run }, newOutput)
}
