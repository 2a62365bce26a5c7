import { useState, type ReactElement } from 'react'
import { Dialog } from '../parts/dialog.tsx'
import { Icon } from '../parts/icon.tsx'
import { isolated } from '../parts/isolated.ts'
import { useClassroomState } from '../use-classroom.ts'
import { useText } from '../use-text.ts'
import { History } from './history.tsx'

/** The earlier texts of what is open. */
export function HistoryButton(): ReactElement {
  const text = useText()
  const [open, setOpen] = useState(false)
  const work = useClassroomState((state) => state.work)
  const code = useClassroomState((state) => state.code)
  const title = useClassroomState(({ lesson }) => (lesson.status === 'open' ? lesson.lesson.title : ''))
  return (
    <>
      <button type="button" className="button button-quiet" onClick={() => setOpen(true)}>
        <Icon name="history" />
        <span>{text('own:history.title')}</span>
      </button>
      <Dialog
        id="history"
        wide
        title={text('own:history.of', { name: isolated(title) })}
        open={open}
        onClose={() => setOpen(false)}
      >
        <History of={{ kind: work.kind, id: work.id }} code={code} onRestored={() => setOpen(false)} />
      </Dialog>
    </>
  )
}
