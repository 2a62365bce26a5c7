/** Reads a regular expression into parts, for the matcher in pattern.ts. */

export type Part =
  /** One code point. */
  | { kind: 'one'; test: (sign: string) => boolean }
  /** A place between two code points; the empty text stands for the start and the end. */
  | { kind: 'place'; test: (before: string, after: string) => boolean }
  | { kind: 'all'; parts: Part[] }
  | { kind: 'either'; parts: Part[] }
  /** `max` may be infinite. */
  | { kind: 'repeat'; part: Part; min: number; max: number }

/** Escapes, classes, opening brackets and quantifiers are one token each. */
const token =
  /\\(?:p\{[^}]*\}|u\{[^}]*\}|u[0-9a-f]{4}(?:\\u[0-9a-f]{4})?|x[0-9a-f]{2}|c[a-z]|k<[^>]*>|\d+|[^])|\[(?:\\[^]|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<[^>]*>|[a-z-]*:))?|(?:[*+?]|\{\d+(?:,\d*)?\})\??|[^]/giu

/** References to groups, and looking ahead or back. */
const unsupported = /^\\(?:[1-9]|k<)|^\(\?(?!:|<[^=!])/

const places: Record<string, (before: string, after: string) => boolean> = {
  '^': (before) => before === '',
  $: (_, after) => after === '',
  '\\b': (before, after) => isWordSign(before) !== isWordSign(after),
  '\\B': (before, after) => isWordSign(before) === isWordSign(after),
}

const isWordSign = (sign: string): boolean => /^\w$/.test(sign)

/** The parts of a pattern with the flag `u`; null when it is no pattern, or looks around or refers back. */
export function readPattern(source: string): Part | null {
  try {
    new RegExp(source, 'u')
  } catch {
    return null
  }
  const tokens = source.match(token)?.flatMap(splitPair) ?? []
  return tokens.some((each) => unsupported.test(each)) ? null : createReader(tokens)()
}

/** Two `\uXXXX` in a row are one code point only when they are a surrogate pair. */
function splitPair(each: string): string[] {
  const isTwo = /^\\u[0-9a-f]{4}\\u/i.test(each) && !/^\\ud[89ab]..\\ud[c-f]/i.test(each)
  return isTwo ? [each.slice(0, 6), each.slice(6)] : [each]
}

/** A reader of valid tokens: what the engine refuses never comes here. */
function createReader(tokens: readonly string[]): () => Part {
  let at = 0

  function either(): Part {
    const parts = [all()]
    while (tokens[at] === '|') {
      at++
      parts.push(all())
    }
    return parts.length === 1 && parts[0] ? parts[0] : { kind: 'either', parts }
  }

  function all(): Part {
    const parts: Part[] = []
    for (let next = tokens[at]; next !== undefined && next !== '|' && next !== ')'; next = tokens[at]) {
      at++
      parts.push(repeated(next.startsWith('(') ? group() : single(next)))
    }
    return { kind: 'all', parts }
  }

  function group(): Part {
    const inner = either()
    at++
    return inner
  }

  function repeated(part: Part): Part {
    const bounds = boundsOf(tokens[at] ?? '')
    if (bounds === null) return part
    at++
    return { kind: 'repeat', part, ...bounds }
  }

  return either
}

function single(source: string): Part {
  const place = Object.hasOwn(places, source) ? places[source] : undefined
  if (place) return { kind: 'place', test: place }
  const sign = new RegExp(`^(?:${source})$`, 'u')
  return { kind: 'one', test: (each) => sign.test(each) }
}

function boundsOf(quantifier: string): { min: number; max: number } | null {
  const counted = /^\{(\d+)(,?)(\d*)\}/.exec(quantifier)
  if (counted) {
    const [, min = '', comma, max = ''] = counted
    return { min: Number(min), max: comma === '' ? Number(min) : max === '' ? Infinity : Number(max) }
  }
  if (/^\*\??$/.test(quantifier)) return { min: 0, max: Infinity }
  if (/^\+\??$/.test(quantifier)) return { min: 1, max: Infinity }
  return /^\?\??$/.test(quantifier) ? { min: 0, max: 1 } : null
}
