/**
 * Keeps the page on this computer. First what the first lesson needs, in this order, and the page works without a
 * network; then the whole course in the languages of the learner, a piece at a time, as often as the page asks for it;
 * and whatever else is opened. A version never takes a file of another one, except those whose names are their content.
 */

/** Filled in by tools/offline-files.ts; addresses are relative to the folder of this file. */
export interface KeptFiles {
  version: string
  /** The entry script: a page that does not name it belongs to another version, or is no page of ours. */
  entry: string
  /** In the order in which they are needed. */
  core: string[]
  /** What makes it more comfortable: kept last. */
  rest: string[]
  /** By language: the address of a list of everything that a learner of this language may open. */
  languages: Record<string, string>
}

interface LifeEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface FetchEvent extends LifeEvent {
  request: Request
  respondWith(response: Promise<Response>): void
}
interface MessageEvent extends LifeEvent {
  data: unknown
  source: { postMessage(message: unknown): void } | null
}
interface Scope {
  registration: { scope: string }
  clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: LifeEvent) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void
}

declare const self: Scope
declare const __KEPT_FILES__: KeptFiles

const files = __KEPT_FILES__
/** Several copies of Jisr may live at one origin, each below its own path. */
const prefix = `jisr ${self.registration.scope} `
const cacheName = prefix + files.version
/** Which languages are kept, as a file of the cache: a new version brings the same. */
const languagesFile = 'kept-languages.json'
/** Files fetched at the same time, and in answer to one message: a worker must not be busy for long. */
const ABREAST = 4
const AT_ONCE = 60

self.addEventListener('install', (event) => event.waitUntil(install()))
self.addEventListener('activate', (event) => event.waitUntil(activate()))
self.addEventListener('fetch', (event) => {
  const path = pathOf(event.request)
  if (path !== null) event.respondWith(answer(path, event.request))
})
self.addEventListener('message', (event) => {
  const { type, languages } = Object(event.data) as { type?: unknown; languages?: unknown }
  if (type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting())
  if (type === 'KEEP' && Array.isArray(languages)) event.waitUntil(keepAsked(event, languages.map(String)))
})

/** Rejects when a file is missing: there is then no new version yet, and the one in use stays. */
async function install(): Promise<void> {
  await keep(files.core)
  // Who had the whole course has it in the new version, too, before it is offered.
  const before = await languagesBefore()
  if (before.length > 0) await keep([...(await courseIn(before)), ...files.rest])
  await note(before)
}

async function activate(): Promise<void> {
  for (const name of await olderCaches()) await caches.delete(name)
  // Lessons opened later on the first visit must come from what is kept, too.
  await self.clients.claim()
}

/** Answers how much is kept. The page asks again while it is not everything. */
async function keepAsked({ source }: MessageEvent, languages: string[]): Promise<void> {
  try {
    const wanted = [...(await courseIn(languages)), ...files.rest]
    const missing = await withoutKept(wanted)
    const total = files.core.length + wanted.length
    await bring(missing.slice(0, AT_ONCE))
    const left = Math.max(0, missing.length - AT_ONCE)
    if (left === 0) await note(languages)
    source?.postMessage({ type: 'KEPT', languages, kept: total - left, total })
  } catch {
    source?.postMessage({ type: 'NOT_KEPT' })
  }
}

/** Addresses of everything in these languages, in the order of the course, each once. */
async function courseIn(languages: string[]): Promise<string[]> {
  const all = new Set<string>()
  for (const tag of languages) {
    const list = Object.hasOwn(files.languages, tag) ? files.languages[tag] : undefined
    if (list === undefined) continue
    await keep([list])
    const cache = await caches.open(cacheName)
    const paths = (await (await cache.match(addressOf(list)))?.json()) as string[]
    for (const path of paths) all.add(path)
  }
  return [...all]
}

async function keep(paths: string[]): Promise<void> {
  await bring(await withoutKept(paths))
}

/** Brings files in this order, a few abreast. What an older version has under the same hash is taken from there. */
async function bring(missing: string[]): Promise<void> {
  const waiting = [...missing]
  const cache = await caches.open(cacheName)
  const next = async (): Promise<void> => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift())
      await cache.put(addressOf(path), (await fromOlder(path)) ?? (await fetched(path)))
  }
  await Promise.all(Array.from({ length: ABREAST }, next))
}

async function withoutKept(paths: string[]): Promise<string[]> {
  const cache = await caches.open(cacheName)
  const kept = new Set((await cache.keys()).map(({ url }) => url))
  return paths.filter((path) => !kept.has(addressOf(path)))
}

async function fromOlder(path: string): Promise<Response | undefined> {
  if (!isHashed(path)) return undefined
  for (const name of await olderCaches()) {
    const found = await (await caches.open(name)).match(addressOf(path), { ignoreVary: true })
    if (found) return found
  }
  return undefined
}

/** A file as it should be; the answer of a portal, which wants a password first, is none. */
async function fetched(path: string): Promise<Response> {
  const response = await fetch(addressOf(path), isHashed(path) ? {} : { cache: 'no-cache' })
  if (!response.ok || response.redirected) throw new Error(`${path}: ${response.status}`)
  const isPage = response.headers.get('content-type')?.includes('text/html') === true
  if (isPage !== path.endsWith('.html')) throw new Error(`${path} is another file`)
  if (isPage && !(await response.clone().text()).includes(files.entry))
    throw new Error(`${path} is of another version`)
  return response
}

async function answer(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(cacheName)
  const kept = await cache.match(addressOf(path), { ignoreVary: true })
  if (kept) return kept
  const response = await fetch(request)
  // What was opened once can be opened again.
  if (isHashed(path) && response.status === 200) void cache.put(addressOf(path), response.clone())
  return response
}

/** The path below our folder of what may be kept; null for everything else, which is none of our business. */
function pathOf({ method, url, mode }: Request): string | null {
  const { origin, pathname } = new URL(url)
  const home = new URL(self.registration.scope)
  if (method !== 'GET' || origin !== home.origin || !pathname.startsWith(home.pathname)) return null
  const path = decodeURI(pathname.slice(home.pathname.length))
  if (mode === 'navigate') return path === '' || path === 'index.html' ? 'index.html' : null
  return path === '' || path === 'sw.js' ? null : path
}

function addressOf(path: string): string {
  return new URL(path, self.registration.scope).href
}

function isHashed(path: string): boolean {
  return path.startsWith('assets/') || path.startsWith('offline/')
}

async function olderCaches(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName)
}

async function languagesBefore(): Promise<string[]> {
  for (const name of await olderCaches()) {
    const found = await (await caches.open(name)).match(addressOf(languagesFile))
    if (found) return (await found.json()) as string[]
  }
  return []
}

async function note(languages: string[]): Promise<void> {
  const cache = await caches.open(cacheName)
  await cache.put(addressOf(languagesFile), new Response(JSON.stringify(languages)))
}
