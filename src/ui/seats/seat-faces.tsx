import type { ReactElement } from 'react'
import type { Seat } from '../../learner/seat.ts'
import { Face } from './face.tsx'

/** One face, or two that overlap: who types stands in front. */
export function SeatFaces({
  seat,
  size = 'middle',
}: {
  seat: Pick<Seat, 'picture' | 'colour' | 'partner'>
  size?: 'small' | 'middle' | 'large'
}): ReactElement {
  return (
    <span className="faces">
      <Face face={seat} size={size} />
      {seat.partner && <Face face={seat.partner} size={size} />}
    </span>
  )
}
