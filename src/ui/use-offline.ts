/** What the screens know of the service worker; made in main.tsx, absent in the one-file edition. */
import { createContext, use } from 'react'

export interface Offline {
  state: () => 'unsupported' | 'preparing' | 'ready' | 'updateWaiting'
  subscribe: (listener: () => void) => () => void
  applyUpdate: () => void
}

export const OfflineContext = createContext<Offline>({
  state: () => 'unsupported',
  subscribe: () => () => undefined,
  applyUpdate: () => undefined,
})

export function useOffline(): Offline {
  return use(OfflineContext)
}
