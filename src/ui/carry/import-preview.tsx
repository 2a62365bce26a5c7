import { useState, type ReactElement } from 'react'
import { planSentences, type Carried, type Choice, type Here, type Plan } from '../../carry/carry.ts'
import { Icon } from '../parts/icon.tsx'
import { Said } from '../parts/page.tsx'
import { useText } from '../use-text.ts'
import { ChangeList } from './change-list.tsx'
import { LookFirst, WhichLearner } from './import-questions.tsx'
import { Sentences } from './sentences.tsx'

interface Props {
  carried: Carried
  here: Here
  plan: Plan
  choice: Choice
  onChoice: (choice: Choice) => void
  /** What stopped it the last time: nothing has changed then. */
  trouble: 'changed' | 'notSaved' | 'newer' | null
  onApply: () => Promise<void>
  onCancel: () => void
}

/** What an import will do, piece by piece, before anything is written. */
export function ImportPreview(props: Props): ReactElement {
  const { carried, here, plan, choice, onChoice, trouble, onApply, onCancel } = props
  const text = useText()
  const [busy, setBusy] = useState(false)
  const open = plan.questions.some(({ question }) => question !== 'whichText')
  const nothing = plan.writes.pieces.length + plan.writes.versions.length + plan.writes.seats.length === 0
  // Questions have a place of their own below.
  const told = planSentences({ ...plan, questions: [] })

  const apply = async (): Promise<void> => {
    setBusy(true)
    await onApply()
    setBusy(false)
  }
  return (
    <>
      {trouble && (
        <div className="said said-risk" role="alert">
          {text(`own:bring.${trouble}`)}
        </div>
      )}
      <section className="sheet" aria-label={text('own:bring.whatComes')}>
        <Said>
          <Sentences list={told} />
        </Said>
        {plan.learners.map((learner) => (
          <WhichLearner
            key={learner.key}
            learner={learner}
            here={here}
            choice={choice}
            asked={plan.questions.some(
              (each) => each.question === 'whichLearner' && each.learner === learner.key,
            )}
            onChoice={onChoice}
          />
        ))}
        <LookFirst carried={carried} plan={plan} choice={choice} onChoice={onChoice} />
        <ChangeList carried={carried} here={here} plan={plan} choice={choice} onChoice={onChoice} />
      </section>
      <div className="actions">
        {!nothing || open ? (
          <button
            type="button"
            className="button button-main"
            disabled={open || busy}
            onClick={() => void apply()}
          >
            <Icon name="check" />
            {text('own:bring.apply')}
          </button>
        ) : null}
        <button type="button" className="button" onClick={onCancel}>
          {text(nothing && !open ? 'settings.close' : 'own:bring.leave')}
        </button>
        {open && <p className="quiet">{text('own:bring.answerFirst')}</p>}
      </div>
    </>
  )
}
