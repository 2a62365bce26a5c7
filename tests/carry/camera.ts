/** What a camera makes of a QR code on a screen: larger or smaller, turned, noisy, not quite sharp. */
import type { Picture } from '../../src/carry/carry.ts'

export interface View {
  /** Points for each square. */
  scale?: number
  /** Degrees, clockwise. */
  turn?: number
  /** The largest change of a point's brightness. */
  noise?: number
  /** How many points around each one are mixed into it. */
  blur?: number
  /** Brightness of dark and light squares. */
  tones?: [dark: number, light: number]
  /** Points of grey wall around it. */
  wall?: number
}

export function photograph(matrix: readonly boolean[][], view: View = {}): Picture {
  const { scale = 4, turn = 0, noise = 0, blur = 0, tones = [0, 255], wall = 0 } = view
  const side = matrix.length * scale
  const turns = Math.abs(turn) % 90 === 0 ? 1 : Math.SQRT2
  const size = Math.ceil(side * turns) + 2 * wall
  const random = generator(size + turn)
  const angle = (-turn * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const brightness = (x: number, y: number): number => {
    const [fromX, fromY] = [x - size / 2 + 0.5, y - size / 2 + 0.5]
    const column = Math.floor((cos * fromX - sin * fromY + side / 2) / scale)
    const row = Math.floor((sin * fromX + cos * fromY + side / 2) / scale)
    const square = matrix[row]?.[column]
    return square === undefined ? 200 : square ? tones[0] : tones[1]
  }
  const sharp = Float64Array.from({ length: size * size }, (_, at) =>
    brightness(at % size, Math.floor(at / size)),
  )
  const soft = blurred(sharp, size, blur)
  const data = new Uint8ClampedArray(size * size * 4)
  soft.forEach((value, at) => {
    const seen = value + (random() * 2 - 1) * noise
    data.set([seen, seen, seen, 255], at * 4)
  })
  return { width: size, height: size, data }
}

function blurred(values: Float64Array, size: number, reach: number): Float64Array {
  if (reach === 0) return values
  return values.map((_, at) => {
    const [x, y] = [at % size, Math.floor(at / size)]
    let sum = 0
    let count = 0
    for (let dy = -reach; dy <= reach; dy += 1) {
      for (let dx = -reach; dx <= reach; dx += 1) {
        if (x + dx < 0 || x + dx >= size || y + dy < 0 || y + dy >= size) continue
        sum += values[(y + dy) * size + x + dx] ?? 0
        count += 1
      }
    }
    return sum / count
  })
}

/** Numbers from 0 to 1, the same in every run. */
export function generator(seed: number): () => number {
  let state = seed + 0x9e3779b9
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
