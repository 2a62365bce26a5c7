/** Reads whatever somebody brings: a file, a copied text, a link, pasted QR codes. Never throws. */
import { field, isRecord } from '../learner/plain.ts'
import { fromTextFile } from './bytes.ts'
import { cameIn, refused, type Carrier, type ReadCarried, type Refusal } from './carried.ts'
import { foreignKind } from './foreign-files.ts'
import { holdsFrames, pastedFrames, textOfFrames, type FrameSet } from './frames.ts'
import { readJson } from './json-text.ts'
import { holdsLink, readLink } from './link.ts'
import { FORMAT, readOwn } from './own-format.ts'
import { PLAIN_FORMAT, readPlain } from './plain-format.ts'
import { readProgram } from './shared-program.ts'
import { readSummary } from './summary.ts'
import { holdsText, readTextForm } from './text-form.ts'

/** Of a file, in bytes; also of what comes out of a copied text. */
export const CARRIED_MAX_BYTES = 25_000_000

/** To be asked with `file.size`, before the file is read into memory. */
export function sizeRefusal(bytes: number): Refusal | null {
  if (bytes === 0) return refused('empty').refusal
  if (bytes <= CARRIED_MAX_BYTES) return null
  const megabytes = (size: number): number => Math.ceil(size / 1_000_000)
  return refused('tooBig', { size: megabytes(bytes), most: megabytes(CARRIED_MAX_BYTES) }).refusal
}

/** `now`: milliseconds since 1970; dates after it are taken for a wrong clock. */
export function readCarried(source: Uint8Array | string, { now }: { now: number }): ReadCarried {
  const refusal = sizeRefusal(source.length)
  const from = typeof source === 'string' ? 'text' : 'file'
  if (refusal) return cameIn(from, { kind: 'refused', refusal })
  if (typeof source === 'string') return readText(source, { now, from })
  const foreign = foreignKind(source)
  if (foreign) return cameIn(from, refused(foreign))
  const text = fromTextFile(source)
  return text === null ? cameIn(from, refused('encoding')) : readText(text, { now, from })
}

/** A whole set of QR codes. What is missing is named. */
export function readFrames(set: FrameSet, { now }: { now: number }): ReadCarried {
  return cameIn('code', readWholeSet(set, now))
}

function readWholeSet(set: FrameSet, now: number): ReadCarried {
  const read = textOfFrames(set, CARRIED_MAX_BYTES)
  if (read.kind === 'refused') return read
  if (set.content === 'P') return readProgram(read.text, 'code')
  return set.content === 'S' ? readSummary(read.text, now) : readFile(read.text, { now, carrier: 'code' })
}

/** A file may hold a copied text, and somebody may paste what stands in a file. */
function readText(source: string, { now, from }: { now: number; from: 'file' | 'text' }): ReadCarried {
  const text = source.trim()
  if (text === '') return cameIn(from, refused('empty'))
  if (/^[[{]/u.test(text) && !isMessage(text)) {
    return cameIn('file', readFile(text, { now, carrier: 'file' }))
  }
  if (holdsText(text)) {
    const read = readTextForm(text, CARRIED_MAX_BYTES)
    return cameIn('text', read.kind === 'refused' ? read : readFile(read.json, { now, carrier: 'text' }))
  }
  if (holdsFrames(text)) {
    const set = pastedFrames(text)
    return 'kind' in set ? cameIn('code', set) : readFrames(set, { now })
  }
  if (holdsLink(text)) return cameIn('link', readLink(text))
  const isAddress = /^(?:[a-z][a-z+.-]*:\/\/|[?#])/iu.test(text)
  return isAddress ? { kind: 'ignored' } : cameIn(from, refused(wasOurs(text) ? 'damagedFile' : 'notOurs'))
}

/** Its beginning names a format of ours, whatever has become of the quotes around it. */
function wasOurs(text: string): boolean {
  const named = /format([^\p{L}\p{N}]|&?quot;){1,12}(\p{L}+)/iu.exec(text.slice(0, 1_000))
  return named?.[2] === FORMAT || named?.[2] === PLAIN_FORMAT
}

/** Chats write `[25/11, 10:03] Ada:` before what is copied from them, and `[a name](a link)`. */
function isMessage(text: string): boolean {
  if (!/^\[[^\]]{0,400}\]/u.test(text) || !(holdsText(text) || holdsFrames(text) || holdsLink(text)))
    return false
  return readJson(text).kind === 'notJson'
}

/** The fields of `carried` that only the way here knows. */
function readFile(text: string, { now, carrier }: { now: number; carrier: Carrier }): ReadCarried {
  const read = readJson(text)
  if (read.kind === 'refused') return read
  if (read.kind === 'notJson') {
    const isFile = wasOurs(text) || /"format"/u.test(text.slice(0, 1_000))
    return refused(isFile ? 'damagedFile' : 'notOurs')
  }
  const value = read.value
  const format = isRecord(value) ? field(value, 'format') : undefined
  if (!isRecord(value) || (format !== FORMAT && format !== PLAIN_FORMAT)) return refused('notOurs')
  const result = format === FORMAT ? readOwn(value, now) : readPlain(value, now)
  if (result.kind !== 'carried' || carrier === 'file') return result
  return { kind: 'carried', carried: { ...result.carried, carrier } }
}
