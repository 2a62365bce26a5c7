import { useState, type ReactElement } from 'react'
import { pieceKeyOf, type LearnerWork } from '../../carry/carry.ts'
import type { Piece } from '../../learner/piece.ts'
import { seatName } from '../seats/face-name.ts'
import { useBelongings } from '../use-belongings.ts'
import { useClassroomState } from '../use-classroom.ts'
import { useText } from '../use-text.ts'
import { Carriers } from './carriers.tsx'
import { pieceTitle } from './piece-title.ts'

/** What goes along: everybody's work, one learner's, or one piece of it. */
export type Load =
  | { kind: 'all' | 'learner'; learners: LearnerWork[] }
  | { kind: 'program'; learners: LearnerWork[]; piece: Piece }

/** The way out: what goes along, and how it travels. */
export function ExportPanel(): ReactElement {
  const text = useText()
  const seat = useClassroomState((state) => state.seat)
  const work = useBelongings()
  const piece = useClassroomState(({ place }) => (place.screen === 'carry' ? place.piece : undefined))
  const [chosen, setChosen] = useState(piece ?? 'learner')

  if (work === 'loading') return <p>{text('app.loading')}</p>
  if (work === 'failed') return <p role="alert">{text('own:history.unreadable')}</p>
  const mine = work.find((each) => each.seat.id === seat?.id) ?? null
  const load = loadOf(chosen, work, mine)
  return (
    <>
      <WhatGoes work={work} mine={mine} chosen={chosen} onChoose={setChosen} />
      {load ? (
        <Carriers key={keyOf(load)} load={load} />
      ) : (
        <p className="quiet">{text('own:carry.nothingYet')}</p>
      )}
    </>
  )
}

interface WhatProps {
  work: readonly LearnerWork[]
  mine: LearnerWork | null
  chosen: string
  onChoose: (chosen: string) => void
}

function WhatGoes({ work, mine, chosen, onChoose }: WhatProps): ReactElement {
  const text = useText()
  const titles = useClassroomState((state) => state.titles)
  const pieces = mine ? written(mine) : []
  return (
    <label className="field">
      <span>{text('own:carry.what')}</span>
      <select className="button carry-what" value={chosen} onChange={(event) => onChoose(event.target.value)}>
        {mine && <option value="learner">{text('own:carry.mine', { name: seatName(mine.seat) })}</option>}
        {(work.length > 1 || !mine) && (
          <option value="all">{text('own:carry.everybody', { count: work.length })}</option>
        )}
        {pieces.length > 0 && (
          <optgroup label={text('own:carry.onePiece')}>
            {pieces.map((piece) => (
              <option key={pieceKeyOf(piece)} value={pieceKeyOf(piece)}>
                {pieceTitle(piece, titles)}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </label>
  )
}

function loadOf(chosen: string, work: LearnerWork[], mine: LearnerWork | null): Load | null {
  if (work.length === 0) return null
  if (chosen === 'all' || mine === null) return { kind: 'all', learners: work }
  const piece = written(mine).find((each) => pieceKeyOf(each) === chosen)
  if (!piece) return { kind: 'learner', learners: [mine] }
  return { kind: 'program', piece, learners: [{ ...mine, pieces: [piece], versions: [] }] }
}

/** Pieces with a text of the learner's own. */
function written({ pieces }: LearnerWork): Piece[] {
  return pieces.filter(({ code, removedAt }) => code !== null && code.trim() !== '' && removedAt === null)
}

function keyOf(load: Load): string {
  return load.kind === 'program' ? pieceKeyOf(load.piece) : load.kind
}
