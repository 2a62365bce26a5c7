import { describe, expect, it } from 'vitest'
import { planRuns, type Plan } from '../../src/check/plan.ts'
import type { Check, Expectation } from '../../src/lesson/schema.ts'
import { check, trial } from './evidence.ts'

const call = (name: string): Expectation => ({ type: 'call', name, args: [2], returns: 4 })
const variable = (name: string): Expectation => ({ type: 'variable', name, is: 'number' })
const output: Expectation = { type: 'output', lines: ['a'] }

const plan = (checks: Check[], program: string): Plan => planRuns(checks.map(trial), program)

const keys = (checks: Check[], program: string): (string | undefined)[] =>
  [...plan(checks, program).needs.values()].map((need) => (need?.kind === 'run' ? need.key : need?.kind))

describe('planning runs', () => {
  it('has the unchanged program run once, though no check needs it', () => {
    const main = { key: 'main', program: 'let a', answers: [], looks: [] }
    expect(plan([], 'let a').runs).toEqual([main])
    const asked: Expectation[] = [
      { type: 'source', construct: 'let' },
      { type: 'tick' },
      { type: 'answered', question: 'q' },
    ]
    const checks = asked.map((each) => check(each, { given: { a: 1 } }))
    expect(plan(checks, 'let a').runs).toEqual([main])
    expect(keys(checks, 'let a')).toEqual([undefined, undefined, undefined])
  })

  it('shares a run between checks with the same starting values', () => {
    const checks = [
      check(output, { given: { a: 1, b: 2 } }),
      check(variable('a')),
      check(variable('a'), { given: { b: 2, a: 1 } }),
      check(output),
      check(variable('a')),
      check(output, { given: { a: 1 } }),
      check(output, { given: {} }),
    ]
    const program = 'let a = 0, b = 0;'
    const look = { id: 'variable a', kind: 'variable', name: 'a' }
    expect(plan(checks, program).runs).toEqual([
      { key: 'main', program, answers: [], looks: [look] },
      { key: 'what-if-1', program: 'let a = 1, b = 2;', answers: [], looks: [look] },
      { key: 'what-if-2', program: 'let a = 1, b = 0;', answers: [], looks: [] },
    ])
    expect(keys(checks, program)).toEqual([
      'what-if-1',
      'main',
      'what-if-1',
      'main',
      'main',
      'what-if-2',
      'main',
    ])
  })

  it('gives each call a run of its own, after the others', () => {
    const checks = [
      check(call('f')),
      check(call('f')),
      check(call('f'), { given: { n: 1 } }),
      check(variable('n')),
    ]
    const program = 'let n = 0; function f() {}'
    const look = { id: 'call', kind: 'call', name: 'f', args: [2] }
    expect(plan(checks, program).runs).toEqual([
      { key: 'main', program, answers: [], looks: [{ id: 'variable n', kind: 'variable', name: 'n' }] },
      { key: 'call-1', program, answers: [], looks: [look] },
      { key: 'call-2', program, answers: [], looks: [look] },
      { key: 'call-3', program: 'let n = 1; function f() {}', answers: [], looks: [look] },
    ])
  })

  it('waits for what a call gives back when asked to', () => {
    const checks = [check({ type: 'call', name: 'f', args: [], returns: 1, awaited: true })]
    expect(plan(checks, 'f').runs[1]?.looks).toEqual([
      { id: 'call', kind: 'call', name: 'f', args: [], awaited: true },
    ])
  })

  it('shares a run between checks with the same answers', () => {
    const checks = [
      check(output, { given: { n: 1 }, inputs: ['Nour'] }),
      check(output, { inputs: ['7', null] }),
      check(variable('n'), { inputs: ['7', null] }),
      check(output, { inputs: ['7'] }),
      check(output),
      check(call('f'), { inputs: ['7', null] }),
    ]
    const { runs } = plan(checks, 'let n = 0;')
    expect(runs.map(({ key, program, answers }) => [key, program, answers])).toEqual([
      ['main', 'let n = 0;', ['7', null]],
      ['what-if-1', 'let n = 1;', ['Nour']],
      ['what-if-2', 'let n = 0;', ['7']],
      ['what-if-3', 'let n = 0;', []],
      ['call-1', 'let n = 0;', ['7', null]],
    ])
    expect(keys(checks, 'let n = 0;')).toEqual([
      'what-if-1',
      'main',
      'main',
      'what-if-2',
      'what-if-3',
      'call-1',
    ])
  })

  it('has the unchanged program run with answers, where any are prepared', () => {
    const plain = check(output)
    const asked = check(output, { given: { n: 1 }, inputs: ['Nour'] })
    const unchanged = check(output, { inputs: ['Yonas'] })
    const answers = (checks: Check[]) => plan(checks, 'let n = 0;').runs[0]?.answers
    expect(answers([plain])).toEqual([])
    expect(answers([plain, asked])).toEqual(['Nour'])
    expect(answers([plain, asked, unchanged])).toEqual(['Yonas'])
  })

  it('says why a what-if cannot be run', () => {
    const whatIf = check(output, { given: { n: 1 } })
    expect([...plan([whatIf], 'f()').needs.values()]).toEqual([{ kind: 'noStartingValue', name: 'n' }])
    expect([...plan([whatIf], 'f(').needs.values()]).toEqual([{ kind: 'unreadable' }])
    expect(plan([whatIf], 'f()').runs).toHaveLength(1)
  })
})
