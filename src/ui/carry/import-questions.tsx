import { useId, type ReactElement } from 'react'
import {
  pieceKeyOf,
  questionSentence,
  type Carried,
  type Choice,
  type Here,
  type Plan,
  type PlannedLearner,
} from '../../carry/carry.ts'
import { CodeBlock } from '../parts/code-block.tsx'
import { seatName } from '../seats/face-name.ts'
import { SeatFaces } from '../seats/seat-faces.tsx'
import { useText } from '../use-text.ts'
import { spoken } from './sentences.tsx'

interface WhichProps {
  learner: PlannedLearner
  here: Here
  choice: Choice
  /** True while nobody has said whose it is. */
  asked: boolean
  onChoice: (choice: Choice) => void
}

/** Whose work it is, and who gets it here. */
export function WhichLearner({ learner, here, choice, asked, onChoice }: WhichProps): ReactElement {
  const text = useText()
  const name = useId()
  const { key, seat, into } = learner
  const chosen = choice.into[key]
  const choose = (id: string): void => onChoice({ ...choice, into: { ...choice.into, [key]: id } })
  const seats = here.learners.filter((each) => each.seat.removedAt === null)
  if (!asked && chosen === undefined) {
    return (
      <p className="carried-learner">
        {into && <SeatFaces seat={into.seat} />}
        <span>
          {into &&
            text(into.kind === 'new' ? 'own:bring.newLearner' : 'own:bring.forLearner', {
              name: seatName(into.seat),
            })}
        </span>
      </p>
    )
  }
  return (
    <fieldset className="fieldset">
      <legend className="carried-learner">
        {seat && <SeatFaces seat={seat} />}
        {spoken(questionSentence({ question: 'whichLearner', learner: key, nickname: seat?.nickname ?? '' }))}
      </legend>
      {seats.map((each) => (
        <label key={each.seat.id} className="tick">
          <input
            type="radio"
            name={name}
            checked={chosen === each.seat.id}
            onChange={() => choose(each.seat.id)}
          />
          <SeatFaces seat={each.seat} size="small" />
          <span>{seatName(each.seat)}</span>
        </label>
      ))}
      <label className="tick">
        <input type="radio" name={name} checked={chosen === 'new'} onChange={() => choose('new')} />
        <span>{text('own:bring.asNew')}</span>
      </label>
    </fieldset>
  )
}

interface LookProps {
  carried: Carried
  plan: Plan
  choice: Choice
  onChoice: (choice: Choice) => void
}

/** A program that came from hand to hand is shown before it is taken, and never run by itself. */
export function LookFirst({ carried, plan, choice, onChoice }: LookProps): ReactElement | null {
  const text = useText()
  const questions = plan.questions.filter(
    ({ question }) => question === 'look' || question === 'unknownLesson',
  )
  const programs = carried.learners.flatMap(({ pieces }) => pieces)
  if (carried.kind !== 'program') return null
  return (
    <>
      {programs.map((piece) => (
        <CodeBlock key={pieceKeyOf(piece)} code={piece.code ?? ''} label={text('own:bring.program')} />
      ))}
      {questions.map((question, at) => (
        <p key={at}>
          <strong>{spoken(questionSentence(question))}</strong>
        </p>
      ))}
      {(questions.length > 0 || choice.looked) && (
        <label className="tick">
          <input
            type="checkbox"
            checked={choice.looked}
            onChange={(event) => onChoice({ ...choice, looked: event.target.checked })}
          />
          <span>{text('own:bring.looked')}</span>
        </label>
      )}
    </>
  )
}
