import { useState, type ReactElement } from 'react'
import { LOCK_LENGTH, type Face as FaceData, type Picture, type Seat } from '../../learner/seat.ts'
import { AnswerForm } from '../parts/answer-form.tsx'
import { Icon } from '../parts/icon.tsx'
import { useText } from '../use-text.ts'
import { FaceFields } from './face-fields.tsx'
import { PictureRow } from './picture-row.tsx'
import './seat-form.css'

export type SeatDraft = Pick<Seat, 'picture' | 'colour' | 'nickname' | 'partner' | 'lock'>

interface Props {
  start: SeatDraft
  /** The face offered for a second person. */
  partnerFace: FaceData
  /** The word on the button that keeps it. */
  submit: string
  onSubmit: (draft: SeatDraft) => void
  onCancel: () => void
  /** Absent for somebody new. */
  onRemove?: () => void
}

/** How one learner, or two who sit together, are shown here; and a lock when wanted. */
export function SeatForm({ start, partnerFace, submit, onSubmit, onCancel, onRemove }: Props): ReactElement {
  const text = useText()
  const [face, setFace] = useState<FaceData>({
    picture: start.picture,
    colour: start.colour,
    nickname: start.nickname,
  })
  const [partner, setPartner] = useState(start.partner)
  const [lock, setLock] = useState<Picture[] | null>(start.lock)
  const unfinished = lock !== null && lock.length < LOCK_LENGTH
  return (
    <AnswerForm
      className="seat-form"
      onAnswer={() => {
        if (!unfinished) onSubmit({ ...face, partner, lock })
      }}
    >
      <section className="sheet" aria-label={text('own:form.first')}>
        {partner && <h2>{text('own:form.first')}</h2>}
        <FaceFields face={face} onChange={setFace} />
      </section>
      <section className="sheet">
        <label className="tick">
          <input
            type="checkbox"
            checked={partner !== null}
            onChange={(event) => setPartner(event.target.checked ? partnerFace : null)}
          />
          <span>{text('own:form.pair')}</span>
        </label>
        {partner && (
          <>
            <h2>{text('own:form.second')}</h2>
            <FaceFields face={partner} onChange={setPartner} />
          </>
        )}
      </section>
      <section className="sheet">
        <label className="tick">
          <input
            type="checkbox"
            checked={lock !== null}
            onChange={(event) => setLock(event.target.checked ? [] : null)}
          />
          <span>
            {text('own:lock.want')}
            <span className="quiet tick-note">{text('own:lock.honest')}</span>
          </span>
        </label>
        {lock && <PictureRow colour={face.colour} row={lock} onChange={setLock} />}
      </section>
      <div className="actions">
        <button type="submit" className="button button-main" aria-disabled={unfinished}>
          <Icon name="check" />
          {submit}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {text('own:cancel')}
        </button>
        {onRemove && (
          <button type="button" className="button button-stop seat-remove" onClick={onRemove}>
            <Icon name="remove" />
            {text('own:form.remove')}
          </button>
        )}
      </div>
      {unfinished && <p className="quiet">{text('own:lock.unfinished')}</p>}
    </AnswerForm>
  )
}
