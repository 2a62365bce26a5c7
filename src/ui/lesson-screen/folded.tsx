import type { ReactElement, ReactNode } from 'react'
import type { TextKey } from '../../language/language.ts'
import { useClassroomState } from '../use-classroom.ts'
import { useText } from '../use-text.ts'

/** In front of a room, checks and hints stay folded until the trainer asks for them. */
export function Folded({ label, children }: { label: TextKey; children: ReactNode }): ReactElement {
  const text = useText()
  const projector = useClassroomState((state) => state.projector)
  if (!projector) return <>{children}</>
  return (
    <details className="folded">
      <summary className="button">{text(label)}</summary>
      {children}
    </details>
  )
}
