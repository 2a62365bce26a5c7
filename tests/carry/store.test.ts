/** From the store of one computer to that of another, by a file: the same work, once, and it can be taken back. */
import { describe, expect, it } from 'vitest'
import { fileFor, planImport, readCarried, type Plan } from '../../src/carry/carry.ts'
import type { Learner } from '../../src/learner/contract.ts'
import { fakeComputer } from '../fakes/fake-computer.ts'
import { ADA, DAY, NOW, fullWork, hardCode, here, piece, version, work } from './work.ts'

const day = (days: number, code: string): ReturnType<typeof version> =>
  version({ revision: 4 - days, at: NOW - days * DAY, code })
const ada = { ...fullWork(), versions: [day(3, 'first'), day(2, 'second')] }

async function computer(): Promise<Learner> {
  const made = fakeComputer()
  made.clock = NOW
  return made.open()
}

async function planFor(file: string, learner: Learner): Promise<Plan> {
  const read = readCarried(file, { now: NOW })
  if (read.kind !== 'carried') expect.fail(JSON.stringify(read))
  return planImport(read.carried, here({ learners: await learner.belongings() }))
}

const exported = async (learner: Learner): Promise<string> =>
  fileFor({ kind: 'all', learners: await learner.belongings(), now: NOW, withLock: true })
const file = fileFor({ kind: 'learner', learners: [ada], now: NOW, withLock: true })

describe('an import into the store', () => {
  it('brings the same work from computer to computer to computer', async () => {
    const [school, home] = [await computer(), await computer()]
    expect(await school.apply((await planFor(file, school)).writes)).toBe('applied')
    expect(await home.apply((await planFor(await exported(school), home)).writes)).toBe('applied')
    const [found] = await home.belongings()
    expect(found?.seat).toMatchObject({ id: ADA, nickname: 'Ada', lock: ['cat', 'sun', 'boat'] })
    expect(found?.settings).toEqual(ada.settings)
    expect(found?.pieces).toHaveLength(3)
    expect(found?.pieces.find(({ id }) => id === 'two-lines')).toMatchObject({
      code: hardCode,
      cursor: { anchor: 3, head: 7 },
      doneAt: NOW - 2 * DAY,
    })
    expect(found?.versions.map(({ code }) => code).sort()).toEqual(['first', 'second'])
  })

  it('has nothing to write the second time', async () => {
    const school = await computer()
    await school.apply((await planFor(file, school)).writes)
    const { writes, changes } = await planFor(file, school)
    expect(writes).toEqual({ seats: [], settings: {}, pieces: [], versions: [], from: [] })
    expect(changes.every(({ change }) => change === 'same')).toBe(true)
  })

  it('keeps both texts of a conflict, and is taken back as a whole', async () => {
    const school = await computer()
    await school.apply((await planFor(file, school)).writes)
    const before = await school.belongings()
    const other = work({ pieces: [piece({ code: 'at home', doneAt: NOW - 9 * DAY })] })
    const plan = await planFor(fileFor({ kind: 'learner', learners: [other], now: NOW }), school)
    expect(await school.apply(plan.writes)).toBe('applied')
    const [after] = await school.belongings()
    expect(after?.pieces.find(({ id }) => id === 'two-lines')).toMatchObject({
      code: hardCode,
      doneAt: NOW - 9 * DAY,
    })
    expect(after?.versions.map(({ code }) => code)).toContain('at home')
    expect(await school.undoApply()).toBe('saved')
    expect((await school.belongings())[0]?.versions).toEqual(before[0]?.versions)
  })

  it('loses no text of a piece whose numbers are as large as numbers get', async () => {
    const school = await computer()
    const most = Number.MAX_SAFE_INTEGER
    const codes = ['first', 'second', 'third']
    const versions = codes.map((code, at) => version({ revision: most - 2 + at, code }))
    const huge = work({ pieces: [piece({ revision: most, code: 'present' })], versions })
    await school.apply(
      (await planFor(fileFor({ kind: 'learner', learners: [huge], now: NOW }), school)).writes,
    )
    const next = work({ pieces: [piece({ code: 'from home' })], versions: [version({ code: 'earlier' })] })
    await school.apply(
      (await planFor(fileFor({ kind: 'learner', learners: [next], now: NOW }), school)).writes,
    )
    const [found] = await school.belongings()
    const kept = found?.versions.map(({ code }) => code).sort()
    expect(kept).toEqual(['earlier', 'first', 'from home', 'second', 'third'])
  })

  it('is refused by the store when the work changed after the preview', async () => {
    const school = await computer()
    await school.apply((await planFor(file, school)).writes)
    const other = fileFor({
      kind: 'learner',
      learners: [work({ pieces: [piece({ code: 'at home' })] })],
      now: NOW,
    })
    const plan = await planFor(other, school)
    await school.apply((await planFor(other, school)).writes)
    expect(await school.apply(plan.writes)).toBe('changed')
  })
})
