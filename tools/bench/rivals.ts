/** Our sandbox beside what one would take instead, doing the same work in the same page. */
import type { Browser, Page } from 'playwright-core'
import { serve, type Server } from '../serve.mjs'
import { timeStep, visit, type Visit } from './chromium.ts'
import { endlessLoop } from './endless.ts'
import { untilMarked } from './first-visit.ts'
import { figuresOf, type Section } from './report.ts'
import { buildShells, installRivals, versionOf } from './rival-files.ts'
import { javaScript, python, type Programs } from './rival-programs.ts'
import { byTurns, type Round, type Side } from './rounds.ts'
import { pressAtOnce, type Until } from './stopwatch.ts'
import { openWire } from './wire.ts'

export interface Rival {
  /** Of its column. */
  name: string
  /** Of its page. */
  page: string
  programs: Programs
  /** Of the loop: enough to be measured, not so many that one waits. */
  turns: number
  library?: string
}

const ours: Rival = { name: 'Jisr', page: 'jisr', programs: javaScript, turns: 2_000_000 }
const frame: Rival = { name: 'iframe', page: 'iframe', programs: javaScript, turns: 100_000_000 }
const libraries: Rival[] = [
  { name: 'Pyodide', page: 'pyodide', programs: python, turns: 1_000_000, library: 'pyodide' },
  {
    name: 'Pyodide in a worker',
    page: 'pyodide-worker',
    programs: python,
    turns: 1_000_000,
    library: 'pyodide',
  },
  {
    name: 'js-interpreter',
    page: 'js-interpreter',
    programs: javaScript,
    turns: 50_000,
    library: 'js-interpreter',
  },
]

const ended: Until = { selector: '#end', change: 'text', begins: 'done' }

export async function measureRivals(browser: Browser, rounds: number): Promise<Section> {
  const there = installRivals()
  const rivals = [ours, ...(there ? libraries : []), frame]
  const root = await buildShells(
    rivals.map(({ page }) => page),
    { libraries: there },
  )
  const server = await serve({ root })
  try {
    const starts = await byTurns(
      rivals.map((rival) => ({ name: rival.name, round: () => start(browser, server, rival) })),
      rounds,
    )
    const works = await measureWork(browser, { server, rivals, rounds })
    const loops: Record<string, string> = {}
    for (const rival of rivals)
      loops[rival.name] = await endlessLoop(`${server.address}${rival.page}.html`, rival.programs)
    return {
      title: 'Against what one would take instead, in the same page',
      columns: rivals.map(({ name }) => name),
      figures: [
        ...figuresOf(starts, {
          bytes: ['bytes until the first output', 'bytes'],
          output: ['time until the first output', 'ms'],
        }),
        ...figuresOf(works, {
          run: ['Run, warm: click to output', 'ms'],
          speed: ['turns of a loop', 'perMs'],
          lines: ['10,000 printed lines', 'ms'],
          checks: ['50 checks, each a fresh run', 'ms'],
        }),
        { name: 'endless loop', unit: 'ms', values: loops },
      ],
      notes: [there ? versions() : missing],
    }
  } finally {
    await server.close()
  }
}

const missing =
  'Pyodide and js-interpreter could not be installed (is there a network?): measured without them.'

function versions(): string {
  const named = [...new Set(libraries.map(({ library = '' }) => library))].map(
    (library) => `${library} ${versionOf(library)}`,
  )
  return (
    `${named.join(', ')}; iframe: the browser’s own engine in a sandboxed frame, which only a policy laxer than ours ` +
    'allows. Python runs the same programs written in Python. In brackets: how many times as much as Jisr.'
  )
}

/** A profile that has never been here: Run is pressed as soon as it is there. */
async function start(browser: Browser, server: Server, { page: name, programs }: Rival): Promise<Round> {
  const wire = await openWire({ port: server.port })
  const opened = await visit(browser, {
    laxPolicy: true,
    script: { run: pressAtOnce, given: programs.hello },
  })
  try {
    await opened.page.goto(`${wire.address}${name}.html`)
    const { output, origin } = await untilMarked(opened.page)
    return { output, bytes: wire.bytesBy(origin + output) }
  } finally {
    await opened.close()
    await wire.close()
  }
}

async function measureWork(
  browser: Browser,
  { server, rivals, rounds }: { server: Server; rivals: Rival[]; rounds: number },
): ReturnType<typeof byTurns> {
  const visits: Visit[] = []
  const sides: Side[] = []
  for (const { name, page: file, programs, turns } of rivals) {
    const opened = await visit(browser, { laxPolicy: true })
    visits.push(opened)
    const { page } = opened
    await page.goto(`${server.address}${file}.html`)
    sides.push({
      name,
      round: async () => ({
        run: await timed(page, programs.hello),
        speed: turns / (await timed(page, programs.loop(turns))),
        lines: await timed(page, programs.tenThousandLines),
        checks: await timed(page, programs.sum, 'Check'),
      }),
    })
  }
  try {
    return await byTurns(sides, rounds)
  } finally {
    for (const each of visits) await each.close()
  }
}

async function timed(page: Page, program: string, button = 'Run'): Promise<number> {
  await page.locator('#program').fill(program)
  return timeStep(page, { click: button }, ended)
}
