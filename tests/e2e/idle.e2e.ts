/** An old laptop has its processor for itself: nothing runs while nothing happens, on any screen. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openHosted, untilKept, type Hosted } from './harness.ts'
import { check, chooseLanguage, openLesson, run, texts, write } from './learner.ts'
import { addLearner, goTo, newProgram } from './own-things.ts'
import { keepBookOfTimers, stillToCome, workDuring } from './stillness.ts'

/** With JISR_ALL=1 longer: what is asked for and has not come is in the book, however short this is. */
const NOTHING_MS = process.env['JISR_ALL'] === undefined ? 500 : 5000

/** Opens the page with a book of its timers, at the first question. */
async function openWatched(settings: Record<string, unknown> | null = null): Promise<Hosted> {
  // Another file of the same origin: the page itself begins when its book is kept.
  const opened = await openHosted({ hash: 'icon.svg' })
  await opened.page.evaluate(
    (kept) => {
      if (kept !== null) localStorage.setItem('jisr:settings', kept)
    },
    settings && JSON.stringify({ version: 1, ...settings }),
  )
  await keepBookOfTimers(opened.page)
  await opened.page.goto(opened.address)
  await opened.page.locator('main').first().waitFor()
  return opened
}

/** Waits until everything that was asked for has come, and then looks at some time in which nothing happens. */
async function expectStill(page: Page, where: string): Promise<void> {
  await expect.poll(() => stillToCome(page), { message: where, timeout: 10_000, interval: 100 }).toEqual([])
  // Frames that are already on their way to the screen.
  await pause(100)
  expect(await workDuring(page, () => pause(NOTHING_MS)), where).toEqual([])
  expect(await stillToCome(page), where).toEqual([])
}

describe('nothing runs while nothing happens', () => {
  it('on the first question, the map, and the screens of seats, programs, carrying and privacy', async () => {
    const { page } = await openWatched()
    await expectStill(page, 'welcome')
    await chooseLanguage(page, 'en')
    await untilKept(page)
    await expectStill(page, 'map')
    await addLearner(page, 'Bo')
    await newProgram(page, 'Mine', 'console.log(1)')
    await expectStill(page, 'program')
    for (const [hash, sign] of [
      ['#/seats', '.seats'],
      ['#/mine', '.program'],
      ['#/carry', '.carry-file'],
      ['#/privacy', 'main.page'],
    ] as const) {
      await goTo(page, hash, sign)
      await expectStill(page, hash)
    }
    await page.getByRole('button', { name: texts.en.settings.open }).click()
    await page.getByRole('dialog').waitFor()
    await expectStill(page, 'settings')
  })

  it.each(['full', 'light', 'plain'])(
    'in a lesson: fresh, run, checked, stopped, and with the cursor in the field (%s)',
    async (editor) => {
      const { page } = await openWatched({ language: 'en', editor })
      await untilKept(page)
      await openLesson(page, 'missing-sign')
      await page.locator(`.code-editor[data-editor="${editor}"]`).waitFor()
      await expectStill(page, 'lesson')
      await run(page)
      await page.locator('.outcome').waitFor()
      await check(page)
      await page.locator('[data-state="notYet"]').first().waitFor()
      await expectStill(page, 'checked')
      await write(page, 'for (;;) console.log(1)')
      await run(page)
      await page.getByRole('button', { name: texts.en.run.stop, exact: true }).click()
      await page.locator('.outcome').waitFor()
      await page.locator('.code-editor').click()
      await expectStill(page, 'stopped, with the cursor in the field')
    },
  )

  it('would be noticed: a timer, a frame, an animation, a worker', async () => {
    const { page } = await openWatched({ language: 'en', editor: 'plain' })
    await openLesson(page, 'missing-sign')
    await expectStill(page, 'lesson')
    await page.evaluate(() => {
      document.body.animate([{ opacity: 1 }, { opacity: 0.9 }], { duration: 1000, iterations: Infinity })
      const again = (): void => void requestAnimationFrame(again)
      again()
      setInterval(() => document.title, 100)
    })
    const come = await stillToCome(page)
    for (const kind of [/^animation/, /^requestAnimationFrame/, /^setInterval/])
      expect(come).toContainEqual(expect.stringMatching(kind))
    const seen = await workDuring(page, async () => {
      await run(page)
      await page.locator('.outcome').waitFor()
      await pause(300)
    })
    for (const kind of [/^CrRendererMain: TimerFire/, /: FireAnimationFrame/, /^DedicatedWorker thread: /])
      expect(seen).toContainEqual(expect.stringMatching(kind))
  })
})
