import { useLayoutEffect, useRef, useState, type ReactElement } from 'react'
import { OutputPane } from '../lesson-screen/output-pane.tsx'
import { RunBar } from '../lesson-screen/run-bar.tsx'
import { useRunKey } from '../lesson-screen/use-run-key.ts'
import { useVisibleHeight } from '../lesson-screen/use-visible-height.ts'
import { Workplace } from '../lesson-screen/workplace.tsx'
import { Icon } from '../parts/icon.tsx'
import { hashOf } from '../place.ts'
import { useClassroom, useClassroomState } from '../use-classroom.ts'
import { useText } from '../use-text.ts'
import { NameDialog } from './name-dialog.tsx'
import './program-screen.css'

/** A program of one's own at the same workplace as a lesson: write, run, read. */
export function ProgramScreen(): ReactElement {
  const status = useClassroomState((state) => state.lesson.status)
  const id = useClassroomState((state) => state.work.id)
  return status === 'open' ? <OpenProgram key={id} /> : <NoProgram />
}

function NoProgram(): ReactElement {
  const text = useText()
  const classroom = useClassroom()
  const status = useClassroomState((state) => state.lesson.status)
  const place = useClassroomState((state) => state.place)
  const loading = status === 'loading' || status === 'none'
  return (
    <main className="no-lesson" id="main" tabIndex={-1} aria-busy={loading}>
      {loading && <p>{text('app.loading')}</p>}
      {status === 'unknown' && <p>{text('own:mine.unknown')}</p>}
      {status === 'unreachable' && (
        <>
          <p>{text('own:history.unreadable')}</p>
          <button type="button" className="button button-main" onClick={() => void classroom.goTo(place)}>
            {text('lesson.tryAgain')}
          </button>
        </>
      )}
      {!loading && (
        <a className="button" href={hashOf({ screen: 'mine' })}>
          <Icon name="back" />
          {text('seat.mine')}
        </a>
      )}
    </main>
  )
}

function OpenProgram(): ReactElement {
  const text = useText()
  useRunKey()
  useVisibleHeight()
  return (
    <main className="program-screen" id="main" tabIndex={-1}>
      <Head />
      <section className="lesson-desk" aria-label={text('lesson.code')}>
        <RunBar free />
        <Workplace />
        <OutputPane />
      </section>
    </main>
  )
}

function Head(): ReactElement {
  const text = useText()
  const classroom = useClassroom()
  const id = useClassroomState((state) => state.work.id)
  const listed = useClassroomState((state) => state.programs.find((each) => each.id === id)?.name)
  const opened = useClassroomState((state) => state.work.name)
  const [naming, setNaming] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => heading.current?.focus(), [])
  const name = listed ?? opened ?? text('own:mine.unnamed')
  return (
    <div className="program-head">
      <a className="button button-quiet" href={hashOf({ screen: 'mine' })}>
        <Icon name="back" />
        <span>{text('seat.mine')}</span>
      </a>
      <h1 ref={heading} tabIndex={-1}>
        <bdi>{name}</bdi>
      </h1>
      <button type="button" className="button button-quiet" onClick={() => setNaming(true)}>
        <Icon name="rename" />
        <span>{text('own:mine.rename')}</span>
      </button>
      <a className="button button-quiet" href={hashOf({ screen: 'carry', piece: `program/${id}` })}>
        <Icon name="save" />
        <span>{text('own:carry.out')}</span>
      </a>
      <NameDialog
        title={text('own:naming.rename')}
        start={naming ? name : null}
        submit={text('own:save')}
        onSubmit={(wished) => {
          setNaming(false)
          void classroom.renameProgram(id, wished)
        }}
        onClose={() => setNaming(false)}
      />
    </div>
  )
}
