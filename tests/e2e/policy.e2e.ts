/** The page under its policy: everything works, nothing is stopped; and what should be stopped is. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import type { Lesson } from '../../src/lesson/lesson.ts'
import { markupPayloads } from '../lesson/markup-payloads.ts'
import { openHosted, openServed, openUsb, type Opened } from './harness.ts'
import { openLesson, run, solve, unitOne, write } from './learner.ts'

const editions: [name: string, open: () => Promise<Opened>][] = [
  ['the hosted edition', openHosted],
  ['the one-file edition', openUsb],
]

/** Opens the page again with English and a writing field chosen, and collects what the policy stops from then on. */
async function begin(page: Page, editor: string): Promise<() => Promise<string[]>> {
  await page.evaluate((chosen) => {
    localStorage.setItem('jisr:settings', JSON.stringify({ version: 1, language: 'en', editor: chosen }))
  }, editor)
  await page.addInitScript(() => {
    const stopped: string[] = []
    Object.assign(window, { stopped })
    document.addEventListener('securitypolicyviolation', (event) => {
      stopped.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`)
    })
  })
  await page.reload()
  return () => page.evaluate(() => (window as unknown as { stopped: string[] }).stopped)
}

describe.each(editions)('%s', (_, open) => {
  it.each([
    ['full', '.monaco-editor .view-line'],
    ['light', '.cm-line'],
    ['plain', '.plain-field'],
  ])(
    'carries a learner through a lesson with the field "%s", and its policy stops nothing',
    async (editor, field) => {
      const { page } = await open()
      const stopped = await begin(page, editor)
      // Those in which a learner writes.
      const lessons = unitOne('en').filter(
        ({ kind, parsons }) => kind !== 'predict' && kind !== 'run' && !parsons,
      )
      expect(lessons.length).toBeGreaterThan(1)
      for (const lesson of lessons) {
        await openLesson(page, lesson.id)
        await page.locator(field).first().waitFor()
        await solve(page, lesson, 'en')
      }
      await write(page, 'console.log(nothing)')
      await run(page)
      await page.locator('.outcome').waitFor()
      expect(await stopped()).toEqual([])
    },
  )

  it('stops scripts, requests, frames and bare text that would become one of them', async () => {
    const { page, troubles } = await open()
    const stopped = await begin(page, 'plain')
    const thrown = await page.evaluate(async () => {
      const attempts: Record<string, () => unknown> = {
        html: () => (document.body.lastElementChild as Element).insertAdjacentHTML('beforeend', '<b>x</b>'),
        script: () =>
          document.body.append(Object.assign(document.createElement('script'), { text: 'canary = 1' })),
        eval: () => void (0, eval)('canary = 1'),
        attribute: () => document.body.setAttribute('onclick', 'canary = 1'),
        frame: () =>
          Object.assign(document.createElement('iframe'), { srcdoc: '<script>canary = 1</script>' }),
        worker: () => new Worker('https://canary.invalid/x.js'),
        dataWorker: () => new Worker('data:text/javascript,1'),
        policy: () => window.trustedTypes?.createPolicy('another', {}),
      }
      const names: string[] = []
      // What the debugger runs may use eval; what runs later may not.
      await new Promise((later) => setTimeout(later))
      for (const [name, attempt] of Object.entries(attempts)) {
        try {
          attempt()
        } catch {
          names.push(name)
        }
      }
      await fetch('https://canary.invalid/').catch(() => names.push('fetch'))
      document.body.append(
        Object.assign(document.createElement('img'), { src: 'https://canary.invalid/x.png' }),
        Object.assign(document.createElement('iframe'), { src: 'about:blank#x' }),
        Object.assign(document.createElement('link'), {
          rel: 'stylesheet',
          href: 'https://canary.invalid/x.css',
        }),
        Object.assign(document.createElement('base'), { href: 'https://canary.invalid/' }),
      )
      return names
    })
    expect(thrown).toEqual([
      'html',
      'script',
      'eval',
      'attribute',
      'frame',
      'worker',
      'dataWorker',
      'policy',
      'fetch',
    ])
    await expect
      .poll(async () => [...new Set((await stopped()).map((line) => line.split(' ')[0]))].sort())
      .toEqual(
        expect.arrayContaining([
          'base-uri',
          'connect-src',
          'img-src',
          'require-trusted-types-for',
          'style-src-elem',
          'trusted-types',
        ]),
      )
    expect(await page.evaluate(() => 'canary' in window)).toBe(false)
    expect(troubles.splice(0).length).toBeGreaterThan(0)
  })
})

it('the hosted page may not stand in a frame of another page, and its workers have a policy', async () => {
  const { address } = await openHosted()
  for (const path of ['', 'sw.js']) {
    const policy = (await fetch(address + path)).headers.get('content-security-policy')
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("default-src 'none'")
  }
})

describe('a damaged or hostile copy of the hosted edition', () => {
  const root = mkdtempSync(join(tmpdir(), 'jisr-damaged-'))
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  /** A copy of the build in which a lesson's file says something else. */
  function copyWith(name: string, change: (code: string) => string): string {
    const copy = join(root, name)
    cpSync('dist', copy, { recursive: true })
    const assets = join(copy, 'assets')
    const file = readdirSync(assets).find((each) => each.startsWith('lesson-two-lines.en-'))
    const place = join(assets, String(file))
    writeFileSync(place, change(readFileSync(place, 'utf8')))
    return copy
  }

  it.each([
    ['half a file', (code: string) => code.slice(0, code.length / 2)],
    ['wrong JSON', () => 'export default JSON.parse("{")'],
    ['another value', () => 'export default JSON.parse("[]")'],
    ['nothing', () => ''],
  ])('says that a lesson cannot be opened (%s), and opens the others', async (name, change) => {
    const { page, troubles } = await openServed({ root: copyWith(name, change) })
    await begin(page, 'plain')
    await page.evaluate(() => (location.hash = '#/lesson/two-lines'))
    await page.locator('.no-lesson button').waitFor()
    await openLesson(page, 'hello-languages')
    await run(page)
    await page.locator('.output-line').first().waitFor()
    // The browser may say on the console what it thinks of the file.
    expect(troubles.splice(0).filter((line) => !/SyntaxError|Failed to load|Uncaught/.test(line))).toEqual([])
  })

  it('shows a lesson that no compiler has seen as harmless text', async () => {
    const [model] = unitOne('en').filter(({ id }) => id === 'two-lines')
    const hostile = lessonOf(model as Lesson, Object.values(markupPayloads).join(' '))
    const code = `export default JSON.parse(${JSON.stringify(JSON.stringify(hostile))})`
    const { page } = await openServed({ root: copyWith('hostile', () => code) })
    const stopped = await begin(page, 'plain')
    await openLesson(page, 'two-lines')
    await page.locator('.lesson-read').hover()
    const seen = await page.evaluate(() => ({
      canary: '__canary' in window,
      strangers: [...document.querySelectorAll('.lesson-side span > *')]
        .map(({ tagName }) => tagName)
        .filter((name) =>
          ['A', 'IMG', 'SCRIPT', 'IFRAME', 'STYLE', 'FORM', 'INPUT', 'OBJECT', 'B', 'X-FOO'].includes(name),
        ),
      handlers: [...document.querySelectorAll('.lesson-side *')].flatMap((element) =>
        element.getAttributeNames().filter((name) => /^on|^style$/.test(name)),
      ),
    }))
    expect(seen).toEqual({ canary: false, strangers: [], handlers: [] })
    expect(await page.locator('.lesson-read').textContent()).toContain('<script src=')
    expect(await stopped()).toEqual([])
  })
})

/** Every text of a lesson replaced. */
function lessonOf(model: Lesson, payload: string): Lesson {
  const replaced = <T extends { html: string }>(list: T[]): T[] =>
    list.map((each) => ({ ...each, html: payload }))
  return {
    ...model,
    title: payload,
    text: replaced(model.text),
    task: replaced(model.task),
    checks: replaced(model.checks),
    hints: replaced(model.hints),
    questions: replaced(model.questions).map((question) => ({
      ...question,
      choices: replaced(question.choices).map((choice) => ({ ...choice, why: payload })),
    })),
  }
}
