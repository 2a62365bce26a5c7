import { useCallback, useMemo, useState, type ReactElement, type ReactNode } from 'react'
import type { Activity } from '../../classroom/state.ts'
import type { Lesson } from '../../lesson/lesson.ts'
import { useClassroomState } from '../use-classroom.ts'
import { useMediaQuery } from '../use-media-query.ts'
import { panelFor, PanelsContext, type PanelName } from './panels.ts'
import { tabsQuery } from './tabs-query.ts'

interface Seen {
  shown: PanelName
  activity: Activity
}

/** Knows which panel is shown, and turns to the one where something happens. A lesson begins with its text. */
export function PanelsProvider({
  lesson,
  children,
}: {
  lesson: Pick<Lesson, 'kind'>
  children: ReactNode
}): ReactElement {
  const tabs = useMediaQuery(tabsQuery)
  const activity = useClassroomState((state) => state.activity)
  const [{ shown, activity: before }, set] = useState<Seen>({ shown: 'read', activity })
  // While rendering, not afterwards: what takes the focus when it appears has to appear in a panel that is shown.
  if (activity !== before) set({ shown: panelFor(before, activity, lesson) ?? shown, activity })
  const show = useCallback((panel: PanelName) => set((now) => ({ ...now, shown: panel })), [])
  const panels = useMemo(() => ({ tabs, shown, show }), [tabs, shown, show])
  return <PanelsContext value={panels}>{children}</PanelsContext>
}
