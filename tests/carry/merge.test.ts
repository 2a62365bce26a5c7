/** Two sides of one piece of work become one. */
import { describe, expect, it } from 'vitest'
import { mergePiece, type Told } from '../../src/carry/merge.ts'
import type { Piece, Version } from '../../src/learner/piece.ts'
import { DAY, NOW, OWN, piece, version } from './work.ts'

const told = (over: Partial<Piece>, codes: string[] = []): Told => ({
  piece: piece({ revision: 10, ...over }),
  versions: codes.map((code, at) => version({ code, revision: at + 1 })),
})
const codes = (versions: readonly Version[]): string[] => versions.map(({ code }) => code)

describe('the text', () => {
  it('is the same on both sides: nothing is written', () => {
    const merged = mergePiece(told({}), told({ revision: 99, at: NOW }), null)
    expect(merged).toMatchObject({ kind: 'same', piece: null, versions: [], doubtful: false })
  })

  it('grew out of the one here: the carried one is present, the one here is kept', () => {
    const merged = mergePiece(told({ code: 'a' }), told({ code: 'b' }, ['a']), null)
    expect(merged.kind).toBe('newer')
    expect(merged.piece?.code).toBe('b')
    expect(codes(merged.versions)).toEqual(['a'])
    expect(merged.versions[0]).toMatchObject({ cause: 'carried', revision: 10 })
  })

  it('here grew out of the carried one: nothing is written', () => {
    const merged = mergePiece(told({ code: 'b' }, ['a']), told({ code: 'a' }), null)
    expect(merged).toMatchObject({ kind: 'older', piece: null, versions: [] })
  })

  it('here was made of the carried one and back again: the one here stays', () => {
    const merged = mergePiece(told({ code: 'b' }, ['a']), told({ code: 'a' }, ['b']), null)
    expect(merged).toMatchObject({ kind: 'older', piece: null })
  })

  it('differs, and nobody knows which is later: the one here stays, the other goes into the history', () => {
    const merged = mergePiece(told({ code: 'here' }), told({ code: 'there', at: 0 }), null)
    expect(merged).toMatchObject({ kind: 'keptBoth', doubtful: true })
    expect(merged.piece).toMatchObject({ code: 'here', revision: 12 })
    expect(merged.versions).toMatchObject([{ code: 'there', cause: 'carried', revision: 11 }])
  })

  it('differs, and the person takes the carried one: the one here goes into the history', () => {
    const merged = mergePiece(
      told({ code: 'here' }),
      told({ code: 'there', cursor: { anchor: 1, head: 1 } }),
      'carried',
    )
    expect(merged).toMatchObject({ kind: 'keptBoth', doubtful: false })
    expect(merged.piece).toMatchObject({ code: 'there', cursor: { anchor: 1, head: 1 } })
    expect(merged.versions).toMatchObject([{ code: 'here', revision: 10 }])
  })

  it.each([
    [NOW - 9 * DAY, false],
    [NOW - 2 * DAY, true],
    [NOW, true],
    [0, true],
  ])('that differs is a question unless it is dated earlier (%d)', (at, doubtful) => {
    expect(mergePiece(told({ code: 'here' }), told({ code: 'there', at }), null).doubtful).toBe(doubtful)
  })

  it.each([null, '', '  \n'])('that is empty (%j) never takes the place of another one', (code) => {
    const merged = mergePiece(told({ code: 'mine' }), told({ code, at: NOW }, ['mine']), null)
    expect(merged).toMatchObject({ kind: 'same', piece: null, versions: [] })
  })

  it.each([null, ''])('comes where there is none yet (%j)', (code) => {
    const merged = mergePiece(told({ code }), told({ code: 'there' }), null)
    expect(merged.piece?.code).toBe('there')
    expect(merged.versions).toEqual([])
  })

  it('does not come back when the learner has started again', () => {
    const merged = mergePiece(told({ code: null }, ['old']), told({ code: 'old' }), null)
    expect(merged).toMatchObject({ kind: 'older', piece: null })
  })
})

describe('what was done', () => {
  it('stays done, since the earlier day', () => {
    const [early, late] = [NOW - 5 * DAY, NOW - DAY]
    expect(mergePiece(told({ doneAt: late }), told({ doneAt: early }), null).piece?.doneAt).toBe(early)
    expect(mergePiece(told({ doneAt: early }), told({ doneAt: late }), null).piece).toBeNull()
    expect(mergePiece(told({ doneAt: early }), told({ doneAt: null }), null).piece).toBeNull()
    expect(mergePiece(told({}), told({ doneAt: late }), null)).toMatchObject({
      kind: 'doneAdded',
      doneAdded: true,
    })
  })

  it('is there of both sides: answers, ticks, hints, blocks', () => {
    const local = told({ answers: { a: '1', b: '2' }, ticks: ['x'], hintsOpened: 1, blocks: ['p'] })
    const carried = told({ answers: { b: '9', c: '3' }, ticks: ['y', 'x'], hintsOpened: 4, blocks: ['q'] })
    const { kind, piece: merged } = mergePiece(local, carried, null)
    expect(kind).toBe('moreAdded')
    expect(merged).toMatchObject({ ticks: ['x', 'y'], hintsOpened: 4, blocks: ['p'] })
    expect({ ...merged?.answers }).toEqual({ a: '1', b: '2', c: '3' })
  })

  it('comes back when a program was removed here, and is not removed because it was there', () => {
    const key = { kind: 'program', id: OWN } as const
    const back = mergePiece(told({ ...key, removedAt: NOW }), told(key), null)
    expect(back).toMatchObject({ kind: 'broughtBack', piece: { removedAt: null } })
    expect(mergePiece(told(key), told({ ...key, removedAt: NOW }), null).piece).toBeNull()
  })
})

describe('the history', () => {
  it('holds the texts of both sides once, with numbers of its own', () => {
    const local = told({ code: 'z', revision: 4 }, ['a', 'b'])
    const carried = told({ code: 'z', revision: 30 }, ['b', 'c', 'd', 'c'])
    const merged = mergePiece(local, carried, null)
    expect(merged.versions.map(({ code, revision }) => [code, revision])).toEqual([
      ['c', 5],
      ['d', 6],
    ])
    expect(merged.piece?.revision).toBe(7)
  })

  it('of a piece that is new here stays as it is, but for numbers that are there twice', () => {
    const carried: Told = {
      piece: piece({ revision: 2 }),
      versions: [
        version({ revision: 2, code: 'b' }),
        version({ revision: 1, code: 'a' }),
        version({ revision: 2, code: 'c' }),
      ],
    }
    const merged = mergePiece(null, carried, null)
    expect(merged.versions.map(({ code, revision }) => [code, revision])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ])
    expect(merged).toMatchObject({ kind: 'new', piece: { revision: 4 } })
  })
})
