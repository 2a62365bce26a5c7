/** JSON that anybody may have written, read within bounds; and our own, written so that it survives. */
import { isRecord } from '../learner/plain.ts'
import { refused, type ReadCarried } from './carried.ts'

const DEPTH_MAX = 64
/** Entries of lists and records. 5,000 versions of programs are about 40,000. */
const PARTS_MAX = 500_000

export type ReadJson =
  { kind: 'json'; value: unknown } | { kind: 'notJson' } | Extract<ReadCarried, { kind: 'refused' }>

/** Looks at depth and number before it builds anything, and refuses a `__proto__` wherever it stands. */
export function readJson(text: string): ReadJson {
  const { depth, parts } = measure(text)
  if (depth > DEPTH_MAX) return refused('tooDeep')
  if (parts > PARTS_MAX) return refused('tooManyParts', { most: PARTS_MAX })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { kind: 'notJson' }
  }
  return hasProto(value) ? refused('strangeName', { name: '__proto__' }) : { kind: 'json', value }
}

const QUOTE = 34
const BACKSLASH = 92

function measure(text: string): { depth: number; parts: number } {
  let level = 0
  let depth = 0
  let parts = 0
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    if (sign === QUOTE) at = endOfText(text, at)
    else if (sign === 91 || sign === 123) depth = Math.max(depth, (level += 1))
    else if (sign === 93 || sign === 125) level -= 1
    else if (sign === 44) parts += 1
  }
  return { depth, parts }
}

/** Where the text that begins with a quote at `start` ends. */
function endOfText(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    if (sign === BACKSLASH) at += 1
    else if (sign === QUOTE) return at
  }
  return text.length
}

function hasProto(value: unknown): boolean {
  const left: unknown[] = [value]
  while (left.length > 0) {
    const next = left.pop()
    if (Array.isArray(next)) for (const each of next) left.push(each)
    else if (isRecord(next)) {
      if (Object.hasOwn(next, '__proto__')) return true
      for (const each of Object.values(next)) left.push(each)
    }
  }
  return false
}

/** Indented, and with every sign that nobody sees written as an escape: editors and mail change such signs. */
export function writeJson(value: unknown): string {
  return `${JSON.stringify(value, null, 1).replace(invisible, escaped)}\n`
}

/** A line feed outside of the texts is the only sign of this kind that stays. */
const invisible = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}]|(?! )\p{Zs}/gu

function escaped(sign: string): string {
  return Array.from({ length: sign.length }, (_, at) => {
    return `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`
  }).join('')
}
