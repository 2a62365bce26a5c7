import { useLayoutEffect, useRef, type ReactElement } from 'react'
import { freshResult } from '../../classroom/state.ts'
import type { Lesson } from '../../lesson/lesson.ts'
import { Icon } from '../parts/icon.tsx'
import { hashOf } from '../place.ts'
import { useClassroom, useClassroomState } from '../use-classroom.ts'
import { useLessonNumber } from '../use-lesson-number.ts'
import { useText } from '../use-text.ts'
import { CheckList } from './check-list.tsx'
import { Help } from './help.tsx'
import { LessonText } from './lesson-text.tsx'
import { OutputPane } from './output-pane.tsx'
import { PanelTabs } from './panel-tabs.tsx'
import { PanelsProvider } from './panels-provider.tsx'
import { usePanelProps, usePanels } from './panels.ts'
import { Questions } from './questions.tsx'
import { RunBar } from './run-bar.tsx'
import { Success } from './success.tsx'
import { useRunKey } from './use-run-key.ts'
import { useVisibleHeight } from './use-visible-height.ts'
import { Workplace } from './workplace.tsx'
import './lesson-screen.css'

export function LessonScreen(): ReactElement {
  const lesson = useClassroomState((state) => (state.lesson.status === 'open' ? state.lesson.lesson : null))
  if (!lesson) return <NoLesson />
  return (
    <PanelsProvider key={lesson.id} lesson={lesson}>
      <OpenLesson lesson={lesson} />
    </PanelsProvider>
  )
}

function NoLesson(): ReactElement {
  const text = useText()
  const classroom = useClassroom()
  const { status } = useClassroomState((state) => state.lesson)
  const place = useClassroomState((state) => state.place)
  return (
    <main className="no-lesson" id="main" tabIndex={-1} aria-busy={status === 'loading'}>
      {status === 'loading' && <p>{text('app.loading')}</p>}
      {status === 'unknown' && <p>{text('lesson.unknown')}</p>}
      {status === 'unreachable' && (
        <>
          <p>{text('lesson.unreachable')}</p>
          <button type="button" className="button button-main" onClick={() => void classroom.goTo(place)}>
            {text('lesson.tryAgain')}
          </button>
        </>
      )}
      {status !== 'loading' && (
        <a className="button" href={hashOf({ screen: 'map' })}>
          <Icon name="map" />
          {text('lesson.backToMap')}
        </a>
      )}
    </main>
  )
}

function OpenLesson({ lesson }: { lesson: Lesson }): ReactElement {
  const text = useText()
  const { tabs, shown } = usePanels()
  useRunKey()
  useVisibleHeight()
  return (
    <main
      className="lesson"
      id="main"
      tabIndex={-1}
      data-kind={lesson.kind}
      data-layout={tabs ? 'tabs' : 'beside'}
      data-panel-shown={shown}
    >
      {tabs && <PanelTabs />}
      <LessonSide lesson={lesson} />
      <section
        className="lesson-desk"
        aria-label={text(lesson.kind === 'predict' ? 'lesson.codeFixed' : 'lesson.code')}
      >
        <RunBar />
        <Workplace />
        <OutputPane />
      </section>
      <Announcer />
    </main>
  )
}

/** What to know and to do, and below it what Check found: one panel. */
function LessonSide({ lesson }: { lesson: Lesson }): ReactElement {
  const text = useText()
  const { tabs, show } = usePanels()
  const predicts = lesson.kind === 'predict'
  return (
    <div className="lesson-side" {...usePanelProps('read')} tabIndex={tabs ? 0 : undefined}>
      <section className="lesson-read" aria-label={text('lesson.text')}>
        <LessonHead lesson={lesson} />
        <LessonText />
        {/* Behind tabs, a forecast is asked for below the program that it is about. */}
        {predicts &&
          (tabs ? (
            <button type="button" className="button" onClick={() => show('program')}>
              {text('tabs.toProgram')}
              <Icon name="next" />
            </button>
          ) : (
            <Questions title="questions.title" />
          ))}
      </section>
      <section className="lesson-judge" aria-label={text('hints.title')}>
        <Success />
        {!predicts && lesson.questions.length > 0 && <Questions title="questions.titleAfter" />}
        <CheckList />
        <Help />
        <Neighbours id={lesson.id} />
      </section>
    </div>
  )
}

function LessonHead({ lesson }: { lesson: Lesson }): ReactElement {
  const text = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  const number = useLessonNumber(lesson.id)
  // A new lesson begins at its title, for eyes and for screen readers: before anybody can have begun to type.
  useLayoutEffect(() => heading.current?.focus(), [])
  return (
    <div className="lesson-head">
      <p className="lesson-kind">
        <span>{number}</span>
        <span>{text(`kind.${lesson.kind}`)}</span>
      </p>
      <h1 ref={heading} tabIndex={-1} lang={lesson.language} dir="auto">
        {lesson.title}
      </h1>
    </div>
  )
}

function Neighbours({ id }: { id: string }): ReactElement {
  const text = useText()
  const { course } = useClassroom()
  const before = course.previousLesson(id)
  const after = course.nextLesson(id)
  return (
    <nav className="neighbours" aria-label={text('lesson.backToMap')}>
      {before !== null && (
        <a className="button button-quiet" href={hashOf({ screen: 'lesson', id: before })}>
          <Icon name="back" />
          {text('lesson.previous')}
        </a>
      )}
      {after !== null && (
        <a className="button button-quiet" href={hashOf({ screen: 'lesson', id: after })}>
          {text('lesson.next')}
          <Icon name="next" />
        </a>
      )}
    </nav>
  )
}

/** One quiet sentence for screen readers when a run or a check has ended. */
function Announcer(): ReactElement {
  const text = useText()
  const state = useClassroomState((each) => each)
  const finished = freshResult(state)
  const verdicts = finished?.verdicts
  const sentence = verdicts
    ? text('checks.summary', {
        passed: verdicts.filter((each) => each.finding.kind === 'passed').length,
        count: verdicts.length,
      })
    : finished?.result.outcome.kind === 'completed'
      ? text('output.done')
      : ''
  return (
    <p className="hidden-visually" role="status">
      {sentence}
    </p>
  )
}
