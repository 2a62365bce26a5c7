import { useState, type ReactElement } from 'react'
import { maySeeSolution, stepHints } from '../../classroom/state.ts'
import type { Lesson } from '../../lesson/lesson.ts'
import { CodeBlock } from '../parts/code-block.tsx'
import { Icon } from '../parts/icon.tsx'
import { LessonHtml } from '../parts/html.tsx'
import { useClassroom, useClassroomState } from '../use-classroom.ts'
import { useText } from '../use-text.ts'
import { Folded } from './folded.tsx'
import './help.css'

/** Hints that open one by one, the hint that fits the last check, and the solution after success or after the hints. */
export function Help(): ReactElement | null {
  const text = useText()
  const classroom = useClassroom()
  const lesson = useClassroomState((state) => (state.lesson.status === 'open' ? state.lesson.lesson : null))
  const opened = useClassroomState((state) => state.work.hintsOpened)
  const offered = useClassroomState((state) => state.hintOffered)
  if (!lesson) return null
  const steps = stepHints(lesson)
  const fitting = lesson.hints.find((hint) => hint.id === offered)
  return (
    <Folded label="projector.hints">
      <section className="help" aria-label={text('hints.title')}>
        {fitting && (
          <div className="hint hint-offered" role="status">
            <h3>
              <Icon name="bulb" />
              {text('hints.offered')}
            </h3>
            <p lang={lesson.language} dir="auto">
              <LessonHtml html={fitting.html} />
            </p>
          </div>
        )}
        <ol className="hints">
          {steps.slice(0, opened).map((hint, at) => (
            <li key={hint.id} className="hint">
              <h3>{text('hints.hint', { number: at + 1 })}</h3>
              <p lang={lesson.language} dir="auto">
                <LessonHtml html={hint.html} />
              </p>
            </li>
          ))}
        </ol>
        {opened < steps.length && (
          <button type="button" className="button button-quiet help-open" onClick={classroom.openHint}>
            <Icon name="bulb" />
            {text(opened === 0 ? 'hints.open' : 'hints.openNext')}
          </button>
        )}
        <Solution lesson={lesson} />
      </section>
    </Folded>
  )
}

function Solution({ lesson }: { lesson: Lesson }): ReactElement | null {
  const text = useText()
  const allowed = useClassroomState(maySeeSolution)
  const [shown, setShown] = useState(false)
  if (!allowed || lesson.kind === 'predict' || lesson.kind === 'run') return null
  return (
    <div className="solution">
      <button
        type="button"
        className="button button-quiet help-open"
        aria-expanded={shown}
        onClick={() => setShown(!shown)}
      >
        {text(shown ? 'hints.hideSolution' : 'hints.solution')}
      </button>
      {shown && (
        <>
          <h3>{text('hints.solutionTitle')}</h3>
          <CodeBlock code={lesson.solution} label={text('hints.solutionTitle')} />
        </>
      )}
    </div>
  )
}
