/** On a phone: the whole of unit 1 at 360 px by taps, with Run in reach at every moment. */
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axe, openHosted, screenshot } from './harness.ts'
import {
  check,
  chooseLanguage,
  openLesson,
  press,
  run,
  solve,
  texts,
  turnTo,
  unitOne,
  write,
  written,
  type Tag,
} from './learner.ts'

const phone: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
}
const tags: Tag[] = ['en', 'ar']

async function openPhone(tag: Tag, lesson?: string): Promise<Page> {
  const { page } = await openHosted({ context: phone })
  await chooseLanguage(page, tag)
  if (lesson !== undefined) await openLesson(page, lesson)
  return page
}

/** The page is not wider than the window, and Run and Check are in it, with nothing over them. */
async function expectRunInReach(page: Page): Promise<void> {
  const { wide, covered } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - innerWidth,
    covered: [...document.querySelectorAll('.run-bar > .button')].filter((button) => {
      const { left, top, width, height } = button.getBoundingClientRect()
      return !button.contains(document.elementFromPoint(left + width / 2, top + height / 2))
    }).length,
  }))
  expect(wide).toBeLessThanOrEqual(0)
  expect(covered).toBe(0)
}

async function expectSoundPanels(page: Page): Promise<void> {
  for (const panel of ['read', 'program', 'output'] as const) {
    await turnTo(page, panel)
    await expectRunInReach(page)
    expect(
      (await axe(page)).filter((line) => /^(serious|critical)/.test(line)),
      panel,
    ).toEqual([])
  }
  await turnTo(page, 'read')
}

const shownPanel = (page: Page): Promise<string | null> =>
  page.locator('main.lesson').getAttribute('data-panel-shown')
const focused = (page: Page, within: string): Promise<boolean> =>
  page.evaluate((selector) => document.activeElement?.closest(selector) !== null, within)

describe.each(tags)('a phone (%s)', (tag) => {
  it('carries a learner through unit 1 by taps', async () => {
    const page = await openPhone(tag)
    await press(page.locator('.next-step-go'))
    for (const lesson of unitOne(tag)) {
      await page.getByRole('heading', { level: 1, name: lesson.title }).waitFor()
      await expectSoundPanels(page)
      await solve(page, lesson, tag)
      await expectRunInReach(page)
      await press(page.locator('.success a'))
    }
    await page.locator('main.map').waitFor()
    expect(await page.locator('.card[data-done="true"]').count()).toBe(6)
  })

  it('keeps Run, the program and its signs in view above a keyboard', async () => {
    const page = await openPhone(tag, 'missing-sign')
    await turnTo(page, 'program')
    await press(page.locator('.code-editor'))
    await page.setViewportSize({ width: 360, height: 400 })
    await expectRunInReach(page)
    const height = (selector: string): Promise<number> =>
      page.locator(selector).evaluate((element) => element.getBoundingClientRect().height)
    expect(await height('.code-editor')).toBeGreaterThanOrEqual(120)
    expect(await height('.sign-bar')).toBeGreaterThanOrEqual(44)
    expect(await focused(page, '.code-editor')).toBe(true)
    await screenshot(page, `phone-${tag}-keyboard`)
    await turnTo(page, 'read')
    await expectRunInReach(page)
  })

  it('brings the reader from an error to its line, and repairs it there', async () => {
    const page = await openPhone(tag, 'missing-sign')
    await run(page, tag)
    await page.locator('.outcome').waitFor()
    expect(await shownPanel(page)).toBe('output')
    await press(page.locator('.outcome-actions .button').first())
    expect(await shownPanel(page)).toBe('program')
    await expect.poll(() => focused(page, '.code-editor')).toBe(true)
    await turnTo(page, 'output')
    // Even where the explanation is higher than what can be seen.
    await page.setViewportSize({ width: 360, height: 330 })
    await press(page.locator('.button-repair'))
    expect(await shownPanel(page)).toBe('program')
    const lesson = unitOne(tag).find(({ id }) => id === 'missing-sign')
    const [repaired] = lesson?.solution.split('\n') ?? []
    const [, untouched] = lesson?.starter.split('\n') ?? []
    await expect.poll(() => written(page)).toBe([repaired, untouched].join('\n'))
  })
})

describe('the tabs', () => {
  it.each([
    ['en', 'ArrowRight', 'ArrowLeft'],
    ['ar', 'ArrowLeft', 'ArrowRight'],
  ] as [Tag, string, string][])(
    'are gone through with arrow keys, Home and End (%s)',
    async (tag, on, back) => {
      const page = await openPhone(tag, 'missing-sign')
      const state = (): Promise<(string | null)[]> =>
        page.evaluate(() => [
          document.activeElement?.id ?? null,
          document.querySelector('[role="tab"][aria-selected="true"]')?.id ?? null,
          [...document.querySelectorAll('[role="tabpanel"]')]
            .filter((each) => getComputedStyle(each).visibility === 'visible')
            .map((each) => each.id)
            .join(),
        ])
      const at = (panel: string): string[] => [`tab-${panel}`, `tab-${panel}`, `panel-${panel}`]
      await page.locator('#tab-read').focus()
      expect(await state()).toEqual(at('read'))
      for (const [key, panel] of [
        [on, 'program'],
        [on, 'output'],
        [on, 'read'],
        [back, 'output'],
        ['Home', 'read'],
        ['End', 'output'],
      ] as const) {
        await page.keyboard.press(key)
        expect(await state(), key).toEqual(at(panel))
      }
    },
  )

  it('mark the panel in which something is new until it has been seen', async () => {
    const page = await openPhone('en', 'missing-sign')
    expect(await page.locator('.panel-news').count()).toBe(0)
    await check(page)
    await page.locator('.outcome').waitFor()
    expect(await page.locator('.panel-news').count()).toBe(1)
    await page.getByRole('tab', { name: `${texts.en.tabs.read} ${texts.en.tabs.new}` }).tap()
    expect(await page.locator('.panel-news').count()).toBe(0)
    await page.locator('[data-state="notYet"]').first().waitFor()
  })

  it('never leave the focus in a panel that cannot be seen', async () => {
    const page = await openPhone('en', 'missing-sign')
    await write(page, 'console.log(1)')
    await page.keyboard.press('ControlOrMeta+Enter')
    await page.locator('.output-line').waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tab-output')
  })

  it('appear when a keyboard leaves a tablet on its side no room, at the panel that is used', async () => {
    const { page } = await openHosted({ context: { ...phone, viewport: { width: 1024, height: 600 } } })
    await chooseLanguage(page, 'en')
    await openLesson(page, 'hello-languages')
    expect(await page.locator('[role="tab"]').count()).toBe(0)
    await write(page, 'console.log(1)')
    await page.setViewportSize({ width: 1024, height: 280 })
    await expect.poll(() => shownPanel(page)).toBe('program')
    await page.keyboard.insertText(';')
    expect(await written(page)).toBe('console.log(1);')
    await expectRunInReach(page)
    await page.setViewportSize({ width: 1024, height: 600 })
    await expect.poll(() => page.locator('[role="tab"]').count()).toBe(0)
    await page.keyboard.insertText(';')
    expect(await written(page)).toBe('console.log(1);;')
  })

  it('turn to the output when the program asks there, with the focus where the answer is typed', async () => {
    const page = await openPhone('en', 'hello-languages')
    await write(page, 'console.log("Hi " + prompt("Name?"))')
    await run(page)
    await expect.poll(() => focused(page, '.ask')).toBe(true)
    const attributes = await page
      .locator('.ask-field')
      .evaluate((field) => [
        field.getAttribute('autocorrect'),
        field.getAttribute('autocapitalize'),
        field.getAttribute('spellcheck'),
        Number.parseFloat(getComputedStyle(field).fontSize) >= 16,
      ])
    expect(attributes).toEqual(['off', 'off', 'false', true])
    await page.keyboard.insertText('Nour')
    await press(page.locator('.ask button[type="submit"]'))
    await expect.poll(() => page.locator('.output-line').last().textContent()).toBe('Hi Nour')
  })
})

describe('blocks', () => {
  const lines = (page: Page): Promise<string[]> => page.locator('.block-placed .block-code').allTextContents()
  const focusedBlock = (page: Page): Promise<string | null> =>
    page.evaluate(() => document.activeElement?.querySelector('.block-code')?.textContent ?? null)

  it('go where the next tap says, and the focus goes with them', async () => {
    const page = await openPhone('en', 'tea-in-order')
    await turnTo(page, 'program')
    await page.locator('.block-loose').first().waitFor()
    const all = await page.locator('.block-loose .block-code').allTextContents()
    for (let count = 0; count < 3; count += 1) await press(page.locator('.block-loose').first())
    expect(await lines(page)).toEqual(all.slice(0, 3))
    expect(await focusedBlock(page)).toBe(all[2])
    // The last one is still chosen.
    await press(page.locator('.block-slot').first())
    expect(await lines(page)).toEqual([all[2], all[0], all[1]])
    expect(await focusedBlock(page)).toBe(all[2])
    expect(await page.locator('.block-slot').count()).toBe(0)
    await press(page.locator('.block-hold').first())
    await screenshot(page, 'phone-blocks')
    await press(page.locator('.block-slot').last())
    expect(await lines(page)).toEqual(all.slice(0, 3))
    await press(page.locator('.block-hold').nth(1))
    await press(page.locator('.block-placed[data-held="true"] .block-moves .button').last())
    expect(await lines(page)).toEqual([all[0], all[2]])
    expect(await focusedBlock(page)).toBe(all[1])
  })

  it('move with arrow keys once they are chosen, and with buttons that keep the focus', async () => {
    const { page } = await openHosted()
    await chooseLanguage(page, 'en')
    await openLesson(page, 'tea-in-order')
    await page.locator('.block-loose').first().waitFor()
    const all = await page.locator('.block-loose .block-code').allTextContents()
    await page.locator('.block-loose').first().focus()
    await page.keyboard.press('Enter')
    expect(await focusedBlock(page)).toBe(all[0])
    await page.locator('.block-loose').first().focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowUp')
    expect(await lines(page)).toEqual([all[1], all[0]])
    expect(await focusedBlock(page)).toBe(all[1])
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowDown')
    expect(await lines(page)).toEqual([all[1], all[0]])
    await page.getByRole('button', { name: texts.en.parsons.down.replace('{{code}}', all[1] ?? '') }).focus()
    await page.keyboard.press('Enter')
    expect(await lines(page)).toEqual([all[0], all[1]])
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-part'))).toBe('down')
    await page.locator('.block-hold').first().focus()
    await page.keyboard.press('Delete')
    expect(await lines(page)).toEqual([all[1]])
    expect(await focusedBlock(page)).toBe(all[0])
  })
})
