import { beforeEach, describe, expect, it, vi } from 'vitest'
import { memoryArea } from '../../src/learner/area.ts'
import type { Learner, Sitting } from '../../src/learner/contract.ts'
import { freshPiece, type Piece } from '../../src/learner/piece.ts'
import { opensLock, type Seat } from '../../src/learner/seat.ts'
import { defaultSettings } from '../../src/learner/settings.ts'
import { fakeComputer, type FakeComputer } from '../fakes/fake-computer.ts'

let computer: FakeComputer

beforeEach(() => {
  computer = fakeComputer()
})

async function whoSits(learner: Learner): Promise<Seat> {
  const seat = await learner.whoSits()
  if (!seat) throw new Error('nobody sits here')
  return seat
}

/** A page in a tab, with who sits there without being asked. */
async function page(session = memoryArea()): Promise<{ learner: Learner; seat: Seat; sitting: Sitting }> {
  const learner = await computer.open(session)
  const seat = await whoSits(learner)
  return { learner, seat, sitting: await learner.sit(seat) }
}

async function written(sitting: Sitting, base: Piece, change: Partial<Piece>): Promise<Piece> {
  const { state, piece } = await sitting.save({ piece: { ...base, ...change }, base })
  expect(state).toBe('saved')
  return piece
}

const fresh = ({ seat }: Sitting, id = 'a'): Piece => freshPiece({ seat, kind: 'lesson', id })
const codes = async (sitting: Sitting, id = 'a'): Promise<string[]> =>
  (await sitting.versions('lesson', id)).map(({ code }) => code)

describe('the work of a learner', () => {
  it('comes back as it was saved, on the next page', async () => {
    const { sitting } = await page()
    const work = {
      code: 'let مجموع = 1\r\n\ud800',
      answers: { first: 'a' },
      ticks: ['t'],
      hintsOpened: 2,
      cursor: { anchor: 3, head: 5 },
    }
    await written(sitting, fresh(sitting), work)
    const again = await page()
    expect((await again.sitting.load('lesson', 'a')).piece).toMatchObject({ ...work, revision: 1 })
  })

  it('is fresh for a lesson never opened', async () => {
    const { sitting } = await page()
    expect(await sitting.load('lesson', 'new')).toEqual({ piece: fresh(sitting, 'new'), newer: false })
  })

  it('is ordered by revision, whatever the clock says', async () => {
    const { sitting } = await page()
    computer.clock = Date.UTC(2099, 0)
    const first = await written(sitting, fresh(sitting), { code: 'in 2099' })
    computer.clock = Date.UTC(2020, 0)
    await written(sitting, first, { code: 'in 2020' })
    const again = await page()
    expect((await again.sitting.load('lesson', 'a')).piece).toMatchObject({ code: 'in 2020', revision: 2 })
  })

  it('keeps what two tabs did, field by field, and the later text before the other', async () => {
    const [one, two] = [await page(), await page()]
    const opened = await written(one.sitting, fresh(one.sitting), { code: 'both', ticks: ['x'] })
    await written(two.sitting, opened, { code: 'two', answers: { q: 'b' }, ticks: [] })
    const last = await written(one.sitting, opened, { code: 'one', answers: { p: 'a' }, ticks: ['x', 'y'] })
    expect(last).toMatchObject({ code: 'one', answers: { p: 'a', q: 'b' }, ticks: ['y'] })
    expect((await one.sitting.versions('lesson', 'a'))[0]).toMatchObject({ code: 'two', cause: 'otherTab' })
  })

  it('does not put an older text over a newer one when a tab long open saves something else', async () => {
    const [one, two] = [await page(), await page()]
    const opened = await written(one.sitting, fresh(one.sitting), { code: 'old' })
    await written(two.sitting, opened, { code: 'new', doneAt: 5 })
    expect(await written(one.sitting, opened, { hintsOpened: 1 })).toMatchObject({
      code: 'new',
      doneAt: 5,
      hintsOpened: 1,
    })
  })

  it('is not in reach of another learner', async () => {
    const { learner, sitting } = await page()
    await written(sitting, fresh(sitting), { code: 'mine' })
    const { seat } = await learner.addSeat({ picture: 'cat', colour: 'rose', nickname: '' })
    const other = await learner.sit(seat)
    expect((await other.load('lesson', 'a')).piece.code).toBeNull()
    expect(await other.pieces()).toEqual([])
    expect(await other.versions('lesson', 'a')).toEqual([])
  })

  it('asks the browser once to keep what is kept, after the first save', async () => {
    const { sitting } = await page()
    expect(computer.persisted).toBe(0)
    const first = await written(sitting, fresh(sitting), { code: '1' })
    await written(sitting, first, { code: '2' })
    expect(computer.persisted).toBe(1)
  })
})

describe('what cannot be kept', () => {
  it('is said, leaves the old save alone, and can be saved when there is room again', async () => {
    const { sitting } = await page()
    const first = await written(sitting, fresh(sitting), { code: 'old' })
    computer.fault = 'full'
    expect((await sitting.save({ piece: { ...first, code: 'new' }, base: first })).state).toBe('notSaved')
    expect((await sitting.load('lesson', 'a').catch(() => null))?.piece.code).not.toBe('new')
    computer.fault = null
    await written(sitting, first, { code: 'new' })
    expect((await sitting.load('lesson', 'a')).piece.code).toBe('new')
  })

  it('leaves nothing half when the write is cut before its end', async () => {
    const { sitting } = await page()
    const first = await written(sitting, fresh(sitting), { code: 'old' })
    const before = new Map(computer.records)
    computer.beforeCommit = () => {
      throw new Error('killed')
    }
    await sitting.save({ piece: { ...first, code: 'new' }, base: first, cause: 'startAgain' })
    expect(computer.records).toEqual(before)
  })

  it('sets a damaged record aside, and goes on from the newest text that is whole', async () => {
    const { sitting, learner } = await page()
    const first = await written(sitting, fresh(sitting), { code: 'first' })
    await sitting.save({ piece: { ...first, code: 'second' }, base: first, cause: 'startAgain' })
    const key = `pieces ${sitting.seat}/lesson/a`
    computer.records.set(key, '{"version":2,"co')
    expect((await sitting.load('lesson', 'a')).piece.code).toBe('first')
    expect([...computer.records.keys()].filter((each) => each.startsWith('damaged '))).toHaveLength(1)
    expect(await learner.troubles()).toEqual({ damaged: 1, newer: false })
  })

  it('leaves a record of a newer version untouched', async () => {
    const { sitting } = await page()
    await written(sitting, fresh(sitting, 'other'), { code: 'x' })
    const newer = { ...fresh(sitting), version: 99, code: 'from the future' }
    computer.records.set(`pieces ${sitting.seat}/lesson/a`, newer)
    expect((await sitting.load('lesson', 'a')).newer).toBe(true)
    expect(
      (await sitting.save({ piece: { ...fresh(sitting), code: 'old' }, base: fresh(sitting) })).state,
    ).toBe('newer')
    expect(computer.records.get(`pieces ${sitting.seat}/lesson/a`)).toEqual(newer)
  })

  it('gives a damaged seat a new face, and its work stays', async () => {
    const { sitting } = await page()
    await written(sitting, fresh(sitting), { code: 'mine' })
    computer.records.set(`seats ${sitting.seat}`, [])
    const again = await page()
    expect(again.seat.id).toBe(sitting.seat)
    expect((await again.sitting.load('lesson', 'a')).piece.code).toBe('mine')
  })

  it('begins to count where the tab stands, when the browser threw the database away', async () => {
    const { sitting } = await page()
    const first = await written(sitting, fresh(sitting), { code: 'one' })
    computer.records.clear()
    expect(await written(sitting, first, { code: 'two' })).toMatchObject({ code: 'two', revision: 2 })
    expect((await page()).seat.id).toBe(sitting.seat)
  })
})

describe('history', () => {
  it('makes a version at most each thirty seconds of typing', async () => {
    const { sitting } = await page()
    let piece = await written(sitting, fresh(sitting), { code: '0' })
    for (let second = 1; second <= 65; second++) {
      computer.clock += 1000
      piece = await written(sitting, piece, { code: String(second) })
    }
    expect(await codes(sitting)).toEqual(['59', '29'])
  })

  it('keeps a text that was run, and one that was replaced', async () => {
    const { sitting } = await page()
    const ran = await written(sitting, fresh(sitting), { code: 'ran' })
    sitting.pin('lesson', 'a')
    const typed = await written(sitting, ran, { code: 'typed' })
    const empty = { ...typed, code: null }
    const { piece } = await sitting.save({ piece: empty, base: typed, cause: 'startAgain' })
    await sitting.save({ piece: { ...piece, code: 'ran' }, base: piece, cause: 'restored' })
    expect(await codes(sitting)).toEqual(['typed', 'ran'])
  })

  it('stays bounded, with all of the last hour', async () => {
    const { sitting } = await page()
    let piece = await written(sitting, fresh(sitting), { code: '-' })
    for (let turn = 0; turn < 300; turn++) {
      computer.clock += 60_000
      const next = { ...piece, code: `text ${turn}` }
      piece = (await sitting.save({ piece: next, base: piece, cause: 'restored' })).piece
    }
    const kept = await sitting.versions('lesson', 'a')
    expect(kept.length).toBeLessThan(100)
    expect(kept.slice(0, 60).map(({ code }) => code)).toEqual(
      Array.from({ length: 60 }, (_, back) => `text ${298 - back}`),
    )
  })

  it('takes five thousand versions at once, and keeps the newest of them', async () => {
    const { learner, sitting } = await page()
    const piece = await written(sitting, fresh(sitting), { code: 'mine' })
    const versions = Array.from({ length: 5000 }, (_, at) => ({
      ...{
        seat: sitting.seat,
        kind: 'lesson' as const,
        id: 'a',
        codeLanguage: null,
        cause: 'typed' as const,
      },
      ...{ revision: at, at: computer.clock, code: `carried ${at}` },
    }))
    expect(await learner.apply({ seats: [], pieces: [piece], versions })).toBe('applied')
    const kept = await codes(sitting)
    expect(kept).toHaveLength(200)
    expect(kept[0]).toBe('carried 4999')
    expect((await sitting.load('lesson', 'a')).piece.code).toBe('mine')
  })
})

describe('seats', () => {
  it('begin with one that is kept with its first work', async () => {
    const { learner, sitting } = await page()
    expect((await learner.seats()).seats).toEqual([])
    await written(sitting, fresh(sitting), { code: 'x' })
    expect((await learner.seats()).seats.map(({ id }) => id)).toEqual([sitting.seat])
  })

  it('are the same one for two tabs that were opened before anything was kept', async () => {
    const [one, two] = [await page(), await page()]
    expect(one.seat.id).toBe(two.seat.id)
  })

  it('a new tab asks who sits there when there are several; the tab itself remembers', async () => {
    const session = memoryArea()
    const { learner, sitting } = await page(session)
    await written(sitting, fresh(sitting), { code: 'x' })
    await learner.addSeat({ picture: 'cat', colour: 'rose', nickname: '' })
    expect(await (await computer.open()).whoSits()).toBeNull()
    expect((await whoSits(await computer.open(session))).id).toBe(sitting.seat)
    learner.standUp()
    expect(await (await computer.open(session)).whoSits()).toBeNull()
  })

  it('stand in the order of the pictures, whoever came first, and a pair stays when it swaps', async () => {
    const { learner } = await page()
    const names = async (): Promise<string[]> => (await learner.seats()).seats.map(({ nickname }) => nickname)
    for (const picture of ['tree', 'cat', 'bird', 'sun', 'fish'] as const)
      await learner.addSeat({ picture, colour: 'blue', nickname: picture })
    await learner.addSeat({ picture: 'cat', colour: 'teal', nickname: 'other cat' })
    expect(await names()).toEqual(['bird', 'other cat', 'cat', 'fish', 'sun', 'tree'])
    const cat = (await learner.seats()).seats.find(({ nickname }) => nickname === 'cat')
    await learner.changeSeat(cat?.id ?? '', {
      partner: { picture: 'tree', colour: 'rose', nickname: 'Omar' },
    })
    await learner.swap(cat?.id ?? '')
    expect(await names()).toEqual(['bird', 'other cat', 'Omar', 'fish', 'sun', 'tree'])
  })

  it('change, swap the two of a pair, and open by their pictures', async () => {
    const { learner } = await page()
    const { seat } = await learner.addSeat({ picture: 'cat', colour: 'rose', nickname: ' Amina\u202e ' })
    expect(seat.nickname).toBe('Amina')
    const partner = { picture: 'sun', colour: 'blue', nickname: 'Omar' } as const
    await learner.changeSeat(seat.id, { partner, lock: ['cat', 'cup', 'sun'] })
    await learner.swap(seat.id)
    const [changed] = (await learner.seats()).seats
    expect(changed).toMatchObject({ ...partner, partner: { picture: 'cat', nickname: 'Amina' }, revision: 3 })
    expect(changed && opensLock(changed, ['cat', 'cup', 'sun'])).toBe(true)
    expect(changed && opensLock(changed, ['sun', 'cup', 'cat'])).toBe(false)
    expect(await learner.whoSits()).toBeNull()
  })

  it('are removed with undo, and swept out after thirty days', async () => {
    const { learner, sitting } = await page()
    await written(sitting, fresh(sitting), { code: 'x' })
    await learner.removeSeat(sitting.seat)
    expect((await learner.seats()).seats).toEqual([])
    // What a tab still had on its way is kept, and comes back with the seat.
    const late = await sitting.save({ piece: { ...fresh(sitting), code: 'late' }, base: fresh(sitting) })
    expect(late.state).toBe('gone')
    await learner.restoreSeat(sitting.seat)
    expect((await (await page()).sitting.load('lesson', 'a')).piece.code).toBe('late')
    await learner.removeSeat(sitting.seat)
    for (let day = 0; day < 31; day += 10) {
      computer.clock += 10.5 * 24 * 3600_000
      await page()
      await vi.dynamicImportSettled()
    }
    expect([...computer.records.keys()].filter((key) => key.includes(`${sitting.seat}/lesson`))).toEqual([])
  })

  it('are not swept out because the clock jumped by years', async () => {
    const { learner, sitting } = await page()
    await written(sitting, fresh(sitting), { code: 'x' })
    await learner.removeSeat(sitting.seat)
    computer.clock = Date.UTC(2099, 0)
    await page()
    await vi.dynamicImportSettled()
    expect((await learner.seats()).removed.map(({ id }) => id)).toEqual([sitting.seat])
  })
})

describe('settings', () => {
  it('belong to the seat, and the device remembers the last ones', async () => {
    const { learner, sitting } = await page()
    await sitting.saveSettings({ language: 'ar', theme: 'dark' })
    const { seat } = await learner.addSeat({ picture: 'cat', colour: 'rose', nickname: '' })
    const other = await learner.sit(seat)
    await other.saveSettings({ language: 'fr' })
    expect(await sitting.settings()).toMatchObject({ language: 'ar', theme: 'dark' })
    expect(JSON.parse(computer.texts.get('settings') ?? '')).toMatchObject({ language: 'fr', theme: 'dark' })
  })

  it('of two tabs are merged one by one', async () => {
    const [one, two] = [await page(), await page()]
    await one.sitting.saveSettings({ language: 'fr' })
    await two.sitting.saveSettings({ theme: 'dark' })
    expect(await one.sitting.settings()).toEqual({ ...defaultSettings, language: 'fr', theme: 'dark' })
  })

  it('that somebody else wrote for this device are taken over', async () => {
    const { sitting } = await page()
    await sitting.saveSettings({ language: 'ar' })
    computer.texts.set('settings', '{"version":1,"language":"fr","theme":"pink","textSize":9}')
    expect(await (await page()).sitting.settings()).toEqual({ ...defaultSettings, language: 'fr' })
    computer.texts.set('settings', 'not json')
    expect((await (await page()).sitting.settings()).language).toBe('fr')
  })

  it('that a learner began with stay, whatever the next one chooses', async () => {
    const { learner, sitting } = await page()
    await sitting.saveSettings({ language: 'ar' })
    const { seat } = await learner.addSeat({ picture: 'cat', colour: 'rose', nickname: '' })
    await learner.sit(seat)
    await sitting.saveSettings({ language: 'fr' })
    expect(await (await learner.sit(seat)).settings()).toMatchObject({ language: 'ar' })
  })

  it('that the database lost are kept in it again, before the browser throws the rest away', async () => {
    const session = memoryArea()
    const { sitting } = await page(session)
    await sitting.saveSettings({ language: 'fr', theme: 'dark' })
    computer.records.clear()
    await page(session)
    computer.texts.clear()
    expect(await (await page(session)).sitting.settings()).toMatchObject({ language: 'fr', theme: 'dark' })
  })

  it('that could not be kept are kept at the next start', async () => {
    const session = memoryArea()
    const { sitting } = await page(session)
    computer.fault = 'hung'
    expect(await sitting.saveSettings({ language: 'fr' })).toBe('notSaved')
    computer.fault = null
    await page(session)
    computer.texts.clear()
    expect(await (await page(session)).sitting.settings()).toMatchObject({ language: 'fr' })
  })

  it('that could not be kept are not forgotten for older ones that were, nor for those of other tabs', async () => {
    const session = memoryArea()
    const { sitting } = await page(session)
    await sitting.saveSettings({ language: 'fr', theme: 'dark', textSize: 'large' })
    computer.fault = 'full'
    await sitting.saveSettings({ theme: 'contrast' })
    expect(await sitting.saveSettings({ language: 'ar' })).toBe('notSaved')
    computer.fault = null
    const next = await page(session)
    expect(next.learner.deviceSettings()).toMatchObject({ language: 'ar', theme: 'contrast' })
    expect(await next.sitting.settings()).toMatchObject({
      language: 'ar',
      theme: 'contrast',
      textSize: 'large',
    })
    // Owed once, not for ever.
    await next.sitting.saveSettings({ theme: 'light' })
    expect(await (await page(session)).sitting.settings()).toMatchObject({ language: 'ar', theme: 'light' })
  })

  it('that could not be kept come with the next one that can', async () => {
    const { sitting } = await page()
    await sitting.saveSettings({ language: 'fr' })
    computer.fault = 'hung'
    await sitting.saveSettings({ theme: 'dark' })
    computer.fault = null
    expect(await sitting.saveSettings({ textSize: 'large' })).toBe('saved')
    expect(await sitting.settings()).toMatchObject({ language: 'fr', theme: 'dark', textSize: 'large' })
  })

  it('that one learner could not keep are never those of another, and wait while another sits here', async () => {
    const { learner, sitting, seat } = await page()
    await sitting.saveSettings({ language: 'fr' })
    const { seat: bo } = await learner.addSeat({ picture: 'cat', colour: 'rose', nickname: '' })
    await (await learner.sit(bo)).saveSettings({ language: 'en' })
    computer.fault = 'full'
    await sitting.saveSettings({ theme: 'contrast' })
    computer.fault = null
    expect(await (await learner.sit(bo)).settings()).toMatchObject({ language: 'en', theme: 'light' })
    expect(await (await learner.sit(seat)).settings()).toMatchObject({ language: 'fr', theme: 'contrast' })
    expect([...computer.texts.keys()].filter((key) => key.startsWith('owed:'))).toEqual([])
  })

  it('that were chosen one after the other are owed together when only the first is kept', async () => {
    const session = memoryArea()
    const { sitting } = await page(session)
    await sitting.saveSettings({ language: 'fr' })
    // Tidying up writes, too.
    await vi.dynamicImportSettled()
    const both = [sitting.saveSettings({ theme: 'dark' }), sitting.saveSettings({ textSize: 'large' })]
    computer.beforeCommit = () => {
      computer.beforeCommit = null
      computer.fault = 'hung'
    }
    expect(await Promise.all(both)).toEqual(['saved', 'notSaved'])
    computer.fault = null
    expect(await (await page(session)).sitting.settings()).toMatchObject({
      theme: 'dark',
      textSize: 'large',
    })
  })

  it('that are owed and strange change nothing, and go when their learner is erased', async () => {
    const { learner, sitting } = await page()
    await sitting.saveSettings({ language: 'fr' })
    for (const owed of ['"dark"', '[1]', '{"theme":"pink","x":1}', 'null', '5', 'not json']) {
      computer.texts.set(`owed:${sitting.seat}`, owed)
      expect(await (await page()).sitting.settings()).toEqual({ ...defaultSettings, language: 'fr' })
    }
    computer.texts.set(`owed:${sitting.seat}`, '{"theme":"dark"}')
    await learner.erase(sitting.seat)
    expect([...computer.texts.keys()].filter((key) => key.startsWith('owed:'))).toEqual([])
  })

  it('make no seat for somebody who has kept nothing', async () => {
    const { learner, sitting, seat } = await page()
    await sitting.saveSettings({ language: 'fr' })
    await learner.removeSeat(seat.id)
    const next = await page()
    expect((await next.learner.seats()).seats).toEqual([])
    expect((await next.sitting.settings()).language).toBe('fr')
  })
})

describe('the last words of a page', () => {
  it('are taken up by the next one', async () => {
    const { learner, sitting } = await page()
    const kept = await written(sitting, fresh(sitting), { code: 'kept' })
    learner.lastWords({ piece: { ...kept, code: 'kept and typed' }, base: kept.revision, sent: null })
    expect((await (await page()).sitting.load('lesson', 'a')).piece.code).toBe('kept and typed')
    expect([...computer.texts.keys()].filter((key) => key.startsWith('words:'))).toEqual([])
  })

  it('follow the text that was on its way when the page ended', async () => {
    const { learner, sitting } = await page()
    const kept = await written(sitting, fresh(sitting), { code: 'a' })
    learner.lastWords({ piece: { ...kept, code: 'abc' }, base: kept.revision, sent: 'ab' })
    await written(sitting, kept, { code: 'ab' })
    expect((await (await page()).sitting.load('lesson', 'a')).piece.code).toBe('abc')
  })

  it('become a version when something else was kept since', async () => {
    const { learner, sitting } = await page()
    const kept = await written(sitting, fresh(sitting), { code: 'a' })
    learner.lastWords({ piece: { ...kept, code: 'words' }, base: kept.revision, sent: null })
    await written(sitting, kept, { code: 'newer' })
    const again = await page()
    expect((await again.sitting.load('lesson', 'a')).piece.code).toBe('newer')
    expect(await codes(again.sitting)).toContain('words')
  })

  it('stay where they are while there is no room', async () => {
    const { learner, sitting } = await page()
    const kept = await written(sitting, fresh(sitting), { code: 'a' })
    learner.lastWords({ piece: { ...kept, code: 'ab' }, base: kept.revision, sent: null })
    computer.fault = 'full'
    await page()
    computer.fault = null
    expect((await (await page()).sitting.load('lesson', 'a')).piece.code).toBe('ab')
  })
})

describe('erasing', () => {
  it('leaves nothing of one learner, and nothing comes back from a tab that does not know', async () => {
    const { learner, sitting } = await page()
    const kept = await written(sitting, fresh(sitting), { code: 'secret' })
    await sitting.saveSettings({ language: 'fr' })
    learner.lastWords({ piece: { ...kept, code: 'secret words' }, base: kept.revision, sent: null })
    const { seat } = await learner.addSeat({ picture: 'cat', colour: 'rose', nickname: 'other' })
    const other = await learner.sit(seat)
    await written(other, fresh(other), { code: 'of the other' })
    expect(await learner.erase(sitting.seat)).toBe('saved')
    expect((await sitting.save({ piece: { ...kept, code: 'secret again' }, base: kept })).state).toBe('gone')
    expect(JSON.stringify([...computer.records, ...computer.texts])).not.toContain('secret')
    expect((await other.load('lesson', 'a')).piece.code).toBe('of the other')
  })

  it('leaves nothing at all', async () => {
    const session = memoryArea()
    const { learner, sitting } = await page(session)
    computer.texts.set('work:old', '{"version":1,"code":"of version 1"}')
    await written(sitting, fresh(sitting), { code: 'secret' })
    await sitting.saveSettings({ language: 'fr' })
    expect(await learner.erase(null)).toBe('saved')
    expect([computer.records.size, computer.texts.size, session.keys().length]).toEqual([0, 0, 0])
  })
})

describe('an import', () => {
  it('is put as a whole with the replaced text in the history, and taken back as a whole', async () => {
    const { learner, sitting } = await page()
    const mine = await written(sitting, fresh(sitting), { code: 'mine' })
    const plan = {
      seats: [],
      pieces: [
        { ...mine, code: 'carried', doneAt: 9 },
        { ...fresh(sitting, 'b'), revision: 7, code: 'new here' },
      ],
      versions: [
        {
          seat: sitting.seat,
          kind: 'lesson',
          id: 'a',
          revision: 1,
          at: 5,
          code: 'old',
          codeLanguage: null,
          cause: 'carried',
        },
      ],
    } as const
    const mutable = structuredClone(plan) as never
    expect(await learner.apply(mutable)).toBe('applied')
    expect((await sitting.load('lesson', 'a')).piece).toMatchObject({ code: 'carried', doneAt: 9 })
    expect(await codes(sitting)).toEqual(['mine', 'old'])
    expect(await learner.canUndoApply()).toBe(true)
    // The plan is about what was there before.
    expect(await learner.apply(mutable)).toBe('changed')
    expect(await learner.undoApply()).toBe('saved')
    expect((await sitting.load('lesson', 'a')).piece).toMatchObject({ code: 'mine' })
    expect((await sitting.load('lesson', 'b')).piece).toEqual(fresh(sitting, 'b'))
    expect(await codes(sitting)).toEqual([])
  })

  it('that is taken back keeps what was typed into it', async () => {
    const { learner, sitting } = await page()
    const mine = await written(sitting, fresh(sitting), { code: 'mine' })
    await learner.apply({ seats: [], pieces: [{ ...mine, code: 'carried' }], versions: [] })
    const carried = (await sitting.load('lesson', 'a')).piece
    await written(sitting, carried, { code: 'carried on', answers: { q: 'a' } })
    await learner.undoApply()
    expect((await sitting.load('lesson', 'a')).piece).toMatchObject({ code: 'mine', answers: { q: 'a' } })
    expect(await codes(sitting)).toContain('carried on')
  })

  it('changes nothing when it cannot be kept as a whole', async () => {
    const { learner, sitting } = await page()
    const mine = await written(sitting, fresh(sitting), { code: 'mine' })
    const before = new Map(computer.records)
    computer.fault = 'full'
    expect(await learner.apply({ seats: [], pieces: [{ ...mine, code: 'carried' }], versions: [] })).toBe(
      'notSaved',
    )
    expect(computer.records).toEqual(before)
  })

  it('brings a learner from elsewhere, and undo takes the seat away again', async () => {
    const { learner } = await page()
    const seat = { ...(await whoSits(learner)), id: 'f'.repeat(16), nickname: 'guest', revision: 12 }
    const piece = { ...freshPiece({ seat: seat.id, kind: 'program', id: 'p' }), code: 'x', name: 'P' }
    expect(await learner.apply({ seats: [seat], pieces: [piece], versions: [] })).toBe('applied')
    expect((await learner.belongings([seat.id]))[0]).toMatchObject({
      seat: { nickname: 'guest' },
      pieces: [{ name: 'P' }],
    })
    await learner.undoApply()
    expect((await learner.seats()).seats).toEqual([])
  })
})
