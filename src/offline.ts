/** The service worker as the screens see it: "ready without internet", and updates that wait for the learner. */

export type OfflineState = 'unsupported' | 'preparing' | 'ready' | 'updateWaiting'

export interface Offline {
  state: () => OfflineState
  /** How much of everything is kept, 0 … 1; null when that is not known. */
  progress: () => number | null
  subscribe: (listener: () => void) => () => void
  /** Changes to the waiting version: the page opens again, in every tab. Does nothing when none is waiting. */
  applyUpdate: () => void
  /** Which languages the learner reads: "ready" is said when the whole course is kept in them. */
  keep: (languages: readonly string[]) => void
}

type Word = { type: 'KEPT'; languages: string[]; kept: number; total: number } | { type: 'NOT_KEPT' }

/** What is used of the browser, so that tests can stand in for it. */
export interface OfflineParts {
  /** Null where no service worker can be: one file opened by double click, plain `http://`, some frames. */
  container: ServiceWorkerContainer | null
  reload: () => void
  /** Calls back whenever the network has returned. */
  onNetwork: (listener: () => void) => void
}

/**
 * Registers the service worker, when `after` has settled, and watches it. Never throws. A new version is fetched beside
 * the one in use and waits; all tabs change together, so that a page never gets half of its files from another version.
 */
export function watchOffline(
  after: Promise<unknown>,
  { container, reload, onNetwork }: OfflineParts = thisBrowser(),
): Offline {
  const listeners = new Set<() => void>()
  let registration: ServiceWorkerRegistration | null = null
  let state: OfflineState = container === null ? 'unsupported' : 'preparing'
  let languages: readonly string[] = []
  /** What the worker has said of these languages. */
  let word: Word | null = null

  function become(next: OfflineState): void {
    if (next === state) return
    state = next
    tell()
  }

  function tell(): void {
    for (const listener of listeners) listener()
  }

  function look(): void {
    if (registration === null) return
    if (registration.waiting && registration.active) become('updateWaiting')
    else if (registration.active?.state === 'activated') become(isWhole(word) ? 'ready' : 'preparing')
    else if (registration.active || registration.installing || registration.waiting) become('preparing')
    else become('unsupported')
  }

  /** The worker keeps a piece at a time, and says how far it has come. */
  function ask(): void {
    if (languages.length > 0) registration?.active?.postMessage({ type: 'KEEP', languages: [...languages] })
  }

  function hear({ data }: MessageEvent<unknown>): void {
    const said = asWord(data)
    if (said === null || (said.type === 'KEPT' && said.languages.join() !== languages.join())) return
    // Asked again only while something comes: without a network the next visit goes on, or the network's return.
    const further = said.type === 'KEPT' && !isWhole(said)
    if (said.type === 'KEPT') word = said
    look()
    tell()
    if (further) ask()
  }

  function follow(worker: ServiceWorker | null): void {
    worker?.addEventListener('statechange', () => {
      look()
      if (worker.state === 'activated') ask()
    })
  }

  function watch(made: ServiceWorkerRegistration): void {
    registration = made
    for (const worker of [made.installing, made.waiting, made.active]) follow(worker)
    made.addEventListener('updatefound', () => follow(made.installing))
    look()
    ask()
  }

  if (container !== null) {
    container.addEventListener('message', hear)
    onNetwork(ask)
    reloadWithNewVersion(container, reload)
    void after
      .catch(() => undefined)
      .then(() => container.register('./sw.js', { scope: './' }))
      .then(watch, () => become('unsupported'))
  }

  return {
    state: () => state,
    progress: () => (word?.type === 'KEPT' ? word.kept / word.total : null),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    applyUpdate: () => registration?.waiting?.postMessage({ type: 'SKIP_WAITING' }),
    keep(wanted) {
      if (wanted.join() === languages.join()) return
      languages = [...wanted]
      word = null
      look()
      ask()
    },
  }
}

function isWhole(word: Word | null): boolean {
  return word?.type === 'KEPT' && word.kept === word.total
}

function asWord(data: unknown): Word | null {
  const { type, languages, kept, total } = Object(data) as Partial<Record<string, unknown>>
  if (type === 'NOT_KEPT') return { type }
  if (type !== 'KEPT' || !Array.isArray(languages)) return null
  if (typeof kept !== 'number' || typeof total !== 'number') return null
  return { type, languages: languages.map(String), kept, total }
}

/** The first version takes over a page that came from the network just now: that is not a change. */
function reloadWithNewVersion(container: ServiceWorkerContainer, reload: () => void): void {
  let controlled = container.controller !== null
  container.addEventListener('controllerchange', () => {
    if (controlled) reload()
    controlled = true
  })
}

function thisBrowser(): OfflineParts {
  return {
    container: serviceWorkers(),
    reload: () => location.reload(),
    onNetwork: (listener) => window.addEventListener('online', listener),
  }
}

/** Only reading `navigator.serviceWorker` throws in a sandboxed frame. One file has no service worker beside it. */
function serviceWorkers(): ServiceWorkerContainer | null {
  try {
    const hosted = import.meta.env.PROD && import.meta.env.MODE !== 'usb'
    const possible = 'serviceWorker' in navigator && location.protocol.startsWith('http')
    return hosted && possible ? navigator.serviceWorker : null
  } catch {
    return null
  }
}
