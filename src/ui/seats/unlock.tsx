import { useState, type ReactElement } from 'react'
import { LOCK_LENGTH, type Picture, type Seat } from '../../learner/seat.ts'
import { useText } from '../use-text.ts'
import { PictureRow } from './picture-row.tsx'

interface Props {
  seat: Seat
  /** Tries a row of pictures; false when it is not the right one. */
  onTry: (row: readonly Picture[]) => Promise<boolean>
  /** With a trainer beside: opens it without the pictures. */
  onForgotten: () => void
}

/** The lock of a seat: three pictures. Whoever forgot them asks the trainer: nothing stays closed for ever. */
export function Unlock({ seat, onTry, onForgotten }: Props): ReactElement {
  const text = useText()
  const [row, setRow] = useState<Picture[]>([])
  const [wrong, setWrong] = useState(false)
  const [forgotten, setForgotten] = useState(false)

  const change = (next: Picture[]): void => {
    setRow(next)
    if (next.length < LOCK_LENGTH) return
    void onTry(next).then((opened) => {
      setWrong(!opened)
      if (!opened) setRow([])
    })
  }

  return (
    <>
      <p>{text('own:lock.tap')}</p>
      <PictureRow colour={seat.colour} row={row} hidden onChange={change} />
      <p role="status" className="lock-wrong">
        {wrong && row.length === 0 && text('own:lock.wrong')}
      </p>
      {forgotten ? (
        <div className="said">
          <p>{text('own:lock.askTrainer')}</p>
          <button type="button" className="button" onClick={onForgotten}>
            {text('own:lock.openWithTrainer')}
          </button>
        </div>
      ) : (
        <button type="button" className="button button-quiet" onClick={() => setForgotten(true)}>
          {text('own:lock.forgot')}
        </button>
      )}
    </>
  )
}
