/** Programs without an end, too loud, too deep, too big: each has its own end, and the page goes on. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import ar from '../../src/language/locales/ar/explain.json'
import en from '../../src/language/locales/en/explain.json'
import fr from '../../src/language/locales/fr/explain.json'
import { openHosted, openUsb, type Opened } from './harness.ts'
import { chooseLanguage, openLesson, run, texts, write, type Tag } from './learner.ts'

interface Sentences {
  what: string
  try: string
}

type Texts = Record<string, Record<string, unknown> | undefined>
const explanations = { en, fr, ar }

/** What is said of an end that is explained: the texts of the explanation with its words put in. */
const explained = (tag: Tag, kind: string, words: Record<string, string>): Sentences => {
  const [family = '', name = ''] = kind.split('.')
  const { what, try: remedy } = (explanations[tag] as Texts)[family]?.[name] as Sentences
  const filled = (sentence: string): string =>
    sentence.replace(/\{\{(\w+)\}\}/g, (_, word: string) => words[word] ?? '')
  return { what: filled(what), try: filled(remedy) }
}
const programs: [outcome: string, program: string, kind: string, words: Record<string, string>][] = [
  ['outOfTime', 'while (true) {}', 'loop.infinite-condition', { condition: 'true', right: 'break' }],
  [
    'tooMuchOutput',
    'for (let i = 0; i < 1000000; i++) console.log(i)',
    'limit.too-much-work-bound',
    { number: '1000000' },
  ],
  [
    'tooDeep',
    'function again() {\n  return again() + 1\n}\nagain()',
    'recursion.never-stops-no-end',
    { name: 'again', word: 'if', right: 'return' },
  ],
  ['outOfMemory', '"a".repeat(2 ** 30)', 'limit.memory', { code: '"a".repeat(2 ** 30)' }],
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
    for (const [outcome, program, kind, words] of programs) {
      await write(page, program)
      await run(page, tag)
      await stillAnswers(page, tag)
      const message = page.locator(`.outcome[data-outcome="${outcome}"]`)
      await message.waitFor()
      const said = explained(tag, kind, words)
      expect(await message.textContent()).toContain(said.what)
      expect(await message.textContent()).toContain(said.try)

      await write(page, 'console.log(1 + 1)')
      await run(page, tag)
      await expect.poll(() => page.locator('.output-lines').textContent()).toBe('2')
    }
  })

  it('never shows what an older run printed for the newer one', async () => {
    const { page } = await open()
    await chooseLanguage(page, tag)
    await openLesson(page, 'hello-languages')
    for (let time = 0; time < 10; time++) {
      // Some runs are over when the next begins, some are in the middle, some have timers left.
      const program = `console.log("run ${time}")
for (let step = 0; step < ${time % 3} * 2e6; step++);
setTimeout(() => console.log("late ${time}"), ${(time % 4) * 40})`
      await write(page, program)
      const stop = page.getByRole('button', { name: texts[tag].run.stop, exact: true })
      // It goes away by itself when the run ends just then.
      if (await stop.isVisible()) await stop.click({ timeout: 2000 }).catch(() => undefined)
      await run(page, tag)
    }
    const printed = (): Promise<string[]> => page.locator('.output-line').allTextContents()
    await expect.poll(printed).toEqual(['run 9', 'late 9'])
    await page.waitForTimeout(500)
    expect(await printed()).toEqual(['run 9', 'late 9'])
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
