import { describe, expect, it } from 'vitest'
import { hintFor } from '../../src/check/hint.ts'
import type { Finding, Verdict } from '../../src/check/verdict.ts'
import type { HintRule } from '../../src/lesson/schema.ts'

const verdict = (check: string, finding: Finding): Verdict => ({ check, hidden: false, finding })
const verdicts = [verdict('good', { kind: 'passed' }), verdict('bad', { kind: 'unreadable' })]
const hint = (id: string, when?: HintRule['when']): HintRule => (when ? { id, when } : { id })

describe('the hint that fits', () => {
  it.each<[string, HintRule['when'], string, boolean]>([
    ['a check that failed', { failed: 'bad' }, '', true],
    ['a check that passed', { failed: 'good' }, '', false],
    ['a check that is not there', { failed: 'other' }, '', false],
    ['text of the program', { contains: 'Console' }, 'Console.log(1)', true],
    ['text with other capitals', { contains: 'Console' }, 'console.log(1)', false],
    ['text in a comment', { contains: '؛' }, 'f() // ؛', true],
    ['text in another form of Unicode', { contains: 'é' }, '"e\u0301"', true],
    ['a no-break space, which is none of the others', { contains: '\u00a0' }, 'let a = 1', false],
    ['a no-break space', { contains: '\u00a0' }, 'let\u00a0a = 1', true],
    ['a name in use', { uses: 'console.log' }, 'console["log"](1)', true],
    ['a name in a text', { uses: 'console.log' }, '"console.log"', false],
    ['a name in a program that cannot be read', { uses: 'console.log' }, 'console.log("a)', true],
    ['a name in a text that is not closed', { uses: 'console.log' }, 'f("console.log)', false],
    ['all of three', { failed: 'bad', contains: 'tea', uses: 'tea' }, 'let tea', true],
    ['two of three', { failed: 'good', contains: 'tea', uses: 'tea' }, 'let tea', false],
    ['no condition', {}, 'let tea', false],
    ['none at all', undefined, 'let tea', false],
  ])('is offered for %s', (_, when, program, offered) => {
    expect(hintFor([hint('it', when)], { verdicts, program })).toBe(offered ? 'it' : null)
  })

  it('is the first of several', () => {
    const hints = [
      hint('always'),
      hint('no', { failed: 'good' }),
      hint('yes', { failed: 'bad' }),
      hint('too', { failed: 'bad' }),
    ]
    expect(hintFor(hints, { verdicts, program: '' })).toBe('yes')
    expect(hintFor([], { verdicts, program: '' })).toBeNull()
  })
})
