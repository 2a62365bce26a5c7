import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/check/verdict.ts'
import type { Expectation } from '../../src/lesson/schema.ts'
import type { Printed } from '../../src/sandbox/protocol.ts'
import { cut, ended, finding, log } from './evidence.ts'

type Case = [printed: (string | Printed)[], expectation: Expectation, found: 'passed' | Finding]

function holds(cases: Case[]): void {
  it.each(cases)('%j against %j', (printed, expectation, found) => {
    const run = ended({ printed: printed.map((each) => (typeof each === 'string' ? log(each) : each)) })
    expect(finding(expectation, { run })).toEqual(found === 'passed' ? { kind: 'passed' } : found)
  })
}

const output = (...lines: string[]): Expectation => ({ type: 'output', lines })
const lines = (
  expected: string[],
  actual: string[],
  line: number,
  place: [number, number] | null,
): Finding => ({
  kind: 'lines',
  expected,
  actual,
  line,
  difference: place && { expectedAt: place[0], actualAt: place[1] },
})

describe('the whole output', () => {
  holds([
    [[], output(), 'passed'],
    [['a', 'b'], output('a', 'b'), 'passed'],
    [['a\nb'], output('a', 'b'), 'passed'],
    [['a\r\nb'], output('a', 'b'), 'passed'],
    [
      [{ stream: 'question', text: 'Who?' }, { stream: 'answer', text: 'Nour' }, 'Hello Nour'],
      output('Hello Nour'),
      'passed',
    ],
    [['  a ', '\tb'], output('a', 'b  '), 'passed'],
    [['a', '', '  ', '\n'], output('a'), 'passed'],
    [['a'], output('a', ''), 'passed'],
    [['', 'a'], output('a'), lines(['a'], ['', 'a'], 1, [0, 0])],
    [['a', '', 'b'], output('a', 'b'), lines(['a', 'b'], ['a', '', 'b'], 2, [0, 0])],
    [['a'], output('a', 'b'), lines(['a', 'b'], ['a'], 2, null)],
    [['a', 'b'], output('a'), lines(['a'], ['a', 'b'], 2, null)],
    [[], output('a'), lines(['a'], [], 1, null)],
    [['b', 'a'], output('a', 'b'), lines(['a', 'b'], ['b', 'a'], 1, [0, 0])],
    [['Hello'], output('hello'), lines(['hello'], ['Hello'], 1, [0, 0])],
    [['  Hello!'], output('Hello'), lines(['Hello'], ['  Hello!'], 1, [5, 7])],
    [['a  b'], output('a b'), lines(['a b'], ['a  b'], 1, [2, 2])],
    [['مرحبا يا نور'], output('مرحبا يا نور'), 'passed'],
    [['مرحبا يا نوره'], output('مرحبا يا نور'), lines(['مرحبا يا نور'], ['مرحبا يا نوره'], 1, [12, 12])],
    [['٣'], output('3'), lines(['3'], ['٣'], 1, [0, 0])],
    [['e\u0301te\u0301'], output('\u00e9t\u00e9'), 'passed'],
    [['Prix\u00a0: 3\u202f€'], output('Prix : 3 €'), 'passed'],
    [['👩‍👩‍👧 👋🏽'], output('👩‍👩‍👧 👋🏽'), 'passed'],
    [['👋🏽'], output('👋🏿'), lines(['👋🏿'], ['👋🏽'], 1, [0, 0])],
    [[cut('a')], output('a'), { kind: 'cutLine', line: 1 }],
    [['b', cut('a')], output('a', 'a'), lines(['a', 'a'], ['b', 'a'], 1, [0, 0])],
    [
      [
        { stream: 'error', text: 'a' },
        { stream: 'warn', text: 'b' },
      ],
      output('a', 'b'),
      'passed',
    ],
  ])
})

const line = (at: number, rule: { equals?: string; contains?: string; matches?: string }): Expectation => ({
  type: 'line',
  at,
  ...rule,
})

describe('one line', () => {
  holds([
    [['a', 'b', 'c'], line(1, { equals: 'a' }), 'passed'],
    [['a', 'b', 'c'], line(-1, { equals: 'c' }), 'passed'],
    [['a', 'b\nc'], line(3, { equals: ' c ' }), 'passed'],
    [['a', 'b', 'c'], line(-3, { equals: 'a' }), 'passed'],
    [['a'], line(2, { equals: 'b' }), { kind: 'noSuchLine', line: 2, expected: 'b', lineCount: 1 }],
    [['a'], line(-2, { contains: 'b' }), { kind: 'noSuchLine', line: -2, expected: 'b', lineCount: 1 }],
    [[], line(1, { matches: 'b' }), { kind: 'noSuchLine', line: 1, expected: null, lineCount: 0 }],
    [['a'], line(1, {}), 'passed'],
    [[], line(0, {}), { kind: 'noSuchLine', line: 0, expected: null, lineCount: 0 }],
    [
      ['x', 'salut'],
      line(-1, { equals: 'saLut' }),
      {
        kind: 'line',
        line: 2,
        expected: 'saLut',
        actual: 'salut',
        difference: { expectedAt: 2, actualAt: 2 },
      },
    ],
    [['the total: 3'], line(1, { contains: 'total: ' }), 'passed'],
    [['total: '], line(1, { contains: 'total: ' }), 'passed'],
    [
      ['total:3'],
      line(1, { contains: 'total: ' }),
      { kind: 'lacks', line: 1, text: 'total: ', actual: ['total:3'] },
    ],
    [['l\u2019e\u0301te\u0301'], line(1, { contains: 'ét\u00e9' }), 'passed'],
    [['قهوة: ٣'], line(1, { contains: 'قهوة' }), 'passed'],
    [['a', 'b'], line(0, { equals: 'b' }), 'passed'],
    [['a', 'b'], line(0, { equals: 'c' }), { kind: 'lacks', line: 0, text: 'c', actual: ['a', 'b'] }],
    [['ab', 'c'], line(0, { contains: 'b' }), 'passed'],
    [
      ['ab', 'c'],
      line(0, { contains: 'b', matches: '^c$' }),
      { kind: 'lacks', line: 0, text: 'b', actual: ['ab', 'c'] },
    ],
    [['n: 12'], line(1, { matches: '^n: \\d+$' }), 'passed'],
    [[' n:\u00a012 '], line(1, { matches: '^n: \\d+$' }), 'passed'],
    [
      ['n: x'],
      line(1, { matches: '^n: \\d+$' }),
      { kind: 'unlike', line: 1, pattern: '^n: \\d+$', actual: ['n: x'] },
    ],
    [
      ['a', 'b'],
      line(0, { matches: '[c-z]' }),
      { kind: 'unlike', line: 0, pattern: '[c-z]', actual: ['a', 'b'] },
    ],
    [['a'], line(1, { matches: '(' }), { kind: 'unlike', line: 1, pattern: '(', actual: ['a'] }],
    [['نور'], line(1, { matches: '^\\p{Script=Arabic}{3}$' }), 'passed'],
    [['👋🏽'], line(1, { matches: '^\\p{Emoji}{2}$' }), 'passed'],
    [[cut('a')], line(1, { equals: 'a' }), { kind: 'cutLine', line: 1 }],
    [[cut('a')], line(0, { contains: 'a' }), { kind: 'cutLine', line: 1 }],
    [['a', cut('b')], line(1, { equals: 'a' }), 'passed'],
    [['a', cut('b'), 'c'], line(3, { equals: 'c' }), { kind: 'cutLine', line: 2 }],
    [['a', cut('b'), 'c'], line(-1, { equals: 'c' }), 'passed'],
    [['a', cut('b'), 'c'], line(-3, { equals: 'a' }), { kind: 'cutLine', line: 2 }],
    [['a', cut('b')], line(0, { equals: 'a' }), 'passed'],
  ])

  it('of more than 2,000 signs matches no pattern', () => {
    const run = ended({ printed: [log('a'.repeat(2_001))] })
    expect(finding(line(1, { matches: 'a' }), { run })).toMatchObject({ kind: 'unlike' })
  })

  it('matches no pattern after 20,000 signs of other lines', () => {
    const filling = Array.from({ length: 10 }, () => log('a'.repeat(1_999)))
    const [before, after] = [
      ended({ printed: [...filling, log('z')] }),
      ended({ printed: [...filling, ...filling, log('z')] }),
    ]
    expect(finding(line(0, { matches: 'z' }), { run: before })).toEqual({ kind: 'passed' })
    expect(finding(line(0, { matches: 'z' }), { run: after })).toMatchObject({ kind: 'unlike' })
  })
})

describe('the number of lines', () => {
  holds([
    [['a', 'b'], { type: 'lineCount', min: 2 }, 'passed'],
    [['a\nb'], { type: 'lineCount', min: 2, max: 2 }, 'passed'],
    [['a', ''], { type: 'lineCount', max: 1 }, { kind: 'lineCount', max: 1, actual: 2 }],
    [['a'], { type: 'lineCount', min: 2, max: 3 }, { kind: 'lineCount', min: 2, max: 3, actual: 1 }],
    [[], { type: 'lineCount', max: 0 }, 'passed'],
    [['a', cut('b')], { type: 'lineCount', min: 2 }, 'passed'],
    [['a', cut('b')], { type: 'lineCount', max: 2 }, { kind: 'cutLine', line: 2 }],
  ])
})

describe('every line', () => {
  holds([
    [['a', 'b'], { type: 'everyLine', different: true, notEmpty: true, without: '___' }, 'passed'],
    [
      ['a', 'b', ' a\u00a0'],
      { type: 'everyLine', different: true },
      { kind: 'repeatedLine', lines: [1, 3], text: ' a\u00a0' },
    ],
    [
      ['\u00e9', 'e\u0301'],
      { type: 'everyLine', different: true },
      { kind: 'repeatedLine', lines: [1, 2], text: 'e\u0301' },
    ],
    [['constructor', '__proto__'], { type: 'everyLine', different: true }, 'passed'],
    [['a', ' \u00a0'], { type: 'everyLine', notEmpty: true }, { kind: 'emptyLine', line: 2 }],
    [['a\n\nb'], { type: 'everyLine', notEmpty: true }, { kind: 'emptyLine', line: 2 }],
    [['a', 'Name: ___'], { type: 'everyLine', without: '___' }, { kind: 'holds', line: 2, text: '___' }],
    [['a', 'a'], { type: 'everyLine' }, 'passed'],
    [[cut('a'), cut('a')], { type: 'everyLine', different: true }, { kind: 'cutLine', line: 1 }],
    [['a', cut('a')], { type: 'everyLine', different: true }, { kind: 'cutLine', line: 2 }],
    [[cut('a')], { type: 'everyLine', without: 'b' }, { kind: 'cutLine', line: 1 }],
    [['a1', ' b2 '], { type: 'everyLine', matches: '^\\w\\d$' }, 'passed'],
    [
      ['a1', 'b'],
      { type: 'everyLine', matches: '^\\w\\d$' },
      { kind: 'unlike', line: 2, pattern: '^\\w\\d$', actual: ['b'] },
    ],
    [[cut('a')], { type: 'everyLine', matches: 'a' }, { kind: 'cutLine', line: 1 }],
  ])
})

describe('two lines', () => {
  const same = (first: number, second: number): Expectation => ({ type: 'sameLine', lines: [first, second] })
  holds([
    [['==', 'x', '== '], same(1, -1), 'passed'],
    [
      ['==', 'x', '=-'],
      same(1, -1),
      {
        kind: 'unequalLines',
        lines: [1, 3],
        texts: ['==', '=-'],
        difference: { expectedAt: 1, actualAt: 1 },
      },
    ],
    [['a'], same(1, 2), { kind: 'noSuchLine', line: 2, expected: null, lineCount: 1 }],
    [['a'], same(0, 1), { kind: 'noSuchLine', line: 0, expected: null, lineCount: 1 }],
    [[cut('a'), cut('a')], same(1, 2), { kind: 'cutLine', line: 1 }],
  ])
})
