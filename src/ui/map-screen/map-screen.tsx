import { useLayoutEffect, useRef, type ReactElement } from 'react'
import { nextToDo } from '../../classroom/state.ts'
import { findLanguage } from '../../language/languages.ts'
import type { ChainTitles } from '../../lesson/course.ts'
import type { LessonKind } from '../../lesson/schema.ts'
import { Icon } from '../parts/icon.tsx'
import { hashOf } from '../place.ts'
import { useClassroom, useClassroomState } from '../use-classroom.ts'
import { useLessonNumber } from '../use-lesson-number.ts'
import { useText } from '../use-text.ts'
import './map-screen.css'

/** Units and lessons, what is done, and one thing to do next. */
export function MapScreen(): ReactElement {
  const text = useText()
  const units = useClassroomState((state) => state.outline.units)
  const heading = useRef<HTMLHeadingElement>(null)
  const there = units.length > 0
  // As on the screen of a lesson: who comes here begins at the title, with keyboard and screen reader.
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [there])
  if (!there) return <NoMap />
  return (
    <main className="map" id="main" tabIndex={-1}>
      <h1 className="hidden-visually" ref={heading} tabIndex={-1}>
        {text('map.title')}
      </h1>
      <NextStep />
      {units.map((unit, at) => (
        <Unit key={unit.id} id={unit.id} number={at + 1} lessons={unit.lessons} />
      ))}
    </main>
  )
}

function NoMap(): ReactElement {
  const text = useText()
  const classroom = useClassroom()
  const lost = useClassroomState((state) => state.mapLost)
  return (
    <main className="no-lesson" id="main" tabIndex={-1} aria-busy={!lost}>
      <p>{text(lost ? 'map.unreachable' : 'app.loading')}</p>
      {lost && (
        <button
          type="button"
          className="button button-main"
          onClick={() => void classroom.goTo({ screen: 'map' })}
        >
          {text('lesson.tryAgain')}
        </button>
      )}
    </main>
  )
}

function NextStep(): ReactElement {
  const text = useText()
  const id = useClassroomState(nextToDo)
  const begun = useClassroomState((state) => state.done.length > 0)
  const title = useLessonTitle(id ?? '')
  const number = useLessonNumber(id ?? '')
  if (id === null) {
    return (
      <section className="next-step">
        <p className="next-step-title">{text('map.allDone')}</p>
      </section>
    )
  }
  return (
    <section className="next-step">
      <div>
        <p className="next-step-number">{text('map.lesson', { number })}</p>
        <p className="next-step-title" lang={title?.language} dir="auto">
          {title?.title}
        </p>
      </div>
      <a className="button button-main next-step-go" href={hashOf({ screen: 'lesson', id })}>
        {text(begun ? 'map.continue' : 'map.start')}
        <Icon name="next" />
      </a>
    </section>
  )
}

interface UnitProps {
  id: string
  number: number
  lessons: { id: string; kind: LessonKind }[]
}

function Unit({ id, number, lessons }: UnitProps): ReactElement {
  const text = useText()
  const titles = useClassroomState((state) => state.titles)
  const done = useClassroomState((state) => state.done)
  const count = lessons.filter((lesson) => done.includes(lesson.id)).length
  return (
    <section className="unit" aria-labelledby={`unit-${id}`}>
      <div className="unit-head">
        <h2 id={`unit-${id}`}>
          <span className="unit-number">{text('map.unit', { number })}</span>
          <span lang={titles?.units[id]?.language} dir="auto">
            {titles?.units[id]?.title}
          </span>
        </h2>
        <p>{text('map.count', { done: count, count: lessons.length })}</p>
      </div>
      <ol className="unit-lessons">
        {lessons.map((lesson) => (
          <LessonCard key={lesson.id} id={lesson.id} kind={lesson.kind} done={done.includes(lesson.id)} />
        ))}
      </ol>
    </section>
  )
}

function LessonCard({ id, kind, done }: { id: string; kind: LessonKind; done: boolean }): ReactElement {
  const text = useText()
  const title = useLessonTitle(id)
  const number = useLessonNumber(id)
  return (
    <li>
      <a className="card" href={hashOf({ screen: 'lesson', id })} data-done={done}>
        <span className="card-number">{number}</span>
        <span className="card-title" lang={title?.language} dir="auto">
          {title?.title}
        </span>
        <span className="card-kind">
          {text(`kind.${kind}`)}
          <OtherLanguage tag={title?.language} />
        </span>
        <span className="card-done">
          <Icon name={done ? 'done' : 'waiting'} />
          <span>{text(done ? 'map.done' : 'map.notDone')}</span>
        </span>
      </a>
    </li>
  )
}

/** Says what a lesson is written in when that is not the language chosen. */
function OtherLanguage({ tag }: { tag: string | undefined }): ReactElement | null {
  const text = useText()
  const chosen = useClassroomState((state) => state.titles?.language)
  const language = tag === undefined || tag === chosen ? undefined : findLanguage(tag)
  if (!language) return null
  return <bdi className="card-language">{text('map.inLanguage', { language: language.ownName })}</bdi>
}

function useLessonTitle(id: string): ChainTitles['lessons'][string] | undefined {
  return useClassroomState((state) => state.titles?.lessons[id])
}
