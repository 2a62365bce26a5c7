/** Programs without an end, too loud, too deep, too big: each has its own end, and the page goes on. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openHosted, openUsb, type Opened } from './harness.ts'
import { chooseLanguage, openLesson, run, texts, write, type Tag } from './learner.ts'

const programs: [outcome: keyof (typeof texts)['en']['outcome'], program: string][] = [
  ['outOfTime', 'while (true) {}'],
  ['tooMuchOutput', 'for (let i = 0; i < 1000000; i++) console.log(i)'],
  ['tooDeep', 'function again() {\n  return again() + 1\n}\nagain()'],
  ['outOfMemory', '"a".repeat(2 ** 30)'],
]

/** While a program runs, a click must do what a click does. */
async function stillAnswers(page: Page, tag: Tag): Promise<void> {
  await page.getByRole('button', { name: texts[tag].settings.open }).click()
  await page.getByRole('dialog').waitFor()
  await page.getByRole('button', { name: texts[tag].settings.close, exact: true }).click()
}

const editions: [name: string, open: () => Promise<Opened>, tag: Tag][] = [
  ['hosted', openHosted, 'en'],
  ['one file', openUsb, 'ar'],
]

describe.each(editions)('%s', (_, open, tag) => {
  it('names every end, stays awake, and runs the next program', async () => {
    const { page } = await open()
    await chooseLanguage(page, tag)
    await openLesson(page, 'hello-languages')
    for (const [outcome, program] of programs) {
      await write(page, program)
      await run(page, tag)
      await stillAnswers(page, tag)
      const message = page.locator(`.outcome[data-outcome="${outcome}"]`)
      await message.waitFor()
      const said = texts[tag].outcome[outcome] as { what: string; try: string }
      expect(await message.textContent()).toContain(said.what)
      expect(await message.textContent()).toContain(said.try)

      await write(page, 'console.log(1 + 1)')
      await run(page, tag)
      await expect.poll(() => page.locator('.output-lines').textContent()).toBe('2')
    }
  })

  it('stops a program that no step counter reaches', async () => {
    const { page } = await open()
    await chooseLanguage(page, tag)
    await openLesson(page, 'hello-languages')
    await write(page, 'console.log("before")\n;[].indexOf.call({ length: 2 ** 53 - 1 }, 1)')
    await run(page, tag)
    await page.locator('.output-line').waitFor()
    await page.getByRole('button', { name: texts[tag].run.stop, exact: true }).click()
    await page.locator('.outcome[data-outcome="stopped"]').waitFor()
    expect(await page.locator('.output-lines').textContent()).toBe('before')
    await write(page, 'console.log("after")')
    await run(page, tag)
    await expect.poll(() => page.locator('.output-lines').textContent()).toBe('after')
  })
})
