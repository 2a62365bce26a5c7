/**
 * SCORM 1.2 as the page speaks it: finding the API of a learning platform, and calls of which none can throw.
 * Source of names and codes: SCORM 1.2 Run-Time Environment, chapter 3.
 */

/** What a platform offers under the name `API`. Real ones give numbers and booleans where texts are asked for. */
export interface ScormApi {
  LMSInitialize(nothing: ''): unknown
  LMSFinish(nothing: ''): unknown
  LMSGetValue(element: string): unknown
  LMSSetValue(element: string, value: string): unknown
  LMSCommit(nothing: ''): unknown
  LMSGetLastError(): unknown
}

/** `closed`: the platform took the session away, or never gave one. */
export type ScormState = 'open' | 'closed'

export interface ScormSession {
  state(): ScormState
  /** Null when the platform has no such value, or does not say. */
  get(element: string): string | null
  /** False when it was not taken. An element that the platform does not know is not offered again. */
  set(element: string, value: string): boolean
  /** Asks the platform to keep what was set. */
  commit(): boolean
  finish(): void
  /** Opens the session again, after a page came back from the browser's memory. */
  reopen(): boolean
}

/** Levels of frames that are looked through, as the standard's own example does. */
const mostLevels = 7

const code = { none: 0, general: 101, notInitialised: 301 }
/** The platform does not have the element, or will never take this: 401 – 405, and 201 for a wrong argument. */
const forGood = new Set([201, 202, 203, 401, 402, 403, 404, 405])

/** The API of the platform around this page: in the frames above, or in those above the window that opened it. */
export function findScormApi(start: Window): ScormApi | null {
  const above = inParents(start)
  if (above !== null) return above
  const opener = read(() => start.top?.opener as Window | null) ?? read(() => start.opener as Window | null)
  return opener === null ? null : inParents(opener)
}

/** Opens a session; null when the platform refuses. Already opened by the platform itself counts as open. */
export function openScorm(api: ScormApi): ScormSession | null {
  let state: ScormState = 'closed'
  const refused = new Set<string>()

  function call(work: () => unknown): { yes: boolean; value: unknown; error: number } {
    try {
      const value = work()
      const yes = value === true || value === 'true' || value === 1 || value === '1'
      return { yes, value, error: lastError() }
    } catch {
      return { yes: false, value: null, error: code.general }
    }
  }

  function lastError(): number {
    const told = Number(api.LMSGetLastError())
    return Number.isFinite(told) ? told : code.general
  }

  function open(): boolean {
    const { yes, error } = call(() => api.LMSInitialize(''))
    // 101 after a refusal: most platforms say so when the session is open already. A read tells which.
    const openAlready = !yes && error === code.general && answers()
    state = yes || openAlready ? 'open' : 'closed'
    return state === 'open'
  }

  function answers(): boolean {
    return call(() => api.LMSGetValue('cmi.core.lesson_status')).error === code.none
  }

  /** Does it once more when the platform has closed the session meanwhile, as some do after a while. */
  function whileOpen(work: () => unknown): ReturnType<typeof call> {
    const first = call(work)
    if (first.error !== code.notInitialised) return first
    return open() ? call(work) : first
  }

  const session: ScormSession = {
    state: () => state,
    get(element) {
      if (state === 'closed') return null
      const { value, error } = whileOpen(() => api.LMSGetValue(element))
      return error !== code.none || (typeof value !== 'string' && typeof value !== 'number')
        ? null
        : String(value)
    },
    set(element, value) {
      if (state === 'closed' || refused.has(element)) return false
      const { yes, error } = whileOpen(() => api.LMSSetValue(element, value))
      if (!yes && forGood.has(error)) refused.add(element)
      return yes
    },
    commit: () => state === 'open' && whileOpen(() => api.LMSCommit('')).yes,
    finish() {
      if (state === 'open') call(() => api.LMSFinish(''))
      state = 'closed'
    },
    reopen: () => state === 'open' || open(),
  }
  return open() ? session : null
}

function inParents(start: Window): ScormApi | null {
  let at: Window | null = start
  for (let level = 0; level <= mostLevels && at !== null; level += 1) {
    const here: Window = at
    const api = read(() => (here as { API?: unknown }).API)
    if (isApi(api)) return api
    const parent: Window | null = read(() => here.parent)
    at = parent === here ? null : parent
  }
  return null
}

function isApi(value: unknown): value is ScormApi {
  return typeof value === 'object' && value !== null && read(() => (value as ScormApi).LMSInitialize) !== null
}

/** Windows of another origin throw when they are looked into. */
function read<T>(look: () => T): T | null {
  try {
    return look() ?? null
  } catch {
    return null
  }
}
