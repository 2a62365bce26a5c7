/**
 * A browser for the end-to-end tests. Every page is watched: a request that leaves its origin, an error on the
 * console or an error of the page fails the test, whatever else the test looks at.
 */
import { existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, expect } from 'vitest'
import { serve, type Server } from '../../tools/serve.mjs'
import { builtFile } from '../../tools/sources.mjs'
import { browserOf, closeBrowsers, type BrowserName } from './browsers.ts'

export interface OpenOptions {
  /** What follows the page's address: `#/lesson/two-lines`. */
  hash?: string
  /** Size of the window, language, colour scheme … of a new browser profile. */
  context?: BrowserContextOptions
  /** Chromium when nothing is said. */
  browser?: BrowserName
  /** Arguments of a Chromium of its own. */
  launch?: readonly string[]
}

export interface Opened {
  page: Page
  context: BrowserContext
  address: string
  /** What went wrong so far; the test fails at its end when there is something in it. */
  troubles: string[]
}

export interface Hosted extends Opened {
  /** Stops the server and takes the network away: what still works, works from what was kept. */
  cutNetwork: () => Promise<void>
}

const opened: Opened[] = []
const servers: Pick<Server, 'close'>[] = []

afterEach(async ({ task }) => {
  const failed = task.result?.state === 'fail'
  const last = failed ? await Promise.all(opened.flatMap(({ context }) => context.pages().map(shown))) : []
  const troubles = [...opened.flatMap((each) => each.troubles), ...last]
  await Promise.all(opened.map(({ context }) => context.close()))
  await Promise.all(servers.map((server) => server.close()))
  opened.length = 0
  servers.length = 0
  expect(troubles).toEqual([])
})

afterAll(closeBrowsers)

/** What a test that failed had before it: a machine that fails may be one that nobody can look at. */
async function shown(page: Page): Promise<string> {
  const seen = page.evaluate(() => ({
    text: document.body.innerText.replace(/\s+/g, ' ').slice(0, 600),
    kept: Object.keys(localStorage),
  }))
  const patience = new Promise<string>((resolve) => setTimeout(resolve, 2000, 'no answer'))
  const found = await Promise.race([seen, patience]).catch(String)
  return `seen at the end: ${page.url()} ${JSON.stringify(found)}`
}

/** Opens the hosted edition on a server of its own, at an origin nobody has been at before. */
export async function openHosted(options: OpenOptions = {}): Promise<Hosted> {
  return openServed({ ...options, root: 'dist' })
}

/** Opens the page of any folder, for tests of sub-paths and of other builds: `path` leads from the root to it. */
export async function openServed({
  root,
  path = '',
  ...options
}: OpenOptions & { root: string; path?: string }): Promise<Hosted> {
  const server = await serve({ root })
  servers.push(server)
  const made = await open(`${server.address}${path}`, options)
  return {
    ...made,
    async cutNetwork() {
      await server.close()
      // Firefox told to be offline does not ask its service workers either, as it does without a network.
      if (options.browser !== 'firefox') await made.context.setOffline(true)
    },
  }
}

/** Opens the page of a server that the test has started itself, which ends with the test. */
export async function openAt(
  server: { address: string; close: () => Promise<void> },
  options: OpenOptions = {},
): Promise<Opened> {
  servers.push(server)
  return open(server.address, options)
}

/** Opens the one-file edition as a double click does. */
export async function openUsb(options: OpenOptions = {}): Promise<Opened> {
  if (!existsSync(builtFile.usb)) throw new Error(`${builtFile.usb} is missing. First: npm run build:stale`)
  return open(pathToFileURL(builtFile.usb).href, options)
}

/** Serious and critical findings of axe, as lines; the parts to look at may be narrowed by a selector. */
export async function axe(page: Page, selector = 'body'): Promise<string[]> {
  // A script element would be stopped by the page's policy; what the debugger evaluates is not.
  await page.evaluate(axeSource())
  return page.evaluate(async (within) => {
    interface Found {
      id: string
      impact: string
      nodes: { html: string }[]
    }
    const { axe: tool } = window as unknown as {
      axe: { run: (within: string, wishes: object) => Promise<{ violations: Found[] }> }
    }
    const { violations } = await tool.run(within, { resultTypes: ['violations'] })
    return violations.flatMap(({ id, impact, nodes }) => nodes.map(({ html }) => `${impact} ${id}: ${html}`))
  }, selector)
}

/** Keeps a picture in `.cache/screenshots/`, to be looked at. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = join('.cache', 'screenshots')
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`) })
}

/** Waits until the page itself says that everything is kept that it needs without a network. */
export async function untilKept(page: Page): Promise<void> {
  // Only a word comes back: Firefox cannot send the registration itself.
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
  await page.locator('.note-ready').waitFor({ state: 'attached' })
}

async function open(
  address: string,
  { hash = '', context: wishes = {}, browser = 'chromium', launch = [] }: OpenOptions = {},
): Promise<Opened> {
  const context = await (await browserOf(browser, launch)).newContext(wishes)
  const troubles: string[] = []
  await watch(context, address, troubles)
  // Long enough for a slow machine, short enough to name the step that hangs.
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  const made = { page, context, address, troubles }
  opened.push(made)
  await page.goto(address + hash)
  return made
}

/** Requests are looked at, not routed: routing would take them away from the service worker. */
async function watch(context: BrowserContext, address: string, troubles: string[]): Promise<void> {
  const home = new URL(address)
  const stays = (url: string): boolean => {
    const { protocol, origin, pathname } = new URL(url)
    if (protocol === 'data:' || protocol === 'blob:' || protocol === 'about:') return true
    if (home.protocol === 'file:') return protocol === 'file:' && pathname === home.pathname
    return origin === home.origin
  }
  // Nothing of a foreign origin is let through, so that a test is the same with and without a network.
  await context.route(
    (url) => !stays(url.href),
    (route) => route.abort(),
  )
  await context.routeWebSocket(/.*/, (socket) => void troubles.push(`web socket: ${socket.url()}`))
  context.on('request', (request) => {
    if (!stays(request.url())) troubles.push(`left its origin: ${request.url()}`)
  })
  context.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()} ${message.location().url}`)
  })
  context.on('weberror', (error) => void troubles.push(`page: ${String(error.error())}`))
  context.on('page', (page) => {
    page.on('crash', () => void troubles.push('the page crashed'))
  })
}

function axeSource(): string {
  const axeCore = createRequire(import.meta.url)('axe-core') as { source: string }
  return axeCore.source
}
