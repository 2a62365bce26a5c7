/** The output of a program: very much of it, very strange, and asking for answers. */
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axe, openHosted, openUsb, screenshot, type OpenOptions, type Opened } from './harness.ts'
import { chooseLanguage, openLesson, run, texts, write, type Tag } from './learner.ts'

const editions: [name: string, open: (options?: OpenOptions) => Promise<Opened>, tag: Tag][] = [
  ['hosted', openHosted, 'en'],
  ['one file', openUsb, 'ar'],
]
const sizes = {
  laptop: { width: 1366, height: 768 },
  netbook: { width: 1024, height: 600 },
  phone: { width: 360, height: 740 },
}

/** Every twentieth line is broken over several lines of the screen. */
const manyLines =
  'for (let i = 1; i <= 100000; i++) console.log(i % 20 === 7 ? i + " word".repeat(40) : String(i))'

const row = (page: Page, at: 'first' | 'last'): Promise<string | null> =>
  page.locator('.output-line')[at]().textContent()
const place = (page: Page): Promise<number> => page.locator('.output-body').evaluate((pane) => pane.scrollTop)
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.className ?? 'nothing')

async function desk(open: (typeof editions)[number][1], tag: Tag, options?: OpenOptions): Promise<Page> {
  const { page } = await open(options)
  await chooseLanguage(page, tag)
  await openLesson(page, 'hello-languages')
  return page
}

describe.each(editions)('%s', (_, open, tag) => {
  it('shows 100,000 lines with few elements, from the first to the last', async () => {
    const page = await desk(open, tag)
    await write(page, manyLines)
    await run(page, tag)
    await expect.poll(() => row(page, 'last'), { timeout: 60_000 }).toBe('100000')
    expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(1000)

    await page.locator('.output-body').focus()
    await page.keyboard.press('Home')
    await expect.poll(() => row(page, 'first')).toBe('1')
    await page.keyboard.press('PageDown')
    await page.keyboard.press('PageDown')
    await expect.poll(() => place(page)).toBeGreaterThan(100)
    await page.keyboard.press('End')
    await expect.poll(() => row(page, 'last')).toBe('100000')
  })

  it('shows every strange sign as text, and copies it as it was', async () => {
    const page = await desk(open, tag, { context: { permissions: ['clipboard-read', 'clipboard-write'] } })
    const strange = String.raw`console.log("a\0b\x1b[1m \u202egnp.exe \u2066x\u2069 \u200b \ud800 \r.")
console.log('<b onclick="alert(1)">bold</b> <script>1</script> <img src=x> https://example.org &amp;')
console.warn("سلام abc ١٢٣")
console.log("two\nlines")
console.log("")`
    await write(page, strange)
    await run(page, tag)
    await expect.poll(() => page.locator('.output-line').count()).toBe(6)
    const lines = await page.locator('.output-line').allTextContents()
    expect(lines[0]).toBe('a␀b␛[1m ⟨U+202E⟩gnp.exe ⟨U+2066⟩x⟨U+2069⟩ ⟨U+200B⟩ � ␍.')
    expect(lines[1]).toBe(
      '<b onclick="alert(1)">bold</b> <script>1</script> <img src=x> https://example.org &amp;',
    )
    expect(lines[2]).toBe(`${texts[tag].output.warning} سلام abc ١٢٣`)
    expect(await page.locator('.output-body').locator('a, img, script, b').count()).toBe(0)
    const directions = await page
      .locator('.output-line')
      .evaluateAll((all) => all.map((line) => getComputedStyle(line).direction))
    expect(directions.slice(1, 4)).toEqual(['ltr', 'rtl', 'ltr'])

    const all =
      'a\0b\x1b[1m \u202egnp.exe \u2066x\u2069 \u200b \ufffd \r.\n' +
      '<b onclick="alert(1)">bold</b> <script>1</script> <img src=x> https://example.org &amp;\n' +
      'سلام abc ١٢٣\ntwo\nlines\n'
    await page.getByRole('button', { name: texts[tag].output.copyAll }).click()
    await page.getByRole('button', { name: texts[tag].output.copied }).waitFor()
    const kept = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText())
    expect(withoutNul(await kept())).toBe(withoutNul(all))
  })

  it('plays a guessing game by keyboard alone', async () => {
    const page = await desk(open, tag)
    await write(page, games[tag] ?? '')
    await page.keyboard.press('ControlOrMeta+Enter')
    for (const guess of ['50', '25', '37']) {
      await page.locator('.ask-field').waitFor()
      await expect.poll(() => focused(page)).toBe('ask-field')
      await page.keyboard.type(guess)
      await page.keyboard.press('Enter')
      await expect
        .poll(() => page.locator('.output-line').allTextContents())
        .toContain(`${texts[tag].output.answer} ${guess}`)
    }
    // `confirm`, and `alert` at the end.
    await page.locator('.ask[data-kind="confirm"]').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.ask[data-kind="alert"]').waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => row(page, 'last')).toBe('false')
    expect(await page.locator('.ask').count()).toBe(0)
    expect(await focused(page)).toBe('output-body')
  })
})

const games: Partial<Record<Tag, string>> = {
  en: `let guess = 0
while (guess !== 37) {
  guess = Number(prompt("Guess my number, from 1 to 100:"))
  console.log(guess < 37 ? "Too small." : guess > 37 ? "Too large." : "Yes!")
}
const again = confirm("Once more?")
alert("Goodbye!")
console.log(again)`,
  ar: `let guess = 0
while (guess !== 37) {
  guess = Number(prompt("خمّن رقمي، من 1 إلى 100:"))
  console.log(guess < 37 ? "صغير جدًّا." : guess > 37 ? "كبير جدًّا." : "نعم!")
}
const again = confirm("مرّة أخرى؟")
alert("إلى اللقاء!")
console.log(again)`,
}

describe('the pane', () => {
  const counting = 'let n = 0\nsetInterval(() => console.log(++n), 15)'
  const lastNumber = async (page: Page): Promise<number> => Number(await row(page, 'last'))

  it('follows its end, stays put for who has gone up, and follows again', async () => {
    const page = await desk(openHosted, 'en')
    await write(page, counting)
    await run(page)
    await expect.poll(() => lastNumber(page)).toBeGreaterThan(60)
    await page.locator('.output-body').hover()
    await page.mouse.wheel(0, -400)
    const still = async (): Promise<boolean> => {
      const before = await place(page)
      await page.waitForTimeout(300)
      return before === (await place(page))
    }
    await expect.poll(still).toBe(true)
    // So many more that the rows in view are picked out of them from now on.
    const seen = await lastNumber(page)
    const there = await place(page)
    await expect
      .poll(() => page.locator('.output-line').last().getAttribute('aria-setsize').then(Number), {
        timeout: 30_000,
      })
      .toBeGreaterThan(seen + 300)
    expect(await place(page)).toBe(there)

    await page.locator('.output-body').focus()
    await page.keyboard.press('End')
    const caughtUp = await lastNumber(page)
    await expect.poll(() => lastNumber(page)).toBeGreaterThan(caughtUp + 30)
    await page.getByRole('button', { name: texts.en.run.stop, exact: true }).click()
    await page.locator('.outcome[data-outcome="stopped"]').waitFor()
  })

  it('is where the next run is seen, also for who had gone up', async () => {
    const page = await desk(openHosted, 'en')
    await write(page, 'for (let i = 1; i <= 500; i++) console.log(i)')
    for (const _ of [1, 2]) {
      await run(page)
      await expect.poll(() => row(page, 'last')).toBe('500')
      await page.locator('.output-body').focus()
      await page.keyboard.press('Home')
      await expect.poll(() => row(page, 'first')).toBe('1')
    }
  })

  it('keeps the cells of a table in their columns, whatever they are written in', async () => {
    const page = await desk(openHosted, 'ar')
    await write(page, 'console.log("(index) │ name │ town\\n0 │ نور │ حلب\\n1 │ Nour │ Aleppo")')
    await run(page, 'ar')
    const cells = page.locator('.output-line bdi')
    await expect.poll(() => cells.count()).toBe(9)
    const starts = await cells.evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().left))
    for (const line of [0, 3, 6]) {
      const [index = 0, name = 0, town = 0] = starts.slice(line, line + 3)
      expect(index).toBeLessThan(name)
      expect(name).toBeLessThan(town)
    }
    await screenshot(page, 'table-ar')
  })

  it('gives all lines to who selects all and copies', async () => {
    const page = await desk(openHosted, 'en', {
      context: { permissions: ['clipboard-read', 'clipboard-write'] },
    })
    await write(page, 'for (let i = 1; i <= 500; i++) console.log(i)')
    await run(page)
    await expect.poll(() => row(page, 'last')).toBe('500')
    await page.locator('.output-body').focus()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('ControlOrMeta+c')
    const kept = await page.evaluate(() => navigator.clipboard.readText())
    expect(kept.split(/\r?\n/)).toEqual(Array.from({ length: 500 }, (_, at) => String(at + 1)))
  })

  it('says the first lines and their number once, for ears', async () => {
    const page = await desk(openHosted, 'en')
    await write(page, 'for (let i = 1; i <= 500; i++) console.log("line " + i)')
    await run(page)
    const log = page.locator('.output [role="log"]')
    await expect
      .poll(() => log.locator('p').allTextContents())
      .toEqual(['line 1', 'line 2', 'line 3', texts.en.output.lines_other.replace('{{count}}', '500')])
  })
})

describe.each(Object.entries(sizes))('a question on a %s', (name, viewport) => {
  it.each(['en', 'ar'] as const)('stands in reach, and so does Stop: %s', async (tag) => {
    const context = { viewport, hasTouch: name === 'phone', isMobile: name === 'phone' }
    const page = await desk(openHosted, tag, { context })
    await write(page, 'console.log("x ".repeat(900))\nprompt("a\\nb", "first")\nconfirm("?".repeat(3000))')
    await run(page, tag)
    const field = page.locator('.ask-field')
    await field.waitFor()
    expect(await field.inputValue()).toBe('first')
    const stop = page.getByRole('button', { name: texts[tag].run.stop, exact: true })
    const buttons = page.locator('.ask-buttons')
    for (const part of [field, buttons, stop]) await expect.poll(() => uncovered(part)).toBe(true)
    expect(await axe(page, '.output')).toEqual([])
    await screenshot(page, `question-${name}-${tag}`)

    await page.keyboard.press('Enter')
    await page.locator('.ask[data-kind="confirm"]').waitFor()
    for (const part of [buttons, stop]) await expect.poll(() => uncovered(part)).toBe(true)
    await stop.click()
    await page.locator('.outcome[data-outcome="stopped"]').waitFor()
    expect(await page.locator('.ask').count()).toBe(0)
  })
})

/** Whether the whole of it is in view and nothing lies over its corners. */
function uncovered(part: Locator): Promise<boolean> {
  return part.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect()
    const corners = [left + 3, right - 3].flatMap((x) => [top + 3, bottom - 3].map((y) => [x, y] as const))
    return corners.every(([x, y]) => element.contains(document.elementFromPoint(x, y)))
  })
}

/** What the clipboard does with NUL differs from system to system. */
function withoutNul(text: string): string {
  return text.replaceAll('\0', '').replaceAll('\r\n', '\n')
}
