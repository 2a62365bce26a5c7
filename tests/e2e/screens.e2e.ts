/** Every screen: accessible, usable by keyboard, whole at every size, in both directions. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { axe, openHosted, openServed, openUsb, screenshot } from './harness.ts'
import {
  check,
  chooseLanguage,
  openLesson,
  run,
  texts,
  turnTo,
  unitOne,
  write,
  written,
  type Tag,
} from './learner.ts'

/** Calls back on every screen of the app, and on every state of a lesson that looks different. */
async function onEveryScreen(page: Page, tag: Tag, look: (name: string) => Promise<void>): Promise<void> {
  await look('welcome')
  await chooseLanguage(page, tag)
  await look('map')
  for (const { id } of unitOne(tag)) {
    await openLesson(page, id)
    await look(id)
  }
  await openLesson(page, 'missing-sign')
  await run(page, tag)
  await page.locator('.outcome').waitFor()
  await check(page, tag)
  await turnTo(page, 'read')
  await page.locator('[data-state="notYet"]').first().waitFor()
  await page.getByRole('button', { name: texts[tag].hints.open, exact: true }).click()
  await look('missing-sign-checked')
  await page.evaluate(() => {
    location.hash = '#/lesson/nowhere'
  })
  await page.locator('.no-lesson').waitFor()
  await look('unknown-lesson')
  await page.getByRole('button', { name: texts[tag].settings.open }).click()
  await page.getByRole('dialog').waitFor()
  await look('settings')
}

describe('accessibility', () => {
  it.each(['en', 'ar'] as Tag[])('axe finds nothing serious on any screen (%s)', async (tag) => {
    const { page } = await openHosted()
    page.setDefaultTimeout(10_000)
    await onEveryScreen(page, tag, async (name) => {
      const found = (await axe(page)).filter((line) => /^(serious|critical)/.test(line))
      expect(found, name).toEqual([])
    })
  })

  it.each(['dark', 'contrast'])('axe finds nothing serious in the colours %s', async (theme) => {
    const { page } = await openHosted()
    await page.evaluate((chosen) => {
      localStorage.setItem('jisr:settings', JSON.stringify({ version: 1, language: 'en', theme: chosen }))
    }, theme)
    await page.reload()
    await openLesson(page, 'missing-sign')
    await run(page)
    await page.locator('.outcome').waitFor()
    await check(page)
    await page.locator('[data-state="notYet"]').first().waitFor()
    expect((await axe(page)).filter((line) => /^(serious|critical)/.test(line))).toEqual([])
  })

  it('a lesson can be solved with the keyboard alone', async () => {
    const { page } = await openHosted()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('main.map').waitFor()
    await tabTo(page, 'a.next-step-go')
    await page.keyboard.press('Enter')
    await page.locator('main.lesson').waitFor()
    for (const question of unitOne('en')[0]?.questions ?? []) {
      await tabTo(page, `input[name="question-${question.id}"]`)
      await page.keyboard.press('Space')
      const right = question.choices.findIndex((choice) => choice.right)
      for (let at = 0; at < right; at += 1) await page.keyboard.press('ArrowDown')
    }
    await page.keyboard.press('ControlOrMeta+Enter')
    await page.locator('.output-line').first().waitFor()
    await tabTo(page, '.run-bar .button:nth-of-type(2)')
    await page.keyboard.press('Enter')
    await page.locator('.success').waitFor()
    expect(await page.evaluate(() => document.activeElement?.closest('.success') !== null)).toBe(true)
  })
})

/** Presses Tab until the focus is on what the selector names: a focus that is trapped never gets there. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return
  }
  throw new Error(`the focus never came to ${selector}`)
}

/** The last one stays for the way to the next screen: everything is in reach there. */
const sizes: [width: number, height: number][] = [
  [360, 740],
  [800, 600],
  [1024, 600],
  [1366, 768],
]

/** Nothing is wider than the window, and Run can be seen without scrolling. */
async function fits(page: Page, name: string): Promise<void> {
  const [wide, window] = await page.evaluate(
    () => [document.documentElement.scrollWidth, innerWidth] as const,
  )
  expect(wide, `${name}: width`).toBeLessThanOrEqual(window)
  const button = page.locator('.run-bar .button').first()
  if ((await button.count()) === 0) return
  const box = await button.boundingBox()
  expect(
    box !== null && box.y >= 0 && box.y + box.height <= (page.viewportSize()?.height ?? 0),
    `${name}: Run`,
  ).toBe(true)
}

describe('every screen', () => {
  it.each(['en', 'ar'] as Tag[])('fits and shows Run at every size (%s)', async (tag) => {
    const { page } = await openHosted()
    page.setDefaultTimeout(10_000)
    await onEveryScreen(page, tag, async (name) => {
      for (const [width, height] of sizes) {
        await page.setViewportSize({ width, height })
        // Another size may have another layout, a moment later.
        await vi.waitFor(() => fits(page, `${name} at ${width} × ${height}`), { timeout: 5000 })
        await screenshot(page, `${width}-${tag}-${name}`)
      }
    })
  })
})

describe('pseudo-languages', () => {
  const root = mkdtempSync(join(tmpdir(), 'jisr-pseudo-'))
  beforeAll(() => {
    execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--outDir', root], {
      env: { ...process.env, JISR_PSEUDO: '1' },
      stdio: 'pipe',
    })
  })
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  it.each([
    ['qaa', 'ltr'],
    ['qar', 'rtl'],
  ])(
    '%s: long words and the other direction break no screen, and no English shows through',
    async (tag, direction) => {
      const { page } = await openServed({ root, context: { viewport: { width: 360, height: 740 } } })
      await page.locator(`.welcome-language[lang="${tag}"]`).click()
      await page.locator('main.map').waitFor()
      expect(await page.evaluate(() => document.documentElement.dir)).toBe(direction)
      await fits(page, 'map')
      await openLesson(page, 'missing-sign')
      await page.locator('.run-bar .button').first().click()
      await page.locator('.outcome').waitFor()
      await fits(page, 'lesson')
      await screenshot(page, `360-${tag}-missing-sign`)
      expect(await englishIn(page)).toEqual([])
    },
  )
})

/** Sentences of three plain Latin words or more, outside of code, of the language's own name and of "Jisr". */
function englishIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const clone = document.body.cloneNode(true) as HTMLElement
    clone
      .querySelectorAll('code, pre, .code-editor, select, details, .block-code')
      .forEach((each) => each.remove())
    const words = clone.innerText.match(/\b[a-z]+(?: [a-z]+){2,}\b/gi)
    return words ?? []
  })
}

describe('the writing fields', () => {
  it.each(['full', 'light', 'plain'])(
    '%s: keeps what was typed into the plain one, runs it, and marks a mistake',
    async (kind) => {
      const { page } = await openHosted()
      await page.evaluate((editor) => {
        localStorage.setItem('jisr:settings', JSON.stringify({ version: 1, language: 'en', editor }))
      }, kind)
      await page.reload()
      await openLesson(page, 'hello-languages')
      await page.locator('.plain-field, .code-editor:not([data-editor="plain"])').first().waitFor()
      await page.locator(`.code-editor[data-editor="${kind}"]`).waitFor()
      await write(page, 'let مجموع = 3 // سلام\nconsole.log(مجموع')
      expect(await written(page)).toContain('مجموع')
      await page.keyboard.press('ControlOrMeta+Enter')
      await page.locator('.outcome').waitFor()
      await page.locator('.marked-text, .plain-numbers [data-marked="true"]').first().waitFor()
      await write(page, 'let مجموع = 3 // سلام\nconsole.log(مجموع)')
      await page.keyboard.press('ControlOrMeta+Enter')
      await expect.poll(() => page.locator('.output-lines').textContent()).toBe('3')
      await screenshot(page, `field-${kind}`)
      // Tab leaves the field.
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.closest('.code-editor') === null)).toBe(true)
    },
  )

  it.each(['light', 'dark', 'contrast'])(
    'the full one takes the colours %s, and 28 px in front of a room',
    async (theme) => {
      const { page } = await openHosted()
      await page.evaluate((chosen) => {
        localStorage.setItem(
          'jisr:settings',
          JSON.stringify({ version: 1, language: 'en', editor: 'full', theme: chosen }),
        )
      }, theme)
      await page.reload()
      await openLesson(page, 'hello-languages')
      await page.locator('.code-editor[data-editor="full"] .view-line').first().waitFor()
      const size = (): Promise<number> =>
        page.evaluate(() =>
          Number.parseFloat(getComputedStyle(document.querySelector('.view-line') ?? document.body).fontSize),
        )
      const before = await size()
      await page.locator('h1').click()
      await page.keyboard.press('p')
      await expect.poll(size).toBeGreaterThanOrEqual(28)
      await page.keyboard.press('p')
      await expect.poll(size).toBe(before)
    },
  )

  it('swaps without losing text, cursor or focus', async () => {
    const { page } = await openHosted({ context: { viewport: { width: 1366, height: 768 } } })
    let letGo = (): void => undefined
    const held = new Promise<void>((resolve) => (letGo = resolve))
    await page.evaluate(() => {
      localStorage.setItem('jisr:settings', JSON.stringify({ version: 1, language: 'en', editor: 'light' }))
    })
    await page.route(/code-mirror/, async (route) => {
      await held
      await route.continue()
    })
    await page.reload()
    await openLesson(page, 'hello-languages')
    const plain = page.locator('.plain-field')
    await plain.click()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.insertText('console.log("ab")')
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowLeft')
    letGo()
    await page.locator('.code-editor[data-editor="light"]').waitFor()
    await page.waitForFunction(() => document.activeElement?.closest('.cm-editor') !== null)
    await page.keyboard.insertText('X')
    expect(await written(page)).toBe('console.log("aXb")')
  })

  it('serves with the light field where the full one cannot be fetched', async () => {
    const { page, troubles } = await openHosted()
    await page.evaluate(() => {
      localStorage.setItem('jisr:settings', JSON.stringify({ version: 1, language: 'en', editor: 'full' }))
    })
    await page.route(/monaco/, (route) => route.abort())
    await page.reload()
    await openLesson(page, 'hello-languages')
    await page.locator('.cm-editor').waitFor()
    // The failed fetch itself is reported by the browser; nothing else may be.
    expect(troubles.splice(0).filter((line) => !/monaco/.test(line))).toEqual([])
  })
})

describe('projector size', () => {
  it('P makes the code at least 28 px high, folds checks and help, and P brings all back', async () => {
    const { page } = await openUsb()
    await chooseLanguage(page, 'en')
    await openLesson(page, 'missing-sign')
    const size = (): Promise<number> =>
      page.evaluate(() =>
        Number.parseFloat(getComputedStyle(document.querySelector('.code-editor') ?? document.body).fontSize),
      )
    const before = await size()
    await page.locator('.code-editor').click()
    await page.keyboard.press('p')
    expect(await size()).toBe(before)
    await page.locator('h1').click()
    await page.keyboard.press('p')
    await expect.poll(size).toBeGreaterThanOrEqual(28)
    expect(await page.locator('.checks').isVisible()).toBe(false)
    await page.locator('.folded summary').first().click()
    expect(await page.locator('.checks').isVisible()).toBe(true)
    await screenshot(page, 'projector')
    await fits(page, 'projector')
    await page.locator('h1').click()
    await page.keyboard.press('p')
    await expect.poll(size).toBe(before)
  })
})

describe('two languages', () => {
  it('stand side by side, sentence by sentence', async () => {
    const { page } = await openHosted()
    await page.evaluate(() => {
      localStorage.setItem(
        'jisr:settings',
        JSON.stringify({ version: 1, language: 'fr', secondLanguage: 'ar' }),
      )
    })
    await page.reload()
    await openLesson(page, 'missing-sign')
    const sentences = page.locator('.sentences li')
    expect(await sentences.count()).toBeGreaterThan(3)
    expect(await page.locator('.sentences li p[lang="fr"]').count()).toBe(await sentences.count())
    expect(await page.locator('.sentences li p[lang="ar"][dir="rtl"]').count()).toBe(await sentences.count())
    await screenshot(page, 'two-languages')
  })
})
