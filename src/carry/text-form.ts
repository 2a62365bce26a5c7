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
/** What a page of a chat puts there. */
const markup = /<[^<>[\]\r\n]{0,200}>|&(?:#\d{1,7}|[a-z]{1,8});/giu
/** Nobody pastes more at once. */
const TEXTS_MAX = 8
const TRIES_MAX = 8
/** Between two lines. */
const WORDS_MAX = 1_000

export function holdsText(text: string): boolean {
  return head.test(text)
}

type ReadText = { kind: 'json'; json: string } | { kind: 'refused'; refusal: Refusal }

/** The JSON inside, at most `most` bytes of it. The same text may be there twice, once in part; two texts may not. */
export function readTextForm(text: string, most: number): ReadText {
  const parts = partsOf(text.replace(/[\p{Cf}]|^[ \t>|]+/gmu, '').replace(markup, ' '))
  if (new Set(parts.map(labelOf)).size > 1) return refused('several')
  let found: ReadText | null = null
  for (const part of parts) {
    const read = readPart(part, most)
    if (read.kind === 'json' && found?.kind === 'json' && read.json !== found.json) return refused('several')
    if (found === null || read.kind === 'json') found = read
  }
  return found ?? refused('damagedText')
}

/** From each head to the next one. */
function partsOf(text: string): string[] {
  const starts: number[] = []
  for (const { index } of text.matchAll(new RegExp(head, 'giu'))) {
    starts.push(index)
    if (starts.length === TEXTS_MAX) break
  }
  return starts.map((start, at) => text.slice(start, starts[at + 1]))
}

const labelOf = (part: string): string => (head.exec(part)?.[2] ?? '').replace(/\s+/gu, ' ').trim()

function readPart(part: string, most: number): ReadText {
  const start = head.exec(part)
  if (!start) return refused('damagedText')
  const version = Number(start[1])
  if (version !== 1) return version > 1 ? refused('newer', { version }) : refused('version')
  const rest = part.slice(start[0].length)
  const end = foot.exec(rest)
  if (!end) return refused('cutText')
  const count = Number(end[2])
  const body = rest.slice(0, end.index)
  const all = body.replace(between, '')
  const tries = all.length > count ? linesIn(body, count) : [all]
  if (tries.every((signs) => signs.length < count)) return refused('cutText')
  const bytes = tries
    .map((signs) => (signs.length === count ? fromBase64(signs) : null))
    .find((each) => each !== null && crc32(each) === end[1]?.toLowerCase())
  if (!bytes) return refused('damagedText')
  const read = unsqueeze(bytes, most)
  if (read.kind === 'tooMuch') return refused('tooBig', { most: Math.floor(most / 1_000_000) })
  return read.kind === 'text' ? { kind: 'json', json: read.text } : refused('damagedText')
}

/**
 * The lines of a text that came in several messages, without senders and times between them: all of full length, the
 * last one, and two pieces that are one line together. Several answers where a word is as long as the last line.
 */
function linesIn(body: string, count: number): string[] {
  const last = count % LINE
  let lines = ''
  let short: string[] = []
  for (const [run] of body.matchAll(/[\w+/-]+/gu)) {
    if (short.length > WORDS_MAX) return []
    if (run.length < LINE) short.push(run)
    else {
      lines += onePieceOf(short, LINE) + run
      short = []
    }
  }
  const ends = short.flatMap((run, at) => (run.length === last ? [at] : [])).slice(-TRIES_MAX)
  return [
    ...ends.map((at) => lines + onePieceOf(short.slice(0, at), LINE) + (short[at] ?? '')),
    lines + onePieceOf(short, last === 0 ? LINE : last),
  ]
}

/** What stands around a sender's name, where it is so long together; or nothing. */
function onePieceOf(runs: readonly string[], length: number): string {
  const whole = runs.length > 1 ? `${runs[0] ?? ''}${runs.at(-1) ?? ''}` : ''
  return whole.length === length ? whole : ''
}
