/** Builds of the page with other courses, beside the real one and without touching it. */
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { build, type InlineConfig, type PluginOption } from 'vite'
import page from '../../vite.config.ts'
import { lessonsPlugin } from '../lessons/vite-plugin.ts'

export interface BuildOptions {
  /** The folder of the course. */
  lessons: string
  out: string
  /** False: files are sent as they are. Compressing a thousand takes longer than building them. */
  compressed?: boolean
}

/** Builds the hosted edition with the course of a folder. */
export async function buildPage({ lessons, out, compressed = true }: BuildOptions): Promise<void> {
  rmSync(out, { recursive: true, force: true })
  const config: InlineConfig = page({ command: 'build', mode: 'production' })
  const without = new Set([...replaced, ...(compressed ? [] : ['jisr-precompressed'])])
  const plugins = (await flat(config.plugins ?? [])).filter((plugin) => !without.has(nameOf(plugin)))
  await build({
    ...config,
    configFile: false,
    logLevel: 'warn',
    plugins: [...plugins, lessonsPlugin({ folder: lessons })],
    build: { ...config.build, outDir: resolve(out), emptyOutDir: true },
  })
}

/** The course is another one, and nobody may think that the real build has been made. */
const replaced = ['jisr-lessons', 'jisr-stamp']

async function flat(options: PluginOption[]): Promise<PluginOption[]> {
  const all: PluginOption[] = []
  for (const each of options) {
    const option = await each
    if (Array.isArray(option)) all.push(...(await flat(option)))
    else all.push(option)
  }
  return all
}

function nameOf(plugin: PluginOption): string {
  return plugin && 'name' in plugin ? plugin.name : ''
}
