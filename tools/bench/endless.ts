/** What becomes of a page in which somebody has started an endless loop. */
import type { Page } from 'playwright-core'
import { launch, visit } from './chromium.ts'
import { amount } from './report.ts'
import type { Programs } from './rival-programs.ts'

/** How long one waits before one gives up, in milliseconds. */
const patience = 10_000

/**
 * In a few words: whether it ends by itself, whether the page answers meanwhile, and whether Stop helps. In a browser
 * of its own, because a page that does not answer any more cannot be closed politely.
 */
export async function endlessLoop(address: string, programs: Programs): Promise<string> {
  const browser = await launch()
  try {
    const { page } = await visit(browser, { laxPolicy: true })
    await page.goto(address)
    await run(page, programs.hello)
    const begun = performance.now()
    void run(page, programs.endless).catch(() => null)
    if (!(await answers(page))) {
      return (await settled(page, 2)) ? 'page frozen, then goes on' : 'page frozen for good'
    }
    if (await settled(page, 2))
      return `ends by itself after ${amount(performance.now() - begun, 'ms')}, page awake`
    const stopping = performance.now()
    await page.evaluate(() => [...document.querySelectorAll('button')].at(-1)?.click())
    await run(page, programs.hello)
    return `goes on until Stop, page awake; next output after ${amount(performance.now() - stopping, 'ms')}`
  } finally {
    await browser.close()
  }
}

/** Presses Run and waits for its end. */
async function run(page: Page, program: string): Promise<void> {
  const ends = await page.locator('#end').textContent()
  await page.locator('#program').fill(program)
  await page.getByRole('button', { name: 'Run' }).click()
  await page.waitForFunction((before) => document.querySelector('#end')?.textContent !== before, ends)
}

/** Whether the page answers within two seconds, a second after now. */
async function answers(page: Page): Promise<boolean> {
  await wait(1000)
  return Promise.race([page.evaluate(() => true), wait(2000).then(() => false)])
}

/** Whether the end of so many runs is said, sooner or later. */
function settled(page: Page, runs: number): Promise<boolean> {
  const seen = page
    .waitForFunction((count) => document.querySelector('#end')?.textContent.endsWith(` ${count}`), runs)
    .then(() => true)
  return Promise.race([seen.catch(() => false), wait(patience).then(() => false)])
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds))
}
