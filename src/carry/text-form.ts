/**
 * A file as text to be copied: `JISR1[learner, Ada]`, lines of base64, `[end 1a2b3c4d 1234]`. Chats add quote marks,
 * spaces, direction marks and words around it; the sum and the number of signs at the end tell whether all came through.
 */
import { base64, fromBase64 } from './bytes.ts'
import { refused, type Refusal } from './carried.ts'
import { shownName } from './names.ts'
import { ownRecord, type Export } from './own-format.ts'
import { squeeze, unsqueeze } from './squeeze.ts'
import { crc32 } from './sums.ts'

const LINE = 64

export function textFor(work: Export): string {
  const bytes = squeeze(JSON.stringify(ownRecord(work)))
  const signs = base64(bytes, 'text')
  const names = work.kind === 'program' ? [] : work.learners.map(({ seat }) => seat.nickname)
  const label = [work.kind, ...names.slice(0, 3).filter((name) => name !== '')].map(forLabel).join(', ')
  const lines = signs.match(new RegExp(`.{1,${LINE}}`, 'gu')) ?? []
  return [`JISR1[${label}]`, ...lines, `[end ${crc32(bytes)} ${signs.length}]`, ''].join('\n')
}

const forLabel = (name: string): string => shownName(name).replace(/[[\],]/gu, ' ')

/** What stands in the brackets is short: nobody may make a reader look for their end again and again. */
const head = /JISR\s*(\d{1,4})\s*\[([^[\]]{0,400})\]/iu
const foot = /\[\s*end\s+([0-9a-f]{8})\s+(\d{1,9})\s*\]/iu
/** What chats and mail programs put between: white space, quote marks, marks of direction, signs of bold and italic, `=`. */
const between = /[\s>|*~`"'«»“”‘’=\p{Cf}\p{Cc}]/gu

export function holdsText(text: string): boolean {
  return head.test(text)
}

/** The JSON inside, at most `most` bytes of it. */
export function readTextForm(
  text: string,
  most: number,
): { kind: 'json'; json: string } | { kind: 'refused'; refusal: Refusal } {
  const plain = text.replace(/[\p{Cf}]|^[ \t>|]+/gmu, '')
  const start = head.exec(plain)
  if (!start) return refused('damagedText')
  const version = Number(start[1])
  if (version !== 1) return version > 1 ? refused('newer', { version }) : refused('version')
  const rest = plain.slice(start.index + start[0].length)
  const end = foot.exec(rest)
  if (!end) return refused('cutText')
  const signs = rest.slice(0, end.index).replace(between, '')
  const missing = Number(end[2]) - signs.length
  if (missing > 0) return refused('cutText')
  const bytes = missing === 0 ? fromBase64(signs) : null
  if (bytes === null || crc32(bytes) !== end[1]?.toLowerCase()) return refused('damagedText')
  const read = unsqueeze(bytes, most)
  if (read.kind === 'tooMuch') return refused('tooBig', { most: Math.floor(most / 1_000_000) })
  return read.kind === 'text' ? { kind: 'json', json: read.text } : refused('damagedText')
}
