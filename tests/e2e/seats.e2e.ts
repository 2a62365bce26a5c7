/** Several learners at one computer: each finds their own work, and nobody that of another. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axe, openHosted, openUsb, screenshot } from './harness.ts'
import { chooseLanguage, openLesson, run, texts, write, written, type Tag } from './learner.ts'
import { addLearner, goTo, newProgram, nextLearner, sitDown } from './own-things.ts'

const secret = 'console.log("only mine")'

describe('two learners at one computer', () => {
  it.each([
    ['hosted', openHosted],
    ['as one file', openUsb],
  ])('never see the work of each other (%s)', async (_, open) => {
    const { page } = await open()
    await chooseLanguage(page, 'en')
    await openLesson(page, 'hello-languages')
    await expect.poll(() => written(page)).not.toBe('')
    const starter = await written(page)
    await write(page, secret)
    await newProgram(page, 'My secret', secret)

    await addLearner(page, 'Bo')
    await openLesson(page, 'hello-languages')
    await expect.poll(() => written(page)).toBe(starter)
    await write(page, 'console.log("of Bo")')
    await goTo(page, '#/mine', 'main.page')
    expect(await page.locator('.program').count()).toBe(0)

    await nextLearner(page)
    await page.locator('.seat-sit').filter({ hasNotText: 'Bo' }).first().click()
    await page.locator('main.map').waitFor()
    await openLesson(page, 'hello-languages')
    await expect.poll(() => written(page)).toBe(secret)
  })

  it('“next learner” leaves nothing on the screen, nor behind Back, nor in the editor', async () => {
    const { page } = await openHosted()
    await chooseLanguage(page, 'en')
    await addLearner(page, 'Bo')
    await newProgram(page, 'My secret', secret)
    await run(page)
    await page.locator('.output-line').first().waitFor()
    await nextLearner(page)
    expect(await page.evaluate(() => document.documentElement.innerHTML)).not.toMatch(/only mine|My secret/u)
    for (let step = 0; step < 4; step += 1) {
      await page.goBack().catch(() => undefined)
      expect(await page.locator('body').innerText()).not.toMatch(/only mine|My secret/u)
    }
    await goTo(page, '#/seats', '.seats')
    await page.locator('.seat-sit').filter({ hasNotText: 'Bo' }).first().click()
    await page.locator('main.map').waitFor()
    await openLesson(page, 'hello-languages')
    await page.locator('.code-editor').click()
    await page.keyboard.press('ControlOrMeta+z')
    expect(await written(page)).not.toContain('only mine')
  })

  it('may keep neighbours out with three pictures, and come in with their trainer', async () => {
    const { page } = await openHosted()
    await chooseLanguage(page, 'en')
    await goTo(page, '#/seats', '.seats')
    await page.locator('.seat-new').click()
    await page.locator('.seat-form input[type="text"]').first().fill('Locked')
    await page.locator('.tick input').nth(1).check()
    expect(await page.locator('.seat-form').textContent()).toContain('no protection')
    await pressPictures(page, ['Bird', 'Fish', 'Sun'])
    await page.locator('.seat-form button[type="submit"]').click()
    await page.locator('main.map').waitFor()
    await nextLearner(page)
    await sitDown(page, 'Locked')
    await pressPictures(page, ['Bird', 'Fish', 'Cat'])
    await page.locator('.lock-wrong', { hasText: 'other pictures' }).waitFor()
    await pressPictures(page, ['Bird', 'Fish', 'Sun'])
    await page.locator('main.map').waitFor()
    await nextLearner(page)
    await page.getByRole('button', { name: /Change: .*Locked/u }).click()
    // To change what is locked asks as well.
    await page.locator('dialog[open] .picture-row').waitFor()
    await page.keyboard.press('Escape')
    await sitDown(page, 'Locked')
    await page.getByRole('button', { name: 'I forgot my pictures' }).click()
    await page.getByRole('button', { name: /trainer is here/u }).click()
    await page.locator('main.map').waitFor()
  })

  it('sit together as a pair, and swap', async () => {
    const { page } = await openHosted()
    await chooseLanguage(page, 'en')
    await goTo(page, '#/seats', '.seats')
    await page.locator('.seat-new').click()
    await page.locator('.tick input').first().check()
    await page.locator('.seat-form input[type="text"]').first().fill('Ada')
    await page.locator('.seat-form input[type="text"]').nth(1).fill('Bo')
    await page.locator('.seat-form button[type="submit"]').click()
    await page.locator('main.map').waitFor()
    const swap = page.locator('.swap')
    await expect.poll(() => swap.textContent()).toContain('Bo')
    await swap.click()
    await expect.poll(() => swap.textContent()).toContain('Ada')
  })

  it('can be taken out of the list, and brought back with their work', async () => {
    const { page } = await openHosted()
    await chooseLanguage(page, 'en')
    await addLearner(page, 'Bo')
    await newProgram(page, 'Kept', secret)
    await goTo(page, '#/seats', '.seats')
    await page.getByRole('button', { name: /Change: .*Bo/u }).click()
    await page.locator('.seat-remove').click()
    await page.locator('.removed').waitFor()
    expect(await page.locator('.seat', { hasText: 'Bo' }).count()).toBe(0)
    await page.locator('.removed button').click()
    await sitDown(page, 'Bo')
    await page.locator('main.map').waitFor()
    await goTo(page, '#/mine', '.program')
  })
})

describe('one learner alone', () => {
  it('comes from the language to the map, and is asked nothing more, also the next time', async () => {
    const { page } = await openHosted()
    await chooseLanguage(page, 'en')
    expect(await page.locator('.seats').count()).toBe(0)
    await page.reload()
    await page.locator('main.map').waitFor()
    await page.locator('.seat-button').click()
    expect(await page.locator('.seat-things').textContent()).toContain(texts.en.seat.seats)
    await page.keyboard.press('Escape')
    expect(await page.locator('.seat-things').count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('seat-button')
  })

  it('gets an earlier text back, and what it replaced as well', async () => {
    const { page } = await openHosted()
    await chooseLanguage(page, 'en')
    await newProgram(page, 'Twice', 'console.log("first")')
    await run(page)
    await page.locator('.output-line').first().waitFor()
    await write(page, 'console.log("second")')
    await run(page)
    await expect.poll(() => page.locator('.output-line').first().textContent()).toBe('second')
    await page.locator('.run-bar > button', { hasText: texts.en.run.history }).click()
    await page.locator('.version').first().waitFor()
    expect(await page.locator('.change[data-kind="gone"]').textContent()).toContain('first')
    await page.locator('.history-shown .button-main').click()
    await expect.poll(() => written(page)).toBe('console.log("first")')
    await page.getByRole('button', { name: texts.en.run.takeBack }).click()
    await expect.poll(() => written(page)).toBe('console.log("second")')
  })
})

describe.each<[Tag, number, number]>([
  ['en', 1366, 768],
  ['ar', 1366, 768],
  ['en', 360, 740],
  ['ar', 360, 740],
])('the screens of what is one’s own, in %s at %i × %i', (tag, width, height) => {
  it('have nothing serious for axe, and nothing beside the window', async () => {
    const { page } = await openHosted({ context: { viewport: { width, height } } })
    await chooseLanguage(page, tag)
    const looked = async (name: string): Promise<void> => {
      expect(await axe(page), name).toEqual([])
      const beside = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(beside, name).toBeLessThanOrEqual(0)
      await screenshot(page, `own-${width}-${tag}-${name}`)
    }
    await goTo(page, '#/mine', 'main.page')
    await page.locator('main.page > p .button-main').click()
    await page.keyboard.press('Enter')
    await page.locator('.program-screen').waitFor()
    await write(page, secret)
    await looked('program')
    await goTo(page, '#/mine', '.program')
    await looked('mine')
    await goTo(page, '#/seats', '.seats')
    await page.locator('.seat-new').click()
    await page.locator('.seat-form').waitFor()
    for (const box of await page.locator('.tick input').all()) await box.check()
    await looked('form')
    for (let at = 0; at < 3; at += 1) await page.locator('button.picture-option').nth(at).click()
    await page.locator('.seat-form button[type="submit"]').click()
    await page.locator('main.map').waitFor()
    await page.locator('.seat-button').click()
    await looked('menu')
    await page.keyboard.press('Escape')
    await goTo(page, '#/seats', '.seats')
    await looked('seats')
    await goTo(page, '#/carry', '.carriers')
    await looked('carry')
    await page.locator('.carriers input').nth(2).check({ force: true })
    await looked('codes')
    await goTo(page, '#/privacy', '.kept')
    await looked('privacy')
    await page.locator('.button-stop').last().click()
    await page.locator('dialog[open]').waitFor()
    await looked('erase')
  })
})

async function pressPictures(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await page.locator('.picture-row').getByRole('button', { name, exact: true }).click()
  }
}
