/** From the plain field to the richer one while somebody types: nothing is lost. */
import { describe, expect, it } from 'vitest'
import { openHosted } from './harness.ts'
import { chooseLanguage, openLesson, unitOne, written } from './learner.ts'

/** No signs that a field completes on its own. */
const typed = 'abcdefghijklmnopqrstuvwxyz0123456789'.repeat(2)

describe.each([
  ['light', /code-mirror/],
  ['full', /monaco/],
])('the %s field', (editor, chunk) => {
  it.each([1, 12, 33, 50])('takes over between two keys (after %i of them)', async (keysBefore) => {
    const { page } = await openHosted({ context: { viewport: { width: 1366, height: 768 } } })
    await page.evaluate((kind) => {
      localStorage.setItem('jisr:settings', JSON.stringify({ version: 1, language: 'en', editor: kind }))
    }, editor)
    let letGo = (): void => undefined
    const held = new Promise<void>((resolve) => (letGo = resolve))
    await page.route(chunk, async (route) => {
      await held
      await route.continue()
    })
    await page.reload()
    await openLesson(page, 'hello-languages')
    await page.locator('.code-editor').click()
    await page.keyboard.press('ControlOrMeta+a')
    for (const [at, key] of Array.from(typed).entries()) {
      if (at === keysBefore) letGo()
      await page.keyboard.press(key, { delay: 4 })
    }
    await page.locator(`.code-editor[data-editor="${editor}"]`).waitFor()
    // What was typed last may still be on its way to the screen.
    await expect.poll(() => written(page)).toBe(typed)
  })
})

describe('a new lesson', () => {
  it('leaves the focus to whoever begins to type, and loses no key', async () => {
    const { page } = await openHosted()
    await chooseLanguage(page, 'en')
    const lessons = unitOne('en').filter(({ kind, parsons }) => kind !== 'predict' && !parsons)
    for (const { id, title } of [...lessons, ...lessons]) {
      await openLesson(page, id)
      await page.getByRole('heading', { level: 1, name: title }).waitFor()
      await page.locator('.code-editor').click()
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.type(typed)
      await expect.poll(() => written(page), { message: id }).toBe(typed)
    }
  })
})
