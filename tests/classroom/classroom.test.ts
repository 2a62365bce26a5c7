import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createClassroom, type Classroom } from '../../src/classroom/classroom.ts'
import {
  freshResult,
  mayRun,
  maySeeSolution,
  nextToDo,
  passed,
  type Finished,
} from '../../src/classroom/state.ts'
import { fakeComputer, type FakeComputer } from '../fakes/fake-computer.ts'
import { fakeCourse } from '../fakes/fake-course.ts'
import { fakeSandbox, type FakeSandbox } from '../fakes/fake-sandbox.ts'

let computer: FakeComputer
let sandbox: FakeSandbox
let classroom: Classroom
const noticed = vi.fn<(...asked: unknown[]) => Promise<Finished['notices']>>()

async function newClassroom(
  nextFrame = (work: () => void): void => work(),
  others: Partial<Parameters<typeof createClassroom>[0]> = {},
): Promise<Classroom> {
  return createClassroom({
    course: fakeCourse(),
    sandbox,
    learner: await computer.open(),
    explain: () => Promise.resolve(null),
    notice: noticed,
    fallbackChain: (tag) => (tag === 'en' ? ['en'] : [tag, 'en']),
    speak: () => Promise.resolve(),
    knowsLanguage: () => true,
    seed: () => 1,
    now: () => 1,
    wallClock: () => 1000,
    nextFrame,
    ...others,
  })
}

const state = (): ReturnType<Classroom['store']['getState']> => classroom.store.getState()
/** What is kept of a lesson of the only learner. */
const kept = (lesson: string): string =>
  JSON.stringify([...computer.records].find(([key]) => key.endsWith(`/lesson/${lesson}`)) ?? null)
const earlier = async (): Promise<string[]> => (await classroom.versions()).map(({ code }) => code)
/** Lets promises and imports that are already on their way come to an end. */
const settle = async (): Promise<void> => {
  await vi.dynamicImportSettled()
  await vi.advanceTimersByTimeAsync(0)
  await vi.dynamicImportSettled()
  await vi.advanceTimersByTimeAsync(0)
}

async function open(id: string, language = 'en'): Promise<void> {
  if (state().seat === null) await classroom.start({ screen: 'map' })
  await classroom.changeSettings({ language })
  await classroom.goTo({ screen: 'lesson', id })
}

beforeEach(async () => {
  noticed.mockReset().mockResolvedValue([])
  vi.useFakeTimers()
  computer = fakeComputer()
  sandbox = fakeSandbox()
  classroom = await newClassroom()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the first visit', () => {
  it('asks for a language, whatever the address says', async () => {
    await classroom.start({ screen: 'lesson', id: 'greet' })
    expect(state().place).toEqual({ screen: 'welcome' })
  })

  it('goes to the address when a language was chosen before', async () => {
    await classroom.changeSettings({ language: 'fr' })
    classroom = await newClassroom()
    await classroom.start({ screen: 'lesson', id: 'greet' })
    expect(state().lesson).toMatchObject({ status: 'open', lesson: { language: 'fr' } })
  })
})

describe('opening a lesson', () => {
  it('shows the starter, and runs nothing by itself', async () => {
    await open('greet')
    expect(state().code).toBe('// Hello')
    expect(sandbox.started).toBe(0)
  })

  it('falls back to another language and says so', async () => {
    await open('guess', 'fr')
    expect(state().lesson).toMatchObject({
      status: 'open',
      inChosenLanguage: false,
      lesson: { language: 'en' },
    })
  })

  it('says when no lesson has this name', async () => {
    await open('nowhere')
    expect(state().lesson).toEqual({ status: 'unknown', id: 'nowhere' })
  })

  it('shows saved code again but does not run it', async () => {
    await open('greet')
    classroom.edit('while (true) {}')
    await classroom.flush()
    classroom = await newClassroom()
    await open('greet')
    expect(state().code).toBe('while (true) {}')
    expect(sandbox.started).toBe(0)
  })
})

describe('running', () => {
  it('shows lines as they come and the end when it comes', async () => {
    await open('greet')
    void classroom.run()
    await settle()
    sandbox.held[0]?.print('one')
    expect(state().activity).toMatchObject({ status: 'running', printed: [{ text: 'one' }] })
    sandbox.held[0]?.finish()
    await settle()
    expect(state().activity).toMatchObject({ status: 'finished', result: { outcome: { kind: 'completed' } } })
  })

  it('finds what may be worth a look after the output is on the screen, and only for a program that ran', async () => {
    const notices = [{ kind: 'style.no-effect', line: 1 }] as Finished['notices']
    noticed.mockResolvedValue(notices)
    await open('greet')
    void classroom.run()
    await settle()
    sandbox.held[0]?.finish({ kind: 'tooDeep' })
    await settle()
    expect(noticed).not.toHaveBeenCalled()
    void classroom.run()
    await settle()
    sandbox.held[0]?.finish()
    await settle()
    expect(noticed).toHaveBeenCalledOnce()
    expect(state().activity).toMatchObject({ status: 'finished', notices })
  })

  it('drops what was found of a program when another one runs already', async () => {
    let found: (notices: Finished['notices']) => void = () => undefined
    noticed.mockReturnValue(new Promise((resolve) => (found = resolve)))
    await open('greet')
    void classroom.run()
    await settle()
    sandbox.held[0]?.finish()
    await settle()
    void classroom.run()
    found([{ kind: 'style.no-effect', line: 1 }] as Finished['notices'])
    await settle()
    expect(state().activity).toMatchObject({ status: 'running' })
  })

  it('shows together what is printed before the page is drawn, and nothing late', async () => {
    const frames: (() => void)[] = []
    classroom = await newClassroom((work) => void frames.push(work))
    await open('greet')
    void classroom.run()
    await settle()
    let changes = 0
    classroom.store.subscribe(() => (changes += 1))
    for (const text of ['1', '2', '3']) sandbox.held[0]?.print(text)
    expect([changes, frames.length]).toEqual([0, 1])
    frames.shift()?.()
    expect(changes).toBe(1)
    expect(state().activity).toMatchObject({ printed: [{ text: '1' }, { text: '2' }, { text: '3' }] })

    sandbox.held[0]?.print('4')
    sandbox.held[0]?.finish()
    await settle()
    const ended = state().activity
    frames.shift()?.()
    expect(state().activity).toBe(ended)
    expect(ended).toMatchObject({ status: 'finished', result: { printed: { length: 4 } } })
  })

  it('starts one run at a time', async () => {
    await open('greet')
    void classroom.run()
    void classroom.run()
    await settle()
    expect(sandbox.started).toBe(1)
  })

  it('stops at any moment, and what was printed stays', async () => {
    await open('greet')
    void classroom.run()
    await settle()
    sandbox.held[0]?.print('so far')
    classroom.stop()
    await settle()
    expect(state().activity).toMatchObject({
      status: 'finished',
      result: { outcome: { kind: 'stopped' }, printed: [{ text: 'so far' }] },
    })
  })

  it('is stopped by leaving the lesson, and its end changes nothing any more', async () => {
    await open('greet')
    void classroom.run()
    await settle()
    const run = sandbox.held[0]
    await classroom.goTo({ screen: 'map' })
    run?.print('late')
    await settle()
    expect(state().activity).toEqual({ status: 'idle' })
    expect(sandbox.held).toEqual([])
  })

  describe('that asks', () => {
    const question = { kind: 'prompt', text: 'Name?', initial: '' } as const
    const busy = (): unknown => state().activity

    async function asked(): Promise<void> {
      await open('greet')
      void classroom.run()
      await settle()
      sandbox.held[0]?.print('Hello')
      sandbox.held[0]?.finish({ kind: 'asking', question })
      await settle()
    }

    it('waits, and goes on from its start with one more answer, at the same seed and time', async () => {
      await asked()
      expect(busy()).toMatchObject({ status: 'running', question, printed: [{ text: 'Hello' }] })
      classroom.reply('Amina')
      await settle()
      expect(busy()).toMatchObject({ question: null, printed: [{ text: 'Hello' }] })
      const again = sandbox.held[0]
      expect(again?.request).toMatchObject({ answers: ['Amina'], whenAsked: 'wait', seed: 1, now: 1000 })
      again?.print('Hello')
      expect(busy()).toMatchObject({ printed: [{ text: 'Hello' }] })
      again?.print('Amina')
      again?.finish()
      await settle()
      expect(busy()).toMatchObject({
        status: 'finished',
        result: { outcome: { kind: 'completed' }, printed: [{ text: 'Hello' }, { text: 'Amina' }] },
      })
      expect(sandbox.started).toBe(2)
    })

    it('is stopped while it waits, and what was printed stays', async () => {
      await asked()
      classroom.stop()
      await settle()
      expect(busy()).toMatchObject({
        status: 'finished',
        result: { outcome: { kind: 'stopped' }, printed: [{ text: 'Hello' }] },
      })
    })

    it('is left behind with the lesson, and an answer that comes late does nothing', async () => {
      await asked()
      await classroom.goTo({ screen: 'map' })
      classroom.reply('late')
      await settle()
      expect(busy()).toEqual({ status: 'idle' })
      expect(sandbox.started).toBe(1)
    })

    it('asks again when the program does', async () => {
      await asked()
      for (const answer of ['a', null, '']) {
        classroom.reply(answer)
        await settle()
        sandbox.held[0]?.finish({ kind: 'asking', question })
        await settle()
      }
      classroom.reply('last')
      await settle()
      expect(sandbox.held[0]?.request.answers).toEqual(['a', null, '', 'last'])
    })
  })

  it('is done once more where an error of a promise may be hidden, and nothing new is shown of that', async () => {
    await open('greet')
    classroom.edit('async function main() {}\nmain()\n1')
    void classroom.run()
    await settle()
    sandbox.held[0]?.print('Hello')
    sandbox.held[0]?.finish()
    await settle()
    const error = { name: 'Error', message: 'no', line: 2, column: 1 }
    sandbox.held[0]?.print('Hello')
    sandbox.held[0]?.finish({ kind: 'threw', error })
    await settle()
    expect(state().activity).toMatchObject({
      status: 'finished',
      result: { outcome: { kind: 'threw', error }, printed: [{ text: 'Hello' }] },
    })
    expect(sandbox.started).toBe(2)
  })

  it('saves the code before it begins', async () => {
    await open('greet')
    classroom.edit('console.log(1)')
    void classroom.run()
    await settle()
    expect(kept('greet')).toContain('console.log(1)')
  })

  it('waits for the answers of a predict lesson', async () => {
    await open('guess')
    expect(mayRun(state())).toBe(false)
    await classroom.run()
    expect(sandbox.started).toBe(0)
    classroom.answer('what', '?')
    expect(mayRun(state())).toBe(true)
  })
})

describe('a check of answers', () => {
  it('is out of date as soon as an answer changes', async () => {
    await open('guess')
    classroom.answer('what', 'two')
    void classroom.check()
    await settle()
    sandbox.held[0]?.finish()
    await settle()
    expect(freshResult(state())?.verdicts?.every(passed)).toBe(false)
    classroom.answer('what', 'one')
    expect(freshResult(state())).toBeNull()
    expect(state().done).toEqual([])
  })
})

describe('parts that do not come', () => {
  const never = new Promise<never>(() => undefined)
  const withParts = async (parts: Parameters<typeof newClassroom>[1]): Promise<void> => {
    classroom = await newClassroom((work) => work(), parts)
  }

  it('are not waited for after Stop, when they would explain a program', async () => {
    await withParts({ explain: () => never })
    await open('greet')
    void classroom.run()
    await settle()
    sandbox.held[0]?.finish({ kind: 'tooDeep' })
    await settle()
    expect(state().activity.status).toBe('running')
    classroom.stop()
    await settle()
    expect(state().activity).toMatchObject({
      status: 'finished',
      explanation: null,
      result: { outcome: { kind: 'tooDeep' } },
    })
  })

  it('are not waited for after Stop, when they would judge in the language that the code was begun in', async () => {
    const course = fakeCourse()
    await withParts({ course })
    await open('greet', 'fr')
    classroom.edit('console.log("Salut")')
    await open('greet', 'en')
    course.loadLesson = () => never
    void classroom.check()
    await settle()
    sandbox.held[0]?.finish()
    await settle()
    expect(state().activity.status).toBe('checking')
    classroom.stop()
    await settle()
    expect(state().activity).toMatchObject({ status: 'finished' })
  })

  it('leave the map open to another try', async () => {
    const course = fakeCourse()
    const whole = course.loadOutline
    course.loadOutline = () => Promise.reject(new Error('gone'))
    await withParts({ course })
    await classroom.goTo({ screen: 'map' })
    expect(state()).toMatchObject({ mapLost: true, outline: { units: [] } })
    course.loadOutline = whole
    await classroom.goTo({ screen: 'map' })
    expect(state().mapLost).toBe(false)
    expect(state().outline.units).toHaveLength(1)
  })
})

describe('checking', () => {
  async function checkPrinting(...lines: string[]): Promise<void> {
    void classroom.check()
    await settle()
    while (sandbox.held[0]) {
      for (const line of lines) sandbox.held[0].print(line)
      sandbox.held[0].finish()
      await settle()
    }
  }

  it('marks the lesson as done when every check passes, and keeps that', async () => {
    await open('greet')
    classroom.edit('console.log("Hello")')
    await checkPrinting('Hello')
    expect(state().done).toEqual(['greet'])
    classroom = await newClassroom()
    await classroom.start({ screen: 'map' })
    expect(state().done).toEqual(['greet'])
    await classroom.goTo({ screen: 'map' })
    expect(nextToDo(state())).toBe('guess')
  })

  it('offers the hint that fits what failed', async () => {
    await open('greet')
    await checkPrinting('Hallo')
    expect(state().hintOffered).toBe('fitting')
    expect(state().done).toEqual([])
  })

  it('asks how the output differs from what was wanted, and tells nothing else of a program that is checked', async () => {
    const differs = { kind: 'general.output-differs', line: 1 }
    noticed.mockResolvedValue([{ kind: 'style.no-effect', line: 2 }, differs] as Finished['notices'])
    await open('greet')
    await checkPrinting('hello')
    expect(noticed).toHaveBeenCalledWith(expect.any(String), expect.anything(), ['Hello'])
    expect(state().activity).toMatchObject({ status: 'finished', notices: [differs] })
  })

  it('does not pass a program that met a limit, whatever it printed', async () => {
    await open('greet')
    void classroom.check()
    await settle()
    sandbox.held[0]?.print('Hello')
    sandbox.held[0]?.finish({ kind: 'outOfTime' })
    await settle()
    const { activity } = state()
    expect(activity.status === 'finished' && activity.verdicts?.some(passed)).toBe(false)
  })

  it('accepts the words of the language the code was begun in', async () => {
    await open('greet', 'fr')
    classroom.edit('console.log("Bonjour")')
    await classroom.changeSettings({ language: 'en' })
    expect(state().code).toBe('console.log("Bonjour")')
    await checkPrinting('Bonjour')
    expect(state().done).toEqual(['greet'])
  })
})

describe('changing the language', () => {
  it('brings an untouched starter along, and never touches the learner’s own code', async () => {
    await open('greet', 'en')
    await classroom.changeSettings({ language: 'fr' })
    expect(state().code).toBe('// Bonjour')
    classroom.edit('// mine')
    await classroom.changeSettings({ language: 'en' })
    expect(state().code).toBe('// mine')
  })

  it('forgets the output of a starter that came along, and keeps that of the learner’s own code', async () => {
    const runAndSpeak = async (language: string): Promise<void> => {
      void classroom.run()
      await settle()
      sandbox.held[0]?.finish()
      await settle()
      await classroom.changeSettings({ language })
    }
    await open('greet')
    await runAndSpeak('fr')
    expect(state().activity).toEqual({ status: 'idle' })
    classroom.edit('// mine')
    await runAndSpeak('en')
    expect(state().activity).toMatchObject({ status: 'finished', program: '// mine' })
  })

  it('keeps a run that is going on', async () => {
    await open('greet')
    void classroom.run()
    await settle()
    await classroom.changeSettings({ language: 'fr' })
    sandbox.held[0]?.finish()
    await settle()
    expect(state().activity.status).toBe('finished')
  })
})

describe('saving', () => {
  it('follows the typing within a quarter of a second', async () => {
    await open('greet')
    classroom.edit('a')
    classroom.edit('ab')
    expect(state().keeping).toBe('saving')
    await vi.advanceTimersByTimeAsync(250)
    expect(kept('greet')).toContain('"code":"ab"')
    expect(state().keeping).toBe('saved')
  })

  it.each([
    ['the disk is full', 'full', 'full'],
    ['the database does not answer', 'hung', 'hung'],
    ['the database is lost', 'lost', 'refused'],
    ['the browser takes nothing', 'denied', 'refused'],
  ] as const)('says the truth when %s, and keeps the text on the screen', async (_, fault, why) => {
    await open('greet')
    computer.fault = fault
    classroom.edit('still here')
    await vi.advanceTimersByTimeAsync(250)
    expect(state()).toMatchObject({ keeping: 'failed', whyNotSaved: why })
    expect(state().code).toBe('still here')
  })

  it('says when this browser keeps nothing', async () => {
    computer = fakeComputer('memory')
    classroom = await newClassroom()
    await open('greet')
    classroom.edit('x')
    await vi.advanceTimersByTimeAsync(250)
    expect(state().keeping).toBe('notKept')
  })
})

describe('starting again', () => {
  it('brings the starter back, and one click takes it back', async () => {
    await open('greet')
    classroom.edit('my work')
    classroom.startAgain()
    classroom.startAgain()
    expect(state().code).toBe('// Hello')
    expect((await earlier())[0]).toBe('my work')
    classroom.edit('typed since')
    classroom.takeBack()
    expect(state().code).toBe('my work')
    expect(await earlier()).toContain('typed since')
  })

  it('empties the blocks of a Parsons lesson, and takes that back too', async () => {
    await open('order')
    classroom.placeBlock('y', 0)
    classroom.placeBlock('x', 1)
    expect(state().code).toBe('let a = 1\nconsole.log(a)')
    classroom.startAgain()
    expect(state().code).toBe('')
    classroom.takeBack()
    expect(state().work.blocks).toEqual(['y', 'x'])
  })
})

describe('blocks', () => {
  it('move, and can be taken out again', async () => {
    await open('order')
    classroom.placeBlock('x', 0)
    classroom.placeBlock('y', 0)
    expect(state().work.blocks).toEqual(['y', 'x'])
    classroom.placeBlock('y', 1)
    expect(state().work.blocks).toEqual(['x', 'y'])
    classroom.placeBlock('x', null)
    expect(state().code).toBe('let a = 1')
  })
})

describe('help', () => {
  it('opens hints one by one and the solution after the last', async () => {
    await open('greet')
    classroom.openHint()
    expect(state().work.hintsOpened).toBe(1)
    expect(maySeeSolution(state())).toBe(false)
    classroom.openHint()
    classroom.openHint()
    expect(state().work.hintsOpened).toBe(2)
    expect(maySeeSolution(state())).toBe(true)
  })
})
