/** Pages for our sandbox and for what it is measured against: one shell, one server, one way to run in each. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { packFolder } from '../precompress.ts'

/** Installed outside of `tools/`: what stands there belongs to the project, and is watched by its tests. */
const installed = '.cache/bench/rivals'
const orders = ['package.json', 'package-lock.json', '.npmrc']
/** What Pyodide fetches. */
const python = [
  'pyodide.mjs',
  'pyodide.asm.mjs',
  'pyodide.asm.wasm',
  'python_stdlib.zip',
  'pyodide-lock.json',
]
const pages = '.cache/bench/shell'

const shell = (file: string): string => fileURLToPath(new URL(`shell/${file}`, import.meta.url))

/**
 * Installs the packages in the versions of `tools/bench/rivals/package-lock.json`.
 * @returns whether they are there
 */
export function installRivals(): boolean {
  const lock = readFileSync(new URL('rivals/package-lock.json', import.meta.url), 'utf8')
  const copied = join(installed, 'package-lock.json')
  const done = join(installed, 'node_modules', '.package-lock.json')
  if (existsSync(done) && existsSync(copied) && readFileSync(copied, 'utf8') === lock) return true
  rmSync(installed, { recursive: true, force: true })
  mkdirSync(installed, { recursive: true })
  for (const file of orders) copyFileSync(new URL(`rivals/${file}`, import.meta.url), join(installed, file))
  console.error('Installing what the sandbox is measured against (npm ci) …')
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--silent'], {
    cwd: installed,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  return status === 0 && existsSync(done)
}

/** The version that is measured. */
export function versionOf(library: string): string {
  const { version } = JSON.parse(
    readFileSync(join(installed, 'node_modules', library, 'package.json'), 'utf8'),
  ) as { version: string }
  return version
}

/** Builds `NAME.html` for each name and gives the folder to serve. */
export async function buildShells(
  names: readonly string[],
  { libraries }: { libraries: boolean },
): Promise<string> {
  await build({
    configFile: false,
    root: shell('.'),
    base: './',
    logLevel: 'warn',
    publicDir: false,
    resolve: {
      alias: {
        '#quickjs': fileURLToPath(new URL('../../src/sandbox/worker/variant.wasmfile.ts', import.meta.url)),
      },
    },
    worker: { format: 'es' },
    build: {
      target: 'es2022',
      outDir: resolve(pages),
      emptyOutDir: true,
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(names.map((name) => [name, shell(`${name}.ts`)])),
        output: { entryFileNames: '[name].js' },
      },
    },
  })
  const page = readFileSync(shell('shell.html'), 'utf8')
  for (const name of names) writeFileSync(join(pages, `${name}.html`), page.replace('SIDE', name))
  if (libraries) copyLibraries()
  await packFolder(pages)
  return pages
}

function copyLibraries(): void {
  const from = join(installed, 'node_modules')
  const folder = join(pages, 'pyodide')
  mkdirSync(folder, { recursive: true })
  for (const file of python) copyFileSync(join(from, 'pyodide', file), join(folder, file))
  const interpreter = 'js-interpreter.min.js'
  copyFileSync(join(from, 'js-interpreter', 'lib', interpreter), join(pages, interpreter))
}
