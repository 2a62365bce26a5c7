/** The text of a QR code in a picture. The door to the decoder: loaded with the first picture, in a worker where there may be one. */
import { decodeQR } from 'qr/decode.js'
import { halved, turned, type Picture } from './picture.ts'

/** Larger pictures are made smaller first. */
const LARGEST_SIDE = 1600
/** No code is smaller than this, in points. */
const SMALLEST_SIDE = 40

/** `live`: one picture of a running camera, quickly; `photo`: tries longer. */
export type HowToRead = 'live' | 'photo'

/** Null when there is none that can be read. */
export function readQr(picture: Picture, how: HowToRead): string | null {
  for (const text of triesToRead(picture, { how, patience: 1_000 })) if (text !== null) return text
  return null
}

/**
 * One result for each try: the picture as it is; of a photo also in half and quarter size, where noise and the grid of
 * a screen disappear, and turned. Whoever may not be away for long rests between them. `patience`: milliseconds for
 * what is optional in one try.
 */
export function* triesToRead(
  picture: Picture,
  { how, patience }: { how: HowToRead; patience: number },
): Generator<string | null> {
  for (const each of attempts(picture, how)) {
    if (Math.min(each.width, each.height) < SMALLEST_SIDE) continue
    yield decoded(each, how === 'live' ? {} : { effort: 10, timeLimit: patience })
  }
}

function decoded(picture: Picture, options: { effort?: number; timeLimit?: number }): string | null {
  try {
    return decodeQR(picture, options)
  } catch {
    return null
  }
}

function* attempts(picture: Picture, how: HowToRead): Generator<Picture> {
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
