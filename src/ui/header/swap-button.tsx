import { useEffect, useState, type ReactElement } from 'react'
import type { Face as FaceData } from '../../learner/seat.ts'
import { Icon } from '../parts/icon.tsx'
import { Face } from '../seats/face.tsx'
import { faceName } from '../seats/face-name.ts'
import { useClassroom } from '../use-classroom.ts'
import { useText } from '../use-text.ts'

/** So long one of two types before Jisr asks, once and quietly, whether the other wants to. */
const TURN_MS = 10 * 60_000

/** Two people at one seat: who types gives the keyboard to the other. */
export function SwapButton({ partner }: { partner: FaceData }): ReactElement {
  const text = useText()
  const classroom = useClassroom()
  const [long, restart] = useLongTurn()
  const name = faceName(partner)
  return (
    <>
      <button
        type="button"
        className="button button-quiet swap"
        data-long={long}
        onClick={() => {
          restart()
          void classroom.swap()
        }}
      >
        <Icon name="swap" />
        <span>{text(long ? 'seat.swapNow' : 'seat.swap')}</span>
        <span className="hidden-visually">{text('seat.swapTo', { name })}</span>
        <Face face={partner} size="small" />
      </button>
      <span className="hidden-visually" role="status">
        {long && text('seat.swapTo', { name })}
      </span>
    </>
  )
}

/** A turn begins with its first change of the program: while nobody types, no clock runs. */
function useLongTurn(): [long: boolean, restart: () => void] {
  const classroom = useClassroom()
  const [turn, setTurn] = useState(0)
  const [longTurn, setLongTurn] = useState<number | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = classroom.store.subscribe((now, before) => {
      if (now.code === before.code || now.work.id !== before.work.id || timer !== undefined) return
      timer = setTimeout(() => setLongTurn(turn), TURN_MS)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [classroom, turn])
  return [longTurn === turn, () => setTurn(turn + 1)]
}
