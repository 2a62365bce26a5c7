/**
 * A small static server for `dist/`: `npm start`, `npm run classroom` and the end-to-end tests. Only what is in the
 * folder leaves it. It writes down nothing about who asks.
 */
import { realpath, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname } from 'node:path'
import { headers as everyFile } from './policy.mjs'
import { contentTypes, createShelf, findFile } from './served-files.mjs'

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {{ file: string, headers?: Record<string, string> }} ExtraFile
 * @typedef {(request: Request, response: Response) => void} Handler
 * @typedef {{ root: string, port?: number, host?: string, anyPort?: boolean,
 *   own?: (path: string) => ExtraFile | Handler | null }} ServeOptions
 * @typedef {{ address: string, port: number, close: () => Promise<void> }} Server
 */

/** A client may think for so long between two requests of one connection, in milliseconds. */
const keepAlive = 65_000

/**
 * Serves a folder until `close`. With `anyPort`, a port that is taken leads to the next one. The host `*` stands for
 * every network of this computer. `own` answers paths beside the folder: with a file, or by itself.
 * @param {ServeOptions} options port 0: any free one
 * @returns {Promise<Server>} rejects with the error of `listen`
 */
export async function serve({ root, port = 0, host = '127.0.0.1', anyPort = false, own = () => null }) {
  const folder = await realpath(root)
  const shelf = createShelf()
  const server = createServer({ keepAliveTimeout: keepAlive }, (request, response) => {
    answer({ folder, shelf, own, request, response }).catch(() => refuse(response, 500))
  })
  const tries = anyPort ? 20 : 1
  for (let at = 0; ; at += 1) {
    try {
      await listen(server, port === 0 ? 0 : port + at, host)
      break
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!taken || at + 1 >= tries) throw error
    }
  }
  const bound = server.address()
  const actual = typeof bound === 'object' && bound !== null ? bound.port : port
  return {
    address: addressOf(host === '*' ? 'localhost' : host, actual),
    port: actual,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

/**
 * What to type into a browser: `http://192.0.2.7:8080/`; addresses of IPv6 stand in brackets.
 * @param {string} host
 * @param {number} port
 */
export function addressOf(host, port) {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}/`
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
    // Without a host, node listens on every network, by IPv6 and IPv4 where there are both.
    server.listen({ port, ...(host === '*' ? {} : { host }) }, () => {
      server.off('error', failed)
      done()
    })
  })
}

/**
 * @typedef {{ folder: string, shelf: import('./served-files.mjs').Shelf, own: NonNullable<ServeOptions['own']>,
 *   request: Request, response: Response }} Exchange
 * @param {Exchange} exchange
 */
async function answer({ folder, shelf, own, request, response }) {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refuse(response, 405, { Allow: 'GET, HEAD' })
  const path = pathOf(request.url ?? '/')
  if (path === null) return refuse(response, 400)
  const extra = own(path)
  if (typeof extra === 'function') return extra(request, response)
  const found = extra === null ? await findFile(folder, path) : await foundAs(extra.file)
  if (found === null) return refuse(response, 404)
  if (found.moved) return refuse(response, 301, { Location: `${request.url?.split('?')[0]}/` })
  const { body, encoding, etag } = await shelf.take(found, String(request.headers['accept-encoding']))
  const headers = {
    ...everyFile,
    'Content-Type': contentTypes[extname(found.file)] ?? 'application/octet-stream',
    'Cache-Control': isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    Vary: 'Accept-Encoding',
    ETag: etag,
    ...extra?.headers,
  }
  if (request.headers['if-none-match']?.split(/,\s*/).includes(etag)) {
    response.writeHead(304, headers).end()
    return
  }
  response.writeHead(200, {
    ...headers,
    'Content-Length': body.length,
    ...(encoding === null ? {} : { 'Content-Encoding': encoding }),
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** @param {string} file */
async function foundAs(file) {
  try {
    const { mtimeMs, size } = await stat(file)
    return { file, version: `${mtimeMs} ${size}`, moved: false }
  } catch {
    return null
  }
}

/**
 * @param {Response} response
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
 * Files below `assets/` have their content's hash in their name.
 * @param {string} path
 */
function isHashed(path) {
  return /\/assets\/[^/]+-[\w-]{8}\.\w+$/.test(path)
}
