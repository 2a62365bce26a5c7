/** A new version on the server: it waits, and comes whole when the learner wants it. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openServed, untilKept } from './harness.ts'
import { openLesson, texts, write } from './learner.ts'

const root = mkdtempSync(join(tmpdir(), 'jisr-update-'))
const publish = (): void => cpSync('dist', root, { recursive: true, force: true })
beforeEach(publish)
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** As a new build does it: another page, and a service worker that knows it by another revision. */
function publishNextVersion(): void {
  const page = join(root, 'index.html')
  const worker = join(root, 'sw.js')
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace('</head>', '<meta name="edition" content="2"></head>'),
  )
  const before = readFileSync(worker, 'utf8')
  const after = before.replace(/("version":")[0-9a-f]+/, '$1abc')
  expect(after).not.toBe(before)
  writeFileSync(worker, after)
}

async function isNew(page: Page): Promise<boolean> {
  return (await page.locator('meta[name="edition"]').count()) > 0
}

it('shows the old version until the learner takes the new one, then only the new one', async () => {
  const { page, cutNetwork } = await openServed({ root })
  await page.getByRole('button', { name: 'English' }).click()
  await untilKept(page)

  publishNextVersion()
  await page.reload()
  const take = page.getByRole('button', { name: 'Use it now' })
  await take.waitFor()
  expect(await isNew(page)).toBe(false)

  await take.click()
  await expect.poll(() => isNew(page), { timeout: 30_000 }).toBe(true)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  expect(await take.count()).toBe(0)

  // What was kept before is kept in the new version, and the old one has gone.
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(1)
  await cutNetwork()
  await page.goto(`${page.url().split('#')[0] ?? ''}#/lesson/name-card`)
  await page.reload()
  await page.locator('.run-button').waitFor()
  expect(await isNew(page)).toBe(true)
})

it('leaves alone what a newer version kept, when the old one comes back to the server', async () => {
  publishNextVersion()
  const { page } = await openServed({ root })
  await page.getByRole('button', { name: 'English' }).click()
  await openLesson(page, 'name-card')
  await write(page, 'console.log("newer")')
  await expect.poll(() => page.locator('.header-notes').textContent()).toContain(texts.en.keeping.saved)
  await untilKept(page)
  const newer = await page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        // As the newer version would store: in a shape that the old one does not know.
        const request = indexedDB.open('jisr', 9)
        request.onerror = () => reject(new Error(String(request.error)))
        request.onsuccess = () => {
          request.result.close()
          resolve(request.result.version)
        }
      }),
  )

  publish()
  await page.reload()
  await page.getByRole('button', { name: 'Use it now' }).click()
  await expect.poll(() => isNew(page), { timeout: 30_000 }).toBe(false)
  await page.locator('.run-button').waitFor()
  await expect.poll(() => page.locator('.header-notes').textContent()).toContain(texts.en.keeping.newer)
  expect(
    await page.evaluate(async () => (await indexedDB.databases()).map(({ version }) => version)),
  ).toEqual([newer])
  const kept = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const request = indexedDB.open('jisr')
        request.onsuccess = () => {
          const names = [...request.result.objectStoreNames]
          const all: unknown[] = []
          const reading = request.result.transaction(names)
          for (const name of names)
            reading.objectStore(name).getAll().onsuccess = (event) =>
              all.push((event.target as IDBRequest).result)
          reading.oncomplete = () => resolve(JSON.stringify(all))
        }
      }),
  )
  expect(kept).toContain('newer')
})
