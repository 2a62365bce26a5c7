/**
 * Random work on one computer, beside a plain model of what must be kept. Tabs type, save, crash, reload, change seats;
 * the clock jumps, the disk fills up; imports come and go. Every step is checked against the model.
 */
import { expect } from 'vitest'
import { memoryArea, type Area } from '../../src/learner/area.ts'
import type { Learner, Save, Sitting } from '../../src/learner/contract.ts'
import { freshPiece, type Piece, type PieceKind } from '../../src/learner/piece.ts'
import { pictures, type Seat } from '../../src/learner/seat.ts'
import type { FakeComputer } from '../fakes/fake-computer.ts'

/** What must be kept of one piece. */
interface Truth {
  code: string | null
  answers: Record<string, string>
  ticks: Set<string>
  done: boolean
  revision: number
  /** Texts that were replaced by something else than typing, newest last. */
  replaced: string[]
}

interface Tab {
  session: Area
  learner: Learner
  sitting: Sitting
  seat: Seat
  /** As a screen holds it: what is shown, and what it grew out of. */
  work: Piece
  base: Piece
}

export interface Figures {
  steps: number
  saves: number
  conflicts: number
  failures: number
  kills: number
  reloads: number
  imports: number
  undone: number
}

const SEATS_MAX = 4
/** Of the texts that were replaced, so many of the newest are looked for: older ones may be thinned. */
const LOOKED_FOR = 5
const places: [PieceKind, string][] = [
  ['lesson', 'one'],
  ['lesson', 'two/%'],
  ['program', 'p'.repeat(16)],
]

/** Numbers that look random and are the same for the same seed. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

export async function workAtRandom(
  computer: FakeComputer,
  { seed, steps }: { seed: number; steps: number },
): Promise<Figures> {
  const random = randomFrom(seed)
  const figures: Figures = {
    ...{ steps, saves: 0, conflicts: 0, failures: 0, kills: 0, reloads: 0, imports: 0, undone: 0 },
  }
  const truths = new Map<string, Truth>()
  const gone = new Set<string>()
  let words = 0

  const truthOf = ({ seat, kind, id }: Pick<Piece, 'seat' | 'kind' | 'id'>): Truth => {
    const key = `${seat}|${kind}|${id}`
    const found = truths.get(key) ?? {
      ...{ code: null, answers: {}, ticks: new Set<string>(), done: false, revision: 0, replaced: [] },
    }
    truths.set(key, found)
    return found
  }
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T
  /** Nobody writes the same twice, and every text says whose it is. */
  const newText = ({ seat }: Tab): string => `${seat.id} ${words++}`

  async function openTab(session = memoryArea()): Promise<Tab> {
    const learner = await computer.open(session)
    const here = await learner.whoSits()
    const seat = here ?? pick((await learner.seats()).seats)
    return sitAt({ session, learner }, seat)
  }

  async function sitAt({ session, learner }: Pick<Tab, 'session' | 'learner'>, seat: Seat): Promise<Tab> {
    const sitting = await learner.sit(seat)
    const tab: Tab = { session, learner, sitting, seat, ...screen(freshPiece(keyAt(seat, places[0]))) }
    return Object.assign(tab, screen(await load(tab, pick(places))))
  }

  const screen = (piece: Piece): Pick<Tab, 'work' | 'base'> => ({ work: piece, base: piece })
  const keyAt = (
    seat: Seat,
    [kind, id]: [PieceKind, string] = ['lesson', 'one'],
  ): Pick<Piece, 'seat' | 'kind' | 'id'> => ({
    ...{ seat: seat.id, kind, id },
  })

  async function load(tab: Tab, [kind, id]: [PieceKind, string]): Promise<Piece> {
    const { piece } = await tab.sitting.load(kind, id)
    compare(piece)
    return piece
  }

  function compare(piece: Piece): void {
    if (gone.has(piece.seat)) return
    const truth = truthOf(piece)
    expect(piece.code).toBe(truth.code)
    expect({ ...piece.answers }).toEqual(truth.answers)
    expect(new Set(piece.ticks)).toEqual(truth.ticks)
    expect(piece.doneAt !== null).toBe(truth.done)
    expect(piece.revision).toBeGreaterThanOrEqual(truth.revision)
    truth.revision = piece.revision
  }

  /** What a save of this tab must lead to, by the rules and not by the code: what I changed is mine, the rest stays. */
  function saved({ work, base }: Tab, cause: Save['cause']): void {
    const truth = truthOf(work)
    if (work.code !== base.code) {
      const lost = truth.code !== null && truth.code !== work.code ? truth.code : null
      const conflict = lost !== null && lost !== base.code
      if (conflict) figures.conflicts += 1
      if (lost !== null && (conflict || cause !== 'typed')) truth.replaced.push(lost)
      truth.code = work.code
    }
    for (const name of new Set([...Object.keys(work.answers), ...Object.keys(base.answers)])) {
      const [mine, before] = [work.answers[name], base.answers[name]]
      if (mine === before) continue
      if (mine === undefined) delete truth.answers[name]
      else truth.answers[name] = mine
    }
    for (const tick of work.ticks) if (!base.ticks.includes(tick)) truth.ticks.add(tick)
    for (const tick of base.ticks) if (!work.ticks.includes(tick)) truth.ticks.delete(tick)
    if (work.doneAt !== null) truth.done = true
  }

  /** The last words of a page are the present text, unless something else was kept since: then they are a version. */
  function takenUp(tab: Tab): void {
    const { work, base } = tab
    const truth = truthOf(work)
    if (truth.revision === base.revision) return saved(tab, 'typed')
    if (work.code !== null && truth.code === null) truth.code = work.code
    else if (work.code !== null && work.code !== truth.code) truth.replaced.push(work.code)
    truth.answers = { ...work.answers, ...truth.answers }
    for (const tick of work.ticks) truth.ticks.add(tick)
    if (work.doneAt !== null) truth.done = true
  }

  async function save(tab: Tab, cause: NonNullable<Save['cause']> = 'typed'): Promise<void> {
    const { work, base } = tab
    const faulty = computer.fault !== null || computer.beforeCommit !== null
    const { state, piece } = await tab.sitting.save({ piece: work, base, cause })
    if (gone.has(tab.seat.id)) return expect(['gone', 'notSaved']).toContain(state)
    if (state === 'notSaved') {
      expect(faulty).toBe(true)
      figures.failures += 1
      return
    }
    figures.saves += 1
    saved(tab, cause)
    if (state === 'saved') compare(piece)
    Object.assign(tab, screen(piece))
    if (cause !== 'typed' || random(10) === 0) await lookForReplaced(tab)
  }

  async function lookForReplaced(tab: Tab): Promise<void> {
    const { kind, id } = tab.work
    const truth = truthOf(tab.work)
    const there = new Set((await tab.sitting.versions(kind, id)).map(({ code }) => code))
    if (truth.code !== null) there.add(truth.code)
    for (const text of truth.replaced.slice(-LOOKED_FOR)) expect(there).toContain(text)
  }

  /** Nothing of a learner bears another one's words, and nothing is left of who was erased. */
  async function lookForMixing({ learner }: Tab): Promise<void> {
    for (const { seat, pieces, versions } of await learner.belongings()) {
      expect(gone.has(seat.id)).toBe(false)
      const texts = [...pieces, ...versions].flatMap(({ code, seat: owner }) => [owner, code ?? owner])
      expect(texts.filter((text) => text !== '' && !text.startsWith(seat.id))).toEqual([])
    }
  }

  const tabs: Tab[] = [await openTab()]

  async function reload(at: number, died = false): Promise<void> {
    const tab = tabs[at] as Tab
    figures.reloads += 1
    if (!died && tab.work.code !== tab.base.code && !gone.has(tab.seat.id)) {
      computer.fault = null
      tab.learner.lastWords({ piece: tab.work, base: tab.base.revision, sent: null })
      takenUp(tab)
    }
    const again = (tabs[at] = await sitAgain(tab))
    if (again.seat.id === tab.seat.id) await load(again, [tab.work.kind, tab.work.id])
  }

  /** The same learner, so that the last words are taken up; another one when this one is no more. */
  async function sitAgain({ session, seat }: Tab): Promise<Tab> {
    const learner = await computer.open(session)
    const here = (await learner.seats()).seats
    const same = here.find(({ id }) => id === seat.id)
    const who = same ?? (await learner.whoSits()) ?? pick(here)
    return sitAt({ session, learner }, who)
  }

  const type = (tab: Tab): void => void (tab.work = { ...tab.work, code: newText(tab) })
  const on = (tab: Tab, change: Partial<Piece>): void => void (tab.work = { ...tab.work, ...change })

  async function replaceBy(
    tab: Tab,
    change: Partial<Piece>,
    cause: 'startAgain' | 'restored',
  ): Promise<void> {
    await save(tab)
    if (tab.work !== tab.base) return
    on(tab, change)
    await save(tab, cause)
  }

  async function restore(tab: Tab): Promise<void> {
    const all = await tab.sitting.versions(tab.work.kind, tab.work.id)
    if (all.length > 0) await replaceBy(tab, { code: pick(all).code }, 'restored')
  }

  async function carry(tab: Tab): Promise<void> {
    const [kind, id] = pick(places)
    if (gone.has(tab.seat.id) || !(await tab.learner.seats()).seats.some((seat) => seat.id === tab.seat.id))
      return
    const { piece } = await tab.sitting.load(kind, id)
    const carried = { ...piece, code: newText(tab), doneAt: piece.doneAt ?? 1 }
    const before = structuredClone(truthOf(piece))
    if ((await tab.learner.apply({ seats: [], pieces: [carried], versions: [] })) !== 'applied') return
    figures.imports += 1
    const truth = truthOf(piece)
    if (before.code !== null) truth.replaced.push(before.code)
    Object.assign(truth, { code: carried.code, done: true })
    compare((await tab.sitting.load(kind, id)).piece)
    if (random(2) === 0 && (await tab.learner.undoApply()) === 'saved') {
      figures.undone += 1
      Object.assign(truth, { code: before.code, done: before.done, replaced: before.replaced })
      // What was not there before is not there again, and begins to count anew.
      if (before.revision === 0) truth.revision = 0
      compare((await tab.sitting.load(kind, id)).piece)
    }
  }

  async function changeSeat(at: number): Promise<void> {
    const tab = tabs[at] as Tab
    const { seats } = await tab.learner.seats()
    if (seats.length > 0 && (seats.length >= SEATS_MAX || random(3) > 0)) {
      tabs[at] = await sitAt(tab, pick(seats))
      return
    }
    const face = { picture: pick(pictures), colour: 'teal', nickname: '' } as const
    const { state, seat } = await tab.learner.addSeat(face)
    if (state === 'saved') tabs[at] = await sitAt(tab, seat)
  }

  async function removeAndRestore(tab: Tab): Promise<void> {
    if ((await tab.learner.removeSeat(tab.seat.id)) !== 'saved') return
    type(tab)
    const { state } = await tab.sitting.save({ piece: tab.work, base: tab.base })
    if (state === 'gone') {
      saved(tab, 'typed')
      Object.assign(tab, screen(tab.work))
    }
    while ((await tab.learner.restoreSeat(tab.seat.id)) === 'notSaved') computer.fault = null
    Object.assign(tab, screen(await load(tab, [tab.work.kind, tab.work.id])))
  }

  async function erase(tab: Tab): Promise<void> {
    if ((await tab.learner.erase(tab.seat.id)) !== 'saved') return
    gone.add(tab.seat.id)
    const left = JSON.stringify([...computer.records, ...computer.texts])
    expect(left.includes(`"${tab.seat.id} `)).toBe(false)
  }

  /** The whole browser ends in the middle of a write. */
  async function kill(tab: Tab): Promise<void> {
    figures.kills += 1
    type(tab)
    computer.beforeCommit = () => {
      throw new Error('killed')
    }
    await save(tab, pick(['typed', 'startAgain', 'restored']))
    computer.beforeCommit = null
    for (const at of tabs.keys()) await reload(at, true)
  }

  const weighted: [number, (tab: Tab, at: number) => Promise<void> | void][] = [
    [30, type],
    [30, (tab) => save(tab)],
    [6, (tab) => on(tab, { answers: { ...tab.work.answers, [`q${random(4)}`]: `a${random(4)}` } })],
    [4, (tab) => on(tab, { ticks: [...new Set([...tab.work.ticks, `t${random(4)}`])] })],
    [2, (tab) => on(tab, { ticks: tab.work.ticks.slice(1) })],
    [2, (tab) => on(tab, { doneAt: tab.work.doneAt ?? 5 })],
    [4, (tab) => replaceBy(tab, { code: null, answers: {} }, 'startAgain')],
    [4, restore],
    [4, async (tab) => void Object.assign(tab, screen(await load(tab, pick(places))))],
    [3, (_, at) => reload(at)],
    [2, kill],
    [3, (_, at) => changeSeat(at)],
    [2, carry],
    [1, removeAndRestore],
    [2, () => void (computer.clock += pick([1, -1, 60, -3600, 86_400 * 400, -86_400 * 400]) * 1000)],
    [2, () => void (computer.fault = pick(['full', 'hung', null, null]))],
    [4, () => void (computer.fault = null)],
    [1, async (tab) => (random(8) === 0 ? erase(tab) : undefined)],
    [2, async () => void (tabs.length < 3 && tabs.push(await openTab()))],
    [1, lookForMixing],
  ]
  const total = weighted.reduce((sum, [weight]) => sum + weight, 0)

  for (let step = 0; step < steps; step++) {
    const at = random(tabs.length)
    let left = random(total)
    const [, act] = weighted.find(([weight]) => (left -= weight) < 0) as (typeof weighted)[number]
    await act(tabs[at] as Tab, at)
    if (gone.has((tabs[at] as Tab).seat.id) && random(3) === 0) {
      computer.fault = null
      await reload(at, true)
    }
  }
  computer.fault = null
  const tab = await openTab()
  await lookForMixing(tab)
  return figures
}
