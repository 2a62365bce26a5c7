import { useEffect, useRef, useState, type ReactElement } from 'react'
import type { Seat } from '../../learner/seat.ts'
import { Icon, type IconName } from '../parts/icon.tsx'
import { hashOf } from '../place.ts'
import { seatName } from '../seats/face-name.ts'
import { Face } from '../seats/face.tsx'
import { useClassroom, useClassroomState } from '../use-classroom.ts'
import { useText } from '../use-text.ts'
import { SwapButton } from './swap-button.tsx'
import './seat-menu.css'

/** Who sits here, and what is theirs. */
export function SeatMenu(): ReactElement | null {
  const seat = useClassroomState((state) => state.seat)
  if (seat === null) return null
  return (
    <>
      {seat.partner && <SwapButton key={seat.id} partner={seat.partner} />}
      <Menu seat={seat} />
    </>
  )
}

function Menu({ seat }: { seat: Seat }): ReactElement {
  const text = useText()
  const [open, setOpen] = useState(false)
  const menu = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const shared = useClassroomState((state) => state.seats.length > 1)
  const name = seatName(seat)
  const close = (): void => setOpen(false)

  useEffect(() => {
    if (!open) return
    const leave = (event: Event): void => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) setOpen(false)
    }
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      setOpen(false)
      button.current?.focus()
    }
    window.addEventListener('pointerdown', leave)
    window.addEventListener('focusin', leave)
    window.addEventListener('keydown', pressed)
    return () => {
      window.removeEventListener('pointerdown', leave)
      window.removeEventListener('focusin', leave)
      window.removeEventListener('keydown', pressed)
    }
  }, [open])

  return (
    <div className="seat-menu" ref={menu}>
      <button
        type="button"
        ref={button}
        className="button button-quiet seat-button"
        aria-expanded={open}
        aria-label={text('seat.menu', { name })}
        onClick={() => setOpen(!open)}
      >
        <Face face={seat} size="small" />
        {seat.nickname !== '' && <span className="seat-button-name">{name}</span>}
      </button>
      {open && (
        <ul className="seat-things">
          <Thing screen="mine" icon="rename" onGo={close} />
          <Thing screen="carry" icon="save" onGo={close} />
          <Thing screen="privacy" icon="eye" onGo={close} />
          {shared ? <NextLearner onGo={close} /> : <Thing screen="seats" icon="people" onGo={close} />}
        </ul>
      )}
    </div>
  )
}

interface ThingProps {
  screen: 'mine' | 'carry' | 'privacy' | 'seats'
  icon: IconName
  onGo: () => void
}

function Thing({ screen, icon, onGo }: ThingProps): ReactElement {
  const text = useText()
  return (
    <li>
      <a className="seat-thing" href={hashOf({ screen })} onClick={onGo}>
        <Icon name={icon} />
        {text(`seat.${screen}`)}
      </a>
    </li>
  )
}

/** The next one finds nothing of this learner on the screen. */
function NextLearner({ onGo }: { onGo: () => void }): ReactElement {
  const text = useText()
  const classroom = useClassroom()
  return (
    <li>
      <button
        type="button"
        className="seat-thing"
        onClick={() => {
          onGo()
          void classroom.standUp()
        }}
      >
        <Icon name="people" />
        {text('seat.next')}
      </button>
    </li>
  )
}
