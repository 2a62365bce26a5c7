/** The output of a program: very much of it, very strange, and asking for answers. */
import type { Page } from 'playwright-core'
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

/** What the clipboard does with NUL differs from system to system. */
function withoutNul(text: string): string {
  return text.replaceAll('\0', '').replaceAll('\r\n', '\n')
}
