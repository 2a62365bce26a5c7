/** Files that do not come: there is always something to read, and a way to try again. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openHosted, screenshot, type Hosted } from './harness.ts'

/** A page with a language chosen, where files of a name are cut off until `mend`. */
async function openWithout(files: RegExp, hash = '#/lesson/missing-sign') {
  const hosted = await openHosted({ hash: 'icon.svg' })
  const { page, address } = hosted
  await page.evaluate(() => localStorage.setItem('jisr:settings', '{"language":"fr","editor":"plain"}'))
  await page.route(files, (route) => route.abort())
  await page.goto(address + hash)
  return { ...hosted, mend: () => page.unroute(files) }
}

/** Everything that went wrong is the missing file. */
function forgive({ troubles }: Hosted): void {
  const expected = /Failed to (?:load resource|fetch)|error loading|Unable to preload|ERR_FAILED/i
  expect(troubles.filter((trouble) => !expected.test(trouble))).toEqual([])
  troubles.length = 0
}

const untilWhole = (page: Page): Promise<void> => page.locator('.run-button').waitFor()

it.each([
  ['the whole page', /\/assets\/shell-.*\.js/],
  ['the styles of the whole page', /\/assets\/shell-.*\.css/],
  ['all texts', /\/assets\/ui\./],
])('without %s, a sign and the words of every language offer to try again', async (_, files) => {
  const made = await openWithout(files)
  const again = made.page.getByRole('button', { name: /Try again.*Essayer encore.*حاول من جديد/ })
  await again.waitFor()
  // The lesson itself can be read all the same.
  expect(await made.page.locator('.sentences p').count()).toBeGreaterThan(3)
  await screenshot(made.page, 'try-again')
  await made.mend()
  await again.click()
  await untilWhole(made.page)
  expect(await again.count()).toBe(0)
  forgive(made)
})

it('without the texts of the fallback language, the chosen one is spoken', async () => {
  const made = await openWithout(/\/assets\/ui\.en-/)
  await untilWhole(made.page)
  expect(await made.page.locator('.run-button').textContent()).toBe('Lancer')
  forgive(made)
})

it.each([
  ['the lesson', /\/assets\/lesson-missing-sign/, '#/lesson/missing-sign', '.run-button'],
  ['what says where lessons are', /\/assets\/page-/, '#/lesson/missing-sign', '.run-button'],
  ['the map', /\/assets\/outline-/, '#/', '.card'],
])('without %s, the page says so and can try again', async (_, files, hash, wanted) => {
  const made = await openWithout(files, hash)
  const again = made.page.getByRole('button', { name: 'Essayer encore', exact: true })
  await again.waitFor()
  await made.mend()
  await again.click()
  await made.page.locator(wanted).first().waitFor()
  forgive(made)
})

it('without what checks a program, the page says so and can try again', async () => {
  const made = await openWithout(/\/assets\/(check|syntax)-/)
  const check = made.page.getByRole('button', { name: 'Vérifier' })
  await check.click()
  await made.page.locator('.outcome[data-outcome="lost"]').waitFor()
  await made.mend()
  await check.click()
  await made.page.locator('.check[data-state="notYet"]').first().waitFor()
  forgive(made)
})
