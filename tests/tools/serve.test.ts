/** The server behind `npm start`, asked by sockets as rude clients do. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serve, type Server } from '../../tools/serve.mjs'

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

const above = mkdtempSync(join(tmpdir(), 'jisr-serve-'))
const root = join(above, 'dist')
const page = '<!doctype html><title>Jisr</title>'
let server: Server

beforeAll(async () => {
  mkdirSync(join(root, 'assets'), { recursive: true })
  mkdirSync(join(root, 'below'))
  writeFileSync(join(above, 'secret.txt'), 'secret')
  writeFileSync(join(root, 'index.html'), page)
  writeFileSync(join(root, 'below', 'index.html'), page)
  writeFileSync(join(root, 'sw.js'), 'self.skip = 1')
  writeFileSync(join(root, 'assets', 'shell-u9hOiJp-.js'), 'export {}')
  writeFileSync(join(root, 'assets', 'engine-uFzwHH0Y.wasm'), Buffer.from([0, 97, 115, 109]))
  symlinkSync(join(above, 'secret.txt'), join(root, 'linked.txt'))
  server = await serve({ root })
})

afterAll(async () => {
  await server.close()
  rmSync(above, { recursive: true, force: true })
})

/** Sends the path as it is: `fetch` would tidy it before. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: server.port, path, headers, method }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) })
      })
    })
    sent.on('error', reject)
    sent.end()
  })
}

describe('what it gives', () => {
  it('is the page at the root, which a browser asks for again each time', async () => {
    const { status, headers, body } = await ask('/')
    expect(status).toBe(200)
    expect(body.toString()).toBe(page)
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect((await ask('/sw.js')).headers['cache-control']).toBe('no-cache')
  })

  it('is kept for ever when the name holds a hash', async () => {
    const { headers } = await ask('/assets/shell-u9hOiJp-.js')
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    })
  })

  it('has the type that lets a browser compile wasm while it arrives', async () => {
    const { headers, body } = await ask('/assets/engine-uFzwHH0Y.wasm')
    expect(headers['content-type']).toBe('application/wasm')
    expect([...body]).toEqual([0, 97, 115, 109])
  })

  it('is compressed as the browser asks for it', async () => {
    const brotli = await ask('/', { 'Accept-Encoding': 'gzip, deflate, br' })
    expect(brotli.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(brotli.body).toString()).toBe(page)
    const zipped = await ask('/', { 'Accept-Encoding': 'gzip;q=1.0, br;q=0' })
    expect(zipped.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(zipped.body).toString()).toBe(page)
  })

  it('is not sent again when it has not changed, and is when it has', async () => {
    const { headers } = await ask('/below/')
    const again = await ask('/below/', { 'If-None-Match': headers.etag ?? '' })
    expect([again.status, again.body.length]).toEqual([304, 0])
    writeFileSync(join(root, 'below', 'index.html'), `${page}changed`)
    const changed = await ask('/below/', { 'If-None-Match': headers.etag ?? '' })
    expect([changed.status, changed.body.toString()]).toEqual([200, `${page}changed`])
  })

  it('has no body for HEAD', async () => {
    const { status, headers, body } = await ask('/', {}, 'HEAD')
    expect([status, body.length, headers['content-length']]).toEqual([200, 0, String(page.length)])
  })

  it('sends a folder to its own address, so that relative paths are right', async () => {
    const { status, headers } = await ask('/below')
    expect([status, headers.location]).toEqual([301, '/below/'])
  })
})

describe('what it refuses', () => {
  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/../../secret.txt',
    '//../secret.txt',
    '/..%5csecret.txt',
    '/linked.txt',
    '/secret.txt%00.html',
    '/%',
    '/nothing',
    '/index.html/',
  ])('%s', async (path) => {
    const { status, body } = await ask(path)
    expect([400, 404]).toContain(status)
    expect(body.toString()).not.toContain('secret')
  })

  it('methods that would change something', async () => {
    expect((await ask('/', {}, 'POST')).status).toBe(405)
  })
})

describe('where it listens', () => {
  it('takes the next port when one is taken, if it may', async () => {
    const next = await serve({ root, port: server.port, anyPort: true })
    expect(next.port).toBeGreaterThan(server.port)
    await next.close()
    await expect(serve({ root, port: server.port })).rejects.toThrow('EADDRINUSE')
  })

  it('does not listen to other computers unless asked to', () => {
    expect(server.address).toBe(`http://127.0.0.1:${server.port}/`)
  })
})
