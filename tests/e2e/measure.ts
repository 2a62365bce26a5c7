/** What a page goes through while something is done in it: how long its main thread was away, and how big it got. */
import type { Page } from 'playwright-core'

export interface Measured {
  /**
   * The longest task of the page's main thread, in milliseconds of work: while other processes have the processor,
   * no time is counted, so that a busy machine measures the same.
   */
  longestTask: number
  /** The longest time between two beats that were to come every 20 ms, in milliseconds of the wall's clock. */
  longestGap: number
}

/** Does the work and says what it took. One at a time: a browser can only be traced once. */
export async function measure(page: Page, work: () => Promise<void>): Promise<Measured> {
  const browser = page.context().browser()
  if (browser === null) throw new Error('the page has no browser')
  await browser.startTracing(page, { categories: ['-*', TASKS] })
  await startBeats(page)
  let longestGap = 0
  let trace: Buffer
  try {
    await work()
    longestGap = await endBeats(page)
  } finally {
    trace = await browser.stopTracing()
  }
  return { longestTask: longestTaskIn(trace.toString()), longestGap }
}

const TASKS = 'disabled-by-default-devtools.timeline'

interface TraceEvent {
  name: string
  pid: number
  tid: number
  args?: { name?: string }
  /** Microseconds of work. */
  tdur?: number
}

function longestTaskIn(trace: string): number {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] }
  const thread = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`
  const isMain = (event: TraceEvent): boolean =>
    event.name === 'thread_name' && event.args?.name === 'CrRendererMain'
  const mains = new Set(traceEvents.filter(isMain).map(thread))
  const tasks = traceEvents.filter((event) => event.name === 'RunTask' && mains.has(thread(event)))
  if (tasks.length === 0) throw new Error('the trace holds no task of the page')
  return Math.round(Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000)
}

type Watched = Window & { jisrBeats?: { timer: number; longest: number } }

async function startBeats(page: Page): Promise<void> {
  await page.evaluate(() => {
    let before = performance.now()
    const beats = { longest: 0, timer: 0 }
    beats.timer = window.setInterval(() => {
      const now = performance.now()
      beats.longest = Math.max(beats.longest, now - before)
      before = now
    }, 20)
    ;(window as Watched).jisrBeats = beats
  })
}

function endBeats(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { jisrBeats } = window as Watched
    clearInterval(jisrBeats?.timer)
    return Math.round(jisrBeats?.longest ?? Infinity)
  })
}

/** Elements below the first that fits the selector, and its text. */
export function contentOf(page: Page, selector: string): Promise<{ elements: number; text: string }> {
  return page
    .locator(selector)
    .first()
    .evaluate((part) => ({ elements: part.querySelectorAll('*').length, text: part.textContent }))
}

/** Clicks on one thing and counts the animation frames until another is on the screen. */
export async function framesFromClick(
  page: Page,
  { click, until }: { click: string; until: string },
): Promise<number> {
  const counting = page.evaluate(
    ({ click: clicked, until: awaited }) =>
      new Promise<number>((resolve) => {
        function started({ target }: Event): void {
          if (!(target instanceof Element) || target.closest(clicked) === null) return
          removeEventListener('click', started, true)
          requestAnimationFrame(() => count(0))
        }
        function count(frames: number): void {
          if (document.querySelector(awaited)) resolve(frames)
          else requestAnimationFrame(() => count(frames + 1))
        }
        addEventListener('click', started, true)
      }),
    { click, until },
  )
  await page.locator(click).click()
  return counting
}
