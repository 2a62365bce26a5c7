import { useEffect, useRef, type ReactElement } from 'react'
import { freshResult, passed } from '../../classroom/state.ts'
import type { Verdict } from '../../check/verdict.ts'
import type { Lesson } from '../../lesson/lesson.ts'
import { Icon } from '../parts/icon.tsx'
import { LaterPart } from '../later.tsx'
import { LessonHtml } from '../parts/html.tsx'
import { useClassroom, useClassroomState } from '../use-classroom.ts'
import { useText } from '../use-text.ts'
import type { FindingDetails } from './finding-details.tsx'
import { Folded } from './folded.tsx'
import './check-list.css'

type LessonCheck = Lesson['checks'][number]

/** Wanted with the first check that does not pass. */
const loadDetails = (): Promise<typeof FindingDetails> =>
  import('./finding-details.tsx').then((file) => file.FindingDetails)

/** What must be true, in words; after Check, what is and what is not yet. */
export function CheckList(): ReactElement | null {
  const text = useText()
  const lesson = useClassroomState((state) => (state.lesson.status === 'open' ? state.lesson.lesson : null))
  const verdicts = useClassroomState((state) => freshResult(state)?.verdicts ?? null)
  const list = useRef<HTMLUListElement>(null)

  // The first thing that is not yet right comes into view: it is the next thing to do.
  useEffect(() => {
    if (verdicts && !verdicts.every(passed))
      list.current?.querySelector('[data-state="notYet"]')?.scrollIntoView({ block: 'nearest' })
  }, [verdicts])

  if (!lesson) return null
  const verdictOf = (check: LessonCheck): Verdict | undefined =>
    verdicts?.find((each) => each.check === check.id)
  // Answers are replied to beside their question; a hidden check is listed once it has failed.
  const listed = lesson.checks.filter((check) => {
    if (check.expect.type === 'answered') return false
    const verdict = verdictOf(check)
    return check.hidden !== true || (verdict !== undefined && !passed(verdict))
  })
  if (listed.length === 0) return null
  // A program that did not end fails many checks in the same way: said once.
  const firstUnfinished = listed.map(verdictOf).find((verdict) => verdict && isUnfinished(verdict))
  const isNews = (verdict: Verdict | undefined): boolean =>
    verdict !== undefined && (!isUnfinished(verdict) || verdict === firstUnfinished)
  return (
    <Folded label="projector.checks">
      <section className="checks" aria-label={text('checks.title')}>
        <h2>{text('checks.title')}</h2>
        <ul ref={list}>
          {listed.map((check) => (
            <CheckItem
              key={check.id}
              check={check}
              language={lesson.language}
              verdict={verdictOf(check)}
              detailed={isNews(verdictOf(check))}
            />
          ))}
        </ul>
      </section>
    </Folded>
  )
}

function isUnfinished({ finding }: Verdict): boolean {
  return finding.kind === 'notFinished' || finding.kind === 'unreadable'
}

const icons = { passed: 'done', notYet: 'notYet', open: 'waiting' } as const

interface ItemProps {
  check: LessonCheck
  /** What the check is written in. */
  language: string
  verdict: Verdict | undefined
  detailed: boolean
}

function CheckItem({ check, language, verdict, detailed }: ItemProps): ReactElement {
  const text = useText()
  const state = verdict === undefined ? 'open' : passed(verdict) ? 'passed' : 'notYet'
  return (
    <li className="check" data-state={state}>
      <span className="check-state">
        <Icon name={icons[state]} />
        <span className="hidden-visually">{text('checks.state', { state: text(`checks.${state}`) })} </span>
      </span>
      <div className="check-body">
        <p lang={language} dir="auto">
          <LessonHtml html={check.html} />
        </p>
        {check.expect.type === 'tick' && <Tick id={check.id} />}
        {verdict && state === 'notYet' && detailed && <LaterPart load={loadDetails} props={{ verdict }} />}
      </div>
    </li>
  )
}

function Tick({ id }: { id: string }): ReactElement {
  const text = useText()
  const classroom = useClassroom()
  const ticked = useClassroomState((state) => state.work.ticks.includes(id))
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={ticked}
        onChange={(event) => classroom.tick(id, event.target.checked)}
      />
      <span>{text('checks.tick')}</span>
    </label>
  )
}
