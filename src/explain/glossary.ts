/** Which words of an engine's message are worth a translation: its name, and what it says first. */
import type { RawError } from '../sandbox/protocol.ts'
import type { Gloss } from './explanation.ts'

const names: Record<string, string> = {
  SyntaxError: 'syntax',
  ReferenceError: 'reference',
  TypeError: 'type',
  RangeError: 'range',
}

/** What QuickJS says, and the key of its meaning. */
const phrases: [pattern: RegExp, meaning: string][] = [
  [/is not defined/, 'not-defined'],
  [/is not initialized/, 'not-initialized'],
  [/not a function/, 'not-a-function'],
  [/read-only/, 'read-only'],
  [/not iterable/, 'not-iterable'],
  [/cannot (?:read|set) property/, 'cannot-read'],
  [/expecting/, 'expecting'],
  [/unexpected \w+/, 'unexpected'],
  [/invalid \w+/, 'invalid'],
  [/redefinition|redeclaration/, 'redefinition'],
  [/missing \w+/, 'missing'],
]

export function glossaryOf({ name, message }: RawError): Gloss[] {
  const meaning = names[name]
  const phrase = phrases.find(([pattern]) => pattern.test(message))
  const word = phrase?.[0].exec(message)?.[0]
  return [
    ...(meaning === undefined ? [] : [{ word: name, meaning }]),
    ...(phrase && word !== undefined ? [{ word, meaning: phrase[1] }] : []),
  ]
}
