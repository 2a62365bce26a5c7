import {
  useEffect,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactElement,
} from 'react'
import type { Activity } from '../../classroom/state.ts'
import type { Printed } from '../../sandbox/protocol.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { useClassroomState } from '../use-classroom.ts'
import { useText } from '../use-text.ts'
import { Notices } from './notices.tsx'
import { OutcomeMessage } from './outcome-message.tsx'
import { OutputAnnouncer } from './output-announcer.tsx'
import { OutputLines } from './output-lines.tsx'
import { createRowList, plainText } from './output-rows.ts'
import { usePanelProps } from './panels.ts'
import { QuestionField } from './question-field.tsx'
import { useFollowing } from './use-following.ts'
import { useLineSize } from './use-line-size.ts'
import './output-pane.css'

const nothingPrinted: Printed[] = []

/** What the program printed, what it asks, and how it ended. Old results are marked as old. */
export function OutputPane(): ReactElement {
  const text = useText()
  const activity = useClassroomState((state) => state.activity)
  const code = useClassroomState((state) => state.code)
  const [pane, setPane] = useState<HTMLElement | null>(null)
  const content = useRef<HTMLDivElement>(null)
  const probe = useRef<HTMLSpanElement>(null)
  const size = useLineSize(pane, probe)
  const following = useFollowing(pane, content)
  const old = activity.status === 'finished' && activity.program !== code
  const printed = printedBy(activity)
  const [rowsOf] = useState(createRowList)
  const rows = rowsOf(printed)
  const busy = activity.status === 'running' || activity.status === 'checking'
  const question = activity.status === 'running' ? activity.question : null

  // A new run and a new question are news: whoever was reading further up is brought to the end.
  useEffect(() => following.current.toEnd(), [busy, question, following])

  const pressed = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.target !== event.currentTarget || event.altKey) return
    const whole = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a'
    if (event.key === 'Home') following.current.toStart()
    else if (event.key === 'End') following.current.toEnd()
    else if (whole) getSelection()?.selectAllChildren(event.currentTarget)
    else return
    event.preventDefault()
  }

  // Who selects everything means everything, not only the rows in view.
  const copied = (event: ClipboardEvent<HTMLElement>): void => {
    const selection = getSelection()
    const whole = event.currentTarget
    if (selection?.anchorNode !== whole || selection.focusNode !== whole) return
    event.clipboardData.setData('text/plain', plainText(printed))
    event.preventDefault()
  }

  return (
    <section
      className="output"
      aria-label={text('lesson.output')}
      {...usePanelProps('output')}
      data-old={old}
    >
      <div className="output-head">
        <h2 className="output-title">{text('lesson.output')}</h2>
        <Progress activity={activity} />
        {!busy && printed.length > 0 && (
          // Also what is not on the screen.
          <CopyButton
            of={printed}
            asText={plainText}
            label={text('output.copyAll')}
            className="output-copy"
          />
        )}
      </div>
      <div
        className="output-body"
        tabIndex={0}
        role="group"
        aria-label={text('lesson.output')}
        ref={setPane}
        onKeyDown={pressed}
        onCopy={copied}
      >
        <span className="output-probe" aria-hidden="true" ref={probe} />
        <div ref={content}>
          {rows.length > 0 && pane && size && (
            <OutputLines key={`${size.height} ${size.columns}`} rows={rows} pane={pane} size={size} />
          )}
          {activity.status === 'idle' && <p className="output-note">{text('output.empty')}</p>}
          {question && <QuestionField question={question} home={pane} />}
          {activity.status === 'finished' && (
            <>
              {activity.result.outcome.kind === 'tooMuchOutput' && (
                <p className="output-note">{text('output.limit')}</p>
              )}
              {printed.length === 0 && activity.result.outcome.kind === 'completed' && (
                <p className="output-note">{text('output.nothing')}</p>
              )}
              <OutcomeMessage finished={activity} old={old} />
            </>
          )}
          {old && <p className="output-note">{text('output.old')}</p>}
        </div>
        {/* Below what is followed: a notice never pushes the output away. */}
        {activity.status === 'finished' && !old && <Notices finished={activity} />}
      </div>
      <OutputAnnouncer activity={activity} rows={rows} />
    </section>
  )
}

function Progress({ activity }: { activity: Activity }): ReactElement | null {
  const text = useText()
  if (activity.status === 'checking') return <p>{text('run.checking')}</p>
  if (activity.status !== 'running') return null
  return <p>{text(activity.question ? 'ask.waiting' : 'run.running')}</p>
}

function printedBy(activity: Activity): Printed[] {
  if (activity.status === 'idle') return nothingPrinted
  return activity.status === 'finished' ? activity.result.printed : activity.printed
}
