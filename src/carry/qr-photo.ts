/** The text of a QR code in a picture. The decoder is fetched with the first picture. */
import { halved, turned, type Picture } from './picture.ts'

export type { Picture }

/** Larger pictures are made smaller first. */
const LARGEST_SIDE = 1600
/** No code is smaller than this, in points. */
const SMALLEST_SIDE = 40

/**
 * Null when there is none that can be read. `live`: one picture of a running camera, quickly; `photo`: tries longer,
 * also in half and quarter size, where noise and the grid of a screen disappear, and turned.
 */
export async function readQr(picture: Picture, how: 'live' | 'photo'): Promise<string | null> {
  const { decodeQR } = await import('qr/decode.js')
  const read = (each: Picture): string | null => {
    try {
      return decodeQR(each, how === 'live' ? {} : { effort: 10, timeLimit: 1_000 })
    } catch {
      return null
    }
  }
  for (const each of attempts(picture, how)) {
    const text = Math.min(each.width, each.height) < SMALLEST_SIDE ? null : read(each)
    if (text !== null) return text
  }
  return null
}

function* attempts(picture: Picture, how: 'live' | 'photo'): Generator<Picture> {
  let first = picture
  while (Math.max(first.width, first.height) > LARGEST_SIDE) first = halved(first)
  yield first
  if (how === 'live') return
  const half = halved(first)
  yield half
  yield halved(half)
  // The decoder does not see a code that stands on its corner.
  yield turned(first)
  yield turned(half)
}
