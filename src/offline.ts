/** The service worker as the screens see it: "ready without internet", and updates that wait for the learner. */

export type OfflineState = 'unsupported' | 'preparing' | 'ready' | 'updateWaiting'

export interface Offline {
  state: () => OfflineState
  subscribe: (listener: () => void) => () => void
  /** Changes to the waiting version: the page opens again, in every tab. Does nothing when none is waiting. */
  applyUpdate: () => void
}

/** What is used of the browser, so that tests can stand in for it. */
export interface OfflineParts {
  /** Null where no service worker can be: one file opened by double click, plain `http://`, some frames. */
  container: ServiceWorkerContainer | null
  reload: () => void
}

/**
 * Registers the service worker and watches it. Never throws. A new version is fetched beside the one in use and
 * waits; all tabs change together, so that a page never gets half of its files from another version.
 */
export function watchOffline({ container, reload }: OfflineParts = thisBrowser()): Offline {
  const listeners = new Set<() => void>()
  let registration: ServiceWorkerRegistration | null = null
  let state: OfflineState = container === null ? 'unsupported' : 'preparing'

  function become(next: OfflineState): void {
    if (next === state) return
    state = next
    for (const listener of listeners) listener()
  }

  function look(): void {
    if (registration === null) return
    if (registration.waiting && registration.active) become('updateWaiting')
    else if (registration.active?.state === 'activated') become('ready')
    else if (registration.active || registration.installing || registration.waiting) become('preparing')
    else become('unsupported')
  }

  function follow(worker: ServiceWorker | null): void {
    worker?.addEventListener('statechange', look)
  }

  function watch(made: ServiceWorkerRegistration): void {
    registration = made
    for (const worker of [made.installing, made.waiting, made.active]) follow(worker)
    made.addEventListener('updatefound', () => follow(made.installing))
    look()
  }

  if (container !== null) {
    reloadWithNewVersion(container, reload)
    container.register('./sw.js', { scope: './' }).then(watch, () => become('unsupported'))
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    applyUpdate: () => registration?.waiting?.postMessage({ type: 'SKIP_WAITING' }),
  }
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
  return { container: serviceWorkers(), reload: () => location.reload() }
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
