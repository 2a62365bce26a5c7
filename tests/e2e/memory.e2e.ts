/** An hour of use leaves nothing behind: what is remembered, drawn and listened for is the same as after ten minutes. */
import type { CDPSession, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import own from '../../src/language/locales/en/own.json'
import { openHosted } from './harness.ts'
import { check, openLesson, run, turnTo, write } from './learner.ts'
import { goTo } from './own-things.ts'

/** With JISR_ALL=1 as many as in an hour of work. */
const rounds =
  process.env['JISR_ALL'] === undefined ? { settle: 3, further: 4 } : { settle: 30, further: 120 }

/** A tenth more is what caches and histories that are bounded may still take. */
const FLAT = 1.1

interface Held {
  /** Bytes of the page's own values: objects, functions, lists, texts. */
  values: number
  nodes: number
  listeners: number
  documents: number
  workers: number
}

async function held(page: Page, client: CDPSession): Promise<Held> {
  for (let times = 0; times < 3; times += 1) await client.send('HeapProfiler.collectGarbage')
  const { nodes, jsEventListeners, documents } = await client.send('Memory.getDOMCounters')
  const values = await valuesIn(client)
  return { values, nodes, listeners: jsEventListeners, documents, workers: page.workers().length }
}

/**
 * What a browser keeps for itself is none of the page's: code that it has compiled once more because it runs often,
 * and what it notes for the debugger, requests and long frames. Both grow for as long as somebody watches.
 */
const browsersOwn = new Set(['code', 'native', 'hidden', 'synthetic'])

interface Snapshot {
  snapshot: { meta: { node_fields: string[]; node_types: [string[]] } }
  /** One row of fields after the other. */
  nodes: number[]
}

async function valuesIn(client: CDPSession): Promise<number> {
  const parts: string[] = []
  const collect = ({ chunk }: { chunk: string }): void => void parts.push(chunk)
  client.on('HeapProfiler.addHeapSnapshotChunk', collect)
  await client.send('HeapProfiler.takeHeapSnapshot')
  client.off('HeapProfiler.addHeapSnapshotChunk', collect)
  const { snapshot, nodes } = JSON.parse(parts.join('')) as Snapshot
  const {
    node_fields: fields,
    node_types: [types],
  } = snapshot.meta
  const [typeAt, sizeAt] = [fields.indexOf('type'), fields.indexOf('self_size')]
  let bytes = 0
  for (let row = 0; row < nodes.length; row += fields.length)
    if (!browsersOwn.has(types[nodes[row + typeAt] ?? -1] ?? '')) bytes += nodes[row + sizeAt] ?? 0
  return bytes
}

/** What a learner does in some minutes. Ends on the map. */
async function useIt(page: Page, round: number): Promise<void> {
  for (const id of ['missing-sign', 'hello-languages']) {
    await openLesson(page, id)
    // Every other one with a mistake, which is explained.
    await write(page, `${round % 2 === 0 ? 'console' : 'consle'}.log("${round}")`)
    await run(page)
    await page.locator('.output-line, .outcome').first().waitFor()
    await check(page)
    await page.locator('.check:not([data-state="open"])').first().waitFor()
    await turnTo(page, 'program')
    await page.locator('.run-bar .button-quiet:has(.run-again)').first().click()
    const history = page.locator('dialog[open]')
    await history.locator('.version').or(history.getByText(own.history.empty)).first().waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.header-language').selectOption(round % 2 === 0 ? 'fr' : 'ar')
    await page.locator(`html[lang="${round % 2 === 0 ? 'fr' : 'ar'}"]`).waitFor()
    await page.locator('.header-language').selectOption('en')
    await page.locator('html[lang="en"]').waitFor()
  }
  for (const screen of ['mine', 'carry', 'privacy', 'seats']) await goTo(page, `#/${screen}`, 'main')
  await goTo(page, '#/', 'main.map')
}

it.each(['full', 'light'])(
  'an hour of use leaves nothing behind (%s)',
  async (editor) => {
    const { page } = await openHosted({ hash: 'icon.svg' })
    await page.evaluate((kind) => {
      localStorage.setItem('jisr:settings', JSON.stringify({ version: 1, language: 'en', editor: kind }))
    }, editor)
    await page.goto(new URL('/', page.url()).href)
    const client = await page.context().newCDPSession(page)
    for (let round = 0; round < rounds.settle; round += 1) await useIt(page, round)
    const before = await held(page, client)
    for (let round = 0; round < rounds.further; round += 1) await useIt(page, rounds.settle + round)
    const after = await held(page, client)
    for (const what of ['values', 'nodes', 'listeners', 'documents', 'workers'] as const)
      expect(after[what], what).toBeLessThanOrEqual(before[what] * FLAT)
  },
  20 * 60_000,
)
