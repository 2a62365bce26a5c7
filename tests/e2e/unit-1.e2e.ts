/** A learner goes through unit 1, in every language, in both editions, without a network, and finds the work again. */
import { describe, expect, it } from 'vitest'
import { openHosted, openUsb, untilKept, type Opened } from './harness.ts'
import { chooseLanguage, openLesson, solve, unitOne, written, type Tag } from './learner.ts'

const editions: [name: string, openCut: (tag: Tag) => Promise<Opened>][] = [
  [
    'the hosted edition, its server gone',
    async (tag) => {
      const hosted = await openHosted()
      // The course is kept in the languages that are chosen.
      await chooseLanguage(hosted.page, tag)
      await untilKept(hosted.page)
      await hosted.cutNetwork()
      await hosted.page.reload()
      return hosted
    },
  ],
  [
    'the one-file edition, offline',
    async (tag) => {
      const usb = await openUsb()
      await usb.context.setOffline(true)
      await chooseLanguage(usb.page, tag)
      return usb
    },
  ],
]
const tags: Tag[] = ['en', 'fr', 'ar']

describe.each(editions)('%s', (_, openCut) => {
  it.each(tags)('carries a learner through unit 1 (%s)', async (tag) => {
    const { page } = await openCut(tag)
    const lessons = unitOne(tag)
    expect(lessons).toHaveLength(6)

    await page.locator('.next-step-go').click()
    for (const lesson of lessons) {
      await page.getByRole('heading', { level: 1, name: lesson.title }).waitFor()
      await solve(page, lesson, tag)
      await page.locator('.success a').click()
    }
    await page.locator('main.map').waitFor()
    // What is done is known as soon as the learner's work has been read.
    await expect.poll(() => page.locator('.card[data-done="true"]').count()).toBe(6)

    await page.reload()
    await page.locator('main.map').waitFor()
    await expect.poll(() => page.locator('.card[data-done="true"]').count()).toBe(6)
    await openLesson(page, 'missing-sign')
    expect(await written(page)).toBe(lessons[2]?.solution)
    // Nothing runs by itself.
    expect(await page.locator('.output-line').count()).toBe(0)
  })
})
