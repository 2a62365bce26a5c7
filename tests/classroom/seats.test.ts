/** Several learners in one classroom: who sits, programs of one's own, history, imports, erasing. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createClassroom, type Classroom } from '../../src/classroom/classroom.ts'
import { memoryArea, type Area } from '../../src/learner/area.ts'
import { fakeComputer, type FakeComputer } from '../fakes/fake-computer.ts'
import { fakeCourse } from '../fakes/fake-course.ts'
import { fakeSandbox, type FakeSandbox } from '../fakes/fake-sandbox.ts'

let computer: FakeComputer
let sandbox: FakeSandbox
let classroom: Classroom
let spoken: string[]

async function newPage(session: Area = memoryArea()): Promise<Classroom> {
  const made = createClassroom({
    course: fakeCourse(),
    sandbox,
    learner: await computer.open(session),
    explain: () => Promise.resolve(null),
    notice: () => Promise.resolve([]),
    fallbackChain: (tag) => (tag === 'en' ? ['en'] : [tag, 'en']),
    speak: (tag) => Promise.resolve(void spoken.push(tag)),
    knowsLanguage: () => true,
    seed: () => 1,
    now: () => computer.clock,
    wallClock: () => 1000,
    nextFrame: (work) => work(),
  })
  await made.start({ screen: 'map' })
  return made
}

const state = (of = classroom): ReturnType<Classroom['store']['getState']> => of.store.getState()
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 3; turn++) {
    await vi.dynamicImportSettled()
    await vi.advanceTimersByTimeAsync(0)
  }
}
const cat = { picture: 'cat', colour: 'rose', nickname: 'Amina' } as const
const lesson = { screen: 'lesson', id: 'greet' } as const
const everything = (): string => JSON.stringify([[...computer.records], [...computer.texts]])

async function write(code: string, on = classroom): Promise<void> {
  await on.goTo(lesson)
  on.edit(code)
  await on.flush()
}

beforeEach(async () => {
  vi.useFakeTimers()
  spoken = []
  computer = fakeComputer()
  sandbox = fakeSandbox()
  classroom = await newPage()
  await classroom.changeSettings({ language: 'en' })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('one learner alone', () => {
  it('sits at once, and never has to choose a seat', async () => {
    await write('mine')
    classroom = await newPage()
    expect(state().seats).toHaveLength(1)
    expect([state().place.screen, state().seat?.id]).toEqual(['map', state().seats[0]?.id])
  })
})

describe('a screen that names everybody', () => {
  it('names who sits here, also when nothing is kept of them yet', async () => {
    computer = fakeComputer()
    classroom = await newPage()
    expect(state().seats).toEqual([])
    await classroom.goTo({ screen: 'seats' })
    const here = state().seat?.id ?? ''
    expect(state().seats.map(({ id }) => id)).toEqual([here])
    expect(await classroom.changeSeat(here, { nickname: 'Amina' })).toBe('saved')
    expect(state().seat?.nickname).toBe('Amina')
  })

  it('names them once, however often it is opened, and changes nothing of them', async () => {
    await classroom.goTo({ screen: 'seats' })
    const before = everything()
    await classroom.goTo({ screen: 'privacy' })
    await classroom.goTo({ screen: 'carry' })
    expect(everything()).toBe(before)
  })

  it('does not bring back who was erased in another tab', async () => {
    await write('mine')
    const erased = state().seat?.id
    const other = await newPage()
    await other.erase(null)
    await classroom.goTo({ screen: 'seats' })
    await settle()
    expect(state().seats.map(({ id }) => id)).not.toContain(erased)
    expect(everything()).not.toContain('mine')
  })
})

describe('the next learner', () => {
  it('finds nothing of the last one, neither text nor output nor what was done', async () => {
    await write('secret work')
    classroom.startAgain()
    classroom.edit('console.log("secret")')
    void classroom.run()
    await settle()
    sandbox.held[0]?.print('secret output')
    sandbox.held[0]?.finish()
    await classroom.newProgram('secret name', 'secret program')
    await settle()
    await classroom.standUp()
    await settle()
    expect(state().place).toEqual({ screen: 'seats' })
    expect(JSON.stringify(state())).not.toContain('secret')
    await classroom.addSeat(cat)
    await classroom.goTo(lesson)
    expect(state().code).toBe('// Hello')
    expect(await classroom.versions()).toEqual([])
    expect(JSON.stringify(state())).not.toContain('secret')
  })

  it('keeps what the last one had just typed, for that one', async () => {
    await classroom.goTo(lesson)
    classroom.edit('the last words')
    const first = state().seat?.id ?? ''
    await classroom.standUp()
    await classroom.addSeat(cat)
    expect(await classroom.sit(first)).toBe(true)
    await classroom.goTo(lesson)
    expect(state().code).toBe('the last words')
  })

  it('keeps what could not be saved when the last one stood up', async () => {
    await write('kept')
    const first = state().seat?.id ?? ''
    await classroom.addSeat(cat)
    await classroom.sit(first)
    await classroom.goTo(lesson)
    computer.fault = 'full'
    classroom.edit('kept and typed')
    await classroom.standUp()
    computer.fault = null
    await classroom.sit(first)
    await classroom.goTo(lesson)
    expect(state().code).toBe('kept and typed')
  })

  it('has settings and a language of their own', async () => {
    const first = state().seat?.id ?? ''
    await classroom.addSeat(cat)
    await classroom.changeSettings({ language: 'fr', theme: 'dark' })
    await classroom.sit(first)
    expect(state().settings).toMatchObject({ language: 'en', theme: 'light' })
    expect(spoken.at(-1)).toBe('en')
  })

  it('is asked for by a new tab, which shows nothing before', async () => {
    await write('secret')
    await classroom.addSeat(cat)
    const other = await newPage()
    await other.goTo(lesson)
    expect([state(other).place.screen, state(other).seat]).toEqual(['seats', null])
    expect(state(other).seats).toHaveLength(2)
  })

  it('opens a locked seat with its pictures only', async () => {
    await classroom.addSeat(cat)
    const mine = state().seat?.id ?? ''
    await classroom.changeSeat(mine, { lock: ['cat', 'cup', 'sun'] })
    await classroom.standUp()
    expect(await classroom.sit(mine)).toBe(false)
    expect(await classroom.sit(mine, ['cat', 'cup', 'moon'])).toBe(false)
    expect(state().seat).toBeNull()
    expect(await classroom.sit(mine, ['cat', 'cup', 'sun'])).toBe(true)
  })
})

describe('a seat', () => {
  it('for two shows whose turn it is', async () => {
    await classroom.addSeat(cat)
    const partner = { picture: 'sun', colour: 'blue', nickname: 'Omar' } as const
    await classroom.changeSeat(state().seat?.id ?? '', { partner })
    await classroom.swap()
    expect(state().seat).toMatchObject({ nickname: 'Omar', partner: { nickname: 'Amina' } })
  })

  it('is removed with all its work, and brought back with it', async () => {
    await write('mine')
    const mine = state().seat?.id ?? ''
    await classroom.removeSeat(mine)
    expect(state()).toMatchObject({ place: { screen: 'seats' }, seat: null, seats: [] })
    expect(state().removedSeats.map(({ id }) => id)).toEqual([mine])
    await classroom.restoreSeat(mine)
    await classroom.sit(mine)
    await classroom.goTo(lesson)
    expect(state().code).toBe('mine')
  })

  it('that another tab removed is left, and what was typed there comes back with it', async () => {
    await write('mine')
    const mine = state().seat?.id ?? ''
    const other = await newPage()
    await other.goTo(lesson)
    other.edit('typed there')
    await classroom.removeSeat(mine)
    await settle()
    expect(state(other)).toMatchObject({ place: { screen: 'seats' }, code: '' })
    await classroom.restoreSeat(mine)
    await classroom.sit(mine)
    await classroom.goTo(lesson)
    expect(state().code).toBe('typed there')
  })
})

describe('two tabs of one learner', () => {
  it('show what the other has kept, when nothing of their own waits', async () => {
    await write('one')
    const other = await newPage()
    await other.goTo(lesson)
    await write('two')
    await settle()
    expect(state(other).code).toBe('two')
  })

  it('keep both texts when both are typing', async () => {
    await write('one')
    const other = await newPage()
    await other.goTo(lesson)
    other.edit('of the other tab')
    await write('of this tab')
    await other.flush()
    await settle()
    expect(state(other).code).toBe('of the other tab')
    expect(state().code).toBe('of the other tab')
    expect((await classroom.versions()).map(({ code }) => code)).toContain('of this tab')
  })

  it('merge what is typed while a save is on its way', async () => {
    await classroom.goTo(lesson)
    classroom.edit('a')
    const saving = classroom.flush()
    classroom.edit('ab')
    await saving
    classroom.edit('abc')
    await classroom.flush()
    expect(state().code).toBe('abc')
    expect(await classroom.versions()).toEqual([])
  })
})

describe('typing', () => {
  it('is written a second after it began, though it goes on', async () => {
    await classroom.goTo(lesson)
    for (let key = 0; key < 11; key++) {
      classroom.edit(`typed ${key}`)
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(everything()).toContain('typed 9')
  })

  it('is tried again, less and less often, when it could not be kept', async () => {
    await classroom.goTo(lesson)
    computer.fault = 'full'
    classroom.edit('patient')
    await vi.advanceTimersByTimeAsync(5000)
    expect(state().keeping).toBe('failed')
    computer.fault = null
    await vi.advanceTimersByTimeAsync(8000)
    expect(state().keeping).toBe('saved')
    expect(everything()).toContain('patient')
  })

  it('brings the cursor back with the text', async () => {
    await write('let a = 1')
    classroom.moveCursor({ anchor: 4, head: 5 })
    await classroom.flush()
    classroom = await newPage()
    await classroom.goTo(lesson)
    expect(state().work).toMatchObject({ code: 'let a = 1', cursor: { anchor: 4, head: 5 } })
  })

  it('that the end of the page left no time to keep is there on the next page', async () => {
    const session = memoryArea()
    classroom = await newPage(session)
    await write('kept')
    computer.beforeCommit = () => {
      throw new Error('the page has ended')
    }
    classroom.edit('kept and typed')
    void classroom.flush()
    await settle()
    computer.beforeCommit = null
    classroom = await newPage(session)
    await classroom.goTo(lesson)
    expect(state().code).toBe('kept and typed')
  })
})

describe('a program of one’s own', () => {
  it('is made, opened, run and kept like a lesson, and has nothing to be checked against', async () => {
    await classroom.newProgram('  My game ', 'console.log(1)')
    const { id } = state().work
    expect(state()).toMatchObject({ place: { screen: 'program', id }, code: 'console.log(1)' })
    classroom.edit('console.log(2)')
    void classroom.run()
    await settle()
    expect(sandbox.held[0]?.request.program).toBe('console.log(2)')
    sandbox.held[0]?.finish()
    await settle()
    expect(state().activity.status).toBe('finished')
    await classroom.check()
    expect(state().done).toEqual([])
    classroom = await newPage()
    expect(state().programs).toMatchObject([{ id, name: 'My game', code: 'console.log(2)' }])
    await classroom.goTo({ screen: 'program', id })
    expect(state().code).toBe('console.log(2)')
  })

  it('is renamed, copied, removed and brought back', async () => {
    await classroom.newProgram('One', 'text')
    await settle()
    const { id } = state().work
    await classroom.renameProgram(id, 'Uno')
    await classroom.duplicateProgram(id, 'Copy')
    await settle()
    expect(
      state()
        .programs.map(({ name }) => name)
        .sort(),
    ).toEqual(['Copy', 'Uno'])
    expect(state().code).toBe('text')
    await classroom.goTo({ screen: 'program', id })
    await classroom.removeProgram(id)
    expect(state().place).toEqual({ screen: 'mine' })
    expect(state().programs.map(({ name }) => name)).toEqual(['Copy'])
    await classroom.restoreProgram(id)
    expect(state().removedPrograms).toEqual([])
  })

  it('that is not there is said to be unknown', async () => {
    await classroom.goTo({ screen: 'program', id: 'nowhere' })
    expect(state().lesson).toEqual({ status: 'unknown', id: 'nowhere' })
  })
})

describe('an earlier text', () => {
  it('comes back, the one in its place is kept, and one click takes it back', async () => {
    await write('first')
    classroom.startAgain()
    classroom.edit('second')
    const [version] = await classroom.versions()
    expect(version).toMatchObject({ code: 'first', cause: 'startAgain' })
    if (version) await classroom.restore(version)
    expect(state().code).toBe('first')
    expect((await classroom.versions())[0]).toMatchObject({ code: 'second', cause: 'restored' })
    classroom.takeBack()
    expect(state().code).toBe('second')
  })
})

describe('an import', () => {
  it('is on the screen at once, and taken back as a whole', async () => {
    await write('mine')
    const piece = { ...state().work, code: 'carried' }
    expect(await classroom.apply({ seats: [], pieces: [piece], versions: [] })).toBe('applied')
    expect(state()).toMatchObject({ code: 'carried', canUndoImport: true })
    await classroom.undoApply()
    expect(state()).toMatchObject({ code: 'mine', canUndoImport: false })
  })
})

describe('erasing', () => {
  it('leaves nothing of everybody, here and in other tabs, and no timer brings it back', async () => {
    await write('secret')
    const other = await newPage()
    await other.goTo(lesson)
    other.edit('secret of the other tab')
    classroom.edit('secret once more')
    await classroom.erase(null)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(everything()).not.toContain('secret')
    expect(JSON.stringify([state(), state(other)])).not.toContain('secret')
    expect(state().place.screen).toBe('welcome')
    expect(state(other).place.screen).toBe('welcome')
  })

  it('leaves nothing of one learner, and all of the others', async () => {
    await write('secret')
    const mine = state().seat?.id ?? ''
    await classroom.addSeat(cat)
    await write('of Amina')
    await classroom.erase(mine)
    expect(everything()).not.toContain('secret')
    expect(state()).toMatchObject({ code: 'of Amina', seats: { length: 1 } })
  })
})
