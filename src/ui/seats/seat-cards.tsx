import type { ReactElement } from 'react'
import type { Seat } from '../../learner/seat.ts'
import { Icon } from '../parts/icon.tsx'
import { useText } from '../use-text.ts'
import { seatName } from './face-name.ts'
import { SeatFaces } from './seat-faces.tsx'

interface Props {
  seats: readonly Seat[]
  /** The seat of who sits here now. */
  here: string | null
  onSit: (seat: Seat) => void
  onChange: (seat: Seat) => void
  onAdd: () => void
}

/** Everybody who works at this computer, as large cards, and a free chair for somebody new. */
export function SeatCards({ seats, here, onSit, onChange, onAdd }: Props): ReactElement {
  const text = useText()
  return (
    <ul className="seats">
      {seats.map((seat) => (
        <li key={seat.id} className="seat" data-here={seat.id === here}>
          <button type="button" className="seat-sit" onClick={() => onSit(seat)}>
            <SeatFaces seat={seat} size="large" />
            <span className="seat-name">{seatName(seat)}</span>
            {seat.id === here && <span className="quiet">{text('own:seats.here')}</span>}
            {seat.lock !== null && (
              <span className="seat-lock">
                <Icon name="lock" />
                <span className="hidden-visually">{text('own:seats.locked')}</span>
              </span>
            )}
          </button>
          <button
            type="button"
            className="button button-quiet button-small"
            onClick={() => onChange(seat)}
            aria-label={text('own:seats.changeOf', { name: seatName(seat) })}
          >
            {text('own:seats.change')}
          </button>
        </li>
      ))}
      <li className="seat">
        <button type="button" className="seat-sit seat-new" onClick={onAdd}>
          <span className="seat-plus">
            <Icon name="plus" />
          </span>
          <span className="seat-name">{text('own:seats.new')}</span>
        </button>
      </li>
    </ul>
  )
}
