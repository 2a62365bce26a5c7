import { describe, expect, it } from 'vitest'
import { createLearner } from '../../src/learner/learner.ts'
import { defaultSettings } from '../../src/learner/settings.ts'
import { memoryStorage, type Storage } from '../../src/learner/storage.ts'
import { freshWork, setAside } from '../../src/learner/work.ts'

/** A store that can be made full, as a disk can. */
function storageThatFills(): Storage & { full: boolean } {
  const inner = memoryStorage()
  return {
    ...inner,
    kept: true,
    full: false,
    write(key, value) {
      return !this.full && inner.write(key, value)
    },
  }
}

describe('the memory of a learner', () => {
  it('gives back what was saved', () => {
    const learner = createLearner(memoryStorage(), () => 7)
    learner.save({
      ...freshWork('two-lines'),
      code: 'let مجموع = 1',
      answers: { first: 'a' },
      hintsOpened: 2,
    })
    expect(learner.work('two-lines')).toMatchObject({
      code: 'let مجموع = 1',
      answers: { first: 'a' },
      hintsOpened: 2,
      at: 7,
    })
  })

  it('starts with nothing for a lesson never opened', () => {
    expect(createLearner(memoryStorage()).work('new')).toEqual(freshWork('new'))
  })

  it('counts revisions, so that the clock does not matter', () => {
    let clock = 1000
    const learner = createLearner(memoryStorage(), () => clock)
    const first = learner.save({ ...freshWork('a'), code: '1' }).work
    clock = 10
    learner.save({ ...first, code: '2' })
    expect(learner.work('a')).toMatchObject({ code: '2', revision: 2 })
  })

  it('keeps both texts when two tabs wrote the same lesson', () => {
    const storage = memoryStorage()
    const [one, two] = [createLearner(storage), createLearner(storage)]
    const opened = one.save({ ...freshWork('a'), code: 'both' }).work
    two.save({ ...opened, code: 'from the second tab' })
    one.save({ ...opened, code: 'from the first tab' })
    const kept = one.work('a')
    expect(kept.code).toBe('from the first tab')
    expect(kept.earlier.map((each) => each.code)).toContain('from the second tab')
    expect(kept.revision).toBe(3)
  })

  it('never takes back that a lesson is done', () => {
    const storage = memoryStorage()
    const [one, two] = [createLearner(storage), createLearner(storage)]
    const opened = one.save(freshWork('a')).work
    two.save({ ...opened, doneAt: 5 })
    one.save({ ...opened, code: 'older tab' })
    expect(one.work('a').doneAt).toBe(5)
    expect(one.done()).toEqual(['a'])
  })

  it('says so when the disk is full, and leaves the old save alone', () => {
    const storage = storageThatFills()
    const learner = createLearner(storage)
    const first = learner.save({ ...freshWork('a'), code: 'old' }).work
    storage.full = true
    expect(learner.save({ ...first, code: 'new' }).state).toBe('notSaved')
    expect(storage.read('work:a')).toContain('"code":"old"')
  })

  it('keeps unsaved text at hand, and saves it when there is room again', () => {
    const storage = storageThatFills()
    const learner = createLearner(storage)
    storage.full = true
    learner.save({ ...freshWork('a'), code: 'new' })
    expect(learner.work('a').code).toBe('new')
    storage.full = false
    expect(learner.save(learner.work('a')).state).toBe('saved')
    expect(createLearner(storage).work('a').code).toBe('new')
  })

  it('sets a damaged record aside instead of overwriting it', () => {
    const storage = memoryStorage()
    storage.write('work:a', '{"version":1,"code":"hal')
    const learner = createLearner(storage, () => 99)
    expect(learner.work('a').code).toBeNull()
    learner.save({ ...freshWork('a'), code: 'fresh' })
    expect(storage.read('damaged:work:a:99')).toBe('{"version":1,"code":"hal')
  })

  it('leaves a record of a newer version untouched', () => {
    const storage = memoryStorage()
    const newer = JSON.stringify({ version: 99, code: 'from the future' })
    storage.write('work:a', newer)
    const learner = createLearner(storage)
    expect(learner.save({ ...freshWork('a'), code: 'old app' }).state).toBe('newer')
    expect(storage.read('work:a')).toBe(newer)
  })

  it('reads strange fields as empty ones', () => {
    const storage = memoryStorage()
    storage.write(
      'work:a',
      '{"version":1,"code":5,"blocks":"x","answers":{"q":1,"r":"ok"},"revision":-3,"__proto__":{"x":1}}',
    )
    expect(createLearner(storage).work('a')).toMatchObject({
      code: null,
      blocks: [],
      answers: { r: 'ok' },
      revision: 0,
    })
    expect(({} as { x?: number }).x).toBeUndefined()
  })

  it('loads the first released record', () => {
    const storage = memoryStorage()
    // Frozen: what version 1 wrote. It must stay readable for ever.
    storage.write(
      'work:two-lines',
      '{"version":1,"lesson":"two-lines","revision":4,"at":1700000000000,"code":"console.log(1)","codeLanguage":"fr","blocks":["b1"],"answers":{"order":"both"},"ticks":["t"],"hintsOpened":1,"doneAt":1700000001000,"earlier":[{"code":"x","at":1}]}',
    )
    expect(createLearner(storage).work('two-lines')).toEqual({
      version: 1,
      lesson: 'two-lines',
      revision: 4,
      at: 1700000000000,
      code: 'console.log(1)',
      codeLanguage: 'fr',
      blocks: ['b1'],
      answers: { order: 'both' },
      ticks: ['t'],
      hintsOpened: 1,
      doneAt: 1700000001000,
      earlier: [{ code: 'x', at: 1 }],
    })
  })
})

describe('setting code aside', () => {
  it('keeps it once among the earlier texts, newest first and bounded', () => {
    let work = freshWork('a')
    for (let turn = 0; turn < 30; turn++) work = setAside({ ...work, code: `text ${turn}` }, turn)
    work = setAside({ ...work, code: 'text 29' }, 31)
    expect(work.code).toBeNull()
    expect(work.earlier).toHaveLength(20)
    expect(work.earlier[0]?.code).toBe('text 29')
    expect(work.earlier.filter((each) => each.code === 'text 29')).toHaveLength(1)
  })
})

describe('settings', () => {
  it('come back as saved', () => {
    const learner = createLearner(memoryStorage())
    learner.saveSettings({ ...defaultSettings, language: 'ar', theme: 'dark', textSize: 'largest' })
    expect(learner.settings()).toMatchObject({ language: 'ar', theme: 'dark', textSize: 'largest' })
  })

  it('fall back to the defaults, field by field, when strange', () => {
    const storage = memoryStorage()
    storage.write('settings', '{"version":1,"language":"fr","theme":"pink","textSize":9}')
    expect(createLearner(storage).settings()).toEqual({ ...defaultSettings, language: 'fr' })
    storage.write('settings', 'not json')
    expect(createLearner(storage).settings()).toEqual(defaultSettings)
  })
})
