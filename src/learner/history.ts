/** Which earlier texts are worth their room: all of the last hour, then fewer the older they are. */
import type { Version } from './piece.ts'

/** Typing makes a new version at most this often. */
export const VERSION_EVERY_MS = 30_000

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** The newest are kept whatever the clock says: it may have been set. */
const NEWEST = 20

export interface Bounds {
  /** Of one piece. */
  count: number
  /** UTF-16 units of all texts of one piece, and of one seat. */
  perPiece: number
  perSeat: number
}

export const wideBounds: Bounds = { count: 200, perPiece: 2_000_000, perSeat: 20_000_000 }
/** localStorage has room for five million units of everything. */
export const narrowBounds: Bounds = { count: 20, perPiece: 100_000, perSeat: 1_000_000 }

/** Versions of one piece that may go, given all of them in any order. */
export function outgrown(versions: readonly Version[], now: number, bounds: Bounds): Version[] {
  const newestFirst = [...versions].sort((a, b) => b.revision - a.revision)
  const seen = new Set<string>()
  let room = bounds.perPiece
  let count = 0
  return newestFirst.filter((version, at) => {
    const span = at < NEWEST ? null : spanOf(now - version.at)
    const crowded = span !== null && seen.has(span)
    if (crowded || count >= bounds.count || (room < version.code.length && count > 0)) return true
    if (span !== null) seen.add(span)
    room -= version.code.length
    count += 1
    return false
  })
}

/** Versions of the same span of time stand for each other; null: this one stands for itself. */
function spanOf(age: number): string | null {
  if (age < HOUR) return null
  if (age < DAY) return `10 minutes ${Math.floor(age / (10 * MINUTE))}`
  if (age < 60 * DAY) return `day ${Math.floor(age / DAY)}`
  return `month ${Math.floor(age / (30 * DAY))}`
}
