/** What an author reads in brackets behind "fails the check". */
import { expect, it } from 'vitest'
import { findingWords, outcomeWords } from '../../tools/lessons/finding-words.ts'

const five = { type: 'number', value: 5 } as const
const text = { type: 'string', value: '5' } as const

it.each([
  [{ kind: 'value', name: 'sum', expected: five, actual: text }, '5 expected, "5" found'],
  [{ kind: 'noSuchName', name: 'sum' }, 'the program has no "sum"'],
  [{ kind: 'noSuchLine', line: 2, expected: null, lineCount: 1 }, 'there is no line 2: it prints 1 line'],
  [{ kind: 'lacks', line: 0, text: 'tea', actual: [] }, 'no line holds "tea"'],
  [{ kind: 'unlike', line: 3, pattern: '^a', actual: [] }, 'line 3 does not fit the pattern "^a"'],
  [{ kind: 'sourceCount', what: 'for', construct: true, actual: 1 }, '"for" stands in it once'],
  [{ kind: 'otherType', name: 'sum', is: 'number', actual: text }, 'sum is "5", and no number'],
  [
    { kind: 'callThrew', call: 'add(1)', name: 'TypeError', message: 'no list' },
    'add(1) throws TypeError: no list',
  ],
  [{ kind: 'notFinished', outcome: { kind: 'tooMuchOutput' } }, 'it prints too much, or asks without end'],
] as const)('%j is said in words', (finding, words) => {
  expect(findingWords(structuredClone(finding) as Parameters<typeof findingWords>[0])).toBe(words)
})

it.each(['outOfTime', 'outOfMemory', 'tooDeep', 'tooMuchOutput', 'stopped'] as const)(
  'an author need not know what %s means',
  (kind) => {
    expect(outcomeWords({ kind })).toContain(' ')
  },
)
