/** Where the time of the page's main thread goes: `npm run bench -- --profile`. */
import type { Browser, CDPSession } from 'playwright-core'
import { serve } from '../serve.mjs'
import { visit } from './chromium.ts'
import { playVisitor, type Watched } from './stopwatch.ts'
import { firstLesson } from './visitor.ts'
import { openWorks } from './works.ts'

interface Profile {
  nodes: {
    id: number
    callFrame: { functionName: string; url: string; lineNumber: number; columnNumber: number }
  }[]
  samples?: number[]
  timeDeltas?: number[]
}

const repetitions = 5
const listed = 8

/** Tables of the functions that take the most time themselves, for the first visit and for each work. */
export async function profilePage(browser: Browser): Promise<string> {
  const texts = [`### First visit\n\n${await firstVisitProfile(browser)}`]
  const { works, close } = await openWorks(browser)
  for (const { name, opened, time } of works) {
    await time(opened.page)
    const session = await opened.context.newCDPSession(opened.page)
    const profile = await profiled(session, async () => {
      for (let count = 0; count < repetitions; count++) await time(opened.page)
    })
    texts.push(`### ${name}, ${repetitions} times\n\n${largest(profile)}`)
  }
  await close()
  return texts.join('\n\n')
}

async function firstVisitProfile(browser: Browser): Promise<string> {
  const server = await serve({ root: 'dist' })
  const lesson = firstLesson('lessons')
  const opened = await visit(browser, { script: { run: playVisitor, given: lesson.visitor } })
  try {
    const session = await opened.context.newCDPSession(opened.page)
    const profile = await profiled(session, async () => {
      await opened.page.goto(server.address + lesson.hash)
      await opened.page.waitForFunction(() => (window as Watched).jisrMarks?.output !== undefined)
    })
    return largest(profile)
  } finally {
    await opened.close()
    await server.close()
  }
}

async function profiled(session: CDPSession, work: () => Promise<void>): Promise<Profile> {
  await session.send('Profiler.enable')
  await session.send('Profiler.start')
  await work()
  const { profile } = await session.send('Profiler.stop')
  return profile
}

function largest({ nodes, samples = [], timeDeltas = [] }: Profile): string {
  const places = new Map(nodes.map(({ id, callFrame }) => [id, placeOf(callFrame)]))
  const times = new Map<string, number>()
  for (const [at, id] of samples.entries()) {
    const place = places.get(id) ?? ''
    times.set(place, (times.get(place) ?? 0) + (timeDeltas[at] ?? 0) / 1000)
  }
  return [...times]
    .sort(([, one], [, other]) => other - one)
    .slice(0, listed)
    .map(([place, time]) => `- ${time.toFixed(1)} ms: ${place}`)
    .join('\n')
}

function placeOf({
  functionName,
  url,
  lineNumber,
  columnNumber,
}: Profile['nodes'][number]['callFrame']): string {
  const file = url.split('/').at(-1) ?? ''
  return file === ''
    ? functionName
    : `${functionName || 'unnamed'} (${file}:${lineNumber + 1}:${columnNumber + 1})`
}
