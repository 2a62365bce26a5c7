/** A browser to measure in: profiles nobody has used and a slowed processor. */
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { browserMissing, findBrowser, launchArguments } from '../browser.mjs'
import { installStopwatch, type Step, type Until, type Watched } from './stopwatch.ts'

export interface Visit {
  page: Page
  context: BrowserContext
  /** Makes the page's main thread so many times slower; its workers stay as they are. */
  slow: (rate: number) => Promise<void>
  close: () => Promise<void>
}

export interface VisitOptions {
  /** Runs in the page before anything of the page does. */
  script?: { run: (given: never) => void; given: unknown }
  /** Lets no service worker come between the page and the wire. */
  withoutServiceWorker?: boolean
  /** Lets the page do what our policy forbids: for pages that are not ours. */
  laxPolicy?: boolean
}

export async function launch(): Promise<Browser> {
  const executablePath = await findBrowser()
  if (executablePath === null) throw new Error(browserMissing)
  return chromium.launch({ executablePath, args: launchArguments })
}

/** A new profile with one empty page. */
export async function visit(browser: Browser, options: VisitOptions = {}): Promise<Visit> {
  const { script, withoutServiceWorker = false, laxPolicy = false } = options
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    bypassCSP: laxPolicy,
    serviceWorkers: withoutServiceWorker ? 'block' : 'allow',
  })
  context.setDefaultTimeout(120_000)
  // What compiles this file names functions with it.
  await context.addInitScript('globalThis.__name ??= (made) => made')
  await context.addInitScript(installStopwatch)
  if (script) await context.addInitScript(script.run as (given: unknown) => void, script.given)
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  return {
    page,
    context,
    slow: async (rate) => void (await session.send('Emulation.setCPUThrottlingRate', { rate })),
    close: () => context.close(),
  }
}

/** Times one step in the page, in milliseconds. */
export function timeStep(page: Page, step: Step, until: Until): Promise<number> {
  return page.evaluate(
    ([doing, awaited]) => {
      const { jisrTime } = window as Watched
      if (!jisrTime) throw new Error('the page has no stopwatch')
      return jisrTime(doing, awaited)
    },
    [step, until] as const,
  )
}
