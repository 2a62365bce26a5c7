/** Puts the words of a language into programs and expected texts: code stands once, in English. */
import type { Check, Draw, Expectation, HintRule } from '../../src/lesson/schema.ts'
import type { Json } from '../../src/sandbox/protocol.ts'
import { namedValue } from '../../src/syntax/literal.ts'
import { codeRegions, type Region } from './code-regions.ts'
import type { WordsTable } from './words-table.ts'

export interface Localiser {
  /** Words inside strings and comments of a program. */
  program(program: string): string
  check(check: Check): Check
  hint(hint: HintRule): HintRule
  /** English words that were found at least once so far. */
  used: ReadonlySet<string>
}

export function createLocaliser(words: WordsTable): Localiser {
  const used = new Set<string>()
  const pattern = patternOf([...words.keys()])
  /** `seen` has the length of `text`: what a word may be found in. */
  const inText = (text: string, seen = text): string => {
    if (pattern === null) return text
    const parts: string[] = []
    let done = 0
    for (const { 0: word, index } of seen.matchAll(pattern)) {
      used.add(word)
      parts.push(text.slice(done, index), words.get(word)?.here ?? word)
      done = index + word.length
    }
    return parts.join('') + text.slice(done)
  }
  const program = (source: string): string => {
    const parts: string[] = []
    let done = 0
    for (const region of codeRegions(source)) {
      const text = source.slice(region.start, region.end)
      parts.push(source.slice(done, region.start), inText(text, withoutEscapes(text, region)))
      done = region.end
    }
    return parts.join('') + source.slice(done)
  }
  const json = (value: Json): Json => mapTexts(value, (text) => inText(text.normalize('NFC')))
  return {
    program,
    used,
    check: (check) => localiseCheck(check, { json, inText }),
    hint: (hint) => {
      const contains = hint.when?.contains
      return contains === undefined ? hint : { ...hint, when: { ...hint.when, contains: program(contains) } }
    },
  }
}

/** Whole words only, the longest first; what has been put in is never looked at again. */
function patternOf(keys: string[]): RegExp | null {
  if (keys.length === 0) return null
  const choices = keys.sort((one, other) => other.length - one.length).map(escaped)
  return new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])(?:${choices.join('|')})(?![\\p{L}\\p{N}\\p{M}])`, 'gu')
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

/**
 * Escapes are no words: the `n` of `\nTea` must not hide that `Tea` stands alone. `\u0041` stands for a
 * letter and stays, so that half a word is not taken for a whole one.
 */
function withoutEscapes(text: string, { kind }: Region): string {
  if (kind === 'comment') return text
  return text.replace(/\\[^ux]/gsu, (escape) => '\0'.repeat(escape.length))
}

interface Maps {
  json: (value: Json) => Json
  inText: (text: string) => string
}

function localiseCheck(check: Check, maps: Maps): Check {
  const { given, vary } = check
  const inputs = check.inputs?.map((each) => (each === null ? null : maps.inText(each.normalize('NFC'))))
  return {
    ...check,
    ...(given ? { given: mapValues(given, maps.json) } : {}),
    ...(inputs ? { inputs } : {}),
    ...(vary ? { vary: mapValues(vary, (draw) => localiseDraw(draw, maps)) } : {}),
    ...(check.varyInputs ? { varyInputs: check.varyInputs.map((draw) => localiseDraw(draw, maps)) } : {}),
    expect: localiseExpectation(check.expect, maps),
  }
}

function mapValues<From, To>(values: Record<string, From>, map: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value)]))
}

function localiseDraw(draw: Draw, maps: Maps): Draw {
  const { oneOf, list } = draw
  return {
    ...draw,
    ...(oneOf ? { oneOf: oneOf.map(maps.json) } : {}),
    ...(list ? { list: { ...list, of: localiseDraw(list.of, maps) } } : {}),
  }
}

function localiseExpectation(expect: Expectation, maps: Maps): Expectation {
  const { json, inText } = maps
  const text = (value: string): string => inText(value.normalize('NFC'))
  switch (expect.type) {
    case 'output':
      return { ...expect, lines: expect.lines.map(text) }
    case 'line': {
      const { equals, contains } = expect
      return {
        ...expect,
        ...(equals === undefined ? {} : { equals: text(equals) }),
        ...(contains === undefined ? {} : { contains: text(contains) }),
      }
    }
    case 'everyLine':
      return expect.without === undefined ? expect : { ...expect, without: text(expect.without) }
    case 'variable': {
      const { equals, not } = expect
      return {
        ...expect,
        ...(equals === undefined ? {} : { equals: json(equals) }),
        ...(not === undefined ? {} : { not: json(not) }),
      }
    }
    case 'call':
      return {
        ...expect,
        args: expect.args.map(json),
        ...(expect.returns === undefined ? {} : { returns: json(expect.returns) }),
      }
    case 'sameResult':
      return { ...expect, args: expect.args.map((draw) => localiseDraw(draw, maps)) }
    default:
      return expect
  }
}

/** Every text inside a JSON value; names of fields and of values stay, because names in programs stay. */
function mapTexts(value: Json, map: (text: string) => string): Json {
  if (namedValue(value) !== null) return value
  if (typeof value === 'string') return map(value)
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, map))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, map)]))
}
