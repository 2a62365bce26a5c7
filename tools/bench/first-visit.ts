/** From an address nobody has been at to a lesson that can be read, and to the first output. */
import type { Browser, Page } from 'playwright-core'
import { visit } from './chromium.ts'
import type { figuresOf } from './report.ts'
import { playVisitor, type Marks, type Watched } from './stopwatch.ts'
import type { FirstLesson } from './visitor.ts'
import { openWire, type WireOptions } from './wire.ts'

/** What a first visit is measured by. */
export const firstVisitFigures = {
  readableBytes: ['bytes until a lesson is readable', 'bytes'],
  readable: ['time until a lesson is readable, first visit', 'ms'],
  outputBytes: ['bytes until the first Run has printed', 'bytes'],
  output: ['time until the first Run has printed, first visit', 'ms'],
} satisfies Parameters<typeof figuresOf>[1]

export interface FirstVisit {
  address: string
  lesson: FirstLesson
  /** How many times slower the processor of the page is. */
  slow?: number
  /** Comes again, once everything is kept, and measures that. */
  again?: boolean
}

/** Times: from the navigation to the frame that shows it. */
export async function firstVisit(
  browser: Browser,
  { address, lesson, slow = 1, again = false }: FirstVisit,
): Promise<{ readable: number; output: number }> {
  const opened = await visit(browser, { script: { run: playVisitor, given: lesson.visitor } })
  const { page, context } = opened
  try {
    await opened.slow(slow)
    await page.goto(address + lesson.hash)
    if (again) {
      await untilMarked(page)
      await page.evaluate(async () => void (await navigator.serviceWorker.ready))
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
      await context.setOffline(true)
      await page.reload()
    }
    const { readable, output } = await untilMarked(page)
    return { readable, output }
  } finally {
    await opened.close()
  }
}

/** Bytes over the wire until the same two moments, of a visitor whose browser keeps nothing for later. */
export async function bytesOfFirstVisit(
  browser: Browser,
  { port, lesson, ...speed }: { lesson: FirstLesson } & WireOptions,
): Promise<{ readableBytes: number; outputBytes: number }> {
  const wire = await openWire({ port, ...speed })
  const script = { run: playVisitor, given: lesson.visitor }
  const opened = await visit(browser, { script, withoutServiceWorker: true })
  try {
    await opened.page.goto(wire.address + lesson.hash)
    const { readable, output, origin } = await untilMarked(opened.page)
    return { readableBytes: wire.bytesBy(origin + readable), outputBytes: wire.bytesBy(origin + output) }
  } finally {
    await opened.close()
    await wire.close()
  }
}

/** Waits until both moments have come. Times from the navigation; `origin` is when that was. */
export async function untilMarked(page: Page): Promise<Required<Marks> & { origin: number }> {
  await page.waitForFunction(() => (window as Watched).jisrMarks?.output !== undefined)
  return page.evaluate(() => {
    const { readable = NaN, output = NaN } = (window as Watched).jisrMarks ?? {}
    return { readable, output, origin: performance.timeOrigin }
  })
}
