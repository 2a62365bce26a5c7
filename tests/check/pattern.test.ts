import { describe, expect, it } from 'vitest'
import { linearPattern } from '../../src/check/pattern.ts'

const texts = [
  '',
  'a',
  'b',
  'aa',
  'ab',
  'ba',
  'abc',
  'aab',
  'aaab',
  'abab',
  'b a',
  'a-b',
  'n: 12',
  '12.50',
  '1,234',
  'Hello, Nour!',
  'نور',
  'مرحبا 3',
  'é',
  '👋',
  '👋🏽',
  '😀b',
  'x\ty',
  '()[]{}',
  'a|b',
  '^a$',
  '\\',
  '\u{1f600}',
  'word word',
  'A',
  '_9',
]

const patterns = [
  '',
  'a',
  '^a',
  'a$',
  '^a$',
  '^$',
  'a|b',
  '^(a|b)$',
  '^(?:a|ab)(?:c|bc)$',
  'a*',
  '^a*$',
  'a+b',
  '^a?b$',
  '^a{2}$',
  '^a{2,}b$',
  '^a{1,3}b$',
  '^a{0}b',
  'a*?b',
  '^(?:ab)+$',
  '^(ab|a)*$',
  '^(a*)*$',
  '^(a*|b)*$',
  '(?:)*b',
  '.',
  '^.$',
  '^..$',
  '[ab]',
  '^[^ab]$',
  '[a-c]{3}',
  '[\\]\\\\]',
  '\\d+',
  '^\\w+$',
  '\\s',
  '^\\S+$',
  '\\bword\\b',
  '\\Ba',
  '\\b',
  '^\\p{L}+$',
  '\\P{ASCII}',
  '^\\p{Script=Arabic}{3}$',
  '\\u{1F600}',
  '\\ud83d\\ude00',
  '\\u0061\\u0062',
  '\\x61',
  '^\\d+\\.\\d{2}$',
  '\\(\\)',
  '\\$',
  '(?<name>a)b',
  '|',
  'a||b',
  '^(?:|a)$',
  '^Hello, .+!$',
  '👋',
  '^👋$',
  '[👋😀]',
  '\\t',
  '^[\\p{L} ,!]+$',
  '(^a|b$)',
  'a(?:^|b)',
  '\\/?a',
  '\\cI',
  '\\0',
]

describe('a pattern', () => {
  it.each(patterns)('matches what the engine matches: %s', (pattern) => {
    const matches = linearPattern(pattern)
    const wrong = texts.filter((text) => matches?.(text) !== new RegExp(pattern, 'u').test(text))
    expect(wrong).toEqual([])
  })

  it.each([
    '(a+)+$',
    '^(a|a)*$',
    '(a|aa)+$',
    '^(([a-z])+.)+[A-Z]([a-z])+$',
    '(.*)*x',
    '(?:a?){30}a{30}b',
    '\\s*\\s*\\s*\\s*x',
    '(.*)(.*)(.*)(.*)x',
  ])('ends whatever it is: %s', (pattern) => {
    const matches = linearPattern(pattern)
    expect(matches).not.toBeNull()
    expect(matches?.(`${'a'.repeat(1_000)}!`)).toBe(false)
  })

  it.each([
    ['is not one', '('],
    ['repeats nothing', '*a'],
    ['has a name that does not exist', '\\p{Nothing}'],
    ['refers back', '(a)\\1'],
    ['refers back by name', '(?<x>a)\\k<x>'],
    ['looks ahead', 'a(?=b)'],
    ['looks ahead for what must not be', 'a(?!b)'],
    ['looks back', '(?<=a)b'],
    ['looks back for what must not be', '(?<!a)b'],
    ['is too large', 'a{501}'],
    ['is too large when written out', '((a{99}){99}){99}'],
    ['repeats without end', 'a{99999999999}'],
  ])('is refused when it %s: %s', (_, pattern) => {
    expect(linearPattern(pattern)).toBeNull()
  })
})
