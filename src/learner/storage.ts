/** Where work is kept on this computer. The only file that touches the browser's storage. */

export interface Storage {
  /** False when nothing outlives this page: denied, full at start, or a frame without storage. */
  readonly kept: boolean
  read(key: string): string | null
  /** Returns false when the text could not be kept (full or denied); what was there before stays. */
  write(key: string, value: string): boolean
  remove(key: string): void
  keys(): string[]
  /** Calls back when another tab changed a key. */
  onForeignChange(listener: (key: string) => void): () => void
}

/** All keys of Jisr begin like this: pages opened from a disk share one store. */
const prefix = 'jisr:'

/** The browser's storage when it works, else a store that lasts as long as the page. */
export function openStorage(): Storage {
  const area = workingArea()
  return area ? browserStorage(area) : memoryStorage()
}

/** Merely reading `localStorage` throws in sandboxed frames, and private modes accept writes they forget. */
function workingArea(): globalThis.Storage | null {
  try {
    const area = globalThis.localStorage
    const probe = `${prefix}probe`
    area.setItem(probe, '1')
    const works = area.getItem(probe) === '1'
    area.removeItem(probe)
    return works ? area : null
  } catch {
    return null
  }
}

function browserStorage(area: globalThis.Storage): Storage {
  return {
    kept: true,
    read(key) {
      try {
        return area.getItem(prefix + key)
      } catch {
        return null
      }
    },
    write(key, value) {
      try {
        area.setItem(prefix + key, value)
        return area.getItem(prefix + key) === value
      } catch {
        return false
      }
    },
    remove(key) {
      try {
        area.removeItem(prefix + key)
      } catch {
        // Denied in the middle of a session: there is nothing to remove then.
      }
    },
    keys() {
      try {
        return Object.keys(area)
          .filter((key) => key.startsWith(prefix))
          .map((key) => key.slice(prefix.length))
      } catch {
        return []
      }
    },
    onForeignChange(listener) {
      const heard = (event: StorageEvent): void => {
        if (event.storageArea === area && event.key?.startsWith(prefix))
          listener(event.key.slice(prefix.length))
      }
      window.addEventListener('storage', heard)
      return () => {
        window.removeEventListener('storage', heard)
      }
    },
  }
}

/** Lasts as long as the page; also the store of tests. */
export function memoryStorage(): Storage {
  const values = new Map<string, string>()
  return {
    kept: false,
    read: (key) => values.get(key) ?? null,
    write: (key, value) => {
      values.set(key, value)
      return true
    },
    remove: (key) => {
      values.delete(key)
    },
    keys: () => [...values.keys()],
    onForeignChange: () => () => undefined,
  }
}
