import { useEffect, useRef, useState, type ReactElement } from 'react'
import { ignoredSentences, readCarried, refusalSentences, type Carried } from '../../carry/carry.ts'
import { Icon } from '../parts/icon.tsx'
import { Page, Said } from '../parts/page.tsx'
import { hashOf } from '../place.ts'
import { useClassroom, useClassroomState } from '../use-classroom.ts'
import { useText } from '../use-text.ts'
import { ExportPanel } from './export-panel.tsx'
import { ImportFlow } from './import-flow.tsx'
import { ImportPanel } from './import-panel.tsx'
import { Sentences } from './sentences.tsx'
import './carry-screen.css'

/** Work on its way: out of this computer, and into it. An opened link begins with its preview. */
export function CarryScreen(): ReactElement {
  const link = useClassroomState((state) =>
    state.place.screen === 'carry' ? (state.place.link ?? null) : null,
  )
  // Another link is another screen: nothing of the one before is left.
  return <Carrying key={link ?? ''} link={link} />
}

type Step =
  | { at: 'choose' }
  | { at: 'preview'; carried: Carried }
  | { at: 'done'; carried: Carried; seats: readonly string[] }

function Carrying({ link }: { link: string | null }): ReactElement {
  const text = useText()
  const [opened] = useState(() => (link === null ? null : readCarried(link, { now: Date.now() })))
  const [step, setStep] = useState<Step>(
    opened?.kind === 'carried' ? { at: 'preview', carried: opened.carried } : { at: 'choose' },
  )
  const choose = (): void => {
    setStep({ at: 'choose' })
    // The link has been dealt with: a page that is opened again does not ask again.
    if (link !== null) location.hash = hashOf({ screen: 'carry' })
  }

  if (step.at === 'preview') {
    return (
      <Page
        key="preview"
        title={text(link === null ? 'own:bring.preview' : 'own:bring.linkPreview')}
        lead={text('own:bring.previewLead')}
      >
        <ImportFlow
          carried={step.carried}
          onApplied={(seats) => setStep({ at: 'done', carried: step.carried, seats })}
          onCancel={choose}
        />
      </Page>
    )
  }
  if (step.at === 'done') {
    return (
      <Page key="done" title={text('own:bring.done')} lead={text('own:bring.doneLead')}>
        <TakeBack />
        <WhereNow carried={step.carried} seats={step.seats} />
        <p>
          <button type="button" className="button button-quiet" onClick={choose}>
            <Icon name="back" />
            {text('seat.carry')}
          </button>
        </p>
      </Page>
    )
  }
  return (
    <Page key="choose" title={text('seat.carry')} lead={text('own:carry.lead')}>
      {opened && opened.kind !== 'carried' && (
        <div className="said said-risk" role="alert">
          <Sentences list={opened.kind === 'refused' ? refusalSentences(opened.refusal) : ignoredSentences} />
        </div>
      )}
      <TakeBack />
      <div className="carry">
        <section className="sheet" aria-labelledby="carry-out">
          <h2 id="carry-out">
            <Icon name="save" /> {text('own:carry.out')}
          </h2>
          <ExportPanel />
        </section>
        <section className="sheet" aria-labelledby="carry-in">
          <h2 id="carry-in">
            <Icon name="bring" /> {text('own:bring.title')}
          </h2>
          <ImportPanel onCarried={(carried) => setStep({ at: 'preview', carried })} />
        </section>
      </div>
    </Page>
  )
}

/** The last import can be undone as a whole. */
function TakeBack(): ReactElement | null {
  const text = useText()
  const classroom = useClassroom()
  const possible = useClassroomState((state) => state.canUndoImport)
  const [state, setState] = useState<'offered' | 'done' | 'failed'>('offered')
  const said = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (state === 'done') said.current?.focus()
  }, [state])
  if (!possible && state === 'offered') return null
  const undo = async (): Promise<void> => {
    setState((await classroom.undoApply()) === 'saved' ? 'done' : 'failed')
  }
  return (
    <Said>
      <p ref={said} tabIndex={-1}>
        {text(
          state === 'done' ? 'own:bring.undone' : state === 'failed' ? 'own:notSaved' : 'own:bring.canUndo',
        )}
      </p>
      {possible && (
        <button type="button" className="button button-small" onClick={() => void undo()}>
          <Icon name="again" />
          {text('own:bring.takeBack')}
        </button>
      )}
    </Said>
  )
}

/** One thing to do next: to the program, to the course, or to the learner who came. */
function WhereNow({ carried, seats }: { carried: Carried; seats: readonly string[] }): ReactElement {
  const text = useText()
  const classroom = useClassroom()
  const here = useClassroomState((state) => state.seat?.id ?? null)
  const piece = carried.kind === 'program' ? carried.learners[0]?.pieces[0] : undefined
  const mine = here !== null && seats.includes(here)
  const isLesson = piece?.kind === 'lesson' && classroom.course.placeOf(piece.id) !== null
  if (mine && piece && isLesson)
    return <Next href={hashOf({ screen: 'lesson', id: piece.id })} word={text('own:bring.openProgram')} />
  if (mine && piece) return <Next href={hashOf({ screen: 'mine' })} word={text('seat.mine')} />
  if (mine) return <Next href={hashOf({ screen: 'map' })} word={text('own:bring.toCourse')} />
  return <Next href={hashOf({ screen: 'seats' })} word={text('seat.who')} />
}

function Next({ href, word }: { href: string; word: string }): ReactElement {
  return (
    <p>
      <a className="button button-main" href={href}>
        {word}
        <Icon name="next" />
      </a>
    </p>
  )
}
