import { useState, useSyncExternalStore, type ReactElement } from 'react'
import { useOffline } from '../use-offline.ts'
import { Icon } from '../parts/icon.tsx'
import { useText } from '../use-text.ts'

/** Says when Jisr works without internet, and offers a new version without forcing it. */
export function OfflineNote(): ReactElement | null {
  const text = useText()
  const offline = useOffline()
  const state = useSyncExternalStore(offline.subscribe, offline.state)
  const progress = useSyncExternalStore(offline.subscribe, offline.progress)
  const [later, setLater] = useState(false)
  if (state === 'ready') {
    return (
      <p className="note note-ready">
        <Icon name="saved" />
        <span>{text('offline.ready')}</span>
      </p>
    )
  }
  if (state === 'preparing' && progress !== null) {
    return (
      <p className="note">
        <Icon name="waiting" />
        <span>{text('offline.preparing', { percent: Math.floor(progress * 100) })}</span>
      </p>
    )
  }
  if (state !== 'updateWaiting' || later) return null
  return (
    <div className="note note-update" role="status">
      <span>{text('offline.update')}</span>
      <button type="button" className="button button-small" onClick={offline.applyUpdate}>
        {text('offline.updateNow')}
      </button>
      <button type="button" className="button button-small button-quiet" onClick={() => setLater(true)}>
        {text('offline.updateLater')}
      </button>
    </div>
  )
}
