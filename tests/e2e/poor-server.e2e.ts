/**
 * Any static server will do: one that knows the types of pages, scripts and styles alone, packs nothing, says nothing
 * about caches, gives no ranges and closes each connection, as `python3 -m http.server` and the like do.
 */
import { createServer, type Server } from 'node:http'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { expect, it } from 'vitest'
import { openAt, untilKept, type Opened } from './harness.ts'
import { chooseLanguage, openLesson, solve, unitOne, type Screen } from './learner.ts'

const [lesson] = unitOne('en')
/** Without these no browser runs a module or applies a style. All other files come as bytes of no type. */
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

function poorServer(base: string, asked: string[]): Server {
  return createServer({ keepAlive: false }, (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname)
    asked.push(path)
    const below = path.startsWith(base) ? path.slice(base.length) : null
    const file = below === null ? null : join('dist', below === '' ? 'index.html' : below)
    const type = types[extname(file ?? '')] ?? 'application/octet-stream'
    void (file === null ? Promise.reject(new Error(path)) : readFile(file)).then(
      (body) => response.writeHead(200, { 'Content-Type': type, Connection: 'close' }).end(body),
      () => response.writeHead(404, { Connection: 'close' }).end(),
    )
  })
}

/** `host`: browsers trust localhost as they trust https, and keep the page; `room.test` they do not. */
async function openPoor(host: string, base = '/'): Promise<Opened & { asked: string[] }> {
  const asked: string[] = []
  const server = poorServer(base, asked)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const bound = server.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0
  const close = (): Promise<void> =>
    new Promise((done) => {
      server.close(() => done())
      server.closeAllConnections()
    })
  return { ...(await openAt({ address: `http://${host}:${port}${base}`, close })), asked }
}

async function solveFirst(screen: Screen): Promise<void> {
  if (!lesson) throw new Error('the course is empty')
  await openLesson(screen, lesson.id)
  await solve(screen, lesson, 'en')
}

it.each(['/', '/some/path/'])('is enough for a lesson, and for keeping the page, at %s', async (base) => {
  const { page, context, asked } = await openPoor('localhost', base)
  await chooseLanguage(page, 'en')
  await solveFirst(page)
  await untilKept(page)
  await context.setOffline(true)
  await page.reload()
  await solveFirst(page)
  // Nothing was looked for beside the folder.
  expect(asked.filter((path) => !path.startsWith(base))).toEqual([])
})

it('is enough in a room, where browsers do not trust the address', async () => {
  const { page } = await openPoor('room.test')
  await chooseLanguage(page, 'en')
  await solveFirst(page)
  await page.reload()
  await page.locator('main.lesson#main').waitFor()
})
