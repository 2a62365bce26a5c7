/** An old laptop: nothing runs when nothing happens, nothing stays behind, and nobody waits for the full editor. */
import type { CDPSession, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openHosted, untilKept } from './harness.ts'
import { chooseLanguage } from './learner.ts'

/** Counts what is asked of the browser's clock by the page, and keeps the names of who asked. */
async function countWakeUps(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counted = window as unknown as { wakeUps: string[] }
    counted.wakeUps = []
    for (const name of [
      'setTimeout',
      'setInterval',
      'requestAnimationFrame',
      'requestIdleCallback',
    ] as const) {
      const plain = window[name] as (...given: unknown[]) => number
      Object.assign(window, {
        [name]: (...given: unknown[]) => {
          counted.wakeUps.push(`${name} ${String(new Error().stack).split('\n')[2] ?? ''}`)
          return plain.apply(window, given)
        },
      })
    }
  })
}

async function wakeUpsIn(page: Page, milliseconds: number): Promise<string[]> {
  await page.evaluate(() => void ((window as unknown as { wakeUps: string[] }).wakeUps = []))
  await page.waitForTimeout(milliseconds)
  return page.evaluate(() => (window as unknown as { wakeUps: string[] }).wakeUps)
}

for (const editor of ['full', 'light', 'plain'])
  it(`sets no timer and draws no frame while a lesson is open and nothing happens: ${editor} editor`, async () => {
    const { page, address } = await openHosted({ hash: 'icon.svg' })
    await page.evaluate(
      (kind) => localStorage.setItem('jisr:settings', `{"language":"en","editor":"${kind}"}`),
      editor,
    )
    await countWakeUps(page)
    await page.goto(`${address}#/lesson/missing-sign`)
    await page.locator('.run-button').waitFor()
    await untilKept(page)
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    await page.locator('.outcome').first().waitFor()
    await page.waitForTimeout(3000)
    expect(await wakeUpsIn(page, 4000)).toEqual([])
  })

interface Counted {
  nodes: number
  listeners: number
  heap: number
}

async function counted(client: CDPSession): Promise<Counted> {
  for (let times = 0; times < 3; times += 1) await client.send('HeapProfiler.collectGarbage')
  const { metrics } = await client.send('Performance.getMetrics')
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN
  return { nodes: of('Nodes'), listeners: of('JSEventListeners'), heap: of('JSHeapUsedSize') }
}

it('is as small after many lessons, runs and checks as after a few', async () => {
  const { page } = await openHosted()
  await chooseLanguage(page, 'en')
  const client = await page.context().newCDPSession(page)
  await client.send('Performance.enable')
  const round = async (): Promise<void> => {
    for (const id of ['missing-sign', 'name-card']) {
      await page.evaluate((hash) => void (location.hash = hash), `#/lesson/${id}`)
      await page.getByRole('button', { name: 'Run', exact: true }).click()
      await page.locator('.output-line, .outcome').first().waitFor()
      await page.getByRole('button', { name: 'Check', exact: true }).click()
      await page.locator('.check:not([data-state="open"])').first().waitFor()
      await page.evaluate(() => void (location.hash = '#/'))
      await page.locator('.card').first().waitFor()
    }
  }
  const rounds = async (count: number): Promise<Counted> => {
    for (let at = 0; at < count; at += 1) await round()
    return counted(client)
  }
  const before = await rounds(8)
  const after = await rounds(16)
  expect(after.nodes).toBeLessThan(before.nodes * 1.1)
  expect(after.listeners).toBeLessThan(before.listeners * 1.1)
  expect(after.heap).toBeLessThan(before.heap * 1.1)
})

it('on a processor six times as slow, a lesson is read and a program runs before the full editor has come', async () => {
  const { page, address } = await openHosted({ hash: 'icon.svg' })
  await page.evaluate(() => localStorage.setItem('jisr:settings', '{"language":"en","editor":"full"}'))
  const client = await page.context().newCDPSession(page)
  await client.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  const order: string[] = []
  let letGo = (): void => undefined
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route(/\/assets\/monaco-.*\.js/, async (route) => {
    await held
    order.push('editor')
    await route.continue()
  })
  page.setDefaultTimeout(60_000)
  await page.goto(`${address}#/lesson/hello-languages`, { waitUntil: 'commit' })
  await page.locator('.sentences p').first().waitFor()
  order.push('readable')
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await page.locator('.output-line').first().waitFor()
  order.push('run')
  letGo()
  await page.locator('.monaco-editor').first().waitFor()
  expect(order).toEqual(['readable', 'run', 'editor'])
})
