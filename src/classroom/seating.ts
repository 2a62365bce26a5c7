/** Who sits here: sitting down, standing up, and what is done with seats. Nothing of one is left for the next. */
import type { SaveState, SeatChange } from '../learner/contract.ts'
import { freshPiece } from '../learner/piece.ts'
import { opensLock, type Face, type Picture, type Seat } from '../learner/seat.ts'
import type { News } from '../learner/tabs.ts'
import { keepingAtRest } from './keeper.ts'
import type { Room } from './room.ts'
import { spokenHere } from './spoken-here.ts'
import type { ClassroomState } from './state.ts'

export interface Seating {
  /** Sits the learner of a seat down, and shows the map. False when its lock does not open with these pictures. */
  sit(seat: string, pictures?: readonly Picture[]): Promise<boolean>
  /** "Next learner": keeps what is there, and leaves nothing of it on the screen. */
  standUp(): Promise<void>
  /** A picture and a colour that nobody has here yet. */
  suggestFace(): Promise<Face>
  /** Adds a learner, who then sits here. */
  addSeat(face: Face): Promise<SaveState>
  changeSeat(seat: string, change: SeatChange): Promise<SaveState>
  /** The two people of a pair change places. */
  swap(): Promise<SaveState>
  removeSeat(seat: string): Promise<SaveState>
  restoreSeat(seat: string): Promise<SaveState>
  /** Erases one learner (a seat's id), or everything (null), for good. */
  erase(seat: string | null): Promise<SaveState>
}

/** What nobody has done yet: the beginning, and what is left when somebody stands up. */
export function emptyDesk(): Pick<
  ClassroomState,
  | 'seat'
  | 'lesson'
  | 'work'
  | 'code'
  | 'activity'
  | 'hintOffered'
  | 'setAside'
  | 'done'
  | 'programs'
  | 'removedPrograms'
> {
  return {
    seat: null,
    lesson: { status: 'none' },
    work: freshPiece({ seat: '', kind: 'lesson', id: '' }),
    code: '',
    activity: { status: 'idle' },
    hintOffered: null,
    setAside: null,
    done: [],
    programs: [],
    removedPrograms: [],
  }
}

export function createSeating(room: Room): Seating & {
  /** Sits somebody down without showing anything else. */
  take(seat: Seat): Promise<void>
  readSeats(): Promise<void>
  /** The seat of this tab is no more. */
  gone(): void
  heard(news: News): void
} {
  const { store, parts, keeper, runner } = room
  const { getState: get, setState: set } = store
  const { learner } = parts

  async function take(seat: Seat): Promise<void> {
    const sitting = await learner.sit(seat)
    room.sitting = sitting
    const settings = await sitting.settings().catch(() => learner.deviceSettings())
    set({ ...emptyDesk(), seat, settings: spokenHere(settings, parts.knowsLanguage) })
    await Promise.all([readSeats(), room.readAgain()])
    set({ keeping: keepingAtRest(learner, get()) })
  }

  async function readSeats(): Promise<void> {
    const [found, troubles, canUndoImport] = await Promise.all([
      learner.seats().catch(() => ({ seats: [], removed: [] })),
      learner.troubles(),
      learner.canUndoApply().catch(() => false),
    ])
    const seat = found.seats.find(({ id }) => id === get().seat?.id) ?? get().seat
    set({ seats: found.seats, removedSeats: found.removed, troubles, seat, canUndoImport })
  }

  async function sit(id: string, pictures: readonly Picture[] = []): Promise<boolean> {
    await readSeats()
    const seat = get().seats.find((each) => each.id === id)
    if (!seat || !opensLock(seat, pictures)) return false
    await leave()
    await take(seat)
    await parts.speak(get().settings.language ?? 'en')
    await room.goTo({ screen: get().settings.language === null ? 'welcome' : 'map' })
    return true
  }

  async function standUp(): Promise<void> {
    await leave()
    learner.standUp()
    await readSeats()
    await room.goTo({ screen: 'seats' })
  }

  /** At once out of sight; what waits is still written, and what cannot be is among the last words. */
  async function leave(): Promise<void> {
    runner.abandon()
    const kept = keeper.flush()
    set({ lesson: { status: 'none' }, activity: { status: 'idle' }, place: { screen: 'seats' } })
    await kept
    clear()
  }

  function clear(): void {
    runner.abandon()
    keeper.forget()
    room.sitting = null
    set({ ...emptyDesk(), titles: null })
  }

  function gone(): void {
    clear()
    learner.standUp()
    void readSeats().then(() => room.goTo({ screen: 'seats' }))
  }

  /** After everything was erased: as on a new computer. */
  async function beginAgain(): Promise<void> {
    clear()
    set({
      settings: spokenHere(learner.deviceSettings(), parts.knowsLanguage),
      seats: [],
      removedSeats: [],
      canUndoImport: false,
    })
    const seat = await learner.whoSits()
    if (seat) await take(seat)
    await room.goTo({ screen: 'welcome' })
  }

  async function erase(id: string | null): Promise<SaveState> {
    const mine = id === null || id === get().seat?.id
    if (mine) {
      // Nothing may come back from a timer.
      runner.abandon()
      keeper.forget()
    }
    const state = await learner.erase(id)
    if (state !== 'saved') return state
    if (id === null) await beginAgain()
    else if (mine) gone()
    await readSeats()
    return state
  }

  async function changed(work: Promise<SaveState>): Promise<SaveState> {
    const state = await work
    await readSeats()
    return state
  }

  async function addSeat(face: Face): Promise<SaveState> {
    const { state, seat } = await learner.addSeat(face)
    if (state === 'saved') await sit(seat.id)
    return state
  }

  async function removeSeat(id: string): Promise<SaveState> {
    const mine = id === get().seat?.id
    if (mine) await leave()
    const state = await changed(learner.removeSeat(id))
    if (mine) gone()
    return state
  }

  function heard(news: News): void {
    const mine = get().seat?.id
    if (news.what === 'seats') void readSeats().then(leaveWhenRemoved)
    else if (news.what === 'erased' && news.seat === null) void beginAgain()
    else if (news.what === 'erased') {
      if (news.seat === mine) gone()
      else void readSeats()
    } else if (news.what === 'carried') void Promise.all([readSeats(), room.readAgain()])
    else if (news.what === 'settings' && news.seat === mine) void readSettings()
    else if (news.what === 'piece' && news.seat === mine) void room.readAgain()
  }

  function leaveWhenRemoved(): void {
    const { seat, removedSeats } = get()
    if (!seat || !removedSeats.some(({ id }) => id === seat.id)) return
    void leave().then(gone)
  }

  /** The language stays as it is here: two people may read the two tabs. */
  async function readSettings(): Promise<void> {
    const found = await room.sitting?.settings().catch(() => null)
    const { language, secondLanguage } = get().settings
    if (found) set({ settings: { ...found, language, secondLanguage } })
  }

  return {
    take,
    readSeats,
    gone,
    heard,
    sit,
    standUp,
    suggestFace: learner.suggestFace,
    addSeat,
    changeSeat: (seat, change) => changed(learner.changeSeat(seat, change)),
    swap: async () => {
      const { seat } = get()
      return seat ? changed(learner.swap(seat.id)) : 'gone'
    },
    removeSeat,
    restoreSeat: (seat) => changed(learner.restoreSeat(seat)),
    erase,
  }
}
