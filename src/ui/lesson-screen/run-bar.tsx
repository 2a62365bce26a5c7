import type { ReactElement } from 'react'
import { isBusy, mayRun } from '../../classroom/state.ts'
import { Icon } from '../parts/icon.tsx'
import { useClassroom, useClassroomState } from '../use-classroom.ts'
import { useText } from '../use-text.ts'
import { HistoryButton } from './history-button.tsx'
import { usePanels } from './panels.ts'
import './run-bar.css'

/** Run, Stop, Check, Start again: always in reach. A program of one's own (`free`) has nothing to check. */
export function RunBar({ free = false }: { free?: boolean }): ReactElement {
  const text = useText()
  const classroom = useClassroom()
  const busy = useClassroomState(isBusy)
  const allowed = useClassroomState(mayRun)
  const canTakeBack = useClassroomState((state) => state.setAside !== null)
  const { show } = usePanels()
  const done = useClassroomState((state) => state.activity.status === 'finished')
  return (
    <div className="run-bar" role="group" aria-label={text('lesson.code')}>
      {busy ? (
        <button
          type="button"
          className="button button-stop run-button"
          onClick={(event) => {
            // The second half of a double click on Run is not a wish to stop.
            if (event.detail < 2) classroom.stop()
          }}
        >
          <Icon name="stop" />
          {text('run.stop')}
        </button>
      ) : (
        <button
          type="button"
          className={done ? 'button run-button' : 'button button-main run-button'}
          onClick={() => {
            if (allowed) void classroom.run()
            // To the questions that are to be answered first.
            else show('program')
          }}
          aria-disabled={!allowed}
          aria-describedby={allowed ? undefined : 'answer-first'}
          title={text('run.shortcut')}
        >
          <Icon name="play" />
          {text('run.run')}
        </button>
      )}
      {!free && (
        <button
          type="button"
          className={done && !busy ? 'button button-main' : 'button'}
          onClick={() => void classroom.check()}
          aria-disabled={busy || !allowed}
        >
          <Icon name="check" />
          {text('run.check')}
        </button>
      )}
      {!allowed && (
        <p id="answer-first" className="run-note">
          {text('run.answerFirst')}
        </p>
      )}
      <span className="run-space" />
      {canTakeBack && (
        <button type="button" className="button button-quiet" onClick={classroom.takeBack}>
          {text('run.takeBack')}
        </button>
      )}
      <HistoryButton />
      {!free && (
        <button type="button" className="button button-quiet" onClick={classroom.startAgain}>
          <Icon name="again" />
          <span className="run-again">{text('run.startAgain')}</span>
        </button>
      )}
    </div>
  )
}
