import type { ReactElement } from 'react'
import { Icon } from '../parts/icon.tsx'
import { isolated } from '../parts/isolated.ts'
import { hashOf } from '../place.ts'
import { useClassroomState } from '../use-classroom.ts'
import { useText } from '../use-text.ts'

/** The truth about saving; loud only when work is at risk, and then with a way to take it along. */
export function KeepingNote(): ReactElement | null {
  const text = useText()
  const keeping = useClassroomState((state) => state.keeping)
  const why = useClassroomState((state) => state.whyNotSaved)
  const atDesk = useClassroomState(({ place }) => place.screen === 'lesson' || place.screen === 'program')
  const atCarry = useClassroomState(({ place }) => place.screen === 'carry')
  const title = useClassroomState(({ lesson }) => (lesson.status === 'open' ? lesson.lesson.title : null))
  if (keeping === 'saved' || keeping === 'saving') {
    return atDesk ? (
      <p className="note">
        <Icon name="saved" />
        <span>{text(`keeping.${keeping}`)}</span>
      </p>
    ) : null
  }
  return (
    <div className="note note-risk" role="alert">
      <Icon name="warning" />
      <span>
        {keeping === 'failed' && title !== null && `${isolated(title)}: `}
        {text(`keeping.${keeping === 'failed' ? why : keeping}`)}
      </span>
      {!atCarry && keeping !== 'newer' && (
        <a className="button button-small" href={hashOf({ screen: 'carry' })}>
          {text('keeping.takeAlong')}
        </a>
      )}
    </div>
  )
}
