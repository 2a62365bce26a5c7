import { useState, type ReactElement } from 'react'
import type { Seat } from '../../learner/seat.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Icon } from '../parts/icon.tsx'
import { seatName } from '../seats/face-name.ts'
import { SeatFaces } from '../seats/seat-faces.tsx'
import { useClassroom, useClassroomState } from '../use-classroom.ts'
import { useText } from '../use-text.ts'

/** One learner, or everything. */
type Wish = { seat: Seat } | 'everything'

/** To erase for good, in two steps: the second says what will be gone. */
export function Erasing(): ReactElement {
  const text = useText()
  const classroom = useClassroom()
  const seat = useClassroomState((state) => state.seat)
  const removed = useClassroomState((state) => state.removedSeats)
  const [wish, setWish] = useState<Wish | null>(null)
  const [said, setSaid] = useState<'done' | 'failed' | null>(null)

  const erase = async (): Promise<void> => {
    if (wish === null) return
    const state = await classroom.erase(wish === 'everything' ? null : wish.seat.id)
    setWish(null)
    setSaid(state === 'saved' ? 'done' : 'failed')
  }
  const name = wish !== null && wish !== 'everything' ? seatName(wish.seat) : ''
  return (
    <section className="sheet" aria-labelledby="privacy-erase">
      <h2 id="privacy-erase">{text('own:erase.title')}</h2>
      <p>{text('own:erase.lead')}</p>
      <div className="actions">
        {seat && (
          <button type="button" className="button button-stop" onClick={() => setWish({ seat })}>
            <SeatFaces seat={seat} size="small" />
            {text('own:erase.one', { name: seatName(seat) })}
          </button>
        )}
        {removed.map((each) => (
          <button
            key={each.id}
            type="button"
            className="button button-stop"
            onClick={() => setWish({ seat: each })}
          >
            <SeatFaces seat={each} size="small" />
            {text('own:erase.removed', { name: seatName(each) })}
          </button>
        ))}
        <button type="button" className="button button-stop" onClick={() => setWish('everything')}>
          <Icon name="remove" />
          {text('own:erase.everything')}
        </button>
      </div>
      <p role="status">{said !== null && text(said === 'done' ? 'own:erase.done' : 'own:erase.failed')}</p>
      <Dialog
        id="erase"
        title={wish === 'everything' ? text('own:erase.everything') : text('own:erase.one', { name })}
        open={wish !== null}
        onClose={() => setWish(null)}
      >
        <Confirm
          sentence={text(wish === 'everything' ? 'own:erase.sureAll' : 'own:erase.sureOne', { name })}
          onErase={() => void erase()}
          onKeep={() => setWish(null)}
        />
      </Dialog>
    </section>
  )
}

interface ConfirmProps {
  sentence: string
  onErase: () => void
  onKeep: () => void
}

function Confirm({ sentence, onErase, onKeep }: ConfirmProps): ReactElement {
  const text = useText()
  const [sure, setSure] = useState(false)
  const [busy, setBusy] = useState(false)
  return (
    <>
      <p>{sentence}</p>
      <label className="tick">
        <input type="checkbox" checked={sure} onChange={(event) => setSure(event.target.checked)} />
        <span>{text('own:erase.understood')}</span>
      </label>
      <div className="dialog-actions">
        <button type="button" className="button button-main" onClick={onKeep}>
          {text('own:erase.keep')}
        </button>
        <button
          type="button"
          className="button button-stop"
          disabled={!sure || busy}
          onClick={() => {
            setBusy(true)
            onErase()
          }}
        >
          <Icon name="remove" />
          {text('own:erase.now')}
        </button>
      </div>
    </>
  )
}
