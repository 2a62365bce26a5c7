/** The memory of this computer's learners: opened once, when the page starts. */
import { localArea, sessionArea, type Area } from './area.ts'
import { chooseDatabase } from './choose-database.ts'
import type { Learner, Sitting } from './contract.ts'
import type { Database } from './database.ts'
import { createDevice } from './device.ts'
import type { Ground } from './ground.ts'
import { pastWorkKey } from './keys.ts'
import { narrowBounds, wideBounds } from './history.ts'
import { indexedDatabase } from './indexed-database.ts'
import { isGone, undoKey } from './records.ts'
import { freshSeat, type Seat } from './seat.ts'
import { allSeats, changeSeat, faceUnlike, markRemoved, putSeat, swapPair } from './seats.ts'
import { settingsFrom } from './settings.ts'
import { createSitting } from './sitting.ts'
import { browserTabs, type Tabs } from './tabs.ts'

export interface LearnerParts {
  openDatabase: () => Promise<Database>
  local: Area
  session: Area
  tabs: Tabs
  now: () => number
  randomId: () => string
  /** Asks the browser not to throw away what is kept; called after the first save. */
  persist: () => void
}

/** Opens whatever this browser offers, and moves in what is kept elsewhere. Never rejects. */
export async function openLearner(given: Partial<LearnerParts> = {}): Promise<Learner> {
  const parts: LearnerParts = { ...browserParts(), ...given }
  const { local, session, tabs, now, randomId } = parts
  const { database, newer } = await chooseDatabase(parts.openDatabase, local)
  const ground: Ground = {
    database,
    device: createDevice({ local, session }, randomId()),
    bounds: database.kind === 'localStorage' ? narrowBounds : wideBounds,
    tell: tabs.tell,
    now,
    randomId,
    kept: once(() => database.kind !== 'memory' && parts.persist()),
    fault: null,
  }
  const moved = await moveIn(ground, local)
  if (moved !== null && ground.device.tabSeat() === null) ground.device.sit(moved)
  return createLearner(ground, { local, tabs, newer })
}

/** What rarely has something to do is fetched when it has. */
async function moveIn(ground: Ground, local: Area): Promise<string | null> {
  const elsewhere = local.keys().some((key) => key.startsWith(pastWorkKey) || key.startsWith('db'))
  if (ground.database.kind === 'memory' || !elsewhere) return null
  return import('./move-in.ts').then(
    (found) => found.moveIn(ground, local),
    () => null,
  )
}

async function tidy(ground: Ground): Promise<void> {
  // What could not be fetched now is done at another start.
  await import('./sweep.ts').then(({ sweep }) => sweep(ground)).catch(() => undefined)
}

async function takeUp(ground: Ground, seat: Seat): Promise<void> {
  if (!ground.device.words().some(({ words }) => words.piece.seat === seat.id)) return
  await import('./take-up.ts').then(({ takeUpWords }) => takeUpWords(ground, seat)).catch(() => undefined)
}

function createLearner(
  ground: Ground,
  { local, tabs, newer }: { local: Area; tabs: Tabs; newer: boolean },
): Learner {
  const { database, device } = ground

  /** Also where nothing can be read: work goes on in memory then, under the id that it had. */
  async function newcomer(removed: readonly Seat[]): Promise<Seat> {
    const last = device.lastSeat()
    const usable =
      last !== null &&
      !removed.some(({ id }) => id === last) &&
      !(await database.read((tx) => isGone(tx, last)).catch(() => false))
    const id = usable ? last : ground.randomId()
    return freshSeat(id, faceUnlike(removed))
  }

  async function whoSits(): Promise<Seat | null> {
    const { seats, removed } = await allSeats(ground).catch(() => ({ seats: [], removed: [] }))
    const [only] = seats
    if (!only) return newcomer(removed)
    const here = device.tabSeat()
    const mine = seats.find(({ id }) => id === here)
    if (mine) return mine
    return seats.length === 1 && only.lock === null && here !== 'nobody' ? only : null
  }

  /** A learner's settings are in the database as soon as there are any: others change what this computer has. */
  async function settleSettings({ id, revision }: Seat, sitting: Sitting): Promise<void> {
    const kept = await database.read((tx) => tx.get('settings', id)).catch(() => null)
    // A seat that nothing was kept of is not made for them.
    const lasting = revision > 0 || device.settingsOf() === id
    const inherited = kept === undefined && lasting && device.settings().language !== null
    // What nobody with a seat has written is this learner's wish.
    const wish = device.settingsOfNobody() ?? device.owed(id) ?? (inherited ? {} : null)
    if (wish) await sitting.saveSettings(wish)
    // The next page begins with them.
    else if (settingsFrom(kept).language !== null) device.saveSettings(settingsFrom(kept), id)
  }

  return {
    where: database.kind,
    deviceSettings: () => device.settings(),
    saveDeviceSettings: (settings) => device.saveSettings(settings, device.settingsOf()),
    newId: ground.randomId,
    whoSits,
    seats: () => allSeats(ground),
    suggestFace: async () => faceUnlike((await allSeats(ground)).seats),
    async addSeat(face) {
      const seat = freshSeat(ground.randomId(), face)
      return { state: await putSeat(ground, seat), seat: { ...seat, revision: 1 } }
    },
    changeSeat: (seat, change) => changeSeat(ground, seat, change),
    swap: (seat) => swapPair(ground, seat),
    removeSeat: (seat) => markRemoved(ground, seat, true),
    restoreSeat: (seat) => markRemoved(ground, seat, false),
    async sit(seat) {
      const sitting = createSitting(ground, seat)
      device.sit(seat.id)
      await takeUp(ground, seat)
      await settleSettings(seat, sitting)
      void tidy(ground)
      return sitting
    },
    standUp: () => device.sit(null),
    lastWords: device.keepWords,
    wordsKept: device.dropWords,
    belongings: (wanted) => import('./belongings.ts').then((found) => found.readBelongings(ground, wanted)),
    apply: (plan) => import('./apply.ts').then(({ applyPlan }) => applyPlan(ground, plan), notSaved),
    canUndoApply: async () => (await database.read((tx) => tx.get('meta', undoKey))) !== undefined,
    undoApply: () => import('./apply.ts').then(({ undoPlan }) => undoPlan(ground), notSaved),
    erase: (seat) => import('./erase.ts').then(({ erase }) => erase(ground, local, seat), notSaved),
    async troubles() {
      const damaged = await database.read((tx) => tx.all('damaged', '')).catch(() => [])
      return { damaged: damaged.length, newer }
    },
    whyNotSaved: () => (ground.fault === 'full' || ground.fault === 'hung' ? ground.fault : 'refused'),
    onNews: tabs.onNews,
  }
}

function browserParts(): LearnerParts {
  return {
    openDatabase: indexedDatabase,
    local: localArea(),
    session: sessionArea(),
    tabs: browserTabs(),
    now: Date.now,
    randomId: () =>
      Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
        byte.toString(16).padStart(2, '0'),
      ).join(''),
    persist: askToPersist,
  }
}

/** Chromium decides by itself; Firefox asks beside the page, and nothing waits for the answer. */
function askToPersist(): void {
  // Not in every browser, and only in secure contexts.
  const storage = (navigator as Partial<Navigator>).storage as Partial<StorageManager> | undefined
  void storage?.persist?.().catch(() => undefined)
}

/** The part that does it could not be fetched: nothing has changed. */
const notSaved = (): 'notSaved' => 'notSaved'

function once(work: () => void): () => void {
  let done = false
  return () => {
    if (done) return
    done = true
    work()
  }
}
