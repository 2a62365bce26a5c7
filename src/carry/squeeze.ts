/** Texts made small (raw deflate, RFC 1951) and large again. The door to fflate. */
import { Inflate, deflateSync } from 'fflate'
import { fromUtf8, toUtf8 } from './bytes.ts'

/** A step of reading: what comes out of it is at most about a thousand times as much. */
const STEP = 512

export function squeeze(text: string): Uint8Array {
  return deflateSync(toUtf8(text), { level: 9 })
}

export type Unsqueezed =
  | { kind: 'text'; text: string }
  /** Cut, changed, or never squeezed. */
  | { kind: 'damaged' }
  /** More than `most` bytes come out: reading stopped there. */
  | { kind: 'tooMuch' }

/** Reads bit by bit and counts what comes out, so that a small thing cannot become an endless one. */
export function unsqueeze(bytes: Uint8Array, most: number): Unsqueezed {
  const out = { parts: [] as Uint8Array[], size: 0, ended: false }
  const inflate = new Inflate((part, last) => {
    out.parts.push(part)
    out.size += part.length
    out.ended = last
  })
  try {
    for (let at = 0; at < bytes.length; at += STEP) {
      inflate.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length)
      if (out.size > most) return { kind: 'tooMuch' }
    }
  } catch {
    return { kind: 'damaged' }
  }
  const text = out.ended ? fromUtf8(joined(out.parts, out.size)) : null
  return text === null ? { kind: 'damaged' } : { kind: 'text', text }
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
