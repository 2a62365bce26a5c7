/** What is there before React has arrived: a text to read, for few bytes, and in the place where it stays. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import budgets from '../../tools/size-budgets.json' with { type: 'json' }
import { openHosted, screenshot } from './harness.ts'

/** What a lesson is read by, in either view. */
const readable = '.lesson-head h1, .lesson-kind, .sentences p, .lesson-text h2, .header-home'

interface Kept {
  language?: string
  secondLanguage?: string
  theme?: string
  textSize?: string
}

/** Opens a picture of the origin first, so that settings can be kept there, and holds the shell back. */
async function openHeld(hash: string, settings: Kept | string, size = { width: 1366, height: 768 }) {
  const hosted = await openHosted({ hash: 'icon.svg', context: { viewport: size } })
  const { page } = hosted
  await page.evaluate(
    (kept) => localStorage.setItem('jisr:settings', kept),
    typeof settings === 'string' ? settings : JSON.stringify(settings),
  )
  await page.goto('about:blank')
  let letGo = (): void => undefined
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route(/\/assets\/shell-/, async (route) => {
    await held
    await route.continue()
  })
  // What an editor does to the page when it arrives is another matter.
  await page.route(/\/assets\/(code-mirror|monaco)-/, () => undefined)
  await page.goto(`${hosted.address}${hash}`, { waitUntil: 'commit' })
  return { ...hosted, letGo }
}

const waitForText = (page: Page): Promise<void> => page.locator('.sentences p').last().waitFor()
const untilReact = (page: Page): Promise<void> => page.locator('.run-button').waitFor()

interface Box {
  text: string
  at: number[]
}

function boxes(page: Page): Promise<Box[]> {
  return page.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)].map((each) => {
        const { x, y, width } = each.getBoundingClientRect()
        const text = each.matches('.header-home') ? '' : each.textContent
        return { text, at: [x, y, width].map(Math.round) }
      }),
    readable,
  )
}

/** Counts what comes over the wire, from now on, and asks nobody else. */
async function countBytes(page: Page): Promise<() => number> {
  const client = await page.context().newCDPSession(page)
  await client.send('Network.enable')
  await client.send('Network.setCacheDisabled', { cacheDisabled: true })
  let bytes = 0
  client.on('Network.dataReceived', ({ encodedDataLength }) => void (bytes += encodedDataLength))
  return () => bytes
}

describe('before React', () => {
  it.each([
    ['en', 'ltr'],
    ['ar', 'rtl'],
  ])('a lesson can be read for few bytes, in %s', async (language, direction) => {
    const { page, address, letGo } = await openHeld('#/lesson/two-lines', { language })
    const bytes = await countBytes(page)
    await page.goto('about:blank')
    await page.goto(`${address}#/lesson/two-lines`, { waitUntil: 'commit' })
    await waitForText(page)
    const fonts = language === 'ar' ? 43_000 : 0
    // The server compresses less than brotli can, and headers are not counted.
    expect(bytes()).toBeLessThan(budgets.toRead * 1.2 + fonts)
    expect(bytes()).toBeGreaterThan(5000)
    expect(await page.locator('html').getAttribute('dir')).toBe(direction)
    expect(await page.locator('.run-button').count()).toBe(0)
    letGo()
    await untilReact(page)
  })

  for (const size of [
    { width: 1366, height: 768 },
    { width: 1024, height: 600 },
    { width: 360, height: 740 },
  ])
    it.each([
      ['two-lines', { language: 'en' }],
      ['number-or-text', { language: 'ar', secondLanguage: 'fr', theme: 'dark' }],
      ['missing-sign', { language: 'fr', textSize: 'largest' }],
    ])(`nothing moves when the whole page takes over: %s, ${size.width} px`, async (id, settings) => {
      const { page, letGo } = await openHeld(`#/lesson/${id}`, settings, size)
      await waitForText(page)
      await page.evaluate(() => document.fonts.ready)
      await watchShifts(page)
      const before = await boxes(page)
      await screenshot(page, `early-${id}-${size.width}`)
      letGo()
      await untilReact(page)
      await page.evaluate(() => document.fonts.ready)
      await screenshot(page, `whole-${id}-${size.width}`)
      expect(before.length).toBeGreaterThan(6)
      expect(await boxes(page)).toEqual(before)
      expect(await shifted(page)).toBeLessThan(0.05)
    })

  it('the map shows units and lessons, and a click leads to a lesson already', async () => {
    const { page, letGo } = await openHeld('#/', { language: 'en' })
    await page.locator('.card').first().waitFor()
    const places = (): Promise<number[][]> =>
      page.evaluate(() =>
        [...document.querySelectorAll('.card-title')].map((each) => {
          const { x, y } = each.getBoundingClientRect()
          return [Math.round(x), Math.round(y)]
        }),
      )
    const before = await places()
    await screenshot(page, 'early-map')
    await page.locator('.card').nth(1).click()
    await waitForText(page)
    const title = await page.locator('h1').textContent()
    letGo()
    await untilReact(page)
    expect(await page.locator('h1').textContent()).toBe(title)
    await page.locator('.header-home').click()
    await page.locator('a.next-step-go').waitFor()
    await screenshot(page, 'whole-map')
    expect(await places()).toEqual(before)
  })

  it('a language can be chosen, and the choice is kept', async () => {
    const { page, letGo } = await openHeld('#/lesson/two-lines', {})
    await page.getByRole('button', { name: 'Français' }).click()
    await waitForText(page)
    expect(await page.locator('html').getAttribute('lang')).toBe('fr')
    letGo()
    await untilReact(page)
    expect(await page.locator('html').getAttribute('lang')).toBe('fr')
    expect(await page.evaluate(() => localStorage.getItem('jisr:settings'))).toContain('"language":"fr"')
  })

  it.each([1, 2, 3, 4, 5, 6])(
    'a language pressed while work is read for the time %i counts',
    async (time) => {
      const { page, address } = await openHosted({ hash: 'icon.svg' })
      await page.addInitScript((pressAt) => {
        const begin = IDBDatabase.prototype.transaction
        let begun = 0
        IDBDatabase.prototype.transaction = function (...wishes) {
          begun += 1
          if (begun === pressAt) document.querySelector<HTMLElement>('.welcome-language[lang=ar]')?.click()
          return begin.apply(this, wishes)
        }
      }, time)
      await page.goto(address)
      await page.locator('main.map').waitFor()
      expect(await page.locator('html').getAttribute('lang')).toBe('ar')
    },
  )

  it('who has read on stays at the same sentence', async () => {
    const { page, letGo } = await openHeld(
      '#/lesson/name-card',
      { language: 'en' },
      { width: 1024, height: 400 },
    )
    await waitForText(page)
    const top = (): Promise<number> =>
      page.evaluate(() => document.querySelector('.lesson-side')?.scrollTop ?? 0)
    // The part that scrolls has the focus, as for who reads on with the keys.
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.matches('.lesson-side'))).toBe(true)
    await page.evaluate(() => document.querySelector('.lesson-side')?.scrollTo(0, 60))
    const before = await top()
    expect(before).toBeGreaterThan(0)
    letGo()
    await untilReact(page)
    expect(await top()).toBe(before)
  })

  it('the focus stays at its language, and at its lesson', async () => {
    const focused = (page: Page): Promise<string> =>
      page.evaluate(() => {
        const { lang, localName } = document.activeElement as HTMLElement
        return `${localName} ${lang}${document.activeElement?.getAttribute('href') ?? ''}`
      })
    const welcome = await openHeld('#/', {})
    await welcome.page.locator('.welcome-language').first().waitFor()
    await welcome.page.keyboard.press('Tab')
    await welcome.page.keyboard.press('Tab')
    const language = await focused(welcome.page)
    expect(language).toMatch(/^button ../)
    welcome.letGo()
    await welcome.page.locator('.welcome[tabindex]').waitFor()
    expect(await focused(welcome.page)).toBe(language)

    const map = await openHeld('#/', { language: 'en' })
    await map.page.locator('.card').nth(2).focus()
    const lesson = await focused(map.page)
    expect(lesson).toMatch(/^a #.lesson/)
    map.letGo()
    await map.page.locator('a.next-step-go').waitFor()
    expect(await focused(map.page)).toBe(lesson)
  })

  it.each([
    ['{'],
    ['null'],
    ['[]'],
    ['{"language":{},"theme":7}'],
    ['{"language":"xx"}'],
    ['{"language":"__proto__"}'],
  ])('strange settings are no settings: %s', async (settings) => {
    const { page, letGo } = await openHeld('#/lesson/two-lines', settings)
    await page.getByRole('button', { name: 'English' }).waitFor()
    expect(await page.locator('html').getAttribute('data-theme')).toBe('light')
    letGo()
    await page.locator('.welcome[tabindex]').waitFor()
  })

  it('an address that is none leads on without an error', async () => {
    const { page, letGo } = await openHeld('#/lesson/constructor', { language: 'en' })
    letGo()
    await page.getByText('There is no lesson with this address.').waitFor()
  })
})

async function watchShifts(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = window as unknown as { shifted: number }
    seen.shifted = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shifted += (entry as unknown as { value: number }).value
    }).observe({ type: 'layout-shift', buffered: false })
  })
}

function shifted(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { shifted: number }).shifted)
}
