import { describe, expect, it } from 'vitest'
import { firstDifference, firstDifferentLine } from '../../src/check/compare.ts'

describe('two lines', () => {
  it.each([
    ['', ''],
    ['a', ' a\t'],
    ['é', 'e\u0301'],
    ['a b', 'a\u00a0b'],
    ['3 €', '3\u202f€'],
    ['한', '\u1112\u1161\u11ab'],
    ['', ' \u00a0'],
  ])('are the same: %j and %j', (expected, actual) => {
    expect(firstDifference(expected, actual)).toBeNull()
  })

  it.each([
    ['abc', 'abd', 2, 2],
    ['abc', 'ab', 2, 2],
    ['ab', 'abc', 2, 2],
    ['', 'a', 0, 0],
    ['a', '', 0, 0],
    ['  abc', 'abd', 4, 2],
    ['abc', '\u00a0\u00a0ab\u00a0', 2, 4],
    ['e\u0301a', '\u00e9b', 2, 1],
    ['cafe\u0301', 'cafe', 3, 3],
    ['😀', '😁', 0, 0],
    ['a😀b', 'a😀c', 3, 3],
    ['a👋🏽', 'a👋🏿', 1, 1],
    ['👩‍👩‍👧!', '👩‍👩‍👦!', 0, 0],
    ['👩‍👩‍👧!', '👩‍👩‍👧?', 8, 8],
    ['🇫🇷🇩🇪', '🇫🇷🇩🇰', 4, 4],
    ['🇫🇷', '🇫🇮', 0, 0],
    ['❤️', '❤', 0, 0],
    ['1️⃣x', '1️⃣y', 3, 3],
    ['بَيت', 'بُيت', 0, 0],
    ['سلام نور', 'سلام نوره', 8, 8],
    ['می‌روم', 'می روم', 1, 1],
    ['กำ', 'กา', 1, 1],
    ['한a', '\u1112\u1161\u11abb', 1, 3],
    ['\ud800a', '\ud800b', 1, 1],
  ])('first differ where a sign begins: %j and %j', (expected, actual, expectedAt, actualAt) => {
    expect(firstDifference(expected, actual)).toEqual({ expectedAt, actualAt })
  })
})

describe('two lists of lines', () => {
  it.each<[string[], string[], ReturnType<typeof firstDifferentLine>]>([
    [[], [], null],
    [['a'], ['a ', '', ' '], null],
    [['a', '', ''], ['a'], null],
    [['a', '', 'b'], ['a', 'b'], { line: 2, difference: { expectedAt: 0, actualAt: 0 } }],
    [['a'], ['a', 'b'], { line: 2, difference: null }],
    [['a', 'b'], ['a'], { line: 2, difference: null }],
    [['a', 'bc'], ['a', 'bd'], { line: 2, difference: { expectedAt: 1, actualAt: 1 } }],
  ])('%j and %j', (expected, actual, found) => {
    expect(firstDifferentLine(expected, actual)).toEqual(found)
  })
})
