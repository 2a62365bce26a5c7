import type { ReactElement } from 'react'
import type { Activity } from '../../classroom/state.ts'
import { VisibleText } from '../parts/visible-text.tsx'
import { useText } from '../use-text.ts'
import type { OutputRow } from './output-rows.ts'

/** Lines read aloud; the rest is counted. */
const LINES_SAID = 3
/** Of one line, in UTF-16 units. */
const CHARACTERS_SAID = 120

interface Props {
  activity: Activity
  rows: readonly OutputRow[]
}

/** For screen readers: the first lines and their count at the end of a run, the last ones before a question. */
export function OutputAnnouncer({ activity, rows }: Props): ReactElement {
  const text = useText()
  const ended = activity.status === 'finished' && activity.verdicts === null
  const asks = activity.status === 'running' && activity.question !== null
  const said = ended ? rows.slice(0, LINES_SAID) : asks ? rows.slice(-LINES_SAID) : []
  return (
    <div className="hidden-visually" role="log" aria-label={text('lesson.output')}>
      {said.map((row, at) => (
        <p key={at} dir="auto">
          <VisibleText text={row.cancelled ? text('checks.cancelled') : row.text.slice(0, CHARACTERS_SAID)} />
        </p>
      ))}
      {ended && rows.length > LINES_SAID && <p>{text('output.lines', { count: rows.length })}</p>}
    </div>
  )
}
