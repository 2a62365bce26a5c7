import { useId, type ReactElement } from 'react'
import {
  changeSentences,
  pieceName,
  type Carried,
  type Change,
  type Choice,
  type Here,
  type Plan,
} from '../../carry/carry.ts'
import { ChangesView } from '../mine/changes-view.tsx'
import { useClassroomState } from '../use-classroom.ts'
import { useText } from '../use-text.ts'
import { pieceTitle } from './piece-title.ts'
import { Sentences } from './sentences.tsx'

/** More rows than anybody reads are folded away. */
const OPEN_MAX = 12

interface Props {
  carried: Carried
  here: Here
  plan: Plan
  choice: Choice
  onChoice: (choice: Choice) => void
}

/** Per piece, what will happen to it; where two texts meet, the person may choose. */
export function ChangeList(props: Props): ReactElement | null {
  const text = useText()
  const { plan } = props
  const told = plan.changes.filter(({ change }) => change !== 'same')
  const same = plan.changes.length - told.length
  if (plan.changes.length === 0) return null
  const [open, folded] = [told.slice(0, OPEN_MAX), told.slice(OPEN_MAX)]
  return (
    <>
      <Rows {...props} changes={open} />
      {folded.length > 0 && (
        <details>
          <summary>{text('own:bring.more', { count: folded.length })}</summary>
          <Rows {...props} changes={folded} />
        </details>
      )}
      {same > 0 && <p className="quiet">{text('own:bring.same', { count: same })}</p>}
    </>
  )
}

function Rows({ changes, ...props }: Props & { changes: readonly Change[] }): ReactElement {
  return (
    <ul className="carried-changes">
      {changes.map((change, at) => (
        <Row key={`${at} ${change.kind} ${change.id}`} change={change} {...props} />
      ))}
    </ul>
  )
}

function Row({ change, ...props }: Omit<Props, 'plan'> & { change: Change; plan: Plan }): ReactElement {
  const titles = useClassroomState((state) => state.titles)
  return (
    <li className="carried-change" data-change={change.change}>
      <strong dir="auto">{pieceTitle(change, titles)}</strong>
      <Sentences list={changeSentences(change)} />
      <WhichText change={change} {...props} />
    </li>
  )
}

/** Two texts of which neither grew out of the other: the one here stays unless the person says otherwise. */
function WhichText({
  change,
  carried,
  here,
  plan,
  choice,
  onChoice,
}: Props & { change: Change }): ReactElement | null {
  const text = useText()
  const name = useId()
  const piece = { kind: change.kind === 'lesson' ? ('lesson' as const) : ('program' as const), id: change.id }
  const key = pieceName(change.learner, piece)
  const asked = plan.questions.some(
    (each) =>
      each.question === 'whichText' && pieceName(each.learner, { kind: each.kind, id: each.id }) === key,
  )
  const chosen = choice.pieces[key] ?? 'local'
  if (!asked && choice.pieces[key] === undefined) return null
  const into = plan.learners.find((each) => each.key === change.learner)?.into
  const texts = {
    local: codeIn(here.learners.find(({ seat }) => seat.id === into?.seat.id)?.pieces, piece),
    carried: codeIn(
      carried.learners.find(({ seat }) => (seat?.id ?? change.learner) === change.learner)?.pieces,
      piece,
    ),
  }
  return (
    <fieldset className="fieldset">
      <legend className="hidden-visually">{text('own:bring.whichText')}</legend>
      {(['local', 'carried'] as const).map((side) => (
        <label key={side} className="tick">
          <input
            type="radio"
            name={name}
            checked={chosen === side}
            onChange={() => onChoice({ ...choice, pieces: { ...choice.pieces, [key]: side } })}
          />
          <span>{text(`own:bring.${side}`)}</span>
        </label>
      ))}
      <details>
        <summary>{text('own:bring.difference')}</summary>
        <ChangesView before={texts.local} after={texts.carried} />
      </details>
    </fieldset>
  )
}

function codeIn(
  pieces: readonly { kind: string; id: string; code: string | null }[] | undefined,
  { kind, id }: { kind: string; id: string },
): string {
  return pieces?.find((each) => each.kind === kind && each.id === id)?.code ?? ''
}
