import { describe, expect, it } from 'vitest'
import { fromJson, isEqual } from '../../src/check/values.ts'
import type { Json, Shown } from '../../src/sandbox/protocol.ts'

const number = (value: number | 'NaN' | 'Infinity' | '-0'): Shown => ({ type: 'number', value })
const text = (value: string): Shown => ({ type: 'string', value })
const list = (...items: Shown[]): Shown => ({ type: 'list', items })
const record = (...entries: [string, Shown][]): Shown => ({ type: 'record', entries })

const everyKind: Json[] = [
  null,
  true,
  false,
  0,
  -1.5,
  '',
  'سلام 👋🏽',
  [],
  [1, [2, null]],
  {},
  { a: 1, b: { c: ['d'] } },
]

it.each(everyKind)('a value is equal to itself and to no other: %j', (value) => {
  for (const other of everyKind) expect(isEqual(fromJson(other), value)).toBe(other === value)
})

it('keeps minus zero as what it is', () => {
  expect(fromJson(-0)).toEqual(number('-0'))
})

describe('values that are equal', () => {
  it.each<[Shown, Json]>([
    [number('-0'), 0],
    [number(0), -0],
    [number('-0'), -0],
    [text('e\u0301'), '\u00e9'],
    [record(['b', number(2)], ['a', number(1)]), { a: 1, b: 2 }],
    [record(['cle\u0301', number(1)]), { 'cl\u00e9': 1 }],
    [record(['__proto__', number(1)]), JSON.parse('{"__proto__":1}') as Json],
    [{ type: 'list', items: [], more: 0 }, []],
  ])('%j and %j', (actual, expected) => {
    expect(isEqual(actual, expected)).toBe(true)
  })
})

describe('values that are not equal', () => {
  it.each<[Shown, Json]>([
    [text('5'), 5],
    [number(5), '5'],
    [number(0), false],
    [number('NaN'), 'NaN'],
    [number('NaN'), null],
    [number('NaN'), 0],
    [number('Infinity'), 'Infinity'],
    [{ type: 'bigint', value: '5' }, 5],
    [{ type: 'undefined' }, null],
    [{ type: 'null' }, 0],
    [{ type: 'boolean', value: true }, 'true'],
    [{ type: 'other', value: 'Number' }, 5],
    [{ type: 'other', value: 'String' }, 'a'],
    [text('a'), 'A'],
    [text('a '), 'a'],
    [text('a\u00a0b'), 'a b'],
    [{ type: 'string', value: 'a', cut: true }, 'a'],
    [list(number(1)), [1, 2]],
    [list(number(1), number(2)), [1]],
    [list(number(2), number(1)), [1, 2]],
    [list({ type: 'hole' }), [null]],
    [list({ type: 'undefined' }), [null]],
    [list({ type: 'cycle' }), [[]]],
    [{ type: 'list', items: [number(1)], more: 2 }, [1]],
    [list(), {}],
    [record(), []],
    [record(['0', number(1)]), [1]],
    [record(['a', number(1)], ['b', number(2)]), { a: 1 }],
    [record(['a', number(1)]), { a: 1, b: 2 }],
    [record(['a', { type: 'undefined' }]), {}],
    [record(['a', { type: 'getter' }]), { a: 1 }],
    [record(['a', { type: 'cut' }]), { a: null }],
    [record(['\u00e9', number(1)], ['e\u0301', number(1)]), { '\u00e9': 1, b: 1 }],
    [record(), JSON.parse('{"__proto__":1}') as Json],
    [{ type: 'record', entries: [['a', number(1)]], more: 1 }, { a: 1 }],
    [{ type: 'record', className: 'Tea', entries: [['a', number(1)]] }, { a: 1 }],
    [{ type: 'map', entries: [[text('a'), number(1)]] }, { a: 1 }],
    [{ type: 'set', items: [number(1)] }, [1]],
    [{ type: 'date', value: '2026-01-01' }, '2026-01-01'],
    [{ type: 'function', value: 'f' }, 'f'],
    [{ type: 'symbol', value: 'a' }, 'a'],
  ])('%j and %j', (actual, expected) => {
    expect(isEqual(actual, expected)).toBe(false)
  })
})
