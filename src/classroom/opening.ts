/** Going to places: the lesson or program there is opened with what the learner has done in it. */
import type { PieceKind } from '../learner/piece.ts'
import type { Piece } from '../learner/piece.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { freeLesson, programOf } from './program.ts'
import type { Room } from './room.ts'
import { emptyDesk } from './seating.ts'
import type { Activity, LessonState, Place } from './state.ts'

export interface Opening {
  goTo(place: Place): Promise<void>
  /** Fetches again, in the language that is chosen now, what is shown. */
  translate(): Promise<void>
}

type Opened = Extract<LessonState, { status: 'open' }>

export function createOpening(room: Room): Opening {
  const { store, parts, keeper, runner } = room
  const { getState: get, setState: set } = store
  const { course } = parts
  /** Counts places, so that a slow load cannot overtake a newer one. */
  let visit = 0

  const language = (): string => get().settings.language ?? 'en'

  async function goTo(wished: Place): Promise<void> {
    const place = reachable(wished)
    const mine = ++visit
    runner.abandon()
    void keeper.flush()
    const { lesson, activity, hintOffered, setAside } = emptyDesk()
    set({ place, lesson, activity, hintOffered, setAside })
    if (place.screen === 'welcome') return
    if (isDesk(place)) set({ lesson: { status: 'loading', id: place.id } })
    await open(place, mine)
  }

  /** What the map needs is fetched when it is opened: a lesson does not wait for a list of all lessons. */
  async function openMap(mine: number, place: Place): Promise<void> {
    set({ mapLost: false })
    await Promise.all([
      loadOutline(mine),
      loadTitles(mine),
      // What was typed a moment ago is in the list of programs, too.
      place.screen === 'mine' ? keeper.flush().then(room.readAgain) : null,
      namesEverybody(place) ? nameEverybody() : null,
    ])
  }

  async function loadOutline(mine: number): Promise<void> {
    if (get().outline.units.length > 0) return
    try {
      set({ outline: await course.loadOutline() })
    } catch {
      if (mine === visit) set({ mapLost: true })
    }
  }

  /** Somebody may be here of whom nothing is kept yet, and somebody may have come in another tab. */
  async function nameEverybody(): Promise<void> {
    await room.sitting?.stay()
    await room.readSeats()
  }

  /** Without anybody at the seat there is no work to show. */
  function reachable(place: Place): Place {
    const open = ['welcome', 'seats', 'privacy', 'carry'].includes(place.screen)
    return open || room.sitting ? place : { screen: 'seats' }
  }

  async function loadTitles(mine: number): Promise<void> {
    if (get().titles?.language === language()) return
    try {
      const titles = await course.loadTitles(parts.fallbackChain(language()))
      if (mine === visit) set({ titles })
    } catch {
      // The map then shows numbers until the titles can be fetched.
    }
  }

  async function open(place: Place, mine: number): Promise<void> {
    if (place.screen === 'welcome') return
    // The learner's own things and what they carry name lessons as the map does.
    if (!isDesk(place)) return openMap(mine, place)
    const { id } = place
    try {
      if (place.screen === 'lesson') await openLesson(id, mine)
      else await openProgram(id, mine)
    } catch {
      if (mine === visit) set({ lesson: { status: 'unreachable', id } })
    }
  }

  async function openLesson(id: string, mine: number): Promise<void> {
    const [found, second, work] = await Promise.all([
      course.loadLesson(id, parts.fallbackChain(language())),
      secondLesson(id),
      workIn('lesson', id),
    ])
    if (mine !== visit) return
    if (!found || !work) return set({ lesson: { status: 'unknown', id } })
    show({ status: 'open', lesson: found.lesson, second, inChosenLanguage: found.wanted }, work)
  }

  async function openProgram(id: string, mine: number): Promise<void> {
    const work = await workIn('program', id)
    if (mine !== visit) return
    if (!work || work.code === null) return set({ lesson: { status: 'unknown', id } })
    const lesson = freeLesson(work, language())
    show({ status: 'open', lesson, second: null, inChosenLanguage: true }, work)
  }

  function show(lesson: Opened, loaded: Piece): void {
    const { lesson: before, work: current } = get()
    // Typed while the lesson was on its way in another language: what is on the screen counts.
    const work = before.status === 'open' && current.id === loaded.id ? current : loaded
    if (work === loaded) keeper.opened(work)
    const code = programOf(lesson.lesson, work)
    // An untouched starter came along into another language: nobody has changed it.
    const old = !isAbout(get().activity, code)
    set({ lesson, work, code, ...(old ? { activity: { status: 'idle' } } : {}) })
  }

  /** When nothing can be read, the page goes on with what it has: the next save brings both together. */
  async function workIn(kind: PieceKind, id: string): Promise<Piece | null> {
    const { sitting } = room
    if (!sitting) return null
    const waiting = keeper.unsaved({ seat: sitting.seat, kind, id })
    if (waiting) return waiting
    return (await sitting.load(kind, id)).piece
  }

  function isAbout(activity: Activity, code: string): boolean {
    return activity.status !== 'finished' || activity.program === code || get().work.code !== null
  }

  /** The lesson beside it in the second language, only when it really exists in that language. */
  async function secondLesson(id: string): Promise<Lesson | null> {
    const tag = get().settings.secondLanguage
    if (tag === null || tag === language()) return null
    // A text that cannot be fetched beside it must not keep the lesson itself from being read.
    const found = await course.loadLesson(id, [tag]).catch(() => null)
    return found?.lesson ?? null
  }

  async function translate(): Promise<void> {
    void keeper.flush()
    const mine = ++visit
    await Promise.all([parts.speak(language()), open(get().place, mine)])
  }

  return { goTo, translate }
}

function namesEverybody({ screen }: Place): boolean {
  return screen === 'seats' || screen === 'carry' || screen === 'privacy'
}

function isDesk(place: Place): place is Extract<Place, { id: string }> {
  return place.screen === 'lesson' || place.screen === 'program'
}
