/** The browser itself is ended in the middle of typing, again and again, on one profile. */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium, type Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { browserMissing, findBrowser, launchArguments } from '../../tools/browser.mjs'
import { serve } from '../../tools/serve.mjs'
import { texts } from './learner.ts'

const all = process.env['JISR_ALL'] !== undefined
const KILLS = all ? 200 : 4
/** A second, and what a busy machine takes from a key to the page and from the page to the disk. */
const LOST_AT_MOST_MS = 1500

const children: ChildProcess[] = []

interface Running {
  page: Page
  /** As a cable that is pulled: no process of this browser gets to know. */
  kill: () => Promise<void>
}

async function start(profile: string, address: string): Promise<Running> {
  const executable = await findBrowser()
  if (executable === null) throw new Error(browserMissing)
  const portFile = join(profile, 'DevToolsActivePort')
  rmSync(portFile, { force: true })
  const options = [...launchArguments, `--user-data-dir=${profile}`, '--remote-debugging-port=0']
  const child = spawn(executable, [...options, 'about:blank'], { detached: true, stdio: 'ignore' })
  children.push(child)
  await expect
    .poll(() => existsSync(portFile) && readFileSync(portFile, 'utf8').includes('\n'), { timeout: 60_000 })
    .toBe(true)
  const [port = ''] = readFileSync(portFile, 'utf8').split('\n')
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const page = await (browser.contexts()[0] ?? (await browser.newContext())).newPage()
  await page.goto(address)
  return { page, kill: () => end(child) }
}

/** The whole group that this test has started, and nothing else. */
async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  await ended
}

interface Typed {
  text: string
  /** When each key had reached the page; a key that was on its way just then has no time. */
  at: number[]
  /** The last text of which the page said that it is kept. */
  saved: string
}

/** Types until the browser is no more; after some keys it pauses, so that saves come to an end. */
async function typeOn(page: Page, typed: Typed, turn: number): Promise<void> {
  await page.locator('.plain-field').fill('')
  for (let key = 0; ; key++) {
    const sign = key === 0 ? String.fromCharCode(97 + (turn % 26)) : String(key % 10)
    typed.text += sign
    await page.keyboard.insertText(sign)
    typed.at.push(performance.now())
    await wait(key % 12 === 11 ? 400 : 15)
    const said = await page.evaluate(() => ({
      value: document.querySelector<HTMLTextAreaElement>('.plain-field')?.value ?? '',
      note: document.querySelector('.header-notes')?.textContent ?? '',
    }))
    if (said.note.includes(texts.en.keeping.saved)) typed.saved = said.value
  }
}

/** For how long the first key that is lost had been typed when the browser ended; 0 when none is. */
function lossOf({ text, at, saved }: Typed, found: string, killed: number): number {
  // The text of the turn before: nothing of this one was kept yet.
  const mine = found.startsWith(text.charAt(0)) ? found : ''
  expect(text.startsWith(mine)).toBe(true)
  expect(mine.startsWith(saved)).toBe(true)
  const firstLost = at[mine.length]
  return firstLost === undefined ? 0 : Math.round(killed - firstLost)
}

describe('a browser that is ended in the middle of typing', () => {
  it(
    `${KILLS} times, loses at most the last second, and nothing that was said to be saved`,
    { timeout: KILLS * 60_000, retry: 0 },
    async () => {
      const profile = mkdtempSync(join(tmpdir(), 'jisr-kill-'))
      const server = await serve({ root: 'dist' })
      const lesson = `${server.address}#/lesson/hello-languages`
      const losses: number[] = []
      let saves = 0
      try {
        await chooseOnce(profile, server.address)
        let check: ((found: string) => number) | null = null
        for (let turn = 0; turn <= KILLS; turn++) {
          const { page, kill } = await start(profile, lesson)
          const field = page.locator('.plain-field')
          await field.waitFor()
          if (check) losses.push(check(await field.inputValue()))
          const typed: Typed = { text: '', at: [], saved: '' }
          // It ends with the browser.
          const typing = typeOn(page, typed, turn).catch(() => undefined)
          await expect.poll(() => typed.at.length, { timeout: 30_000 }).toBeGreaterThan(0)
          await wait(((turn * 397) % 3500) + 100)
          const killed = performance.now()
          await kill()
          await typing
          saves += typed.saved === '' ? 0 : 1
          check = (found) => lossOf(typed, found, killed)
        }
      } finally {
        await server.close()
        await tidy(profile)
      }
      if (all)
        console.log(
          `${losses.length} kills, ${saves} after finished saves, losses in ms: ${losses.join(' ')}`,
        )
      expect(saves).toBeGreaterThan(0)
      expect(Math.max(...losses)).toBeLessThanOrEqual(LOST_AT_MOST_MS)
    },
  )
})

/** Helpers of the browser may write for a moment after its end. */
async function tidy(profile: string): Promise<void> {
  for (const child of children.splice(0))
    if (child.exitCode === null && child.signalCode === null) await end(child)
  await wait(500)
  rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 })
}

/** Language and writing field, as settings that this computer remembers. */
async function chooseOnce(profile: string, address: string): Promise<void> {
  const { page, kill } = await start(profile, address)
  await page.evaluate(() => {
    localStorage.setItem('jisr:settings', '{"version":1,"language":"en","editor":"plain"}')
  })
  await page.reload()
  await page.locator('main.map').waitFor()
  // The browser brings localStorage to the disk some seconds later than the page thinks.
  await wait(8000)
  await kill()
}
