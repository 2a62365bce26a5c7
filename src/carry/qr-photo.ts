/** The text of a QR code in a picture. The decoder is fetched with the first picture. */

/** As of a canvas: four bytes for each point, row by row. */
export interface Picture {
  width: number
  height: number
  data: Uint8Array | Uint8ClampedArray
}

/** Larger pictures are made smaller first. */
const LARGEST_SIDE = 1600

/**
 * Null when there is none that can be read. `live`: one picture of a running camera, quickly; `photo`: tries longer,
 * also in half and quarter size, where noise and the grid of a screen disappear.
 */
export async function readQr(picture: Picture, how: 'live' | 'photo'): Promise<string | null> {
  const { decodeQR } = await import('qr/decode.js')
  const read = (each: Picture): string | null => {
    try {
      return decodeQR(each, how === 'live' ? {} : { effort: 10, timeLimit: 600 })
    } catch {
      return null
    }
  }
  let each = picture
  while (Math.max(each.width, each.height) > LARGEST_SIDE) each = halved(each)
  for (let tries = how === 'live' ? 1 : 3; tries > 0 && Math.min(each.width, each.height) >= 40; tries -= 1) {
    const text = read(each)
    if (text !== null) return text
    each = halved(each)
  }
  return null
}

/** Each point is the mean of four. */
function halved({ width, height, data }: Picture): Picture {
  const [w, h] = [width >> 1, height >> 1]
  const small = new Uint8ClampedArray(w * h * 4)
  for (let y = 0; y < h; y += 1) {
    for (let x = 0; x < w; x += 1) {
      const from = (2 * y * width + 2 * x) * 4
      for (let channel = 0; channel < 4; channel += 1) {
        const at = from + channel
        const sum =
          (data[at] ?? 0) +
          (data[at + 4] ?? 0) +
          (data[at + width * 4] ?? 0) +
          (data[at + width * 4 + 4] ?? 0)
        small[(y * w + x) * 4 + channel] = sum / 4
      }
    }
  }
  return { width: w, height: h, data: small }
}
