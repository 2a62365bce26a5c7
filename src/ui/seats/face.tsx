import type { ReactElement } from 'react'
import type { Colour, Face as FaceData } from '../../learner/seat.ts'
import { useDrawing } from './use-drawing.ts'
import './face.css'

/** Each colour has an outline of its own: whoever does not see colours sees the shape. */
const outlines: Record<Colour, string> = {
  teal: 'M24 1a23 23 0 1 0 0 46a23 23 0 1 0 0-46Z',
  blue: 'M13 2h22a11 11 0 0 1 11 11v22a11 11 0 0 1-11 11H13A11 11 0 0 1 2 35V13A11 11 0 0 1 13 2Z',
  violet:
    'M20.5 1.8a7 7 0 0 1 7 0l14.5 8.4a7 7 0 0 1 3.5 6v15.6a7 7 0 0 1-3.5 6l-14.5 8.4a7 7 0 0 1-7 0L6 37.8a7 7 0 0 1-3.5-6V16.2a7 7 0 0 1 3.5-6Z',
  rose: 'M24 1c4 0 6 3 9.2 4.1S41 5 43.4 8.2c2.3 3.2.3 6.5.9 9.8S47 20.8 47 24.5s-2.2 3.5-2.8 6.8 1.2 6.5-1.2 9.6-6.3 1.7-9.6 3S28 47 24 47s-6-1.8-9.3-3.1-7.3.1-9.7-3 -.6-6.3-1.2-9.6S1 28.2 1 24.5 3.1 21.3 3.7 18s-1.4-6.6.9-9.8 6-2 9.2-3.1S20 1 24 1Z',
  orange: 'M24 1h19a4 4 0 0 1 4 4v19a23 23 0 0 1-23 23H5a4 4 0 0 1-4-4V24A23 23 0 0 1 24 1Z',
  olive: 'M24 1a22 22 0 0 1 22 22v18a6 6 0 0 1-6 6H8a6 6 0 0 1-6-6V23A22 22 0 0 1 24 1Z',
}

interface Props {
  face: Pick<FaceData, 'picture' | 'colour'>
  /** `small` stands in a line of text, `large` on a card. */
  size?: 'small' | 'middle' | 'large'
}

/** Picture and colour of one learner. Decoration: the name stands beside it, or in a label. */
export function Face({ face, size = 'middle' }: Props): ReactElement {
  const drawing = useDrawing(face.picture)
  return (
    <svg className={`face face-${size}`} viewBox="0 0 48 48" data-colour={face.colour} aria-hidden="true">
      <path className="face-disc" d={outlines[face.colour]} />
      {drawing.map(([tone, path], at) => (
        <path key={at} className={`face-${tone}`} d={path} />
      ))}
    </svg>
  )
}
