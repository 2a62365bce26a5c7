import { describe, expect, it } from 'vitest'
import { hashOf, placeFromHash } from '../../src/ui/place.ts'

describe('addresses', () => {
  it.each([
    '#/',
    '#/lesson/two-lines',
    '#/program/0123456789abcdef',
    '#/seats',
    '#/mine',
    '#/carry',
    '#/carry/lesson/two-lines',
    '#/privacy',
    '#c=q1YqU7Iy',
  ])('%s leads to a place and back', (hash) => {
    expect(hashOf(placeFromHash(hash, true))).toBe(hash)
  })

  it.each([
    '',
    '#',
    '#/nowhere',
    '#/seats/x',
    '#/lesson/',
    '#/lesson/%zz',
    '#/carry/lesson/a/b',
    '#/program',
  ])('%s leads to the map', (hash) => {
    expect(placeFromHash(hash, true)).toEqual({ screen: 'map' })
  })

  it('ask for the language first, whatever they lead to', () => {
    expect(placeFromHash('#c=q1YqU7Iy', false)).toEqual({ screen: 'welcome' })
  })
})
