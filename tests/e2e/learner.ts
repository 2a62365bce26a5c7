/** What a learner does, as steps of a test: the same hands for every lesson, language and edition. */
import type { Frame, Keyboard, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { compileLesson } from '../../tools/lessons/compile.ts'
import { lessonsOf, readCourse } from '../../tools/lessons/read.ts'
import type { Lesson } from '../../src/lesson/lesson.ts'
import en from '../../src/language/locales/en/ui.json'
import fr from '../../src/language/locales/fr/ui.json'
import ar from '../../src/language/locales/ar/ui.json'

export const texts = { en, fr, ar }
export type Tag = keyof typeof texts
/** Where Jisr is: a page of its own, or a frame in one of a learning platform. */
export type Screen = Page | Frame
export const ownNames: Record<Tag, string> = { en: 'English', fr: 'Français', ar: 'العربية' }

/** The lessons of unit 1, compiled as the build does it, in order. */
export function unitOne(tag: Tag): Lesson[] {
  return lessonsOf(readCourse('lessons/hello'))
    .map(({ unit, lesson }) => compileLesson(lesson, { unit, language: tag }))
    .filter((lesson) => lesson !== null)
    .sort((a, b) => a.order - b.order)
}

export async function chooseLanguage(page: Screen, tag: Tag): Promise<void> {
  await press(page.getByRole('button', { name: ownNames[tag], exact: true }))
  await page.locator('main.map').waitFor()
}

export async function openLesson(page: Screen, id: string): Promise<void> {
  await page.evaluate((lesson) => {
    location.hash = `#/lesson/${lesson}`
  }, id)
  // The early view has no name yet, and nothing to press.
  await page.locator('main.lesson#main').waitFor()
}

/** With a finger where there are fingers, else with the mouse. */
export async function press(target: Locator): Promise<void> {
  const touch = await target.page().evaluate(() => matchMedia('(pointer: coarse)').matches)
  await (touch ? target.tap() : target.click())
}

/** Turns to a panel of the lesson, where the panels stand behind tabs. */
export async function turnTo(page: Screen, panel: 'read' | 'program' | 'output'): Promise<void> {
  const tab = page.locator(`#tab-${panel}`)
  if ((await tab.count()) > 0) await press(tab)
}

/**
 * Puts a program in place of the one in the writing field, whichever field it is. Once more when a richer field took
 * over just then.
 */
export async function write(page: Screen, program: string): Promise<void> {
  await turnTo(page, 'program')
  const attempt = async (): Promise<string> => {
    await press(page.locator('.code-editor'))
    await keyboardOf(page).press('ControlOrMeta+a')
    // Firefox puts inserted text beside what is marked in an editor, with lines of its own.
    await keyboardOf(page).press('Delete')
    await keyboardOf(page).insertText(program)
    return written(page)
  }
  await expect.poll(attempt, { interval: 500, timeout: 15_000 }).toBe(program)
}

export function keyboardOf(screen: Screen): Keyboard {
  return 'keyboard' in screen ? screen.keyboard : screen.page().keyboard
}

/** What stands in the writing field. */
export function written(page: Screen): Promise<string> {
  return page.evaluate(() => {
    const plain = document.querySelector<HTMLTextAreaElement>('.plain-field')
    if (plain) return plain.value
    // While a richer field waits to take over, the plain one is still the one that counts.
    const lines = document.querySelectorAll<HTMLElement>('.cm-line, .view-line')
    return Array.from(lines, (line) => line.textContent.replaceAll('\u00a0', ' ')).join('\n')
  })
}

export async function run(page: Screen, tag: Tag = 'en'): Promise<void> {
  await press(page.getByRole('button', { name: texts[tag].run.run, exact: true }))
}

export async function check(page: Screen, tag: Tag = 'en'): Promise<void> {
  await press(page.getByRole('button', { name: texts[tag].run.check, exact: true }))
}

/** Does what the lesson asks, as a learner who knows it: answers, blocks or program; then Run, then Check. */
export async function solve(page: Screen, lesson: Lesson, tag: Tag): Promise<void> {
  if (lesson.kind === 'predict') await answerAll(page, lesson)
  if (lesson.parsons) await placeBlocks(page, lesson)
  if (!lesson.parsons && lesson.solution !== lesson.starter) await write(page, lesson.solution)
  await run(page, tag)
  await page.locator('.output-line').first().waitFor()
  if (lesson.kind === 'run') await answerAll(page, lesson)
  await check(page, tag)
  await page.locator('.success').waitFor()
}

async function answerAll(page: Screen, lesson: Lesson): Promise<void> {
  await turnTo(page, lesson.kind === 'predict' ? 'program' : 'read')
  for (const [at, question] of lesson.questions.entries()) {
    const right = question.choices.findIndex((choice) => choice.right)
    await press(page.locator('fieldset.question').nth(at).locator('.choice').nth(right))
  }
}

async function placeBlocks(page: Screen, lesson: Lesson): Promise<void> {
  await turnTo(page, 'program')
  for (const line of lesson.solution.trimEnd().split('\n')) {
    await press(
      page
        .locator('.block-loose')
        .filter({ hasText: exactly(line) })
        .first(),
    )
  }
}

/** Text locators ignore capitals; a wrong block differs in nothing else. */
function exactly(text: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'u')
}
