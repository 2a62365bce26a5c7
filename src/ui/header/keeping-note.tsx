import type { ReactElement } from 'react'
import { Icon } from '../parts/icon.tsx'
import { useClassroomState } from '../use-classroom.ts'
import { useText } from '../use-text.ts'

/** The truth about saving; loud only when work is at risk. */
export function KeepingNote(): ReactElement | null {
  const text = useText()
  const keeping = useClassroomState((state) => state.keeping)
  const inLesson = useClassroomState((state) => state.place.screen === 'lesson')
  const atRisk = keeping !== 'saved' && keeping !== 'saving'
  if (!inLesson && !atRisk) return null
  return (
    <p className={atRisk ? 'note note-risk' : 'note'} role={atRisk ? 'alert' : undefined}>
      <Icon name={atRisk ? 'warning' : 'saved'} />
      <span>{text(`keeping.${keeping}`)}</span>
    </p>
  )
}
