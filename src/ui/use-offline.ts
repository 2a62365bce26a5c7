/** What the screens know of the service worker; made in main.tsx, absent in the one-file edition. */
import { createContext, use } from 'react'

export interface Offline {
  state: () => 'unsupported' | 'preparing' | 'ready' | 'updateWaiting'
  /** How much of everything is kept, 0 … 1; null when that is not known. */
  progress: () => number | null
  subscribe: (listener: () => void) => () => void
  applyUpdate: () => void
}

export const OfflineContext = createContext<Offline>({
  state: () => 'unsupported',
  progress: () => null,
  subscribe: () => () => undefined,
  applyUpdate: () => undefined,
})

export function useOffline(): Offline {
  return use(OfflineContext)
}
