/** A browser without workers, and an engine that does not arrive: said clearly, and nothing runs in the page instead. */
import { expect, it } from 'vitest'
import { openHosted } from './harness.ts'
import { chooseLanguage, openLesson, run, texts, write, written } from './learner.ts'

const { lost, cannotRun } = texts.en.outcome

it('without workers nothing runs, and reading and writing go on', async () => {
  const { page, context } = await openHosted()
  await context.addInitScript('window.Worker = undefined')
  await page.reload()
  await chooseLanguage(page, 'en')
  await openLesson(page, 'hello-languages')
  await write(page, 'globalThis.ran = true; console.log("ran")')
  await run(page)
  await page.locator('.output', { hasText: cannotRun.what }).waitFor()
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false)
  await write(page, 'console.log("two")')
  expect(await written(page)).toBe('console.log("two")')
})

it('an engine that is missing or no engine is said, and the next run works when it is there', async () => {
  const { page, context, troubles } = await openHosted()
  let now: 'missing' | 'no engine' | 'there' = 'missing'
  await context.route(/\.wasm$/u, (route) => {
    if (now === 'there') return route.continue()
    return route.fulfill(now === 'missing' ? { status: 404 } : { contentType: 'text/html', body: '<p>' })
  })
  await chooseLanguage(page, 'en')
  await openLesson(page, 'hello-languages')
  await write(page, 'console.log("ran")')
  for (const each of ['missing', 'no engine'] as const) {
    now = each
    await run(page)
    await page.locator('.output', { hasText: lost.what }).waitFor()
  }
  now = 'there'
  await run(page)
  await expect.poll(() => page.locator('.output-lines').textContent()).toBe('ran')
  // The browser itself writes of what did not arrive.
  troubles.length = 0
})
