import { useEffect, useRef, type ReactElement } from 'react'
import { freshResult, passed } from '../../classroom/state.ts'
import { Icon } from '../parts/icon.tsx'
import { hashOf } from '../place.ts'
import { useClassroom, useClassroomState } from '../use-classroom.ts'
import { useText } from '../use-text.ts'

/** All checks pass: said once, with the next lesson as the one thing to do. */
export function Success(): ReactElement | null {
  const text = useText()
  const verdicts = useClassroomState((state) => freshResult(state)?.verdicts ?? null)
  const id = useClassroomState((state) => state.work.id)
  const next = useClassroom().course.nextLesson(id)
  const activity = useClassroomState((state) => state.activity)
  const greeted = useRef<typeof activity | null>(null)
  const onward = useRef<HTMLAnchorElement>(null)
  const succeeded = verdicts?.every(passed) ?? false

  // Once for each check: typing and taking it back must not pull the focus out of the program.
  useEffect(() => {
    if (!succeeded || greeted.current === activity) return
    greeted.current = activity
    onward.current?.focus()
  }, [succeeded, activity])

  if (!succeeded) return null
  return (
    <section className="success" aria-labelledby="success-title">
      <h2 id="success-title">
        <Icon name="done" />
        {text('success.title')}
      </h2>
      <p>{text(next !== null ? 'success.text' : 'lesson.last')}</p>
      <a
        ref={onward}
        className="button button-main"
        href={hashOf(next !== null ? { screen: 'lesson', id: next } : { screen: 'map' })}
      >
        {text(next !== null ? 'success.next' : 'success.toMap')}
        <Icon name="next" />
      </a>
    </section>
  )
}
