/** Hands for what is a learner's own: seats, programs, and work that is carried. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { fileFor, readCarried, type LearnerWork } from '../../src/carry/carry.ts'
import { freshPiece, type Piece, type Version } from '../../src/learner/piece.ts'
import { defaultSettings } from '../../src/learner/settings.ts'
import { texts, write, type Tag } from './learner.ts'

/** Goes to an address, and waits for what shows that its screen is there. */
export async function goTo(page: Page, hash: string, sign: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, hash)
  await page.locator(sign).first().waitFor()
}

export async function addLearner(page: Page, nickname: string): Promise<void> {
  await goTo(page, '#/seats', '.seats')
  await page.locator('.seat-new').click()
  await page.locator('.seat-form input[type="text"]').first().fill(nickname)
  await page.locator('.seat-form button[type="submit"]').click()
  await page.locator('main.map').waitFor()
}

export async function sitDown(page: Page, name: string): Promise<void> {
  await page.locator('.seat', { hasText: name }).locator('.seat-sit').click()
}

export async function nextLearner(page: Page, tag: Tag = 'en'): Promise<void> {
  await page.locator('.seat-button').click()
  await page.getByRole('button', { name: texts[tag].seat.next }).click()
  await page.locator('.seats').waitFor()
}

export async function newProgram(page: Page, name: string, code: string): Promise<void> {
  await goTo(page, '#/mine', 'main.page')
  await page.locator('main.page > p .button-main').click()
  await page.locator('dialog[open] input').fill(name)
  await page.keyboard.press('Enter')
  await page.locator('.program-screen').waitFor()
  await write(page, code)
  await page.locator('.note', { hasText: texts.en.keeping.saved }).waitFor()
}

/** Saves the chosen work as a file, as a learner does; resolves with its text. */
export async function saveFile(page: Page): Promise<string> {
  // From another screen: after an import this one tells of it.
  await goTo(page, '#/mine', 'main.page')
  await goTo(page, '#/carry', '.carry-file')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.carry-file .button-main').click(),
  ])
  return readFile(await download.path(), 'utf8')
}

export async function chooseFile(page: Page, name: string, content: string | Buffer): Promise<void> {
  const buffer = typeof content === 'string' ? Buffer.from(content) : content
  const mimeType = name.endsWith('.png') ? 'image/png' : 'application/json'
  await page.locator('.drop input[type="file"]').setInputFiles({ name, mimeType, buffer })
}

/** Answers "someone new here" where that is asked, and puts the import. */
export async function putImport(page: Page): Promise<void> {
  await page.locator('.carried-learner').first().waitFor()
  const someoneNew = page.locator('fieldset:has(.carried-learner) input[type="radio"]').last()
  if ((await someoneNew.count()) > 0) await someoneNew.check()
  await page.locator('main.page > .actions .button-main').click()
  await page
    .getByRole('heading', { level: 1, name: texts.en.seat.who })
    .or(page.locator('.said button'))
    .waitFor()
}

/** The work in a file of ours, without the numbers that count saves on one computer. */
export function workIn(file: string): unknown {
  const read = readCarried(file, { now: Date.now() })
  if (read.kind !== 'carried') throw new Error(JSON.stringify(read))
  return read.carried.learners.map(({ seat, pieces, versions }) => ({
    nickname: seat?.nickname,
    pieces: pieces
      .map(({ kind, id, name, code, answers, ticks, doneAt }) => ({
        kind,
        id,
        name,
        code,
        answers,
        ticks,
        doneAt,
      }))
      .sort((a, b) => a.id.localeCompare(b.id)),
    versions: versions.map(({ id, code }) => ({ id, code })).sort((a, b) => a.code.localeCompare(b.code)),
  }))
}

/** Texts that are easily damaged on the way: line ends, NUL, a half of a pair, signs that turn the text. */
export const fragile = [
  'let a = 1\r\nlet b = 2\r\n',
  'console.log("\u0000")',
  'console.log("\ud800")',
  'let \u0645\u062c\u0645\u0648\u0639 = 3 // \u202eabc\u202c',
  '\u2028\u2029 \ufeff\t  \n\n\n',
  'console.log("😀👩‍💻")',
]

/** One learner with all the fragile texts, as a file that was made on another computer. */
export function fragileFile(nickname = 'Ada'): string {
  const seat = '0123456789abcdef'
  const pieces = fragile.map((code, at): Piece => {
    const key = { seat, kind: 'program' as const, id: `000000000000000${at}` }
    return { ...freshPiece(key), revision: 2, at: 1_700_000_000_000 + at, name: `P${at}`, code }
  })
  const versions = pieces.map(({ kind, id, at }): Version => ({
    seat,
    kind,
    id,
    revision: 1,
    at,
    code: `// ${id}`,
    codeLanguage: null,
    cause: 'typed',
  }))
  const learner: LearnerWork = {
    seat: {
      version: 1,
      id: seat,
      picture: 'kite',
      colour: 'rose',
      nickname,
      revision: 1,
      at: 1_700_000_000_000,
      partner: null,
      lock: null,
      removedAt: null,
    },
    settings: { ...defaultSettings, language: 'en' },
    pieces,
    versions,
  }
  return fileFor({ kind: 'learner', learners: [learner], now: 1_700_000_000_000 })
}
