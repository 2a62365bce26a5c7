import { useEffect, useLayoutEffect, useState, type ReactElement } from 'react'
import { applyAppearance } from './appearance.ts'
import { AppHeader } from './header/app-header.tsx'
import { LessonScreen } from './lesson-screen/lesson-screen.tsx'
import { MapScreen } from './map-screen/map-screen.tsx'
import { hashOf, placeFromHash } from './place.ts'
import { SettingsDialog } from './settings/settings-dialog.tsx'
import { useClassroom, useClassroomState } from './use-classroom.ts'
import { usePageTitle } from './use-page-title.ts'
import { useText } from './use-text.ts'
import { WelcomeScreen } from './welcome-screen/welcome-screen.tsx'

/** The whole page: what is shown follows from the classroom's state alone. */
export function App(): ReactElement {
  const text = useText()
  const screen = useClassroomState((state) => state.place.screen)
  const [settingsOpen, setSettingsOpen] = useState(false)
  useAppearance()
  useAddress()
  useProjectorKey()
  usePageTitle()

  if (screen === 'welcome') return <WelcomeScreen />
  return (
    <div className="app" data-screen={screen}>
      <a className="skip" href="#main" onClick={focusMain}>
        {text('app.skip')}
      </a>
      <AppHeader onSettings={() => setSettingsOpen(true)} />
      {screen === 'map' ? <MapScreen /> : <LessonScreen />}
      <SettingsDialog open={settingsOpen} onClose={() => setSettingsOpen(false)} />
    </div>
  )
}

/** A plain `#main` link would change the address, which is the place in the course. */
function focusMain(event: React.MouseEvent): void {
  event.preventDefault()
  document.getElementById('main')?.focus()
}

function useAppearance(): void {
  const settings = useClassroomState((state) => state.settings)
  const projector = useClassroomState((state) => state.projector)
  // A layout effect: what reads sizes and colours (Monaco does) runs after it.
  useLayoutEffect(() => applyAppearance(settings, projector), [settings, projector])
}

function useAddress(): void {
  const classroom = useClassroom()
  useEffect(() => {
    const follow = (): void => {
      void classroom.goTo(placeFromHash(location.hash, classroom.store.getState().settings.language !== null))
    }
    window.addEventListener('hashchange', follow)
    // The address may have changed while the page was still loading.
    const { place, settings } = classroom.store.getState()
    if (hashOf(place) !== hashOf(placeFromHash(location.hash, settings.language !== null))) follow()
    return () => window.removeEventListener('hashchange', follow)
  }, [classroom])
}

/** `P` outside of a text field: projector size and back. */
function useProjectorKey(): void {
  const classroom = useClassroom()
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      // The physical key: the letter may be another one on an Arabic or Cyrillic keyboard.
      if (event.code !== 'KeyP' || event.ctrlKey || event.metaKey || event.altKey) return
      if (isTyping(event.target) || document.querySelector('dialog[open]')) return
      event.preventDefault()
      classroom.toggleProjector()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [classroom])
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select, .code-editor') !== null)
  )
}
