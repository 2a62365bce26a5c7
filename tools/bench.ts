/**
 * `npm run bench`: what the page and its sandbox cost, beside a course a thousand times as large, beside what one
 * would take instead, and beside bare QuickJS. All sides by turns in one run, medians, ratios; the absolute times of
 * a busy machine say nothing. What each figure is made of: docs/performance.md.
 */
import './node-version.mjs'
import { spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'
import type { Browser } from 'playwright-core'
import { launch } from './bench/chromium.ts'
import { readOptions, type BenchOptions, type Part } from './bench/options.ts'
import { asData, markdown, type Report, type Section } from './bench/report.ts'
import { startedDirectly } from './lessons/started-directly.ts'
import { isBuilt } from './sources.mjs'

/** Each is loaded when it is asked for: the engine's part needs neither a browser nor a bundler. */
const inPage: Partial<Record<Part, (browser: Browser, rounds: number) => Promise<Section>>> = {
  page: async (browser, rounds) => (await import('./bench/page.ts')).measurePage(browser, rounds),
  course: async (browser, rounds) => (await import('./bench/large-course.ts')).measureCourse(browser, rounds),
  rivals: async (browser, rounds) => (await import('./bench/rivals.ts')).measureRivals(browser, rounds),
}

/** Measures what was asked for. What it is doing goes to the error output, so that the table can be kept. */
async function bench({ parts, rounds }: BenchOptions): Promise<Report> {
  const sections: Section[] = []
  let browser: Browser | null = null
  try {
    for (const part of parts) {
      console.error(`${part}: ${rounds} rounds …`)
      const measure = inPage[part]
      if (measure) sections.push(await measure((browser ??= await launchForBuild()), rounds))
      else sections.push(await (await import('./bench/engine.ts')).measureEngine(rounds))
    }
    const version = browser ? `Chromium ${browser.version().split('.')[0]}` : `Node ${process.versions.node}`
    return { machine: `${availableParallelism()} cores, ${version}`, rounds, sections }
  } finally {
    await browser?.close()
  }
}

/** What the build says goes to the error output as well. */
async function launchForBuild(): Promise<Browser> {
  if (!isBuilt('hosted')) {
    const shell = process.platform === 'win32'
    const { status } = spawnSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 2, 2], shell })
    if (status !== 0) throw new Error('the page could not be built')
  }
  return launch()
}

if (startedDirectly(import.meta.url)) {
  const options = readOptions(process.argv.slice(2))
  if (options.profile) {
    const browser = await launchForBuild()
    console.log(await (await import('./bench/profile.ts')).profilePage(browser))
    await browser.close()
  } else {
    const report = await bench(options)
    console.log(options.json ? JSON.stringify(asData(report), null, 2) : markdown(report))
  }
}
