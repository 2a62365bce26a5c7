import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react'
import { freshResult, type ClassroomState } from '../../classroom/state.ts'
import { along } from '../parts/along.ts'
import { useClassroomState } from '../use-classroom.ts'
import { useText } from '../use-text.ts'
import { panelNames, usePanels, type PanelName } from './panels.ts'
import './panel-tabs.css'

/** The three panels as tabs: arrow keys, Home and End go from one to the other. */
export function PanelTabs(): ReactElement {
  const text = useText()
  const { shown, show } = usePanels()
  useKeptFocus()

  const pressed = (event: KeyboardEvent<HTMLElement>): void => {
    const to = along(event, panelNames.indexOf(shown), panelNames.length)
    const next = to === null ? undefined : panelNames[to]
    if (next === undefined) return
    event.preventDefault()
    show(next)
    document.getElementById(`tab-${next}`)?.focus()
  }

  return (
    <div className="panel-tabs" role="tablist" aria-label={text('tabs.label')} onKeyDown={pressed}>
      {panelNames.map((name) => (
        <PanelTab key={name} name={name} />
      ))}
    </div>
  )
}

function PanelTab({ name }: { name: PanelName }): ReactElement {
  const text = useText()
  const { shown, show } = usePanels()
  const selected = shown === name
  const news = useNews(name, selected)
  return (
    <button
      type="button"
      role="tab"
      id={`tab-${name}`}
      className="panel-tab"
      aria-controls={`panel-${name}`}
      aria-selected={selected}
      tabIndex={selected ? 0 : -1}
      onClick={() => show(name)}
    >
      {text(`tabs.${name}`)}
      {news && (
        <span className="panel-news">
          <span className="hidden-visually">{text('tabs.new')}</span>
        </span>
      )}
    </button>
  )
}

/** What there is to see in a panel: another value is something new, null is nothing at all. */
const contents: Record<PanelName, (state: ClassroomState) => unknown> = {
  read: (state) => freshResult(state)?.verdicts ?? null,
  program: (state) => state.code,
  output({ activity }) {
    if (activity.status === 'idle') return null
    return activity.status === 'finished' ? activity.result : activity.printed
  },
}

function useNews(name: PanelName, selected: boolean): boolean {
  const content = useClassroomState(contents[name])
  const [seen, setSeen] = useState<{ content: unknown }>({ content })
  if (selected && seen.content !== content) setSeen({ content })
  return !selected && content !== null && seen.content !== content
}

/**
 * The focus never stays in a panel that cannot be seen: it moves to the tab of the one that can. And when the tabs
 * appear (a keyboard opens on the screen), the panel that has the focus is the one to show.
 */
function useKeptFocus(): void {
  const { shown, show } = usePanels()
  const settled = useRef(false)
  useLayoutEffect(() => {
    const focused = document.activeElement?.closest<HTMLElement>('[data-panel]')?.dataset['panel']
    const panel = panelNames.find((name) => name === focused)
    const first = !settled.current
    settled.current = true
    if (panel === undefined || panel === shown) return
    if (!first) document.getElementById(`tab-${shown}`)?.focus({ preventScroll: true })
    else show(panel)
  }, [shown, show])
}
