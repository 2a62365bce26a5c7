import type { ReactElement } from 'react'
import { LOCK_LENGTH, pictures, type Colour, type Picture } from '../../learner/seat.ts'
import { Icon } from '../parts/icon.tsx'
import { useText } from '../use-text.ts'
import { Face } from './face.tsx'

interface Props {
  colour: Colour
  row: readonly Picture[]
  /** Pictures that are secret are shown as filled places only. */
  hidden?: boolean
  onChange: (row: Picture[]) => void
}

/** A row of three pictures, tapped one after the other. */
export function PictureRow({ colour, row, hidden = false, onChange }: Props): ReactElement {
  const text = useText()
  const places = Array.from({ length: LOCK_LENGTH }, (_, at) => row[at] ?? null)
  return (
    <div className="picture-row">
      <div className="row-places">
        <ol aria-label={text('own:lock.row')}>
          {places.map((picture, at) => (
            <li key={at} data-filled={picture !== null}>
              {picture !== null && !hidden && <Face face={{ picture, colour }} />}
              <span className="hidden-visually">
                {picture === null
                  ? text('own:lock.free')
                  : text(hidden ? 'own:lock.filled' : `picture.${picture}`)}
              </span>
            </li>
          ))}
        </ol>
        <button
          type="button"
          className="button button-quiet"
          disabled={row.length === 0}
          onClick={() => onChange(row.slice(0, -1))}
        >
          <Icon name="back" />
          {text('own:lock.back')}
        </button>
      </div>
      <div className="picture-choice" role="group" aria-label={text('own:form.picture')}>
        {pictures.map((picture) => (
          <button
            key={picture}
            type="button"
            className="picture-option"
            title={text(`picture.${picture}`)}
            aria-label={text(`picture.${picture}`)}
            disabled={row.length >= LOCK_LENGTH}
            onClick={() => onChange([...row, picture])}
          >
            <Face face={{ picture, colour }} />
          </button>
        ))}
      </div>
      <p className="hidden-visually" role="status">
        {text('own:lock.count', { count: row.length })}
      </p>
    </div>
  )
}
