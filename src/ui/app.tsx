import { useEffect, useLayoutEffect, useState, type ReactElement } from 'react'
import type { ClassroomState, Place } from '../classroom/state.ts'
import { applyAppearance } from './appearance.ts'
import { AppHeader } from './header/app-header.tsx'
import { LessonScreen } from './lesson-screen/lesson-screen.tsx'
import { Later, withTexts } from './later.tsx'
import { MapScreen } from './map-screen/map-screen.tsx'
import { hashOf, placeFromHash } from './place.ts'
import { SettingsDialog } from './settings/settings-dialog.tsx'
import { useClassroom, useClassroomState } from './use-classroom.ts'
import { usePageTitle } from './use-page-title.ts'
import { useText } from './use-text.ts'
import { WelcomeScreen } from './welcome-screen/welcome-screen.tsx'

/** Screens that the first visit does not need. */
const later = {
  seats: () =>
    withTexts(
      import('./seats/seats-screen.tsx').then((file) => file.SeatsScreen),
      'own',
    ),
  mine: () =>
    withTexts(
      import('./mine/mine-screen.tsx').then((file) => file.MineScreen),
      'own',
    ),
  program: () =>
    withTexts(
      import('./mine/program-screen.tsx').then((file) => file.ProgramScreen),
      'own',
    ),
  carry: () =>
    withTexts(
      import('./carry/carry-screen.tsx').then((file) => file.CarryScreen),
      'own',
      'carry',
    ),
  privacy: () =>
    withTexts(
      import('./privacy/privacy-screen.tsx').then((file) => file.PrivacyScreen),
      'own',
    ),
}

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
      <Screen screen={screen} />
      <SettingsDialog open={settingsOpen} onClose={() => setSettingsOpen(false)} />
    </div>
  )
}

function Screen({ screen }: { screen: Exclude<Place['screen'], 'welcome'> }): ReactElement {
  // Who sits here: the next one begins with a new screen.
  const seat = useClassroomState((state) => state.seat?.id)
  if (screen === 'map') return <MapScreen />
  if (screen === 'lesson') return <LessonScreen />
  return <Later key={seat} load={later[screen]} />
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

/** The address follows the place, and the place the address. */
function useAddress(): void {
  const classroom = useClassroom()
  useEffect(() => {
    const { store } = classroom
    const wanted = (): Place => placeFromHash(location.hash, store.getState().settings.language !== null)
    const follow = (): void => {
      if (hashOf(store.getState().place) !== hashOf(wanted())) void classroom.goTo(wanted())
    }
    const say = ({ place }: ClassroomState, before: ClassroomState): void => {
      if (place === before.place) return
      // The first question leads to the address; after everything was erased, there is none to lead to.
      const first = place.screen === 'welcome'
      if (first ? before.place.screen === 'welcome' : hashOf(place) === hashOf(wanted())) return
      // Back must not lead to where nobody sits any more.
      if (first || place.screen === 'seats') history.replaceState(null, '', hashOf(place))
      else history.pushState(null, '', hashOf(place))
    }
    window.addEventListener('hashchange', follow)
    const stop = store.subscribe(say)
    // The address may have changed while the page was still loading, or lead to where nobody sits.
    follow()
    return () => {
      window.removeEventListener('hashchange', follow)
      stop()
    }
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
