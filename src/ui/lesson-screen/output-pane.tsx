import { useEffect, useRef, type ReactElement } from 'react'
import type { ClassroomState } from '../../classroom/state.ts'
import type { Printed } from '../../sandbox/protocol.ts'
import { useClassroomState } from '../use-classroom.ts'
import { useText } from '../use-text.ts'
import { OutcomeMessage } from './outcome-message.tsx'
import './output-pane.css'

/** More lines than this would make the page slow; the count of the rest is said. */
const LINES_SHOWN = 1000

/** What the program printed, and how it ended. Old results are marked as old. */
export function OutputPane(): ReactElement {
  const text = useText()
  const activity = useClassroomState((state) => state.activity)
  const code = useClassroomState((state) => state.code)
  const pane = useRef<HTMLElement>(null)
  const old = activity.status === 'finished' && activity.program !== code
  const printed = printedBy(activity)

  const ran = activity.status === 'finished' && activity.verdicts === null

  // On a phone the output lies below the program: bring it into view when a run has ended.
  useEffect(() => {
    if (ran) pane.current?.scrollIntoView({ block: 'nearest' })
  }, [ran])

  return (
    <section className="output" aria-label={text('lesson.output')} ref={pane} data-old={old}>
      <h2 className="output-title">{text('lesson.output')}</h2>
      <div className="output-body" tabIndex={0} role="group" aria-label={text('lesson.output')}>
        {activity.status === 'idle' && <p className="output-note">{text('output.empty')}</p>}
        {activity.status === 'running' && <p className="output-note">{text('run.running')}</p>}
        {activity.status === 'checking' && <p className="output-note">{text('run.checking')}</p>}
        <OutputLines printed={printed} />
        {activity.status === 'finished' &&
          printed.length === 0 &&
          activity.result.outcome.kind === 'completed' && (
            <p className="output-note">{text('output.nothing')}</p>
          )}
        {activity.status === 'finished' && <OutcomeMessage finished={activity} old={old} />}
        {old && <p className="output-note">{text('output.old')}</p>}
      </div>
    </section>
  )
}

function printedBy(activity: ClassroomState['activity']): Printed[] {
  if (activity.status === 'idle') return []
  return activity.status === 'finished' ? activity.result.printed : activity.printed
}

function OutputLines({ printed }: { printed: Printed[] }): ReactElement | null {
  const text = useText()
  if (printed.length === 0) return null
  const left = printed.length - LINES_SHOWN
  return (
    <>
      <ol className="output-lines">
        {printed.slice(0, LINES_SHOWN).map((line, at) => (
          <li key={at} dir="auto" data-stream={line.stream} className="output-line">
            {line.text === '' ? '\u00a0' : line.text}
            {line.cut && <span className="output-cut"> {text('output.cut')}</span>}
          </li>
        ))}
      </ol>
      {left > 0 && <p className="output-note">{text('output.left', { count: left })}</p>}
    </>
  )
}
