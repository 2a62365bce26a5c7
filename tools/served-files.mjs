/** Files on their way to a browser: found below one folder only, read once, and packed as the browser asks for. */
import { createHash } from 'node:crypto'
import { readFile, realpath, stat } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { pack, packedEndings, unpack, worthPacking } from './packing.mjs'

/** @type {Record<string, string>} */
export const contentTypes = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
}

/**
 * @typedef {import('./packing.mjs').Encoding} Encoding
 * @typedef {{ file: string, version: string, moved: boolean }} Found
 * @typedef {{ body: Buffer, encoding: Encoding | null, etag: string }} Taken
 * @typedef {{ take: (found: Found, accepted: string) => Promise<Taken> }} Shelf
 * @typedef {{ body: Buffer, etag: string, packed: Map<Encoding, Promise<Buffer>> }} Kept
 */

/**
 * A file below the folder, also behind links; null when there is none.
 * @param {string} folder
 * @param {string} path
 * @returns {Promise<Found | null>}
 */
export async function findFile(folder, path) {
  try {
    const file = await realpath(resolve(join(folder, path)))
    if (file !== folder && !file.startsWith(folder + sep)) return null
    const about = await stat(file)
    if (about.isDirectory() && !path.endsWith('/')) return { file, version: '', moved: true }
    if (about.isDirectory()) return await findFile(folder, `${path}index.html`)
    if (!about.isFile() || path.endsWith('/')) return null
    return { file, version: `${about.mtimeMs} ${about.size}`, moved: false }
  } catch {
    return null
  }
}

/**
 * Reads and packs each version of a file once, however many ask for it at the same moment.
 * @returns {Shelf}
 */
export function createShelf() {
  /** @type {Map<string, { version: string, kept: Promise<Kept> }>} */
  const shelf = new Map()
  return {
    async take({ file, version }, accepted) {
      const old = shelf.get(file)
      const kept = old?.version === version ? old.kept : read(file)
      shelf.set(file, { version, kept })
      // What failed once, a file that is being replaced, is tried again next time.
      kept.catch(() => shelf.delete(file))
      const { body, etag, packed } = await kept
      const encoding = worthPacking(file) ? encodingFor(accepted) : null
      if (encoding === null) return { body, encoding, etag: `"${etag}"` }
      const made = packed.get(encoding) ?? packedOf(file, body, encoding)
      packed.set(encoding, made)
      return { body: await made, encoding, etag: `"${etag}${encoding}"` }
    },
  }
}

/**
 * @param {string} file
 * @returns {Promise<Kept>}
 */
async function read(file) {
  const body = await readFile(file)
  const etag = createHash('sha256').update(body).digest('base64url').slice(0, 24)
  return { body, etag, packed: new Map() }
}

/**
 * What the build has packed, when it holds these very bytes; else packed now, a little less well but at once.
 * @param {string} file
 * @param {Buffer} body
 * @param {Encoding} encoding
 */
async function packedOf(file, body, encoding) {
  try {
    const ready = await readFile(file + packedEndings[encoding])
    if ((await unpack(ready, encoding)).equals(body)) return ready
  } catch {
    // Not there, or damaged.
  }
  return pack(body, encoding, 'fast')
}

/**
 * @param {string} accepted the header `Accept-Encoding`
 * @returns {Encoding | null}
 */
function encodingFor(accepted) {
  const names = accepted
    .split(',')
    .filter((each) => !/;\s*q=0(\.0*)?\s*$/.test(each))
    .map((each) => each.split(';')[0]?.trim())
  return names.includes('br') ? 'br' : names.includes('gzip') ? 'gzip' : null
}
