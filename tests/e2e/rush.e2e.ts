/**
 * A whole room opens the page at the same moment: the real build, given by `npm run classroom` in a process of its own.
 * With JISR_ALL=1 forty browsers do it, else eight.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { Agent, request, type IncomingHttpHeaders } from 'node:http'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { packedEndings, worthPacking } from '../../tools/packing.mjs'
import { openAt, type Opened } from './harness.ts'
import { chooseLanguage, openLesson, run, unitOne } from './learner.ts'

const CLIENTS = 200
const BROWSERS = process.env['JISR_ALL'] === undefined ? 8 : 40

const lessons = unitOne('en').filter(({ kind }) => kind === 'run')
let server: ChildProcess
let port = 0

beforeAll(async () => {
  server = spawn(process.execPath, ['tools/classroom.mjs'], { stdio: ['ignore', 'pipe', 'inherit'] })
  port = await new Promise<number>((resolve, reject) => {
    let said = ''
    server.stdout?.on('data', (part: Buffer) => {
      said += part.toString()
      const [, found] = /http:\/\/localhost:(\d+)\/room/.exec(said) ?? []
      if (found !== undefined) resolve(Number(found))
    })
    server.on('exit', () => reject(new Error(`the server ended: ${said}`)))
  })
})

afterAll(async () => {
  if (server.exitCode !== null) return
  const ended = new Promise((done) => server.on('exit', done))
  server.kill()
  await ended
})

/** A browser that has never been here, at an address that is not trusted, as in a room. */
const openInRoom = (): Promise<Opened> =>
  openAt({ address: `http://room.test:${port}/`, close: () => Promise.resolve() })

async function workOnALesson(page: Page, at: number): Promise<void> {
  await chooseLanguage(page, 'en')
  await openLesson(page, lessons[at % lessons.length]?.id ?? '')
  await run(page)
  await page.locator('.output-line').first().waitFor()
}

it(`loses none of ${CLIENTS} clients that fetch everything up to the first Run: all bytes are right`, async () => {
  const wanted = await askedForByABrowser()
  expect(wanted.map(kindOf)).toEqual(expect.arrayContaining(['/', 'wasm', 'js', 'css']))
  const expected = new Map(wanted.map((path) => [path, readFileSync(fileOf(path))]))

  /** By path and encoding: a body that was compared with the file of the build. */
  const right = new Map<string, Buffer>()
  const wrong: string[] = []
  const fetchAll = async (client: number): Promise<number> => {
    // By plain http browsers offer gzip only; some proxies and apps offer more, or nothing.
    const accepted =
      ['gzip, deflate', 'gzip, deflate, br', ''][client % 10 < 8 ? 0 : client % 10 === 8 ? 1 : 2] ?? ''
    const agent = new Agent({ keepAlive: true, maxSockets: 6 })
    const answers = await Promise.all(wanted.map((path) => ask(path, accepted, agent)))
    agent.destroy()
    for (const [at, answer] of answers.entries()) {
      const path = wanted[at] ?? ''
      const complaint = wrongIn(answer, { path, accepted, expected: expected.get(path), right })
      if (complaint !== null) wrong.push(`client ${client}, ${path}: ${complaint}`)
    }
    return answers.reduce((sum, { body }) => sum + body.length, 0)
  }
  const bytes = await Promise.all(Array.from({ length: CLIENTS }, (_, client) => fetchAll(client)))
  expect(wrong).toEqual([])
  expect(Math.min(...bytes)).toBeGreaterThan(100_000)
})

it(`serves ${BROWSERS} browsers at once, each with a lesson and its program run`, async () => {
  const pages = await Promise.all(Array.from({ length: BROWSERS }, openInRoom))
  for (const { context } of pages) context.setDefaultTimeout(100_000)
  await Promise.all(pages.map(({ page }, at) => workOnALesson(page, at)))
  const printed = pages.map(({ page }) => page.locator('.output-line').count())
  expect(Math.min(...(await Promise.all(printed)))).toBeGreaterThan(0)
})

/** The paths that a browser asks for, from the address to the first Run, in this order. */
async function askedForByABrowser(): Promise<string[]> {
  const { page, context, address } = await openInRoom()
  const paths = new Set<string>()
  context.on('request', (request) => {
    const { pathname, protocol } = new URL(request.url())
    if (protocol === 'http:') paths.add(pathname)
  })
  await page.goto(address)
  await workOnALesson(page, 0)
  return [...paths]
}

function fileOf(path: string): string {
  return join('dist', path === '/' ? 'index.html' : path)
}

function kindOf(path: string): string {
  return path.split('.').at(-1) ?? path
}

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

/** Null when the answer is right: status, length, encoding, and the bytes of the build. */
function wrongIn(
  { status, headers, body }: Answer,
  asked: { path: string; accepted: string; expected: Buffer | undefined; right: Map<string, Buffer> },
): string | null {
  const file = fileOf(asked.path)
  if (status !== 200) return `status ${status}`
  if (Number(headers['content-length']) !== body.length) return 'another length than it said'
  const best = asked.accepted.includes('br') ? 'br' : asked.accepted.includes('gzip') ? 'gzip' : null
  const encoding = worthPacking(file) ? best : null
  if ((headers['content-encoding'] ?? null) !== encoding)
    return `packed as ${headers['content-encoding'] ?? 'nothing'}, not ${encoding ?? 'nothing'}`
  const key = `${asked.path} ${encoding ?? ''}`
  const known = asked.right.get(key)
  if (known) return known.equals(body) ? null : 'other bytes than another client got'
  const plain = encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body
  if (asked.expected?.equals(plain) !== true) return 'other bytes than those of the build'
  const packed = encoding === null ? '' : file + packedEndings[encoding]
  if (existsSync(packed) && !readFileSync(packed).equals(body))
    return 'packed anew, though the build has done it'
  asked.right.set(key, body)
  return null
}

function ask(path: string, accepted: string, agent: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = accepted === '' ? {} : { 'Accept-Encoding': accepted }
    const sent = request({ host: '127.0.0.1', port, path, headers, agent }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        })
      })
    })
    sent.on('error', reject)
    sent.end()
  })
}
