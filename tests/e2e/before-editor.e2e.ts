/** Nobody waits for the full editor: on a slow processor a lesson is read and a program run before it has come. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openHosted, type Hosted } from './harness.ts'
import { run, turnTo, write, written } from './learner.ts'

/** An old laptop beside the one that runs the tests. */
const SLOWER = 6

const program = 'console.log("before the editor")'

it.each([
  ['full', /\/monaco-[^/]*\.js$/],
  ['light', /\/code-mirror-[^/]*\.js$/],
] as const)(
  'a lesson is read, and a program is written, run and checked first (%s)',
  async (editor, file) => {
    const { page, address } = await openWithout()
    await page.evaluate((kind) => {
      localStorage.setItem('jisr:settings', JSON.stringify({ version: 1, language: 'en', editor: kind }))
    }, editor)
    const client = await page.context().newCDPSession(page)
    await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    const { asked, letGo } = await holdBack(page, file)

    await page.goto(`${address}#/lesson/hello-languages`, { waitUntil: 'commit' })
    await page.locator('.sentences p').first().waitFor()
    await page.locator('main.lesson#main').waitFor()
    await turnTo(page, 'program')
    await write(page, program)
    await run(page)
    await page.locator('.output-line', { hasText: 'before the editor' }).waitFor()
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    await page.locator('.check:not([data-state="open"])').first().waitFor()
    expect(await page.locator('.code-editor').getAttribute('data-editor')).toBe('plain')
    // It was on its way all the time.
    expect(await asked).toMatch(file)

    letGo()
    await page.locator(`.code-editor[data-editor="${editor}"]`).waitFor({ timeout: 60_000 })
    expect(await written(page)).toBe(program)
    await page.locator('.output-line', { hasText: 'before the editor' }).waitFor()
  },
)

it('what the first Run needs is fetched before the richer field', async () => {
  const { page, address } = await openWithout()
  await page.evaluate(() =>
    localStorage.setItem('jisr:settings', '{"version":1,"language":"en","editor":"light"}'),
  )
  const engine = await holdBack(page, /\.wasm$/)
  let field = ''
  page.on('request', (request) => {
    if (/\/code-mirror-/.test(request.url())) field = request.url()
  })
  await page.goto(`${address}#/lesson/hello-languages`)
  await page.locator('.plain-field').waitFor()
  await engine.asked
  await page.waitForTimeout(500)
  expect(field).toBe('')
  engine.letGo()
  await page.locator('.code-editor[data-editor="light"]').waitFor()
  expect(field).not.toBe('')
})

/** Requests are held back here; what a service worker has kept already could not be. */
async function openWithout(): Promise<Hosted> {
  const hosted = await openHosted({ hash: 'icon.svg' })
  await hosted.page.addInitScript('delete Navigator.prototype.serviceWorker')
  return hosted
}

/** Lets nothing of a kind come before it is let go; `asked` resolves with the first address of that kind. */
async function holdBack(page: Page, file: RegExp): Promise<{ asked: Promise<string>; letGo: () => void }> {
  let letGo = (): void => undefined
  const held = new Promise<void>((resolve) => (letGo = resolve))
  const asked = new Promise<string>((resolve) => {
    page.on('request', (request) => {
      if (file.test(request.url())) resolve(request.url())
    })
  })
  await page.route(file, async (route) => {
    await held
    await route.continue()
  })
  return { asked, letGo: () => letGo() }
}
