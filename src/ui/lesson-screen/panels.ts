/** Read, Program, Output: beside each other where there is room, else one at a time, behind tabs. */
import { createContext, use } from 'react'
import { isBusy, passed, type Activity } from '../../classroom/state.ts'
import type { Lesson } from '../../lesson/lesson.ts'

export const panelNames = ['read', 'program', 'output'] as const
export type PanelName = (typeof panelNames)[number]

export interface Panels {
  /** False: all three are there at once. */
  tabs: boolean
  shown: PanelName
  show: (panel: PanelName) => void
}

export const PanelsContext = createContext<Panels>({ tabs: false, shown: 'read', show: () => undefined })

export function usePanels(): Panels {
  return use(PanelsContext)
}

interface PanelProps {
  id: string
  role: 'tabpanel' | undefined
  'aria-labelledby': string | undefined
  'data-panel': PanelName
  'data-shown': boolean
}

/** What makes an element a panel. One that is not shown keeps its place and its scrolling: CSS makes it unseen. */
export function usePanelProps(name: PanelName): PanelProps {
  const { tabs, shown } = usePanels()
  return {
    id: `panel-${name}`,
    role: tabs ? 'tabpanel' : undefined,
    'aria-labelledby': tabs ? `tab-${name}` : undefined,
    'data-panel': name,
    'data-shown': !tabs || shown === name,
  }
}

/** Which panel a change of what is happening calls for; null when whoever looks may go on looking. */
export function panelFor(before: Activity, now: Activity, lesson: Pick<Lesson, 'kind'>): PanelName | null {
  if (now.status === 'running') {
    const asks = now.question !== null && !(before.status === 'running' && before.question === now.question)
    return asks || before.status !== 'running' ? 'output' : null
  }
  if (now.status !== 'finished' || before.status === 'finished') return null
  // A run brought its reader there when it began; one that was over at once begins here.
  if (now.verdicts === null) return isBusy({ activity: before }) ? null : 'output'
  if (now.verdicts.every(passed)) return 'read'
  if (now.result.outcome.kind !== 'completed') return 'output'
  // The reply to a forecast stands beside its question, and that beside the program.
  return lesson.kind === 'predict' ? 'program' : 'read'
}
