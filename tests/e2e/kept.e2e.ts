/** What is kept for rooms without internet: the whole course in the learner's languages, and only that. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openServed, untilKept } from './harness.ts'

const root = mkdtempSync(join(tmpdir(), 'jisr-kept-'))
beforeAll(() => {
  for (const path of ['one', 'two/below']) cpSync('dist', join(root, path), { recursive: true })
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

function keptIn(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(async () => {
    const found: Record<string, string[]> = {}
    for (const name of await caches.keys())
      found[name] = (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)
    return found
  })
}

it('keeps the course in the chosen languages below its own path, and every lesson opens without a network', async () => {
  const { page, context, address, cutNetwork } = await openServed({ root, path: 'two/below/' })
  await page.getByRole('button', { name: 'Français' }).click()
  await untilKept(page)
  const other = await context.newPage()
  await other.goto(`${new URL(address).origin}/one/`)
  await untilKept(other)

  const kept = await keptIn(page)
  expect(Object.keys(kept)).toHaveLength(2)
  const ours = Object.entries(kept).find(([name]) => name.includes('/two/below/'))?.[1] ?? []
  expect(ours.filter((path) => !path.startsWith('/two/below/'))).toEqual([])
  expect(ours.filter((path) => /lesson-.*\.fr-/.test(path)).length).toBeGreaterThan(4)
  expect(ours.filter((path) => /lesson-.*\.ar-/.test(path))).toEqual([])

  await cutNetwork()
  await page.goto(address)
  const lessons = await page
    .locator('a.card')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute('href')))
  expect(lessons.length).toBeGreaterThan(4)
  for (const hash of lessons) {
    await page.goto(`${address}${hash ?? ''}`)
    await page.reload()
    await page.locator('.run-button').waitFor()
  }
  await page.locator('.run-button').click()
})

it('is not ready any more when another language is chosen, until the course is kept in that one', async () => {
  const { page, cutNetwork } = await openServed({ root, path: 'one/' })
  await page.getByRole('button', { name: 'English' }).click()
  await untilKept(page)
  await page.locator('.header-language').selectOption('ar')
  await untilKept(page)
  await expect
    .poll(
      async () =>
        Object.values(await keptIn(page))
          .flat()
          .filter((path) => /lesson-.*\.ar-/.test(path)).length,
    )
    .toBeGreaterThan(4)
  await cutNetwork()
  await page.goto(`${page.url().split('#')[0]}#/lesson/missing-sign`)
  await page.reload()
  await page.locator('html[lang="ar"] .run-button').waitFor()
})
