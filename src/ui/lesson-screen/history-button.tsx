import { useState, type ReactElement } from 'react'
import { LaterPart, withTexts } from '../later.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Icon } from '../parts/icon.tsx'
import { useClassroomState } from '../use-classroom.ts'
import { useText } from '../use-text.ts'

const loadHistory = () =>
  withTexts(
    import('../mine/history.tsx').then((file) => file.History),
    'own',
  )

/** The earlier texts of what is open, once there is a text of the learner's own. */
export function HistoryButton(): ReactElement | null {
  const text = useText()
  const [open, setOpen] = useState(false)
  const { kind, id, code: own } = useClassroomState((state) => state.work)
  const code = useClassroomState((state) => state.code)
  if (own === null) return null
  return (
    <>
      <button type="button" className="button button-quiet" onClick={() => setOpen(true)}>
        <Icon name="history" />
        <span className="run-again">{text('run.history')}</span>
      </button>
      <Dialog id="history" wide title={text('run.history')} open={open} onClose={() => setOpen(false)}>
        <LaterPart load={loadHistory} props={{ kind, id, code, onRestored: () => setOpen(false) }} />
      </Dialog>
    </>
  )
}
