/** What the first screen shows before React has arrived: the same place in the course, in the same settings. */
import { findLanguage } from '../language/languages.ts'
import { applyAppearance } from '../ui/appearance.ts'
import { placeFromHash } from '../ui/place.ts'
import { earlyLesson } from './early-lesson.ts'
import { earlyMap } from './early-map.ts'
import { earlyWelcome } from './early-welcome.ts'
import { keptSettings } from './kept-settings.ts'

export interface EarlyView {
  /** Shows the place that the address names, as soon as its texts are there. Never rejects. */
  draw(): Promise<void>
  /** The language that was chosen here, and is kept nowhere yet. */
  chosen(): string | null
  /** From now on the page is somebody else's. */
  end(): void
}

export function createEarlyView(host: HTMLElement): EarlyView {
  const settings = keptSettings()
  let chosen: string | null = null
  let ended = false
  /** Counts drawings, so that a slow one cannot overtake a newer one. */
  let drawings = 0

  async function draw(): Promise<void> {
    const mine = ++drawings
    const view = await look()
    if (ended || mine !== drawings || !view) return
    host.replaceChildren(view)
    scrollTo(0, 0)
  }

  async function look(): Promise<HTMLElement | null> {
    const language = chosen ?? settings.language
    const now = { ...settings, language: language !== null && findLanguage(language) ? language : null }
    applyAppearance(now, false)
    // A language that this edition does not have is asked for again.
    if (now.language === null) return earlyWelcome(choose)
    const place = placeFromHash(location.hash, true)
    if (place.screen === 'lesson') return earlyLesson(place.id, now)
    // Screens of what is a learner's own are for the whole page: it knows whose.
    return place.screen === 'map' ? earlyMap(now.language) : null
  }

  function choose(tag: string): void {
    chosen = tag
    void draw()
  }

  const follow = (): void => void draw()
  addEventListener('hashchange', follow)

  return {
    draw,
    chosen: () => chosen,
    end() {
      ended = true
      removeEventListener('hashchange', follow)
    },
  }
}
