/** `npm run size`: what has to be fetched, in compressed bytes, against `size-budgets.json`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import budgets from './size-budgets.json' with { type: 'json' }
import { groupFiles, type Build, type FileGroups, type Manifest } from './size-groups.ts'

export type Budgets = typeof budgets
export type Sizes = Record<keyof Budgets, number>

const usbFile = 'dist-usb/jisr.html'

/** What stands in the table, in bytes. */
export async function measure(
  groups: FileGroups,
  sizeOf: (file: string) => Promise<number>,
): Promise<Omit<Sizes, 'usbFile' | 'usbFileRaw'>> {
  const sum = async (files: string[]): Promise<number> =>
    (await Promise.all(files.map(sizeOf))).reduce((total, size) => total + size, 0)
  const largest = async (sets: string[][]): Promise<number> => Math.max(...(await Promise.all(sets.map(sum))))
  const early = await sum(groups.early)
  const shell = await sum(groups.shell)
  const engine = await sum(groups.engine)
  const largestLesson = await largest(groups.lessons)
  const toRead = early + largestLesson + (await largest(groups.pages)) + (await largest(groups.earlyTexts))
  const firstLesson = toRead + shell + (await sum(groups.fallbackTexts))
  return {
    early,
    shell,
    fullEditor: await sum(groups.fullEditor),
    lightEditor: await sum(groups.lightEditor),
    engine,
    explainer: await sum(groups.explainer),
    largestLesson,
    largestLocale: await largest(groups.locales),
    toRead,
    firstLesson,
    firstRun: firstLesson + engine,
  }
}

/** The table for people, and whether every size is within its budget. */
export function compare(sizes: Sizes, limits: Budgets): { table: string; ok: boolean } {
  const names = Object.keys(limits) as (keyof Budgets)[]
  const lines = names.map((name) => {
    const [size, limit] = [sizes[name], limits[name]]
    const percent = `${Math.round((100 * size) / limit)} %`.padStart(6)
    return `${name.padEnd(14)}${bytes(size)}  of ${bytes(limit)}${percent}${size <= limit ? '' : '  OVER'}`
  })
  return { table: lines.join('\n'), ok: names.every((name) => sizes[name] <= limits[name]) }
}

async function main(): Promise<void> {
  const missing = ['dist/.vite/manifest.json', usbFile].filter((file) => !existsSync(file))
  if (missing.length > 0) {
    console.error(`${missing.join(', ')}: not built. First: npm run build:stale`)
    process.exitCode = 1
    return
  }
  const build: Build = {
    manifest: JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8')) as Manifest,
    files: readdirSync('dist', { recursive: true }).map((file) => String(file).replaceAll('\\', '/')),
    textOf: (file) => readFileSync(join('dist', file), 'utf8'),
  }
  const measured = await measure(groupFiles(build), (file) => compressed(join('dist', file)))
  const sizes = { ...measured, usbFile: await compressed(usbFile), usbFileRaw: readFileSync(usbFile).length }
  const { table, ok } = compare(sizes, budgets)
  console.log(`compressed with brotli, in bytes; usbFileRaw as it is\n\n${table}`)
  if (ok) return
  console.error('\nOver a budget. Make it smaller, or say in docs/decisions/ why it must be larger.')
  process.exitCode = 1
}

async function compressed(file: string): Promise<number> {
  return (await promisify(brotliCompress)(readFileSync(file))).length
}

function bytes(count: number): string {
  return count.toLocaleString('en').padStart(10)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main()
