/** Tabs of one browser tell each other what has changed. */
import { prefix } from './keys.ts'
import { isRecord } from './plain.ts'
import type { PieceKey } from './piece.ts'

export type News =
  | ({ what: 'piece' } & PieceKey)
  | { what: 'settings'; seat: string }
  /** A seat was added, changed, removed or brought back. */
  | { what: 'seats' }
  /** Null: everything was erased. */
  | { what: 'erased'; seat: string | null }
  /** An import has changed anything. */
  | { what: 'carried' }

export interface Tabs {
  tell(news: News): void
  onNews(listener: (news: News) => void): () => void
}

const CHANNEL = 'jisr'
const KEY = `${prefix}tab`

/** By BroadcastChannel; where there is none, by a key of localStorage that comes and goes. */
export function browserTabs(): Tabs {
  try {
    return channelTabs(new BroadcastChannel(CHANNEL))
  } catch {
    return storageTabs()
  }
}

function channelTabs(channel: BroadcastChannel): Tabs {
  return {
    tell: (news) => channel.postMessage(news),
    onNews(listener) {
      const heard = ({ data }: MessageEvent<unknown>): void => {
        if (isNews(data)) listener(data)
      }
      channel.addEventListener('message', heard)
      return () => channel.removeEventListener('message', heard)
    },
  }
}

function storageTabs(): Tabs {
  return {
    tell(news) {
      try {
        localStorage.setItem(KEY, JSON.stringify(news))
        localStorage.removeItem(KEY)
      } catch {
        // Then every tab is alone, and finds the changes when it saves.
      }
    },
    onNews(listener) {
      const heard = ({ key, newValue }: StorageEvent): void => {
        if (key !== KEY || newValue === null) return
        try {
          const news = JSON.parse(newValue) as unknown
          if (isNews(news)) listener(news)
        } catch {
          // Not from us.
        }
      }
      window.addEventListener('storage', heard)
      return () => window.removeEventListener('storage', heard)
    },
  }
}

/** Another version of Jisr may speak otherwise; who listens looks at nothing but what is named here. */
function isNews(value: unknown): value is News {
  return isRecord(value) && typeof value.what === 'string'
}
