/** A broken program in the real page: the mark, the sentence, the repair, and Undo. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axe, openHosted, screenshot } from './harness.ts'
import { openLesson, run, texts, turnTo, write, written, type Tag } from './learner.ts'

type Editor = 'plain' | 'light' | 'full'

async function openWith(settings: object, viewport = { width: 1366, height: 768 }): Promise<Page> {
  const { page } = await openHosted({ context: { viewport } })
  await page.evaluate((chosen) => {
    localStorage.setItem('jisr:settings', JSON.stringify({ version: 1, ...chosen }))
  }, settings)
  await page.reload()
  await openLesson(page, 'hello-languages')
  return page
}

async function untilReady(page: Page, editor: Editor): Promise<void> {
  await page.locator(`.code-editor[data-editor="${editor}"]`).waitFor()
}

const broken = 'let age = 12؛\nconsole.log(“Hello”)؛'
const mended = 'let age = 12;\nconsole.log("Hello");'

describe('an explanation', () => {
  it.each(['plain', 'light', 'full'] as Editor[])(
    'is marked in the %s field, repaired with one click, and undone in one step',
    async (editor) => {
      const page = await openWith({ language: 'en', editor })
      await untilReady(page, editor)
      await write(page, broken)
      await run(page)
      await page.locator('.outcome').waitFor()
      expect(await page.locator('.outcome').getAttribute('role')).toBe('alert')
      expect(await page.locator('.outcome-what').innerText()).toContain('؛')
      const mark = editor === 'plain' ? '.plain-numbers [data-marked="true"]' : '.marked-text'
      expect(await page.locator(mark).first().isVisible()).toBe(true)
      await page.locator('.button-repair').click()
      await expect.poll(() => written(page)).toBe(mended)
      await page.keyboard.press('ControlOrMeta+z')
      await expect.poll(() => written(page)).toBe(broken)
      await run(page)
      await page.locator('.button-repair').click()
      await expect.poll(() => written(page)).toBe(mended)
      await run(page)
      await page.locator('.output-line', { hasText: 'Hello' }).waitFor()
    },
  )

  it('can be followed with the keyboard: the button takes the cursor to the place', async () => {
    const page = await openWith({ language: 'en', editor: 'light' })
    await untilReady(page, 'light')
    await write(page, 'let n = 1;\nconsole.log(m);')
    await run(page)
    await page.locator('.outcome-actions button').first().focus()
    await page.keyboard.press('Enter')
    await page.keyboard.insertText('n')
    await expect.poll(() => written(page)).toBe('let n = 1;\nconsole.log(nm);')
  })

  it('has the words of the engine below it, folded, with their meaning', async () => {
    const page = await openWith({ language: 'fr', editor: 'plain' })
    await write(page, 'console.log(salut);')
    await run(page, 'fr')
    const original = page.locator('.outcome-original')
    expect(await original.locator('code').first().isVisible()).toBe(false)
    await original.locator('summary').click()
    expect(await original.innerText()).toContain('ReferenceError')
    expect(await original.innerText()).toContain('rien ne porte ce nom')
  })

  it.each([
    ['en', 1366, 768],
    ['ar', 1366, 768],
    ['en', 360, 740],
    ['ar', 360, 740],
  ] as [Tag, number, number][])(
    'is accessible and fits in (%s, %i × %i)',
    async (language, width, height) => {
      const secondLanguage = language === 'en' ? 'ar' : 'fr'
      const page = await openWith({ language, secondLanguage, editor: 'light' }, { width, height })
      await turnTo(page, 'program')
      await untilReady(page, 'light')
      await write(
        page,
        'let prices = [2, 3, 4;\nfor (let price of prices) {\n  console.log("Price: " + price);\n}',
      )
      await run(page, language)
      await page.locator('.outcome-second').waitFor()
      const [pane, first] = await Promise.all(
        ['.output-body', '.outcome-what'].map((each) => page.locator(each).boundingBox()),
      )
      // What happened can be read at once, however long the rest is.
      expect(first?.y).toBeGreaterThanOrEqual(pane?.y ?? Infinity)
      await screenshot(page, `explained-${language}-${width}`)
      await page.locator('.outcome-original summary').click()
      expect((await axe(page)).filter((line) => /^(serious|critical)/.test(line))).toEqual([])
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(wide).toBeLessThanOrEqual(width)
    },
  )
})

describe('notices', () => {
  it.each(['en', 'ar'] as Tag[])(
    'come after the output, can be repaired and closed (%s)',
    async (language) => {
      const page = await openWith({ language, editor: 'light' })
      await untilReady(page, 'light')
      await write(page, 'let total = 10;\ntotal =+ 5;\nconsole.log(total);')
      await run(page, language)
      await page.locator('.notice').first().waitFor()
      expect(await page.locator('.output-line').first().innerText()).toBe('5')
      expect((await axe(page)).filter((line) => /^(serious|critical)/.test(line))).toEqual([])
      await screenshot(page, `noticed-${language}`)
      await page.getByRole('button', { name: texts[language].notices.close, exact: true }).click()
      expect(await page.locator('.notices').count()).toBe(0)
      await run(page, language)
      await page.locator('.notice .button-repair').click()
      await expect.poll(() => written(page)).toBe('let total = 10;\ntotal += 5;\nconsole.log(total);')
      expect(await page.locator('.notices').count()).toBe(0)
    },
  )

  it('say nothing about a program that is right', async () => {
    const page = await openWith({ language: 'en', editor: 'plain' })
    await write(page, 'let n = 2;\nconsole.log(n);')
    await run(page)
    await page.locator('.output-line').waitFor()
    await page.waitForLoadState('networkidle')
    expect(await page.locator('.notices').count()).toBe(0)
  })
})
