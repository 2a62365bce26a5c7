/** A video of QR codes that Chromium takes for a camera (YUV4MPEG2, grey: the colours of all points are in the middle). */
import { writeFileSync } from 'node:fs'
import { qrMatrix } from '../../src/carry/carry.ts'

const WIDTH = 640
const HEIGHT = 480
const PER_SECOND = 10
/** Each code is held before the camera, and then taken away: a hand moves. */
const HELD = 10
const AWAY = 2

/** Writes the video, which begins anew when it ends. */
export function filmCodes(path: string, texts: readonly string[]): void {
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F${PER_SECOND}:1 Ip A1:1 C420jpeg\n`)
  const wall = frameOf(() => 120)
  const frames = texts.flatMap((text) => {
    const shown = frameOf(brightnessOf(qrMatrix(text)))
    return [...Array<Buffer>(HELD).fill(shown), ...Array<Buffer>(AWAY).fill(wall)]
  })
  writeFileSync(path, Buffer.concat([head, ...frames]))
}

function brightnessOf(rows: readonly boolean[][]): (x: number, y: number) => number {
  const scale = Math.floor(HEIGHT / rows.length)
  const [left, top] = [(WIDTH - rows.length * scale) >> 1, (HEIGHT - rows.length * scale) >> 1]
  return (x, y) => {
    const square = rows[Math.floor((y - top) / scale)]?.[Math.floor((x - left) / scale)]
    return square === undefined ? 120 : square ? 30 : 225
  }
}

function frameOf(brightness: (x: number, y: number) => number): Buffer {
  const points = Buffer.alloc(WIDTH * HEIGHT * 1.5, 128)
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) points[y * WIDTH + x] = brightness(x, y)
  }
  return Buffer.concat([Buffer.from('FRAME\n'), points])
}
