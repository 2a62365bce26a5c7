/** The service worker's life, played by a stand-in. */
import { describe, expect, it, vi } from 'vitest'
import { watchOffline, type Offline } from '../src/offline.ts'

type Life = 'installing' | 'installed' | 'activating' | 'activated' | 'redundant'

class FakeWorker extends EventTarget {
  state: Life = 'installing'
  readonly heard: unknown[] = []
  postMessage(message: unknown): void {
    this.heard.push(message)
  }
  become(state: Life): void {
    this.state = state
    this.dispatchEvent(new Event('statechange'))
  }
}

class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null
  waiting: FakeWorker | null = null
  active: FakeWorker | null = null
}

class FakeContainer extends EventTarget {
  controller: FakeWorker | null = null
  readonly registration = new FakeRegistration()
  register = (): Promise<FakeRegistration> => Promise.resolve(this.registration)
  /** As the worker answers. */
  say(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
}

const nothing = Promise.resolve()
const kept = (kept: number, languages = ['ar']) => ({ type: 'KEPT', languages, kept, total: 50 })

function watched(container: FakeContainer): { offline: Offline; reload: () => void; network: () => void } {
  const reload = vi.fn()
  const network = new EventTarget()
  const offline = watchOffline(nothing, {
    container: container as unknown as ServiceWorkerContainer,
    reload,
    onNetwork: (listener) => network.addEventListener('online', listener),
  })
  offline.keep(['ar'])
  return { offline, reload, network: () => void network.dispatchEvent(new Event('online')) }
}

const settled = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve))

function active(): FakeWorker {
  const worker = new FakeWorker()
  worker.state = 'activated'
  return worker
}

/** A page on its second visit, where the next version has just arrived. */
async function withNewVersion() {
  const container = new FakeContainer()
  container.controller = container.registration.active = active()
  const { offline, reload } = watched(container)
  await settled()
  const next = new FakeWorker()
  container.registration.installing = next
  container.registration.dispatchEvent(new Event('updatefound'))
  container.registration.installing = null
  container.registration.waiting = next
  next.become('installed')
  return { container, offline, reload, next }
}

describe('on the first visit', () => {
  it('is preparing until everything is kept, then ready', async () => {
    const container = new FakeContainer()
    const worker = new FakeWorker()
    container.registration.installing = worker
    const { offline, reload } = watched(container)
    const heard = vi.fn()
    offline.subscribe(heard)
    await settled()
    expect(offline.state()).toBe('preparing')

    container.registration.installing = null
    container.registration.active = worker
    worker.become('activating')
    expect(offline.state()).toBe('preparing')
    container.controller = worker
    container.dispatchEvent(new Event('controllerchange'))
    worker.become('activated')
    expect(worker.heard).toEqual([{ type: 'KEEP', languages: ['ar'] }])
    expect(offline.state()).toBe('preparing')
    container.say(kept(50))
    expect(offline.state()).toBe('ready')
    expect(heard).toHaveBeenCalled()
    expect(reload).not.toHaveBeenCalled()
  })

  it('is unsupported when keeping fails', async () => {
    const container = new FakeContainer()
    const worker = new FakeWorker()
    container.registration.installing = worker
    const { offline } = watched(container)
    await settled()
    container.registration.installing = null
    worker.become('redundant')
    expect(offline.state()).toBe('unsupported')
  })

  it('is unsupported when the browser refuses, without throwing', async () => {
    const container = new FakeContainer()
    container.register = () => Promise.reject(new Error('refused'))
    const { offline } = watched(container)
    await settled()
    expect(offline.state()).toBe('unsupported')
  })

  it.each(['done', 'given up'])('registers nothing before what comes first is %s', async (how) => {
    let end: { resolve: (value?: unknown) => void; reject: (reason: Error) => void } | undefined
    const first = new Promise((resolve, reject) => (end = { resolve, reject }))
    const container = new FakeContainer()
    const register = vi.spyOn(container, 'register')
    watchOffline(first, {
      container: container as unknown as ServiceWorkerContainer,
      reload: () => undefined,
      onNetwork: () => undefined,
    })
    await settled()
    expect(register).not.toHaveBeenCalled()
    if (how === 'done') end?.resolve()
    else end?.reject(new Error('no engine'))
    await settled()
    expect(register).toHaveBeenCalledOnce()
  })

  it('is unsupported where there are no service workers', () => {
    const { state, applyUpdate } = watchOffline(nothing, {
      container: null,
      reload: () => undefined,
      onNetwork: () => undefined,
    })
    applyUpdate()
    expect(state()).toBe('unsupported')
    expect(watchOffline(nothing).state()).toBe('unsupported')
  })
})

describe('keeping the course', () => {
  async function secondVisit() {
    const container = new FakeContainer()
    const worker = active()
    container.controller = container.registration.active = worker
    const made = watched(container)
    await settled()
    return { container, worker, ...made }
  }

  it('goes on piece by piece, says how far it is, and asks no more when all is there', async () => {
    const { container, worker, offline } = await secondVisit()
    expect(worker.heard).toHaveLength(1)
    container.say(kept(20))
    expect(offline.state()).toBe('preparing')
    expect(offline.progress()).toBe(0.4)
    expect(worker.heard).toHaveLength(2)
    container.say(kept(50))
    expect(offline.state()).toBe('ready')
    expect(worker.heard).toHaveLength(2)
  })

  it('stops without a network, and goes on when it is back', async () => {
    const { container, worker, offline, network } = await secondVisit()
    container.say({ type: 'NOT_KEPT' })
    expect(worker.heard).toHaveLength(1)
    expect(offline.state()).toBe('preparing')
    network()
    expect(worker.heard).toHaveLength(2)
  })

  it('begins anew for another language: what was said of the old ones does not count', async () => {
    const { container, worker, offline } = await secondVisit()
    container.say(kept(50))
    offline.keep(['fr', 'ar'])
    expect(offline.state()).toBe('preparing')
    expect(worker.heard.at(-1)).toEqual({ type: 'KEEP', languages: ['fr', 'ar'] })
    container.say(kept(50))
    expect(offline.state()).toBe('preparing')
    container.say(kept(50, ['fr', 'ar']))
    expect(offline.state()).toBe('ready')
  })

  it.each([[null], ['KEPT'], [{ type: 'KEPT' }], [{ type: 'KEPT', languages: ['ar'], kept: '1', total: 1 }]])(
    'is not told by a stranger: %j',
    async (data) => {
      const { container, offline } = await secondVisit()
      container.say(data)
      expect(offline.state()).toBe('preparing')
    },
  )
})

describe('on later visits', () => {
  it('lets a new version wait, and does not open the page again by itself', async () => {
    const { offline, reload, next } = await withNewVersion()
    expect(offline.state()).toBe('updateWaiting')
    expect(next.heard).toEqual([])
    expect(reload).not.toHaveBeenCalled()
  })

  it('changes to the new version when the learner wants it: the page opens again under it', async () => {
    const { container, offline, reload, next } = await withNewVersion()
    offline.applyUpdate()
    expect(next.heard).toContainEqual({ type: 'SKIP_WAITING' })
    container.controller = next
    container.dispatchEvent(new Event('controllerchange'))
    expect(reload).toHaveBeenCalledTimes(1)
  })

  it('offers a version that has been waiting since an earlier visit', async () => {
    const container = new FakeContainer()
    container.controller = container.registration.active = active()
    container.registration.waiting = new FakeWorker()
    const { offline } = watched(container)
    await settled()
    expect(offline.state()).toBe('updateWaiting')
  })
})
