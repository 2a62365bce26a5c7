/** Storage that fails as browsers make it fail: the page goes on, says the truth, and loses nothing. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openHosted, type Hosted } from './harness.ts'
import { chooseLanguage, openLesson, run, texts, write, written } from './learner.ts'

const { keeping } = texts.en
const lesson = 'hello-languages'
const program = 'console.log("kept?")'

const note = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('.header-notes')?.textContent ?? '')
const says = (page: Page, sentence: string): Promise<void> =>
  expect.poll(() => note(page), { timeout: 15_000 }).toContain(sentence)

/** A page that was there before the fault, with something kept; the light fields come fast. */
async function begun(): Promise<Hosted> {
  const opened = await openHosted()
  const { page } = opened
  await page.evaluate(() => {
    localStorage.setItem('jisr:settings', '{"version":1,"language":"en","editor":"plain"}')
  })
  await page.reload()
  await openLesson(page, lesson)
  await write(page, program)
  await says(page, keeping.saved)
  return opened
}

async function again(page: Page): Promise<void> {
  await page.reload()
  await page.locator('.plain-field').waitFor()
}

/** A first visit with a fault from the start. */
async function firstVisit(fault: string): Promise<Page> {
  const { page, context } = await openHosted()
  await context.addInitScript(fault)
  await page.reload()
  await chooseLanguage(page, 'en')
  await openLesson(page, lesson)
  await write(page, program)
  return page
}

const noTextStores = `for (const name of ['localStorage', 'sessionStorage'])
  Object.defineProperty(window, name, { configurable: true, get() { throw new DOMException('Access is denied.', 'SecurityError'); } });`
const noDatabase = `IDBFactory.prototype.open = function () {
  const request = new EventTarget();
  request.error = new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
  setTimeout(() => { const event = new Event('error'); request.onerror?.(event); request.dispatchEvent(event); }, 5);
  return request;
};`
/** Writes into localStorage are counted; those whose number is such throw. */
const writesThrow = (number: string, error: string): string => `{
  const real = Storage.prototype.setItem;
  let writes = 0;
  Storage.prototype.setItem = function (...given) {
    if (this === localStorage && ++writes ${number}) throw ${error};
    return real.apply(this, given);
  };
}`

describe('storage that is denied', () => {
  it('is not missed while IndexedDB works', async () => {
    const page = await firstVisit(noTextStores)
    await says(page, keeping.saved)
    await page.reload()
    await openLesson(page, lesson)
    await expect.poll(() => written(page)).toBe(program)
  })

  it('is localStorage where IndexedDB does not open, and moves in when it does', async () => {
    const { page, context } = await openHosted()
    await page.evaluate(() => sessionStorage.setItem('broken', '1'))
    await context.addInitScript(`if (sessionStorage.getItem('broken')) { ${noDatabase} }`)
    await page.reload()
    await chooseLanguage(page, 'en')
    await openLesson(page, lesson)
    await write(page, program)
    await says(page, keeping.saved)
    await page.evaluate(() => sessionStorage.removeItem('broken'))
    await page.reload()
    await expect.poll(() => written(page)).toBe(program)
    const left = await page.evaluate(() =>
      Object.keys(localStorage).filter((key) => key.startsWith('jisr:db')),
    )
    expect(left).toEqual([])
  })

  it('is said when localStorage is full to the brim, the old save stays, and it goes on when there is room', async () => {
    const page = await firstVisit(noDatabase)
    await says(page, keeping.saved)
    await page.evaluate(() => {
      for (let size = 1_000_000, at = 0; size >= 1; at++) {
        try {
          localStorage.setItem(`somebody else ${at}`, 'x'.repeat(size))
        } catch {
          size = Math.floor(size / 2)
        }
      }
    })
    const more = `// ${'more '.repeat(200)}`
    await write(page, more)
    await says(page, keeping.full)
    expect(await written(page)).toBe(more)
    await page.reload()
    await openLesson(page, lesson)
    await expect.poll(() => written(page)).toBe(program)
    await write(page, more)
    await says(page, keeping.full)
    await page.evaluate(() => {
      for (const key of Object.keys(localStorage))
        if (key.startsWith('somebody')) localStorage.removeItem(key)
    })
    await says(page, keeping.saved)
    await page.reload()
    await expect.poll(() => written(page)).toBe(more)
  })

  it('that stops after a few writes is said once, calmly, and the last good save stays', async () => {
    const page = await firstVisit(
      noDatabase +
        writesThrow('> 12', "new DOMException('The quota has been exceeded.', 'QuotaExceededError')"),
    )
    const good = new Set<string>()
    const shown: string[] = []
    for (let step = 0; step < 12; step++) {
      const next = `console.log(${step})`
      await write(page, next)
      await expect.poll(() => note(page)).not.toContain(keeping.saving)
      const said = await note(page)
      if (said.includes(keeping.saved)) good.add(next)
      shown.push(said)
    }
    expect(good.size).toBeGreaterThan(0)
    expect(shown.at(-1)).toContain(keeping.full)
    expect(await page.getByRole('alert').count()).toBe(1)
    await page.reload()
    await openLesson(page, lesson)
    await expect.poll(() => written(page)).toBe([...good].at(-1))
  })

  it.each([2, 3, 5])('whose write %i is torn off still opens whole', async (torn) => {
    const page = await firstVisit(noDatabase + writesThrow(`=== ${torn}`, "new Error('torn off')"))
    await says(page, keeping.saved)
    await page.reload()
    await openLesson(page, lesson)
    await expect.poll(() => written(page)).toBe(program)
    await says(page, keeping.saved)
  })

  it('altogether is said at once, and lessons work for the visit', async () => {
    const page = await firstVisit(noTextStores + noDatabase)
    await says(page, keeping.notKept)
    await run(page)
    await expect.poll(() => page.locator('.output-lines').textContent()).toBe('kept?')
    await openLesson(page, 'missing-sign')
    await openLesson(page, lesson)
    await expect.poll(() => written(page)).toBe(program)
  })
})

describe('storage that fails in the middle of a session', () => {
  it('is opened anew when the connection is lost', async () => {
    const { page } = await begun()
    await page.evaluate(() => {
      const real = IDBDatabase.prototype.transaction
      const until = performance.now() + 1500
      IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...given: Parameters<typeof real>) {
        if (performance.now() < until)
          throw new DOMException('Connection to Indexed Database server lost.', 'UnknownError')
        return real.apply(this, given)
      }
    })
    await write(page, 'console.log("after")')
    await says(page, keeping.refused)
    await says(page, keeping.saved)
    await again(page)
    await expect.poll(() => written(page)).toBe('console.log("after")')
  })

  it('never says "saved" while the browser says nothing', async () => {
    const { page } = await begun()
    await page.evaluate(() => {
      const real = IDBTransaction.prototype.addEventListener
      IDBTransaction.prototype.addEventListener = function (
        this: IDBTransaction,
        ...given: Parameters<typeof real>
      ) {
        if (given[0] !== 'complete') real.apply(this, given)
      }
    })
    await write(page, 'console.log("hangs")')
    const heard = new Set<string>()
    await expect
      .poll(
        async () => {
          const said = await note(page)
          heard.add(said)
          return said
        },
        { timeout: 15_000, interval: 100 },
      )
      .toContain(keeping.hung)
    expect([...heard].filter((said) => said.includes(keeping.saved))).toEqual([])
    expect(await written(page)).toBe('console.log("hangs")')
  })

  it('keeps the text on the screen when the disk is full, and tries again', async () => {
    const { page } = await begun()
    await page.evaluate(() => {
      const real = IDBObjectStore.prototype.put
      const broken = window as unknown as { room: boolean }
      IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof real>) {
        if (!broken.room) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
        return real.apply(this, given)
      }
    })
    await write(page, 'console.log("full")')
    await says(page, keeping.full)
    expect(await written(page)).toBe('console.log("full")')
    await page.evaluate(() => ((window as unknown as { room: boolean }).room = true))
    await says(page, keeping.saved)
    await again(page)
    await expect.poll(() => written(page)).toBe('console.log("full")')
  })

  it('is left alone when a newer Jisr has been here', async () => {
    const { page } = await begun()
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('jisr', 6)
          request.onsuccess = () => {
            request.result.close()
            resolve()
          }
        }),
    )
    await again(page)
    await says(page, keeping.newer)
    const version = await page.evaluate(
      async () => (await indexedDB.databases()).find(({ name }) => name === 'jisr')?.version,
    )
    expect(version).toBe(6)
  })

  it.each([
    '',
    'null',
    '[]',
    '<script>window.__canary=1</script>',
    '{"version":"2","lessons":[1,null],"profile":5,"settings":"x"}',
    '{"__proto__":{"polluted":true},"language":["en"],"theme":{}}',
  ])('is whole when every text of localStorage became %j', async (text) => {
    const { page } = await begun()
    await page.evaluate((broken) => {
      for (const key of Object.keys(localStorage)) localStorage.setItem(key, broken)
    }, text)
    // The wish for a plain field is gone, too: it is soon another one.
    await page.reload()
    await page.locator('.code-editor').waitFor()
    await expect.poll(() => written(page)).toBe(program)
    expect(await page.evaluate(() => '__canary' in window || 'polluted' in {})).toBe(false)
  })

  it('is found again when the browser threw away localStorage only', async () => {
    const { page } = await begun()
    await page.evaluate(() => localStorage.clear())
    await page.reload()
    await page.locator('.code-editor').waitFor()
    await expect.poll(() => written(page)).toBe(program)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
  })

  it('begins anew, without half of anything, when the browser threw the database away', async () => {
    const { page } = await begun()
    await page.evaluate(async () => {
      await new Promise((resolve) => (indexedDB.deleteDatabase('jisr').onsuccess = resolve))
    })
    await write(page, 'console.log("typed on")')
    await says(page, keeping.saved)
    await again(page)
    await expect.poll(() => written(page)).toBe('console.log("typed on")')
  })
})

describe('the next page', () => {
  it('has the cursor where it was', async () => {
    const { page } = await begun()
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowLeft')
    // Kept with what was typed, or a second later.
    await expect
      .poll(
        async () => {
          await again(page)
          await page.locator('.plain-field').focus()
          return page.evaluate(
            () => document.querySelector<HTMLTextAreaElement>('.plain-field')?.selectionStart,
          )
        },
        { timeout: 15_000, interval: 1500 },
      )
      .toBe(program.length - 3)
  })
})

describe('three tabs of one learner', () => {
  it('that write at random end with the same text, the last one', async () => {
    const { page, context, address } = await begun()
    const tabs = [page, await context.newPage(), await context.newPage()]
    for (const tab of tabs.slice(1)) {
      await tab.goto(`${address}#/lesson/${lesson}`)
      await tab.locator('.plain-field').waitFor()
    }
    const rounds = process.env['JISR_ALL'] === undefined ? 5 : 60
    for (let round = 0; round < rounds; round++) {
      await Promise.all(
        tabs.map((tab, at) => tab.locator('.plain-field').fill(`// round ${round} of tab ${at}`)),
      )
      if (round % 3 === 0) await page.waitForTimeout(400)
    }
    const shown = async (): Promise<string[]> => Promise.all(tabs.map(written))
    await expect.poll(async () => new Set(await shown()).size, { timeout: 20_000 }).toBe(1)
    for (const tab of tabs) await says(tab, keeping.saved)
    expect((await shown())[0]).toContain(`round ${rounds - 1} `)
    await again(page)
    await expect.poll(() => written(page)).toContain(`round ${rounds - 1} `)
  })
})
