/** The page as it is built: what a learner waits for, and how long. */
import type { Browser } from 'playwright-core'
import { serve } from '../serve.mjs'
import { bytesOfFirstVisit, firstVisit, firstVisitFigures } from './first-visit.ts'
import { figuresOf, type Section } from './report.ts'
import { byTurns, type Round, type Side } from './rounds.ts'
import { firstLesson } from './visitor.ts'
import { openWire, slowWire } from './wire.ts'
import { checkCounts, openWorks } from './works.ts'

/** Slower than a laptop of today by about as much as one of ten years ago. */
const slowRate = 6
const speeds: [name: string, rate: number][] = [
  ['as it is', 1],
  [`processor slowed ${slowRate}×`, slowRate],
]

const slowWireName = 'wire of 1.6 Mbit/s, 150 ms'

export async function measurePage(browser: Browser, rounds: number): Promise<Section> {
  const first = await measureFirstVisits(browser, rounds)
  const work = await measureWork(browser, rounds)
  return {
    title: 'The page',
    columns: [...speeds.map(([name]) => name), slowWireName],
    figures: [
      ...figuresOf(first, {
        ...firstVisitFigures,
        againReadable: ['readable, second visit, without a network', 'ms'],
        againOutput: ['printed, second visit, without a network', 'ms'],
      }),
      ...figuresOf(work, {
        run: ['Run, warm: click to output', 'ms'],
        lines: ['10,000 printed lines', 'ms'],
        ...Object.fromEntries(
          checkCounts.map((count) => [`checks${count}`, [`Check with ${count} checks`, 'ms'] as const]),
        ),
        language: ['another language', 'ms'],
      }),
    ],
    notes: [
      'Bytes: all that had come over the wire by then (brotli, with headers), without what is fetched to be kept. ' +
        'Times end with the frame that shows it. The browser slows the page, not its workers.',
    ],
  }
}

async function measureFirstVisits(browser: Browser, rounds: number): ReturnType<typeof byTurns> {
  const server = await serve({ root: 'dist' })
  const slow = await openWire({ port: server.port, ...slowWire })
  const lesson = firstLesson('lessons')
  const side = ([name, rate]: [string, number]): Side => ({
    name,
    round: async () => {
      const way = { address: server.address, lesson, slow: rate }
      const first = await firstVisit(browser, way)
      const second = await firstVisit(browser, { ...way, again: true })
      return { ...first, againReadable: second.readable, againOutput: second.output }
    },
  })
  const far: Side = {
    name: slowWireName,
    round: async () => ({
      ...(await bytesOfFirstVisit(browser, { port: server.port, lesson, ...slowWire })),
      ...(await firstVisit(browser, { address: slow.address, lesson })),
    }),
  }
  try {
    return await byTurns([...speeds.map(side), far], rounds)
  } finally {
    await slow.close()
    await server.close()
  }
}

async function measureWork(browser: Browser, rounds: number): ReturnType<typeof byTurns> {
  const { works, close } = await openWorks(browser)
  const side = ([name, rate]: [string, number]): Side => ({
    name,
    round: async () => {
      const took: Round = {}
      for (const { name: figure, opened, time } of works) {
        // Only the page that is measured: slowing takes some of the processor itself.
        await opened.slow(rate)
        took[figure] = await time(opened.page)
        await opened.slow(1)
      }
      return took
    },
  })
  return byTurns(speeds.map(side), rounds).finally(close)
}
