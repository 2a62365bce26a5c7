import { describe, expect, it } from 'vitest'
import { judge } from '../../src/check/judge.ts'
import type { Expectation } from '../../src/lesson/schema.ts'
import type { Seen, Shown } from '../../src/sandbox/protocol.ts'
import { parse } from '../../src/syntax/parse.ts'
import { check, ended, failures, finding, log, seeing, showing, trial } from './evidence.ts'

const text = (value: string): Shown => ({ type: 'string', value })
const error = { name: 'RangeError', message: 'too big', line: 1, column: 1 }

describe('a run that did not end by itself', () => {
  const asked: Expectation[] = [
    { type: 'noError' },
    { type: 'output', lines: ['a'] },
    { type: 'lineCount' },
    { type: 'line', at: 1, equals: 'a' },
    { type: 'everyLine', different: true },
    { type: 'sameLine', lines: [1, 1] },
    { type: 'variable', name: 'a', equals: 1 },
    { type: 'call', name: 'a', args: [], returns: 1 },
  ]
  const right: Shown = { type: 'number', value: 1 }
  const seen = {
    'variable a': { kind: 'value' as const, value: right },
    call: { kind: 'value' as const, value: right },
  }
  const all = { printed: [log('a')], seen }

  it.each(asked)('passes nothing, though all was there: %j', (expectation) => {
    expect(finding(expectation, { run: ended(all) })).toEqual({ kind: 'passed' })
    for (const outcome of failures) {
      expect(finding(expectation, { run: ended({ ...all, outcome }) })).toEqual({
        kind: 'notFinished',
        outcome,
      })
    }
  })

  it.each(asked)('passes nothing when it waits for ever: %j', (expectation) => {
    expect(finding(expectation, { run: ended({ ...all, unfinished: true }) })).toEqual({ kind: 'neverEnds' })
  })

  it.each(asked)('passes nothing when there is none: %j', (expectation) => {
    expect(finding(expectation, { run: null })).toMatchObject({ kind: 'notFinished' })
    const noRun = { kind: 'noStartingValue' as const, name: 'n' }
    expect(finding(expectation, { run: noRun })).toEqual(noRun)
    expect(finding(expectation, { run: { kind: 'unreadable' } })).toEqual({ kind: 'unreadable' })
  })
})

describe('a variable', () => {
  const variable = (rule: Partial<Extract<Expectation, { type: 'variable' }>>): Expectation => ({
    type: 'variable',
    name: 'x',
    ...rule,
  })
  it.each<[Shown, Expectation, string]>([
    [text('Nour'), variable({ equals: 'Nour' }), 'passed'],
    [text('Nour '), variable({ equals: 'Nour' }), 'value'],
    [text('5'), variable({ equals: 5 }), 'value'],
    [text('Amina'), variable({ not: 'Amina' }), 'unchanged'],
    [text('Yonas'), variable({ not: 'Amina' }), 'passed'],
    [{ type: 'undefined' }, variable({ not: 'Amina' }), 'passed'],
    [{ type: 'undefined' }, variable({ not: 'Amina', is: 'text' }), 'otherType'],
    [text('Lyon'), variable({ is: 'text' }), 'passed'],
    [{ type: 'other', value: 'String' }, variable({ is: 'text' }), 'otherType'],
    [{ type: 'number', value: 0 }, variable({ is: 'number' }), 'passed'],
    [{ type: 'number', value: 'Infinity' }, variable({ is: 'number' }), 'passed'],
    [{ type: 'number', value: 'NaN' }, variable({ is: 'number' }), 'otherType'],
    [{ type: 'bigint', value: '5' }, variable({ is: 'number' }), 'otherType'],
    [{ type: 'boolean', value: false }, variable({ is: 'boolean' }), 'passed'],
    [{ type: 'list', items: [] }, variable({ is: 'list' }), 'passed'],
    [{ type: 'list', items: [] }, variable({ is: 'record' }), 'otherType'],
    [{ type: 'record', className: 'Tea', entries: [] }, variable({ is: 'record' }), 'passed'],
    [{ type: 'null' }, variable({ is: 'record' }), 'otherType'],
    [{ type: 'function', value: 'f' }, variable({ is: 'function' }), 'passed'],
    [{ type: 'class', value: 'F' }, variable({ is: 'function' }), 'passed'],
    [{ type: 'null' }, variable({ equals: null }), 'passed'],
    [{ type: 'null' }, variable({ not: null }), 'unchanged'],
    [{ type: 'cut' }, variable({}), 'passed'],
  ])('that is %j, asked %j: %s', (value, expectation, kind) => {
    expect(finding(expectation, { run: showing('variable x', value) }).kind).toBe(kind)
  })

  it('is found with what was expected and what is there', () => {
    expect(finding(variable({ equals: 5 }), { run: showing('variable x', text('5')) })).toEqual({
      kind: 'value',
      name: 'x',
      expected: { type: 'number', value: 5 },
      actual: text('5'),
      lapse: 'textForNumber',
    })
  })

  it('may not be there', () => {
    const missing = { kind: 'noSuchName', name: 'x' }
    expect(finding(variable({ not: 1 }), { run: seeing('variable x', { kind: 'missing' }) })).toEqual(missing)
    expect(finding(variable({ not: 1 }), { run: ended() })).toEqual(missing)
  })

  it('is not taken from what every object has', () => {
    const proto: Expectation = { type: 'variable', name: '__proto__', is: 'record' }
    expect(finding(proto, { run: ended() })).toEqual({ kind: 'noSuchName', name: '__proto__' })
  })
})

describe('a call', () => {
  const call: Expectation = { type: 'call', name: 'f', args: [4, 'a"', { name: ['Nour'] }], returns: 8 }
  const source = 'f(4, "a\\"", { name: ["Nour"] })'

  it('passes with the right value', () => {
    expect(finding(call, { run: showing('call', { type: 'number', value: 8 }) })).toEqual({ kind: 'passed' })
  })

  it.each<[Shown, string | undefined]>([
    [text('8'), 'textForNumber'],
    [{ type: 'undefined' }, 'noReturn'],
    [{ type: 'promise', value: 'fulfilled' }, 'noAwait'],
    [{ type: 'number', value: 'NaN' }, undefined],
    [{ type: 'other', value: 'Number {8}' }, undefined],
    [{ type: 'bigint', value: '8n' }, undefined],
  ])('is not right when it gives back %j: %s', (actual, lapse) => {
    const expected = { type: 'number', value: 8 }
    const found = { kind: 'value', name: 'f', call: source, expected, actual }
    expect(finding(call, { run: showing('call', actual) })).toEqual(lapse ? { ...found, lapse } : found)
  })

  it('may be asked for a value that JSON cannot carry', () => {
    const asked: Expectation = { type: 'call', name: 'f', args: [{ $: '-0' }], returns: { $: 'undefined' } }
    expect(finding(asked, { run: showing('call', { type: 'undefined' }) })).toEqual({ kind: 'passed' })
    expect(finding(asked, { run: showing('call', { type: 'null' }) })).toEqual({
      kind: 'value',
      name: 'f',
      call: 'f(-0)',
      expected: { type: 'undefined' },
      actual: { type: 'null' },
    })
  })

  it('may be asked for null, which is not the same as nothing', () => {
    const asked: Expectation = { type: 'call', name: 'f', args: [], returns: null }
    expect(finding(asked, { run: showing('call', { type: 'null' }) })).toEqual({ kind: 'passed' })
    expect(finding(asked, { run: showing('call', { type: 'undefined' }) })).toMatchObject({
      kind: 'value',
      expected: { type: 'null' },
      lapse: 'noReturn',
    })
  })

  it('may be asked to come close', () => {
    const asked: Expectation = { type: 'call', name: 'f', args: [], returns: 0.3, tolerance: 0.01 }
    expect(finding(asked, { run: showing('call', { type: 'number', value: 0.305 }) }).kind).toBe('passed')
    expect(finding(asked, { run: showing('call', { type: 'number', value: 0.32 }) })).toMatchObject({
      kind: 'value',
      tolerance: 0.01,
    })
  })

  describe('that should throw', () => {
    const asked: Expectation = { type: 'call', name: 'f', args: [-1], throws: 'RangeError' }
    it.each<[Seen, object]>([
      [{ kind: 'threw', error }, { kind: 'passed' }],
      [
        { kind: 'threw', error: { ...error, name: 'TypeError' } },
        { kind: 'otherError', call: 'f(-1)', expected: 'RangeError', name: 'TypeError', message: 'too big' },
      ],
      [
        { kind: 'threw', error: { ...error, name: '', message: '"RangeError"' } },
        { kind: 'otherError', call: 'f(-1)', expected: 'RangeError', name: '', message: '"RangeError"' },
      ],
      [
        { kind: 'value', value: { type: 'error', name: 'RangeError', message: '' } },
        {
          kind: 'didNotThrow',
          call: 'f(-1)',
          expected: 'RangeError',
          actual: { type: 'error', name: 'RangeError', message: '' },
        },
      ],
      [
        { kind: 'threw', error, gave: { type: 'promise', value: 'rejected' } },
        {
          kind: 'threwLater',
          call: 'f(-1)',
          expected: 'RangeError',
          actual: { type: 'promise', value: 'rejected' },
        },
      ],
      [{ kind: 'pending' }, { kind: 'neverSettled', call: 'f(-1)' }],
      [{ kind: 'missing' }, { kind: 'noSuchName', name: 'f' }],
    ])('and does %j', (seen, found) => {
      expect(finding(asked, { run: seeing('call', seen) })).toEqual(found)
    })
  })

  it('passes nothing when the lesson expects nothing', () => {
    const asked: Expectation = { type: 'call', name: 'f', args: [] }
    expect(finding(asked, { run: showing('call', { type: 'undefined' }) }).kind).toBe('value')
  })

  it('may wait for ever', () => {
    const found = { kind: 'neverSettled', call: source }
    expect(finding(call, { run: seeing('call', { kind: 'pending' }) })).toEqual(found)
  })

  it('may throw, or not be possible', () => {
    const threw = { kind: 'callThrew', call: source, name: 'RangeError', message: 'too big' }
    expect(finding(call, { run: seeing('call', { kind: 'threw', error }) })).toEqual(threw)
    const missing = { kind: 'noSuchName', name: 'f' }
    expect(finding(call, { run: seeing('call', { kind: 'missing' }) })).toEqual(missing)
  })
})

describe('the source', () => {
  it.each<[string, Partial<Extract<Expectation, { type: 'source' }>>, object]>([
    ['for (;false;) {}', { construct: 'loop' }, { kind: 'passed' }],
    ['f()', { construct: 'loop' }, { kind: 'sourceCount', what: 'loop', construct: true, min: 1, actual: 0 }],
    ['f()', { construct: 'loop', max: 0 }, { kind: 'passed' }],
    [
      'var a',
      { construct: 'var', max: 0 },
      { kind: 'sourceCount', what: 'var', construct: true, max: 0, actual: 1 },
    ],
    [
      'console.log(1)',
      { name: 'console.log', min: 2 },
      { kind: 'sourceCount', what: 'console.log', construct: false, min: 2, actual: 1 },
    ],
    ['"console.log" // console.log', { name: 'console.log', max: 0 }, { kind: 'passed' }],
    ['f(); f()', { construct: 'call', name: 'f', min: 2, max: 2 }, { kind: 'passed' }],
    [
      'f(); f',
      { construct: 'call', name: 'f', min: 2 },
      { kind: 'sourceCount', what: 'call', construct: true, min: 2, actual: 1 },
    ],
    ['f(', { construct: 'call', max: 0 }, { kind: 'unreadable' }],
  ])('%s, asked %j', (source, rule, found) => {
    expect(finding({ type: 'source', ...rule }, { program: parse(source) })).toEqual(found)
  })
})

describe('what a person does', () => {
  const choices = [
    { id: 'one', html: '', right: false },
    { id: 'two', html: '', right: true },
  ]
  const questions = [{ id: 'how-many', choices }]
  const answered: Expectation = { type: 'answered', question: 'how-many' }

  it.each([
    [{ 'how-many': 'two' }, { kind: 'passed' }],
    [{ 'how-many': 'one' }, { kind: 'otherAnswer', question: 'how-many', choice: 'one' }],
    [{ 'how-many': 'of-an-older-lesson' }, { kind: 'notAnswered', question: 'how-many' }],
    [{}, { kind: 'notAnswered', question: 'how-many' }],
  ])('answers %j', (answers, found) => {
    expect(finding(answered, { questions, answers })).toEqual(found)
  })

  it('cannot answer a question the lesson does not have', () => {
    const found = finding({ type: 'answered', question: 'constructor' }, { questions, answers: {} })
    expect(found).toEqual({ kind: 'notAnswered', question: 'constructor' })
  })

  it('ticks off this check, not another', () => {
    expect(finding({ type: 'tick' }, { ticks: ['it'] })).toEqual({ kind: 'passed' })
    expect(finding({ type: 'tick' }, { ticks: ['other'] })).toEqual({ kind: 'notTicked' })
  })
})

it('says which check it was, whether it is hidden, and with which starting values', () => {
  const evidence = { run: ended(), model: null, program: parse(''), questions: [], answers: {}, ticks: [] }
  const plain = judge(trial(check({ type: 'noError' })), evidence)
  expect(plain).toEqual({ check: 'it', hidden: false, finding: { kind: 'passed' } })
  const whatIf = judge(trial(check({ type: 'noError' }, { hidden: true, given: { n: 3 } })), evidence)
  expect(whatIf).toEqual({ check: 'it', hidden: true, given: { n: '3' }, finding: { kind: 'passed' } })
  const named = { n: { $: 'NaN' }, names: ['Nour'] }
  const answered = judge(trial(check({ type: 'noError' }, { given: named, inputs: ['a', null] })), evidence)
  expect(answered).toMatchObject({ given: { n: 'NaN', names: '["Nour"]' }, inputs: ['a', null] })
})
