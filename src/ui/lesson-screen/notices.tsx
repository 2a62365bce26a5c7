import { useState, type ReactElement } from 'react'
import type { Finished } from '../../classroom/state.ts'
import { Icon } from '../parts/icon.tsx'
import { useText } from '../use-text.ts'
import { ExplanationActions } from './explanation-actions.tsx'
import { ExplanationText } from './explanation-text.tsx'

/** What may be worth a look in a program that ran: quiet, and closed with one click. */
export function Notices({ finished }: { finished: Finished }): ReactElement | null {
  const text = useText()
  const [closed, setClosed] = useState<Finished['notices'] | null>(null)
  const { notices, program } = finished
  if (notices.length === 0 || closed === notices) return null
  return (
    <aside className="notices" aria-labelledby="notices-title">
      <div className="notices-head">
        <h3 id="notices-title">{text('notices.title')}</h3>
        <button
          type="button"
          className="button button-quiet button-icon"
          onClick={() => setClosed(notices)}
          aria-label={text('notices.close')}
        >
          <Icon name="close" />
        </button>
      </div>
      <ul>
        {notices.map((notice) => (
          <li key={`${notice.kind} ${notice.line}`} className="notice">
            <ExplanationText explanation={notice} />
            <ExplanationActions explanation={notice} program={program} old={false} />
          </li>
        ))}
      </ul>
    </aside>
  )
}
