/** The last step of a hosted build: `.br` and `.gz` beside each file that gains by it, for servers that look there. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { pack, packedEndings, worthPacking, type Encoding } from './packing.mjs'

/** What was packed before is found again by its content: most files of a build are those of the build before. */
const cache = join('.cache', 'packed')
/** Smaller files fit into one network packet as they are. */
const leastSize = 1024

/** Stands after everything that writes files, the service worker too: it neither keeps nor knows the packed ones. */
export function precompressed(): Plugin {
  let folder = 'dist'
  let failed = false
  return {
    name: 'jisr-precompressed',
    apply: 'build',
    enforce: 'post',
    configResolved: ({ build }) => void (folder = build.outDir),
    buildEnd: (error) => void (failed = error !== undefined),
    closeBundle: {
      order: 'post',
      sequential: true,
      handler: async () => {
        if (!failed) await packFolder(folder)
      },
    },
  }
}

/** Packs every file of a folder that gains by it; a packed file that would be larger is not written. */
export async function packFolder(folder: string): Promise<void> {
  mkdirSync(cache, { recursive: true })
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && worthPacking(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/[\\/]\.vite[\\/]/.test(file))
  await Promise.all(files.map(packFile))
}

async function packFile(file: string): Promise<void> {
  const body = readFileSync(file)
  for (const encoding of ['br', 'gzip'] as const) {
    const beside = file + packedEndings[encoding]
    const packed = body.length < leastSize ? null : await packedOnce(body, encoding)
    if (packed === null || packed.length >= body.length) rmSync(beside, { force: true })
    else writeFileSync(beside, packed)
  }
}

async function packedOnce(body: Buffer, encoding: Encoding): Promise<Buffer> {
  const name = createHash('sha256').update(body).digest('hex') + packedEndings[encoding]
  const kept = join(cache, name)
  if (existsSync(kept)) return readFileSync(kept)
  const packed = await pack(body, encoding, 'small')
  writeFileSync(kept, packed)
  return packed
}
