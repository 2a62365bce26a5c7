/** Both editions open, and a program runs in them. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openHosted, openServed, openUsb, untilKept } from './harness.ts'

async function chooseEnglish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
}

/** From the map into a lesson, and its program run: the engine has printed or complained. */
async function runFirstLesson(page: Page): Promise<void> {
  await page.locator('a[href="#/lesson/hello-languages"]').click()
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await page.locator('.output-line, .outcome[data-outcome="threw"]').first().waitFor()
}

describe('the hosted edition', () => {
  it('asks for the language and opens the first lesson', async () => {
    const { page } = await openHosted()
    await chooseEnglish(page)
    await runFirstLesson(page)
  })

  it('opens from a sub-path', async () => {
    const root = mkdtempSync(join(tmpdir(), 'jisr-served-'))
    try {
      cpSync('dist', join(root, 'some', 'path'), { recursive: true })
      const { page } = await openServed({ root, path: 'some/path/' })
      await chooseEnglish(page)
    } finally {
      rmSync(root, { recursive: true, force: true })
    }
  })

  it('opens and runs again when the network is gone', async () => {
    const { page, cutNetwork } = await openHosted()
    await chooseEnglish(page)
    await untilKept(page)
    await cutNetwork()
    await page.reload()
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await runFirstLesson(page)
  })
})

describe('the one-file edition', () => {
  it('opens by double click and runs a program', async () => {
    const { page } = await openUsb()
    expect(page.url()).toMatch(/^file:.*jisr\.html/)
    await chooseEnglish(page)
    await runFirstLesson(page)
  })
})

describe('the watch over every page', () => {
  it('sees errors of the page and of the console', async () => {
    const { page, troubles } = await openHosted()
    await page.evaluate(() => {
      console.error('said on purpose')
      setTimeout(() => {
        throw new Error('thrown on purpose')
      })
    })
    await expect.poll(() => troubles.length).toBe(2)
    expect(troubles.splice(0).join()).toMatch(/said on purpose.*thrown on purpose/)
  })

  it('sees a request that leaves the origin, and does not let it through', async () => {
    const { context, troubles } = await openHosted()
    const elsewhere = await context.newPage()
    await expect(elsewhere.goto('http://elsewhere.invalid/')).rejects.toThrow('ERR_FAILED')
    expect(troubles.splice(0).join()).toContain('left its origin: http://elsewhere.invalid/')
  })

  it('sees what the policy of a page has stopped', async () => {
    const { page, troubles } = await openUsb()
    await page.evaluate(() => fetch('http://elsewhere.invalid/').catch(() => null))
    await expect.poll(() => troubles.length).toBeGreaterThan(0)
    expect(troubles.splice(0).join()).toContain('Content Security Policy')
  })
})
