import { useEffect } from 'react'
import { useClassroomState } from './use-classroom.ts'
import { useText } from './use-text.ts'

const titles = {
  welcome: 'map.title',
  map: 'map.title',
  seats: 'seat.who',
  mine: 'seat.mine',
  carry: 'seat.carry',
  privacy: 'seat.privacy',
} as const

/** The title of the window, read aloud first and shown on its tab: the screen, in the language spoken now. */
export function usePageTitle(): void {
  const text = useText()
  const screen = useClassroomState((state) => state.place.screen)
  const lesson = useClassroomState((state) =>
    state.lesson.status === 'open' ? state.lesson.lesson.title : undefined,
  )
  const page = screen === 'lesson' || screen === 'program' ? lesson : text(titles[screen])
  // Before a language is chosen, the title of the page's file stands: the name in two scripts.
  const title =
    screen === 'welcome' || page === undefined ? null : text('app.pageTitle', { page, app: text('app.name') })
  useEffect(() => {
    if (title === null) return
    const before = document.title
    document.title = title
    return () => {
      document.title = before
    }
  }, [title])
}
