/**
 * Data in a row of QR codes. Each is `JISR1/P/1A2B3C4D/1/3/…/`: what it is, the sum of the whole (it names the set,
 * too), its number, how many there are, and a part of the data in base45. All signs are of the alphanumeric mode.
 */
import { base45, fromBase45 } from './bytes.ts'
import { refused, type ReadCarried, type Refusal } from './carried.ts'
import { squeeze, unsqueeze } from './squeeze.ts'
import { crc32 } from './sums.ts'

/** `P`: a program; `S`: a summary; `F`: a file. */
export type FrameContent = 'P' | 'S' | 'F'

/** A QR code of version 14 or less (73 × 73 squares) at error correction M: what old cameras read from a screen. */
const PART = 500
/** More codes than anybody would hold before a camera. */
export const FRAMES_MAX = 60

/** The texts of the codes; `tooLong` says to use a file. */
export function framesFor(
  content: FrameContent,
  text: string,
): { kind: 'frames'; frames: string[] } | { kind: 'tooLong' } {
  const bytes = squeeze(text)
  const data = base45(bytes)
  const total = Math.max(1, Math.ceil(data.length / PART))
  if (total > FRAMES_MAX) return { kind: 'tooLong' }
  const set = crc32(bytes).toUpperCase()
  const size = Math.ceil(data.length / total)
  const frames = Array.from({ length: total }, (_, at) => {
    return `JISR1/${content}/${set}/${at + 1}/${total}/${data.slice(at * size, (at + 1) * size)}/`
  })
  return { kind: 'frames', frames }
}

interface Frame {
  content: FrameContent
  set: string
  number: number
  total: number
  data: string
}

const pattern = /^JISR1\/([PSF])\/([0-9A-F]{8})\/(\d{1,2})\/(\d{1,2})\/([0-9A-Z $%*+\-./:]*)\/$/u

function readFrame(text: string): Frame | null {
  const found = pattern.exec(text.trim())
  if (!found) return null
  const [, content = '', set = '', number = '', total = '', data = ''] = found
  const frame = { content: content as FrameContent, set, number: Number(number), total: Number(total), data }
  const fits =
    frame.number >= 1 && frame.number <= frame.total && frame.total <= FRAMES_MAX && data.length <= 4_000
  return fits ? frame : null
}

/** What has been read so far of one set; a value, never changed in place. */
export interface FrameSet {
  content: FrameContent
  set: string
  total: number
  /** Data by number. */
  parts: ReadonlyMap<number, string>
}

export type Added =
  /** Taken, or had already. */
  | { kind: 'frame'; set: FrameSet }
  /** A code of another set: begin anew with it, or go on with the old one. */
  | { kind: 'otherSet'; set: FrameSet }
  /** Of a newer Jisr. */
  | { kind: 'newer' }
  /** A QR code, but not one of ours. */
  | { kind: 'foreign' }

/** In any order, the same one as often as the camera likes. */
export function addFrame(before: FrameSet | null, text: string): Added {
  const frame = readFrame(text)
  if (!frame) return { kind: /^JISR(?!1\/)\d+\//u.test(text.trim()) ? 'newer' : 'foreign' }
  const { content, set, total, number, data } = frame
  const fresh = { content, set, total, parts: new Map([[number, data]]) }
  if (!before) return { kind: 'frame', set: fresh }
  if (before.set !== set || before.total !== total || before.content !== content)
    return { kind: 'otherSet', set: fresh }
  return { kind: 'frame', set: { ...before, parts: new Map([...before.parts, [number, data]]) } }
}

/** Numbers that have not been read yet. */
export function missingFrames({ total, parts }: FrameSet): number[] {
  return Array.from({ length: total }, (_, at) => at + 1).filter((number) => !parts.has(number))
}

/** The text in a whole set, at most `most` bytes of it. */
export function textOfFrames(
  { set, total, parts }: FrameSet,
  most: number,
): { kind: 'text'; text: string } | { kind: 'refused'; refusal: Refusal } {
  const missing = missingFrames({ set, total, parts, content: 'F' })
  if (missing.length > 0) return refused('missingCodes', { missing: missing.join(', '), total })
  const data = Array.from({ length: total }, (_, at) => parts.get(at + 1) ?? '').join('')
  const bytes = fromBase45(data)
  if (bytes === null || crc32(bytes).toUpperCase() !== set) return refused('damagedCodes')
  const read = unsqueeze(bytes, most)
  return read.kind === 'text' ? read : refused('damagedCodes')
}

export function holdsFrames(text: string): boolean {
  return /(?:^|[^\p{L}\p{N}])JISR\d+\/[A-Z]\//u.test(text)
}

/** From each beginning to the last `/` of its line. */
function framesIn(text: string): string[] {
  const clean = text.replace(/\p{Cf}/gu, '').replace(/\p{Zs}/gu, ' ')
  return clean
    .split(/[\r\n]+|(?=JISR\d+\/[A-Z]\/)/u)
    .map((piece) => piece.slice(0, piece.lastIndexOf('/') + 1))
}

/** All codes of a row, several times over. */
const PASTED_MAX = 200_000

/** Codes read by another program and pasted, whatever a chat has put between them. */
export function pastedFrames(text: string): FrameSet | Extract<ReadCarried, { kind: 'refused' }> {
  if (text.length > PASTED_MAX) return refused('damagedCodes')
  const sets = new Map<string, FrameSet>()
  for (const frame of framesIn(text)) {
    const one = addFrame(null, frame)
    if (one.kind === 'newer') return refused('newer', { version: 2 })
    if (one.kind !== 'frame') continue
    const { content, set, total } = one.set
    const name = `${content}/${set}/${total}`
    const added = addFrame(sets.get(name) ?? null, frame)
    if (added.kind === 'frame') sets.set(name, added.set)
  }
  const [first] = sets.values()
  const [whole, another] = [...sets.values()].filter((each) => missingFrames(each).length === 0)
  // Nobody can say which of two was meant.
  if (another) return refused('several')
  return whole ?? first ?? refused('damagedCodes')
}
