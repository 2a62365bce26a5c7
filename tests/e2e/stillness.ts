/** What a page does while nothing happens: what it has asked the clock for, and what its threads do. */
import type { Page } from 'playwright-core'

type Ask = (work: unknown, ...rest: unknown[]) => number
type WithBook = Window & { jisrAsked?: Map<string, string> }

/** Less often than once a minute is rest: Monaco looks every 150 seconds whether its worker may go. */
const REST_MS = 60_000

/** Before the page is opened: keeps the book of timers and frames that are asked for and have not come yet. */
export async function keepBookOfTimers(page: Page): Promise<void> {
  await page.addInitScript((rest) => {
    const asked = new Map<string, string>()
    ;(window as WithBook).jisrAsked = asked

    function book(ask: string, takeBack: string, shared = ask): void {
      const plain = Reflect.get(window, ask) as Ask
      const plainTakeBack = Reflect.get(window, takeBack) as (id: number) => void
      const asking: Ask = (work, ...given) => {
        const come = (...told: unknown[]): void => {
          if (ask !== 'setInterval') asked.delete(`${shared} ${id}`)
          if (typeof work === 'function') Reflect.apply(work, window, told)
        }
        const id: number = Reflect.apply(plain, window, [come, ...given])
        if (Number(given[0]) >= rest) return id
        const caller = new Error().stack?.split('\n').slice(2, 5).join(' ') ?? ''
        asked.set(`${shared} ${id}`, `${ask} ${JSON.stringify(given)} ${caller}`)
        return id
      }
      const takingBack = (id: number): void => {
        asked.delete(`${shared} ${id}`)
        Reflect.apply(plainTakeBack, window, [id])
      }
      Object.assign(window, { [ask]: asking, [takeBack]: takingBack })
    }
    // These two share their numbers: either may take the other back.
    book('setTimeout', 'clearTimeout', 'timer')
    book('setInterval', 'clearInterval', 'timer')
    book('requestAnimationFrame', 'cancelAnimationFrame')
    book('requestIdleCallback', 'cancelIdleCallback')
  }, REST_MS)
}

/** Timers, frames and animations that are still to come, with who asked for them; empty when the page is at rest. */
export function stillToCome(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const running = document.getAnimations().filter(({ playState }) => playState === 'running')
    const animations = running.map(
      (each) => `animation ${(each as Partial<CSSAnimation>).animationName ?? each.id}`,
    )
    return [...((window as WithBook).jisrAsked?.values() ?? ['no book is kept']), ...animations]
  })
}

interface TraceEvent {
  name: string
  /** `X`: something that took time, `B`: the beginning of it. */
  ph: string
  pid: number
  tid: number
  args?: { name?: string }
}

/** Work that somebody has asked for: scripts, and drawing the page anew. */
const work = new Set([
  'FunctionCall',
  'EvaluateScript',
  'TimerFire',
  'FireAnimationFrame',
  'FireIdleCallback',
  'UpdateLayoutTree',
  'Layout',
  'Paint',
])

/** The page's own thread and those of its workers; the browser's go on whatever the page does. */
const ofThePage = /^(CrRendererMain|DedicatedWorker thread|ServiceWorker thread)/

/** What the page and its workers do meanwhile, as `thread: work`. One at a time: a browser can only be traced once. */
export async function workDuring(page: Page, meanwhile: () => Promise<void>): Promise<string[]> {
  const browser = page.context().browser()
  if (browser === null) throw new Error('the page has no browser')
  await browser.startTracing(page, { categories: ['-*', 'devtools.timeline'] })
  let trace: Buffer
  try {
    await meanwhile()
  } finally {
    trace = await browser.stopTracing()
  }
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] }
  const threads = new Map(
    traceEvents
      .filter(({ name }) => name === 'thread_name')
      .map(({ pid, tid, args }) => [`${pid} ${tid}`, args?.name ?? '']),
  )
  return traceEvents
    .filter(({ name, ph }) => work.has(name) && ph !== 'E')
    .map(
      ({ name, pid, tid, args }) => `${threads.get(`${pid} ${tid}`) ?? ''}: ${name} ${JSON.stringify(args)}`,
    )
    .filter((line) => ofThePage.test(line))
}
