/** The one-file edition for packages that carry it: Kolibri, SCORM. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { chosenLanguages } from './app-languages.ts'
import { builtFile, isBuilt } from './sources.mjs'
import { zipOf } from './zip.ts'

/** Where the one file stands that a package with chosen languages is made of. */
const asideFolder = join('.cache', 'one-file')

/**
 * Reads `--languages ar,fr` from the command line and lets the build know. Says what is wrong and ends the process
 * when there is no such language.
 */
export function chooseLanguages(): void {
  try {
    const { values } = parseArgs({ options: { languages: { type: 'string' } } })
    const chosen = chosenLanguages(values.languages ?? process.env['JISR_LANGUAGES'])
    if (values.languages !== undefined && chosen === null) throw new Error('--languages needs a list: ar,fr')
    process.env['JISR_LANGUAGES'] = chosen?.offered.join(',') ?? ''
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}

/** Writes a zip of the page, in the languages asked for, and of what a platform wants beside it. */
export async function writePackage(file: string, more: Record<string, string> = {}): Promise<void> {
  chooseLanguages()
  const zip = zipOf({ ...more, 'index.html': await oneFile() })
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, zip)
  console.log(`${file}: ${zip.length.toLocaleString('en')} bytes`)
}

/** The page as bytes, built when it is out of date. A choice of languages leaves `dist-usb/` as it is. */
async function oneFile(): Promise<Uint8Array> {
  if (isBuilt('usb')) return readFileSync(builtFile.usb)
  const aside = (process.env['JISR_LANGUAGES'] ?? '') !== ''
  await build({ mode: 'usb', ...(aside ? { build: { outDir: asideFolder } } : {}) })
  return readFileSync(aside ? join(asideFolder, 'jisr.html') : builtFile.usb)
}
