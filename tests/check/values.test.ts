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
  { $: 'undefined' },
  { $: 'NaN' },
  { $: 'Infinity' },
  { $: '-Infinity' },
  [{ $: 'NaN' }, { a: { $: 'undefined' } }],
  { $: 'NaN', a: 1 },
  { $: 'null' },
]

it.each(everyKind)('a value is equal to itself and to no other: %j', (value) => {
  for (const other of everyKind) expect(isEqual(fromJson(other), fromJson(value))).toBe(other === value)
})

it('has minus zero and its kin by their names only', () => {
  expect(fromJson(-0)).toEqual(number(0))
  expect(fromJson({ $: '-0' })).toEqual(number('-0'))
  expect(fromJson([{ $: 'NaN' }, { $: 'undefined' }])).toEqual(list(number('NaN'), { type: 'undefined' }))
  expect(isEqual(number(0), number('-0'))).toBe(false)
})

describe('a tolerance', () => {
  it.each<[Shown, Json, number, boolean]>([
    [number(0.1 + 0.2), 0.3, 0, false],
    [number(0.1 + 0.2), 0.3, 1e-9, true],
    [number(3), 1, 2, true],
    [number(3.001), 1, 2, false],
    [number('-0'), 0.1, 0.5, true],
    [list(number(1.01), text('a')), [1, 'a'], 0.1, true],
    [record(['x', number(1.01)]), { x: 1 }, 0.1, true],
    [number('NaN'), 1, 1e300, false],
    [number('Infinity'), 1, 1e300, false],
    [number(1), { $: 'NaN' }, 1e300, false],
    [number('NaN'), { $: 'NaN' }, 1, true],
    [number('Infinity'), { $: 'Infinity' }, 1, true],
    [text('0.3'), 0.3, 1, false],
    [{ type: 'bigint', value: '1n' }, 1, 1, false],
    [list(number(1)), [1, 1], 1, false],
  ])('lets %j pass for %j, %d apart: %s', (actual, expected, tolerance, passes) => {
    expect(isEqual(actual, fromJson(expected), tolerance)).toBe(passes)
  })
})

describe('values that another program gave back', () => {
  const date: Shown = { type: 'date', value: '2026-01-01' }
  it.each<[Shown, Shown, boolean]>([
    [date, date, true],
    [{ type: 'bigint', value: '5n' }, { type: 'bigint', value: '6n' }, false],
    [{ type: 'set', items: [number(1)] }, { type: 'set', items: [number(1)] }, true],
    [{ type: 'set', items: [number(1)] }, list(number(1)), false],
    [{ type: 'map', entries: [[text('a'), date]] }, { type: 'map', entries: [[text('a'), date]] }, true],
    [{ type: 'map', entries: [[text('a'), date]] }, { type: 'map', entries: [[text('b'), date]] }, false],
    [
      { type: 'record', className: 'Tea', entries: [] },
      { type: 'record', className: 'Tea', entries: [] },
      true,
    ],
    [{ type: 'record', className: 'Tea', entries: [] }, record(), false],
    [{ type: 'error', name: 'A', message: 'm' }, { type: 'error', name: 'A', message: 'n' }, false],
    [{ type: 'function', value: 'f' }, { type: 'function', value: 'f' }, false],
    [{ type: 'cut' }, { type: 'cut' }, false],
    [{ type: 'list', items: [], more: 1 }, { type: 'list', items: [], more: 1 }, false],
    [{ type: 'string', value: 'a', cut: true }, { type: 'string', value: 'a', cut: true }, false],
  ])('%j and %j are equal: %s', (actual, expected, equal) => {
    expect(isEqual(actual, expected)).toBe(equal)
  })
})

describe('values that are equal', () => {
  it.each<[Shown, Json]>([
    [number('-0'), 0],
    [number(0), -0],
    [number('-0'), -0],
    [number('-0'), { $: '-0' }],
    [record(['a', { type: 'undefined' }]), { a: { $: 'undefined' } }],
    [text('e\u0301'), '\u00e9'],
    [record(['b', number(2)], ['a', number(1)]), { a: 1, b: 2 }],
    [record(['cle\u0301', number(1)]), { 'cl\u00e9': 1 }],
    [record(['__proto__', number(1)]), JSON.parse('{"__proto__":1}') as Json],
    [{ type: 'list', items: [], more: 0 }, []],
  ])('%j and %j', (actual, expected) => {
    expect(isEqual(actual, fromJson(expected))).toBe(true)
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
    [list({ type: 'hole' }), [{ $: 'undefined' }]],
    [record(), { a: { $: 'undefined' } }],
    [number(0), { $: '-0' }],
    [text('NaN'), { $: 'NaN' }],
    [record(['$', text('NaN')]), { $: 'NaN' }],
    [{ type: 'promise', value: 'fulfilled' }, { $: 'undefined' }],
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
    expect(isEqual(actual, fromJson(expected))).toBe(false)
  })
})
