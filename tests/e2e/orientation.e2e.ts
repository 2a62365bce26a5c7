/** Where one is: titles, focus and language, said to those who see the page and to those who hear it. */
import { describe, expect, it } from 'vitest'
import { openHosted } from './harness.ts'
import { chooseLanguage, openLesson, run, texts, unitOne, write } from './learner.ts'

describe('the title of the window', () => {
  it('follows the screen and the language', async () => {
    const { page } = await openHosted()
    const title = (): Promise<string> => page.title()
    expect(await title()).toBe('Jisr · جسر')
    await chooseLanguage(page, 'en')
    await expect.poll(title).toBe(`${texts.en.map.title} · ${texts.en.app.name}`)
    await openLesson(page, 'missing-sign')
    const lesson = unitOne('ar').find(({ id }) => id === 'missing-sign')
    await page.locator('.header-language').selectOption('ar')
    await expect.poll(title).toBe(`${lesson?.title} · ${texts.ar.app.name}`)
    await page.locator('.header-home').click()
    await expect.poll(title).toBe(`${texts.ar.map.title} · ${texts.ar.app.name}`)
  })
})

describe('the focus', () => {
  it('begins at the title of a lesson, and at that of the map', async () => {
    const { page } = await openHosted()
    const heading = (): Promise<string | null> =>
      page.evaluate(() => (document.activeElement?.matches('h1') ? document.activeElement.textContent : null))
    await chooseLanguage(page, 'en')
    await expect.poll(heading).toBe(texts.en.map.title)
    await openLesson(page, 'missing-sign')
    await expect.poll(heading).toBe(unitOne('en')[2]?.title)
    await page.locator('.header-home').click()
    await expect.poll(heading).toBe(texts.en.map.title)
  })
})

describe('the key P', () => {
  it('does nothing behind a dialog', async () => {
    const { page } = await openHosted()
    await chooseLanguage(page, 'en')
    await page.getByRole('button', { name: texts.en.settings.open }).click()
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('p')
    expect(await page.locator('html[data-projector]').count()).toBe(0)
    await page.keyboard.press('Escape')
    await page.keyboard.press('p')
    await expect.poll(() => page.locator('html[data-projector]').count()).toBe(1)
  })
})

describe('texts of a lesson', () => {
  it('say which language they are in', async () => {
    const { page } = await openHosted()
    await chooseLanguage(page, 'fr')
    await openLesson(page, 'two-lines')
    for (const part of ['h1', '.question legend', '.question .choice'])
      expect(await page.locator(part).first().getAttribute('lang'), part).toBe('fr')
    await openLesson(page, 'missing-sign')
    await page.getByRole('button', { name: texts.fr.hints.open, exact: true }).click()
    for (const part of ['.check p', '.hint p'])
      expect(await page.locator(part).first().getAttribute('lang'), part).toBe('fr')
  })
})

describe('a printed line', () => {
  it('keeps a number after an Arabic text as it is', async () => {
    const { page } = await openHosted()
    await chooseLanguage(page, 'en')
    await openLesson(page, 'hello-languages')
    await write(page, 'console.log("سلام", -0)\nconsole.log("سلام", prompt("?"))')
    await run(page)
    await page.locator('.ask').waitFor()
    await page.locator('.ask').getByRole('button', { name: texts.en.ask.cancel }).click()
    const lines = page.locator('.output-line')
    await expect
      .poll(() => lines.allTextContents())
      .toEqual([
        'سلام -0',
        `${texts.en.output.question} ?`,
        `${texts.en.output.answer} ${texts.en.checks.cancelled}`,
        'سلام null',
      ])
    // The sign stands left of its number, and both left of the text.
    const [minus, zero, text] = await lines.first().evaluate((line) => {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
      const left = (node: Node, at: number): number => {
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        return range.getBoundingClientRect().left
      }
      const nodes: Node[] = []
      while (walker.nextNode()) nodes.push(walker.currentNode)
      const number = nodes.find((node) => node.textContent === '-0')
      return number && nodes[0] ? [left(number, 0), left(number, 1), left(nodes[0], 0)] : []
    })
    expect(minus).toBeLessThan(zero ?? 0)
    expect(zero).toBeLessThan(text ?? 0)
  })
})
