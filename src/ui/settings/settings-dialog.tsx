import type { ReactElement } from 'react'
import { LaterPart } from '../later.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { useText } from '../use-text.ts'
import type { SettingsList } from './settings-list.tsx'

export function SettingsDialog({ open, onClose }: { open: boolean; onClose: () => void }): ReactElement {
  const text = useText()
  return (
    <Dialog id="settings" title={text('settings.title')} open={open} onClose={onClose}>
      <LaterPart load={loadList} props={{ onClose }} />
    </Dialog>
  )
}

const loadList = (): Promise<typeof SettingsList> =>
  import('./settings-list.tsx').then((file) => file.SettingsList)
