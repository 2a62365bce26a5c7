/**
 * Rude, unlucky and hostile programs through the real page: pasted, run, stopped. Each ends as its line says, the
 * page stays awake all the while, nothing leaves it, and the next program runs.
 * With JISR_ALL=1 every example program is run, which takes a quarter of an hour.
 */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { ExampleProgram } from '../sandbox/programs/programs.ts'
import { programsForPage } from './hazards/programs-for-page.ts'
import { openHosted } from './harness.ts'
import { chooseLanguage, openLesson, run } from './learner.ts'
import { contentOf, framesFromClick, measure } from './measure.ts'

/** Milliseconds of work after which a page feels stuck. */
const LONGEST_TASK = 200
const MOST_ELEMENTS = 5_000
const MOST_SIGNS = 1_000_000
/** Longer than the sandbox takes to give up a program that no limit reaches. */
const PATIENCE = 90_000

const programs = programsForPage()
const groups = [...new Set(programs.map(({ group }) => group))]

describe('the measure', () => {
  it('sees a page that is away', async () => {
    const page = await openWorkplace()
    const { longestTask } = await measure(page, async () => {
      await page.evaluate(() => {
        for (let i = 0; i < 2e9; i++);
      })
    })
    expect(longestTask).toBeGreaterThan(LONGEST_TASK)
  })
})

// Programs share a page, as a learner's do: one that harmed it would harm those after it.
describe.each(groups)('programs about %s', (group) => {
  const those = programs.filter((program) => program.group === group)

  it('end as they should, while the page stays awake', { timeout: those.length * PATIENCE }, async () => {
    const page = await openWorkplace()
    const failures: string[] = []
    for (const program of those) {
      failures.push(...(await face(page, program)).map((failure) => `${program.id}: ${failure}`))
    }
    expect(failures).toEqual([])
    expect(await page.evaluate(() => '__canary' in window)).toBe(false)
  })
})

describe('Stop', () => {
  it.each([
    ['a loop of slow steps', 'for (;;) [..."x".repeat(20_000)].sort()'],
    ['a native call that no limit reaches', '[].indexOf.call({ length: 2 ** 53 - 1 }, 1)'],
    ['a stream of lines', 'for (;;) console.log([..."x".repeat(5_000)].sort().length)'],
    ['timers', 'setInterval(() => console.log("tick"), 100)'],
    ['a question', 'prompt("Your name?")'],
  ])('ends %s within two frames', async (_name, program) => {
    const page = await openWorkplace()
    await paste(page, program)
    await run(page)
    const frames = await framesFromClick(page, {
      click: '.button-stop',
      until: '.outcome[data-outcome="stopped"]',
    })
    expect(frames).toBeLessThanOrEqual(2)
    await runsNext(page)
  })
})

async function openWorkplace(): Promise<Page> {
  const { page, context } = await openHosted()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await chooseLanguage(page, 'en')
  await openLesson(page, 'hello-languages')
  await page.locator('.code-mirror, .monaco-editor').first().waitFor()
  return page
}

/** What is not as it should be with one program. */
async function face(
  page: Page,
  { id, code, ends, mayEnd = [], never = [] }: ExampleProgram,
): Promise<string[]> {
  let outcome = ''
  const { longestTask, longestGap } = await measure(page, async () => {
    await paste(page, code)
    await run(page)
    outcome = await ended(page)
  })
  const { elements, text } = await contentOf(page, '.output')
  const next = await runsNext(page).then(
    () => true,
    () => false,
  )
  console.log(`${id}: ${outcome}, longest task ${longestTask} ms, longest gap ${longestGap} ms`)
  const isKnown = [...ends, ...mayEnd].some((end) => end === outcome)
  return [
    ...(isKnown ? [] : [`ended as ${outcome}`]),
    ...(longestTask < LONGEST_TASK ? [] : [`the page was away for ${longestTask} ms`]),
    ...(elements < MOST_ELEMENTS ? [] : [`${elements} elements`]),
    ...(text.length < MOST_SIGNS ? [] : [`${text.length} signs on the screen`]),
    ...never.filter((each) => text.includes(each)).map((each) => `printed ${each}`),
    ...(next ? [] : ['the next program did not run']),
  ]
}

/** How the run ended: the kind of its outcome, `completed` when nothing is said about it. Questions are answered. */
async function ended(page: Page): Promise<string> {
  const over = page.locator('.run-button:not(.button-stop)')
  const question = page.locator('.ask .button-main')
  await over.or(question).first().waitFor({ timeout: PATIENCE })
  while (!(await over.isVisible())) {
    // It may be the next question already, or none any more.
    await question.click({ timeout: 1_000 }).catch(() => {})
  }
  return page.evaluate(
    () => document.querySelector<HTMLElement>('.outcome')?.dataset['outcome'] ?? 'completed',
  )
}

async function runsNext(page: Page): Promise<void> {
  await paste(page, 'console.log(1 + 1, [].leaked, typeof leaked, Object.isFrozen(Array.prototype))')
  await run(page)
  await expect.poll(() => page.locator('.output-lines').textContent()).toBe('2 undefined undefined false')
}

/** As a learner does it, from the clipboard: a browser types long programs far too slowly. */
async function paste(page: Page, program: string): Promise<void> {
  await page.evaluate((text) => navigator.clipboard.writeText(text), program)
  await page.locator('.code-editor').click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('ControlOrMeta+v')
}
