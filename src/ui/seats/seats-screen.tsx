import { useState, type ReactElement } from 'react'
import { colours, opensLock, pictures, type Face, type Picture, type Seat } from '../../learner/seat.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Icon } from '../parts/icon.tsx'
import { Page, Said } from '../parts/page.tsx'
import { hashOf } from '../place.ts'
import { useClassroom, useClassroomState } from '../use-classroom.ts'
import { useText } from '../use-text.ts'
import { seatName } from './face-name.ts'
import { SeatCards } from './seat-cards.tsx'
import { SeatFaces } from './seat-faces.tsx'
import { SeatForm, type SeatDraft } from './seat-form.tsx'
import { Unlock } from './unlock.tsx'
import './seats-screen.css'

/** What the lock of a seat is opened for. */
type Behind = { seat: Seat; wish: 'sit' | 'change' }

/** "Who is here?": choose, add, change and remove the learners of this computer. */
export function SeatsScreen(): ReactElement {
  const classroom = useClassroom()
  const [form, setForm] = useState<{ seat: Seat | null; offered: Face } | null>(null)
  const [failed, setFailed] = useState(false)

  async function open(seat: Seat | null): Promise<void> {
    setFailed(false)
    setForm({ seat, offered: await classroom.suggestFace().catch(anyFace) })
  }

  async function keep(seat: Seat | null, draft: SeatDraft): Promise<void> {
    const state = seat ? await classroom.changeSeat(seat.id, draft) : await addLearner(draft)
    setFailed(state !== 'saved')
    if (state === 'saved') setForm(null)
  }

  async function addLearner({ partner, lock, ...face }: SeatDraft): Promise<string> {
    const state = await classroom.addSeat(face)
    const { seat } = classroom.store.getState()
    if (state !== 'saved' || seat === null || (partner === null && lock === null)) return state
    return classroom.changeSeat(seat.id, { partner, lock })
  }

  async function remove(seat: Seat): Promise<void> {
    setFailed((await classroom.removeSeat(seat.id)) !== 'saved')
    setForm(null)
  }

  return form ? (
    <FormPage
      {...form}
      failed={failed}
      onKeep={(draft) => void keep(form.seat, draft)}
      onCancel={() => setForm(null)}
      onRemove={(seat) => void remove(seat)}
    />
  ) : (
    <CardsPage onOpen={(seat) => void open(seat)} />
  )
}

interface FormPageProps {
  seat: Seat | null
  offered: Face
  failed: boolean
  onKeep: (draft: SeatDraft) => void
  onCancel: () => void
  onRemove: (seat: Seat) => void
}

function FormPage({ seat, offered, failed, onKeep, onCancel, onRemove }: FormPageProps): ReactElement {
  const text = useText()
  const others = useClassroomState((state) => state.seats.length > 1)
  return (
    <Page title={seat ? text('own:form.change') : text('own:seats.new')}>
      {failed && <Said>{text('own:notSaved')}</Said>}
      <SeatForm
        start={seat ?? { ...offered, partner: null, lock: null }}
        partnerFace={seat ? offered : besides(offered)}
        submit={text(seat ? 'own:save' : 'own:seats.sitDown')}
        onSubmit={onKeep}
        onCancel={onCancel}
        {...(seat && others ? { onRemove: () => onRemove(seat) } : {})}
      />
    </Page>
  )
}

function CardsPage({ onOpen }: { onOpen: (seat: Seat | null) => void }): ReactElement {
  const text = useText()
  const classroom = useClassroom()
  const seats = useClassroomState((state) => state.seats)
  const here = useClassroomState((state) => state.seat)
  const [behind, setBehind] = useState<Behind | null>(null)

  async function pass({ seat, wish }: Behind, row: readonly Picture[]): Promise<boolean> {
    if (wish === 'sit') return classroom.sit(seat.id, row)
    const right = opensLock(seat, row)
    if (right) onOpen(seat)
    return right
  }

  function begin(next: Behind): void {
    if (next.seat.lock !== null && next.seat.id !== here?.id) setBehind(next)
    else void pass(next, next.seat.lock ?? [])
  }

  return (
    <Page title={text('seat.who')} lead={text('own:seats.lead')}>
      <Removed />
      <SeatCards
        seats={seats}
        here={here?.id ?? null}
        onSit={(seat) => begin({ seat, wish: 'sit' })}
        onChange={(seat) => begin({ seat, wish: 'change' })}
        onAdd={() => onOpen(null)}
      />
      <p className="actions">
        <a className="button button-quiet" href={hashOf({ screen: 'carry' })}>
          <Icon name="bring" />
          {text('own:seats.bring')}
        </a>
        <a className="button button-quiet" href={hashOf({ screen: 'privacy' })}>
          <Icon name="eye" />
          {text('seat.privacy')}
        </a>
      </p>
      <Dialog
        id="unlock"
        title={behind ? seatName(behind.seat) : ''}
        open={behind !== null}
        onClose={() => setBehind(null)}
      >
        {behind && (
          <Unlock
            key={behind.seat.id}
            seat={behind.seat}
            onTry={(row) => pass(behind, row)}
            onForgotten={() => void pass(behind, behind.seat.lock ?? [])}
          />
        )}
      </Dialog>
    </Page>
  )
}

/** Learners who were removed, until they are swept out: one press brings each back. */
function Removed(): ReactElement | null {
  const text = useText()
  const classroom = useClassroom()
  const removed = useClassroomState((state) => state.removedSeats)
  if (removed.length === 0) return null
  return (
    <Said>
      <ul className="removed">
        {removed.map((seat) => (
          <li key={seat.id} className="actions">
            <SeatFaces seat={seat} size="small" />
            <span>{text('own:seats.removed', { name: seatName(seat) })}</span>
            <button
              type="button"
              className="button button-small"
              onClick={() => void classroom.restoreSeat(seat.id)}
              aria-label={text('own:seats.restoreOf', { name: seatName(seat) })}
            >
              {text('own:undo')}
            </button>
          </li>
        ))}
      </ul>
    </Said>
  )
}

function anyFace(): Face {
  return { picture: pictures[0], colour: colours[0], nickname: '' }
}

/** The next picture and colour, for the second person of a new pair. */
function besides(face: Face): Face {
  const picture = pictures[(pictures.indexOf(face.picture) + 1) % pictures.length] ?? face.picture
  const colour = colours[(colours.indexOf(face.colour) + 1) % colours.length] ?? face.colour
  return { picture, colour, nickname: '' }
}
