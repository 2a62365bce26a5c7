/** The bar of signs, and what a keyboard on the screen may do to a program. */
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openHosted } from './harness.ts'
import { openLesson, press, run, texts, turnTo, write, written } from './learner.ts'

const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
const laptop: BrowserContextOptions = { viewport: { width: 1366, height: 768 } }

async function openField(context: BrowserContextOptions, settings: Record<string, string>): Promise<Page> {
  const { page } = await openHosted({ context })
  await page.evaluate((chosen) => {
    localStorage.setItem('jisr:settings', JSON.stringify({ version: 1, language: 'en', ...chosen }))
  }, settings)
  await page.reload()
  await openLesson(page, 'hello-languages')
  await turnTo(page, 'program')
  await page.locator(`.code-editor[data-editor="${settings['editor'] ?? 'light'}"]`).waitFor()
  return page
}

const sign = (page: Page, name: string) =>
  page.locator('.sign-bar').getByRole('button', { name, exact: true })
const inField = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement?.closest('.code-editor') !== null)

describe.each(['light', 'plain'])('on a phone, with the %s field', (editor) => {
  it('types at the cursor, steps, takes back, and the keyboard stays', async () => {
    const page = await openField(phone, { editor })
    await write(page, 'x')
    for (const each of [';', '=']) await press(sign(page, each))
    expect(await written(page)).toBe('x;=')
    await press(sign(page, texts.en.signs.left))
    await press(sign(page, '<'))
    expect(await written(page)).toBe('x;<=')
    expect(await inField(page)).toBe(true)
    await press(sign(page, texts.en.signs.undo))
    expect((await written(page)).length).toBeLessThan(4)
    expect(await inField(page)).toBe(true)
  })

  it('puts a pair around what is selected, and indents', async () => {
    const page = await openField(phone, { editor })
    await write(page, 'Nour')
    await page.keyboard.press('ControlOrMeta+a')
    await press(sign(page, '"'))
    await press(sign(page, '('))
    expect(await written(page)).toBe('"(Nour)"')
    await write(page, 'a')
    await page.keyboard.press('Home')
    await press(sign(page, texts.en.signs.indent))
    expect(await written(page)).toBe('  a')
  })

  it('is high enough for fingers, and the text large enough for no page to jump', async () => {
    const page = await openField(phone, { editor })
    const sizes = await page
      .locator('.sign-key')
      .evaluateAll((all) =>
        all.map((each) => each.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)),
      )
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44)
    const field = page.locator(editor === 'plain' ? '.plain-field' : '.cm-content')
    expect(
      await field.evaluate((each) => Number.parseFloat(getComputedStyle(each).fontSize)),
    ).toBeGreaterThanOrEqual(16)
    expect(
      await field.evaluate((each) =>
        ['autocorrect', 'autocapitalize', 'spellcheck'].map((name) => each.getAttribute(name)),
      ),
    ).toEqual(['off', 'off', 'false'])
  })
})

describe('on a laptop', () => {
  it('is there when chosen in the settings, and one stop for the Tab key', async () => {
    const page = await openField(laptop, { editor: 'light' })
    expect(await page.locator('.sign-bar').count()).toBe(0)
    await page.getByRole('button', { name: texts.en.settings.open }).click()
    await page.getByLabel(texts.en.settings.signBar).selectOption('always')
    await page.keyboard.press('Escape')
    await write(page, 'x')
    await page.keyboard.press('Tab')
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    expect(await written(page)).toBe('x`')
    expect(await inField(page)).toBe(true)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('.sign-bar') === null)).toBe(true)
  })

  it('works with the full field as well', async () => {
    const page = await openField(laptop, { editor: 'full', signBar: 'always' })
    await page.locator('.view-line').first().click()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.insertText('x')
    await sign(page, '=').click()
    await sign(page, texts.en.signs.left).click()
    await sign(page, '+').click()
    // Monaco draws a frame later.
    await expect.poll(() => written(page)).toBe('x+=')
    await sign(page, texts.en.signs.undo).click()
    await expect.poll(async () => (await written(page)).length).toBeLessThan(3)
  })

  it('is not there on a phone whose owner does not want it', async () => {
    const page = await openField(phone, { editor: 'light', signBar: 'never' })
    expect(await page.locator('.sign-bar').count()).toBe(0)
  })
})

describe('curly quotes of a phone', () => {
  it('are explained, and repaired with one tap', async () => {
    const page = await openField(phone, { editor: 'light' })
    await write(page, 'console.log(“Hello”)')
    await run(page)
    await press(page.locator('.button-repair'))
    await expect.poll(() => written(page)).toBe('console.log("Hello")')
  })
})
