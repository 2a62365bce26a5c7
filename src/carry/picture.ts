/** Pictures as a canvas has them, made smaller and turned. */

/** Four bytes for each point, row by row. */
export interface Picture {
  width: number
  height: number
  data: Uint8Array | Uint8ClampedArray
}

/** Each point is the mean of four. */
export function halved({ width, height, data }: Picture): Picture {
  const [w, h] = [width >> 1, height >> 1]
  const small = new Uint8ClampedArray(w * h * 4)
  const next = width * 4
  for (let y = 0; y < h; y += 1) {
    for (let x = 0; x < w; x += 1) {
      const from = (2 * y * width + 2 * x) * 4
      for (let at = from; at < from + 4; at += 1) {
        const sum =
          (data[at] ?? 0) + (data[at + 4] ?? 0) + (data[at + next] ?? 0) + (data[at + next + 4] ?? 0)
        small[(y * w + x) * 4 + at - from] = sum / 4
      }
    }
  }
  return { width: w, height: h, data: small }
}

const ANGLE = Math.PI / 6

/** By a twelfth of a circle, on grey ground, in a square that holds it whole. */
export function turned({ width, height, data }: Picture): Picture {
  const side = Math.ceil(Math.hypot(width, height))
  const square = new Uint8ClampedArray(side * side * 4).fill(160)
  const [cos, sin] = [Math.cos(ANGLE), Math.sin(ANGLE)]
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const [dx, dy] = [x - side / 2, y - side / 2]
      const [fromX, fromY] = [
        Math.round(cos * dx + sin * dy + width / 2),
        Math.round(cos * dy - sin * dx + height / 2),
      ]
      if (fromX < 0 || fromX >= width || fromY < 0 || fromY >= height) continue
      const from = (fromY * width + fromX) * 4
      square.set(data.subarray(from, from + 4), (y * side + x) * 4)
    }
  }
  return { width: side, height: side, data: square }
}
