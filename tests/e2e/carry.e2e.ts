/** Work goes from one computer to another and comes out the same: files, texts, links, QR codes; and it can be erased. */
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openHosted, openUsb, type Opened } from './harness.ts'
import { chooseLanguage } from './learner.ts'
import {
  addLearner,
  chooseFile,
  fragile,
  fragileFile,
  goTo,
  newProgram,
  putImport,
  saveFile,
  sitDown,
  workIn,
} from './own-things.ts'

const phone = { context: { viewport: { width: 360, height: 740 } } }

describe('a file', () => {
  it.each<[name: string, open: () => Promise<Opened>]>([
    ['another profile', () => openHosted()],
    ['the USB file', () => openUsb()],
    ['a window as small as a phone', () => openHosted(phone)],
  ])('brings the same work to %s, byte for byte', async (_, open) => {
    const made = fragileFile()
    const first = await openHosted()
    await bringIn(first.page, made, 'Ada')
    const carried = await saveFile(first.page)
    expect(workIn(carried)).toEqual(workIn(made))

    const second = await open()
    await bringIn(second.page, carried, 'Ada')
    expect(workIn(await saveFile(second.page))).toEqual(workIn(made))
  })

  it('that is brought in twice changes nothing the second time', async () => {
    const { page } = await openHosted()
    await bringIn(page, fragileFile(), 'Ada')
    await goTo(page, '#/carry', '.drop')
    await chooseFile(page, 'ada.jisr.json', fragileFile())
    await page.locator('main.page > .actions .button').waitFor()
    expect(await page.locator('main.page > .actions .button-main').count()).toBe(0)
  })

  it('is taken back as a whole', async () => {
    const { page } = await openHosted()
    await chooseLanguage(page, 'en')
    const before = await kept(page)
    await goTo(page, '#/carry', '.drop')
    await chooseFile(page, 'ada.jisr.json', fragileFile())
    await putImport(page)
    expect(await kept(page)).not.toEqual(before)
    await page.locator('.said button').click()
    await expect.poll(() => kept(page)).toEqual(before)
  })

  it.each([
    ['a damaged one', fragileFile().replace('P1', 'Q1')],
    ['half of one', fragileFile().slice(0, 900)],
    ['a strange one', '{"hello": 1}'],
    ['an empty one', ''],
    ['a zip', Buffer.from('504b0304140000000800', 'hex')],
    ['no letters', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41])],
  ])('that is %s is refused with a sentence, and changes nothing', async (_, content) => {
    const { page } = await openHosted()
    await chooseLanguage(page, 'en')
    await newProgram(page, 'Mine', 'console.log(1)')
    const before = await kept(page)
    await goTo(page, '#/carry', '.drop')
    await chooseFile(page, 'bad.jisr.json', content)
    await expect.poll(() => page.locator('.carry-said p').count()).toBeGreaterThan(1)
    expect(await kept(page)).toEqual(before)
  })
})

describe('text, link and QR codes', () => {
  it('a copied text, mangled by a chat, brings the program', async () => {
    const first = await openHosted()
    await chooseLanguage(first.page, 'en')
    await newProgram(first.page, 'Calculator', 'let a = 3\nconsole.log(a)')
    await chooseProgram(first.page, 'text')
    const copied = await first.page.locator('.copied-text textarea').inputValue()

    const { page } = await openHosted()
    await chooseLanguage(page, 'en')
    await goTo(page, '#/carry', '.drop')
    await page.locator('form textarea').fill(`Look:\n${copied.replaceAll('\n', '\n> ')}\n\nBye!`)
    await page.locator('form button[type="submit"]').click()
    await putImport(page)
    await goTo(page, '#/mine', '.program')
    expect(await page.locator('.program').textContent()).toContain('let a = 3')
  })

  it('a link shows its program first, keeps nothing until it is wanted, and asks for the language before', async () => {
    const first = await openHosted()
    await chooseLanguage(first.page, 'en')
    await newProgram(first.page, 'From a link', 'console.log("linked")')
    await chooseProgram(first.page, 'link')
    const link = await first.page.locator('.copied-text textarea').inputValue()

    const { page } = await openHosted({ hash: new URL(link).hash })
    await page.getByRole('button', { name: 'English', exact: true }).click()
    await page.locator('.code-block').waitFor()
    expect(await page.locator('.code-block').textContent()).toContain('linked')
    expect(await page.locator('.output').count()).toBe(0)
    await goTo(page, '#/mine', 'main.page')
    expect(await page.locator('.program').count()).toBe(0)
    await goTo(page, new URL(link).hash, '.code-block')
    await putImport(page)
    await goTo(page, '#/mine', '.program')
  })

  it('QR codes on the screen are read from pictures of it, in any order', async () => {
    const program = `// ${'0123456789'.repeat(30)}\n`.repeat(12) + noise(1_800)
    const first = await openHosted({ context: { viewport: { width: 1024, height: 900 } } })
    await chooseLanguage(first.page, 'en')
    await newProgram(first.page, 'Long', program)
    await chooseProgram(first.page, 'codes')
    const pictures = await picturesOfCodes(first.page)
    expect(pictures.length).toBeGreaterThan(2)

    const { page } = await openHosted(phone)
    await chooseLanguage(page, 'en')
    await goTo(page, '#/carry', '.drop')
    for (const [at, picture] of [...pictures.entries()].reverse()) {
      await chooseFile(page, `${at}.png`, picture)
      if (at > 0) await page.locator('.said strong').waitFor()
    }
    await page.locator('.code-block').waitFor()
    await putImport(page)
    const file = workIn(await saveFile(page)) as { pieces: { code: string }[] }[]
    expect(file[0]?.pieces.map(({ code }) => code)).toContain(program)
  })

  it('a picture without a code is said', async () => {
    const { page } = await openHosted()
    await chooseLanguage(page, 'en')
    await goTo(page, '#/carry', '.drop')
    await chooseFile(page, 'screen.png', await page.screenshot())
    await page.locator('.carry-said p').first().waitFor()
  })
})

describe('erasing', () => {
  it('everything leaves nothing in the browser, and the page begins as on a new computer', async () => {
    const { page } = await openHosted()
    await chooseLanguage(page, 'en')
    await newProgram(page, 'Secret', 'console.log("very secret")')
    await goTo(page, '#/privacy', '.kept')
    await erase(page.locator('.button-stop').last(), page)
    await page.locator('main.welcome').waitFor()
    // Longer than anything may still wait to be saved.
    await page.waitForTimeout(1_500)
    expect(await everythingIn(page)).not.toContain('secret')
    await page.reload()
    await chooseLanguage(page, 'en')
    await goTo(page, '#/mine', 'main.page')
    expect(await page.locator('.program').count()).toBe(0)
  })

  it('one learner leaves the others as they are', async () => {
    const { page } = await openHosted()
    await chooseLanguage(page, 'en')
    await newProgram(page, 'Stays', 'console.log("stays")')
    await addLearner(page, 'Gone')
    await newProgram(page, 'Goes', 'console.log("goes away")')
    await goTo(page, '#/privacy', '.kept')
    await erase(page.locator('.button-stop').first(), page)
    await page.locator('.seats').waitFor()
    expect(await page.locator('.seat', { hasText: 'Gone' }).count()).toBe(0)
    const all = await everythingIn(page)
    expect(all).not.toContain('goes away')
    expect(all).toContain('stays')
  })

  it('asks twice: nothing is erased before', async () => {
    const { page } = await openHosted()
    await chooseLanguage(page, 'en')
    await newProgram(page, 'Stays', 'console.log(1)')
    const before = await kept(page)
    await goTo(page, '#/privacy', '.kept')
    await page.locator('.button-stop').last().click()
    expect(await page.locator('dialog[open] .button-stop').isDisabled()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await kept(page)).toEqual(before)
  })
})

/** On a computer where somebody has begun already: the learner of the file is a new one there, and sits down. */
async function bringIn(page: Page, file: string, name: string): Promise<void> {
  await chooseLanguage(page, 'en')
  await newProgram(page, 'Before', 'console.log("somebody else")')
  await goTo(page, '#/carry', '.drop')
  await chooseFile(page, 'work.jisr.json', file)
  await putImport(page)
  await goTo(page, '#/seats', '.seats')
  await sitDown(page, name)
  await page.locator('main.map').waitFor()
  await goTo(page, '#/mine', '.program')
  expect(await page.locator('.program').count()).toBe(fragile.length)
}

async function chooseProgram(page: Page, carrier: 'text' | 'codes' | 'link'): Promise<void> {
  await goTo(page, '#/carry', '.carriers')
  const value = await page.locator('.carry-what option[value^="program/"]').first().getAttribute('value')
  await page.locator('.carry-what').selectOption(value)
  const at = ['file', 'text', 'codes', 'link'].indexOf(carrier)
  await page.locator('.carriers input').nth(at).check({ force: true })
}

async function picturesOfCodes(page: Page): Promise<Buffer[]> {
  const code = page.locator('.qr-code')
  const total = Number(/(\d+)\s*$/u.exec((await page.locator('.qr strong').textContent()) ?? '')?.[1])
  const pictures: Buffer[] = []
  for (let at = 0; at < total; at += 1) {
    pictures.push(await code.screenshot())
    await page.locator('.qr-turn .button-main').click()
  }
  return pictures
}

/** Signs that cannot be squeezed, the same in every run. */
function noise(length: number): string {
  let state = 12_345
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return String.fromCharCode(33 + (state % 90))
  }).join('')
}

async function erase(button: Locator, page: Page): Promise<void> {
  await button.click()
  await page.locator('dialog[open] input[type="checkbox"]').check()
  await page.locator('dialog[open] .button-stop').click()
}

/** Every record of the store that a learner could miss, as text. */
async function kept(page: Page): Promise<unknown> {
  return JSON.parse(await everythingIn(page, ['seats', 'pieces', 'versions'])) as unknown
}

/** All that the browser keeps for this page, or only some stores of it, as JSON. */
function everythingIn(page: Page, only?: string[]): Promise<string> {
  return page.evaluate(async (stores) => {
    const found: Record<string, unknown> = stores
      ? {}
      : { local: Object.entries(localStorage), tab: Object.entries(sessionStorage) }
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name)
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error(name))
      })
      for (const store of database.objectStoreNames) {
        if (stores && !stores.includes(store)) continue
        found[`${name}/${store}`] = await new Promise((resolve) => {
          const request = database.transaction(store).objectStore(store).getAll()
          request.onsuccess = () =>
            resolve(
              (request.result as unknown[]).filter(
                (each) => !stores || typeof (each as { removedAt?: number | null }).removedAt !== 'number',
              ),
            )
        })
      }
      database.close()
    }
    return JSON.stringify(found)
  }, only)
}
