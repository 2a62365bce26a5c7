/** What was kept before: by version 1, by this version, and on days without IndexedDB. */
import { beforeEach, describe, expect, it } from 'vitest'
import { memoryArea } from '../../src/learner/area.ts'
import type { Learner, Sitting } from '../../src/learner/contract.ts'
import { freshPiece, type Piece } from '../../src/learner/piece.ts'
import { fakeComputer, type FakeComputer } from '../fakes/fake-computer.ts'
// Frozen: what these versions wrote. It must stay readable for ever.
import one from './samples/v1-work.json'
import two from './samples/v2-records.json'

let computer: FakeComputer

beforeEach(() => {
  computer = fakeComputer()
})

async function page(): Promise<{ learner: Learner; sitting: Sitting }> {
  const learner = await computer.open(memoryArea())
  const seat = await learner.whoSits()
  if (!seat) throw new Error('nobody sits here')
  return { learner, sitting: await learner.sit(seat) }
}

const lesson = async (sitting: Sitting, id = 'two-lines'): Promise<Piece> =>
  (await sitting.load('lesson', id)).piece
const codes = async (sitting: Sitting): Promise<string[]> =>
  (await sitting.versions('lesson', 'two-lines')).map(({ code }) => code)
const pastText = (change: object): string =>
  JSON.stringify({ ...(JSON.parse(one['work:two-lines']) as object), ...change })

describe('the work of version 1', () => {
  beforeEach(() => {
    for (const [key, text] of Object.entries(one)) computer.texts.set(key, text)
  })

  it('belongs to one first seat, with its history and settings', async () => {
    const { learner, sitting } = await page()
    expect(await lesson(sitting)).toMatchObject({
      ...{ code: 'console.log(1)', codeLanguage: 'fr', blocks: ['b1'], ticks: ['t'], hintsOpened: 1 },
      ...{ doneAt: 1700000001000, answers: { order: 'both' } },
    })
    expect(await codes(sitting)).toEqual(['newer', 'older'])
    expect(await sitting.settings()).toMatchObject({ language: 'ar', theme: 'dark', textSize: 'large' })
    expect((await learner.seats()).seats).toHaveLength(1)
  })

  it('moves in once, however often the page is opened', async () => {
    await page()
    const before = await lesson((await page()).sitting)
    const { learner, sitting } = await page()
    expect(await lesson(sitting)).toEqual(before)
    expect((await learner.seats()).seats).toHaveLength(1)
  })

  it('stays under its own keys, and what version 1 added after a rollback comes too', async () => {
    const { sitting } = await page()
    const opened = await lesson(sitting)
    await sitting.save({ piece: { ...opened, code: 'of version 2', answers: { more: 'a' } }, base: opened })
    expect(computer.texts.get('work:two-lines')).toBe(one['work:two-lines'])
    computer.texts.set('work:two-lines', pastText({ revision: 5, code: 'after the rollback' }))
    const again = (await page()).sitting
    expect(await lesson(again)).toMatchObject({
      ...{ code: 'after the rollback', answers: { order: 'both', more: 'a' } },
    })
    expect(await codes(again)).toContain('of version 2')
  })

  it('is taken over at the next start when there is no room now', async () => {
    computer.fault = 'full'
    await page()
    expect(computer.texts.get('work:two-lines')).toBe(one['work:two-lines'])
    computer.fault = null
    expect((await lesson((await page()).sitting)).code).toBe('console.log(1)')
  })

  it.each(['', 'null', '[]', '{"version":"2","lessons":[1,null]}', '<script>window.x=1</script>'])(
    'is set aside when it is damaged, and kept where it is: %j',
    async (text) => {
      computer.texts.set('work:two-lines', text)
      const { learner, sitting } = await page()
      expect(await lesson(sitting)).toEqual({ ...freshPiece(await lesson(sitting)) })
      expect(await learner.troubles()).toEqual({ damaged: 1, newer: false })
      expect(computer.texts.get('work:two-lines')).toBe(text)
      await page()
      expect((await learner.troubles()).damaged).toBe(1)
    },
  )

  it('that was damaged after it moved in takes nothing away', async () => {
    await page()
    for (const key of computer.texts.keys()) computer.texts.set(key, 'null')
    expect((await lesson((await page()).sitting)).code).toBe('console.log(1)')
  })

  it('does not come back after its learner was erased', async () => {
    const { learner, sitting } = await page()
    await learner.erase(sitting.seat)
    expect([...computer.texts.keys()].filter((key) => key.startsWith('work:'))).toEqual([])
    expect(await lesson((await page()).sitting)).toMatchObject({ code: null, doneAt: null })
  })
})

describe('the records of this version', () => {
  it('are read to the letter', async () => {
    for (const [key, record] of Object.entries(two)) computer.records.set(key, structuredClone(record))
    const learner = await computer.open()
    const [all] = await learner.belongings()
    const own = Object.values(two)
    expect([all?.seat, all?.pieces[0], all?.versions[0], all?.settings]).toMatchObject(own)
  })
})

describe('work kept in localStorage while IndexedDB did not work', () => {
  const broken = (): Promise<never> => Promise.reject(new Error('Internal error opening backing store'))

  it('moves into IndexedDB when that works again, beside what is there', async () => {
    const before = await page()
    const base = await lesson(before.sitting)
    const kept = await before.sitting.save({ piece: { ...base, code: 'before' }, base })
    expect(kept.state).toBe('saved')

    const healthy = computer.openDatabase
    computer.openDatabase = broken
    const meanwhile = await page()
    expect(meanwhile.learner.where).toBe('localStorage')
    expect(meanwhile.sitting.seat).toBe(before.sitting.seat)
    await meanwhile.sitting.save({ piece: { ...base, code: 'meanwhile', doneAt: 5 }, base })

    computer.openDatabase = healthy
    const after = await page()
    expect(after.learner.where).toBe('indexedDb')
    expect(await lesson(after.sitting)).toMatchObject({ code: 'meanwhile', doneAt: 5 })
    expect(await codes(after.sitting)).toContain('before')
    expect([...computer.texts.keys()].filter((key) => key.startsWith('db'))).toEqual([])
  })

  it('is whole after a page that ended between two keys of one commit', async () => {
    computer.openDatabase = broken
    const { sitting } = await page()
    const base = await lesson(sitting)
    const { piece } = await sitting.save({ piece: { ...base, code: 'one' }, base })
    const { local } = computer
    let writes = 0
    computer.local = {
      ...local,
      set: (key, text) => (writes++ < 2 ? local.set(key, text) : false),
      remove: () => undefined,
    }
    const dying = await computer.open(memoryArea())
    const seat = await dying.whoSits()
    if (!seat) throw new Error('nobody sits here')
    writes = 0
    await (await dying.sit(seat)).save({ piece: { ...piece, code: null }, base: piece, cause: 'startAgain' })
    computer.local = local
    const after = await page()
    const found = await lesson(after.sitting)
    expect([found.code, ...(await codes(after.sitting))]).toContain('one')
    expect(computer.texts.has('db-journal')).toBe(false)
  })

  it.each(['', 'null', '[]', '<script>window.x=1</script>'])(
    'is set aside when every key is damaged: %j',
    async (text) => {
      computer.openDatabase = broken
      const { sitting } = await page()
      const base = await lesson(sitting)
      const first = await sitting.save({ piece: { ...base, code: 'one' }, base })
      await sitting.save({ piece: { ...first.piece, code: 'two' }, base: first.piece, cause: 'restored' })
      for (const key of computer.texts.keys()) if (!key.includes('versions')) computer.texts.set(key, text)
      const again = await page()
      expect((await again.learner.troubles()).damaged).toBeGreaterThan(0)
      await again.sitting.save({ piece: { ...base, code: 'fresh' }, base })
      expect([...computer.texts].filter(([key]) => key.startsWith('db:damaged')).length).toBeGreaterThan(0)
    },
  )

  it('goes nowhere, and says so, when localStorage is full', async () => {
    computer.openDatabase = broken
    const { sitting } = await page()
    const base = await lesson(sitting)
    const { piece } = await sitting.save({ piece: { ...base, code: 'old' }, base })
    const { local } = computer
    const full = { ...local, set: () => false }
    computer.local = full
    const learner = await computer.open()
    const seat = await learner.whoSits()
    const again = seat && (await learner.sit(seat))
    expect((await again?.save({ piece: { ...piece, code: 'new' }, base: piece }))?.state).toBe('notSaved')
    computer.local = local
    expect((await lesson((await page()).sitting)).code).toBe('old')
  })
})
