/** A small static server for `dist/`: `npm start` and the end-to-end tests. Only what is in the folder leaves it. */
import { createHash } from 'node:crypto'
import { readFile, realpath, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { headers as everyFile } from './policy.mjs'

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
}
const notWorthCompressing = new Set(['.png', '.woff2'])

/**
 * @typedef {{ body: Buffer, etag: string, version: string, packed: Map<string, Promise<Buffer>> }} Kept
 * @typedef {{ address: string, port: number, close: () => Promise<void> }} Server
 */

/**
 * Serves a folder until `close`. With `anyPort`, a port that is taken leads to the next one.
 * @param {{ root: string, port?: number, host?: string, anyPort?: boolean }} options port 0: any free one
 * @returns {Promise<Server>} rejects with the error of `listen`
 */
export async function serve({ root, port = 0, host = '127.0.0.1', anyPort = false }) {
  const folder = await realpath(root)
  /** @type {Map<string, Kept>} */
  const kept = new Map()
  const server = createServer((request, response) => {
    answer({ folder, kept, request, response }).catch(() => refuse(response, 500))
  })
  const tries = anyPort ? 20 : 1
  for (let at = 0; ; at += 1) {
    try {
      await listen(server, port + at, host)
      break
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!taken || at + 1 >= tries) throw error
    }
  }
  const bound = server.address()
  const actual = typeof bound === 'object' && bound !== null ? bound.port : port
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${actual}/`,
    port: actual,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<void>}
 */
function listen(server, port, host) {
  return new Promise((done, failed) => {
    server.once('error', failed)
    server.listen(port, host, () => {
      server.off('error', failed)
      done()
    })
  })
}

/**
 * @typedef {{ folder: string, kept: Map<string, Kept>, request: import('node:http').IncomingMessage,
 *   response: import('node:http').ServerResponse }} Exchange
 * @param {Exchange} exchange
 */
async function answer({ folder, kept, request, response }) {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refuse(response, 405, { Allow: 'GET, HEAD' })
  const path = pathOf(request.url ?? '/')
  if (path === null) return refuse(response, 400)
  const found = await findFile(folder, path)
  if (found === null) return refuse(response, 404)
  if (found.moved) return refuse(response, 301, { Location: `${request.url?.split('?')[0]}/` })
  const file = await keep(kept, found.file, found.version)
  const headers = {
    ...everyFile,
    'Content-Type': types[extname(found.file)] ?? 'application/octet-stream',
    'Cache-Control': isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    Vary: 'Accept-Encoding',
  }
  const encoding = encodingFor(found.file, String(request.headers['accept-encoding']))
  const etag = `"${file.etag}${encoding ?? ''}"`
  if (request.headers['if-none-match']?.split(/,\s*/).includes(etag)) {
    response.writeHead(304, { ...headers, ETag: etag }).end()
    return
  }
  const body = encoding === null ? file.body : await packed(file, encoding)
  response.writeHead(200, {
    ...headers,
    ETag: etag,
    'Content-Length': body.length,
    ...(encoding === null ? {} : { 'Content-Encoding': encoding }),
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {Record<string, string>} [headers]
 */
function refuse(response, status, headers = {}) {
  if (response.headersSent) response.destroy()
  else
    response
      .writeHead(status, { ...headers, 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' })
      .end(`${status}`)
}

/**
 * The path of an address, decoded; null when it is none.
 * @param {string} url
 */
function pathOf(url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/)[0] ?? '')
    return path.startsWith('/') && !/[\0\\]/.test(path) ? path : null
  } catch {
    return null
  }
}

/**
 * A file below the folder, also behind links; null when there is none.
 * @param {string} folder
 * @param {string} path
 * @returns {Promise<{ file: string, version: string, moved: boolean } | null>}
 */
async function findFile(folder, path) {
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
 * @param {Map<string, Kept>} kept
 * @param {string} file
 * @param {string} version
 */
async function keep(kept, file, version) {
  const old = kept.get(file)
  if (old?.version === version) return old
  const body = await readFile(file)
  const etag = createHash('sha256').update(body).digest('base64url').slice(0, 24)
  const made = { body, etag, version, packed: new Map() }
  kept.set(file, made)
  return made
}

/**
 * Files below `assets/` have their content's hash in their name.
 * @param {string} path
 */
function isHashed(path) {
  return /\/assets\/[^/]+-[\w-]{8}\.\w+$/.test(path)
}

/**
 * @param {string} file
 * @param {string} accepted
 * @returns {'br' | 'gzip' | null}
 */
function encodingFor(file, accepted) {
  if (notWorthCompressing.has(extname(file))) return null
  const names = accepted
    .split(',')
    .filter((each) => !/;\s*q=0(\.0*)?\s*$/.test(each))
    .map((each) => each.split(';')[0]?.trim())
  return names.includes('br') ? 'br' : names.includes('gzip') ? 'gzip' : null
}

/**
 * Compressed once, and kept.
 * @param {Kept} file
 * @param {'br' | 'gzip'} encoding
 */
function packed(file, encoding) {
  const made = file.packed.get(encoding) ?? compress(file.body, encoding)
  file.packed.set(encoding, made)
  return made
}

/**
 * @param {Buffer} body
 * @param {'br' | 'gzip'} encoding
 * @returns {Promise<Buffer>}
 */
function compress(body, encoding) {
  if (encoding === 'gzip') return promisify(gzip)(body)
  // The best quality takes many seconds for Monaco; this one is nearly as small.
  return promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
}
