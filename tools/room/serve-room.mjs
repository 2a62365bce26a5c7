/** The server of a room: the built page for everybody, a page for the wall, and the one file to take home. */
import { existsSync } from 'node:fs'
import { headers } from '../policy.mjs'
import { addressOf, serve } from '../serve.mjs'
import { roomAddresses, watchAddresses } from './addresses.mjs'
import { roomPage, roomScript } from './room-page.mjs'

/**
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {{ root?: string, oneFile?: string, port?: number, every?: number, look?: () => string[],
 *   changed?: (addresses: string[], port: number) => void }} RoomOptions
 * @typedef {{ port: number, addresses: () => string[], close: () => Promise<void> }} Room
 */

/**
 * Serves on every network of this computer until `close`. `changed` hears the addresses at the start, and again
 * whenever they are others.
 * @param {RoomOptions} [options] port 0: any free one; else the next free one when it is taken
 * @returns {Promise<Room>}
 */
export async function serveRoom({
  root = 'dist',
  oneFile = 'dist-usb/jisr.html',
  port = 0,
  every,
  look = roomAddresses,
  changed = () => undefined,
} = {}) {
  /** @type {Set<Response>} */
  const walls = new Set()
  /** @type {string[]} */
  let addresses = []
  const server = await serve({
    root,
    port,
    host: '*',
    anyPort: true,
    own: (path) => {
      if (path === '/jisr.html')
        return { file: oneFile, headers: { 'Content-Disposition': 'attachment; filename="jisr.html"' } }
      if (path === '/room/room.js')
        return (_, response) => send(response, 'text/javascript; charset=utf-8', roomScript)
      if (path === '/room/changes') return (request, response) => hold(walls, request, response)
      const [asked, tag] = /^\/room(?:\/([\w-]+))?\/?$/.exec(path) ?? []
      if (asked === undefined) return null
      const takeAlong = existsSync(oneFile)
      const page = roomPage({ addresses, takeAlong, ...(tag === undefined ? {} : { tag }) })
      return page === null ? null : (_, response) => send(response, 'text/html; charset=utf-8', page)
    },
  })
  const stop = watchAddresses(
    (hosts) => {
      addresses = hosts.map((host) => addressOf(host, server.port))
      for (const wall of walls) wall.write('event: changed\ndata:\n\n')
      changed(addresses, server.port)
    },
    { look, ...(every === undefined ? {} : { every }) },
  )
  return {
    port: server.port,
    addresses: () => addresses,
    async close() {
      stop()
      await server.close()
    },
  }
}

/**
 * @param {Response} response
 * @param {string} type
 * @param {string} text
 */
function send(response, type, text) {
  const body = Buffer.from(text)
  response.writeHead(200, {
    ...headers,
    'Content-Type': type,
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
  })
  response.end(response.req.method === 'HEAD' ? undefined : body)
}

/**
 * Keeps a line open to a page on the wall.
 * @param {Set<Response>} walls
 * @param {import('node:http').IncomingMessage} request
 * @param {Response} response
 */
function hold(walls, request, response) {
  response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
  if (request.method === 'HEAD') {
    response.end()
    return
  }
  response.write('retry: 3000\n\n')
  walls.add(response)
  response.on('close', () => walls.delete(response))
}
