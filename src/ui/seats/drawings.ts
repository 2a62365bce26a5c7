/** The sixteen pictures of the seats, drawn for this app on a field of 48 by 48. Their middle is at 24, 24. */
import type { Picture } from '../../learner/seat.ts'

/** `light` and `half` are the two tones; `ground` is the colour of the disc; names with `Line` are drawn, not filled. */
export type Tone = 'light' | 'half' | 'ground' | 'lightLine' | 'halfLine' | 'groundLine'
export type Drawing = readonly (readonly [tone: Tone, path: string])[]

export const drawings: Record<Picture, Drawing> = {
  bird: [
    ['lightLine', 'M20.5 34.5V39M26 34.5V39'],
    [
      'light',
      'M9 21.5C13 22 14.5 20 18 18c2.3-1.3 4.5-1.7 7-2.7C27 13.5 29 12 31.5 12c3.2 0 5.5 2.3 5.5 5.3L41 19.5l-4.2 1.3C36.5 30 30.5 36 23 36 15 36 9.5 29.5 9 21.5Z',
    ],
    ['ground', `${dot(32, 17.2, 1.5)}M17 23.5c4.5.5 8.5-.5 11.5-3.5.8 6.5-2.5 10.5-6.5 10.5-3.2 0-5-3-5-7Z`],
    ['half', 'M17 23.5c4.5.5 8.5-.5 11.5-3.5.8 6.5-2.5 10.5-6.5 10.5-3.2 0-5-3-5-7Z'],
  ],
  boat: [
    ['lightLine', 'M24 8v22'],
    ['light', 'M26 10.5 37.5 27H26ZM9 30h30l-5.5 9h-19Z'],
    ['half', 'M22 14v13h-9.5Z'],
  ],
  cat: [
    ['light', 'M12.5 10.5 19.5 16c2.9-.7 6.1-.7 9 0l7-5.5 1.5 14C37 32.5 31.5 38 24 38s-13-5.5-13-13.5Z'],
    ['half', 'M14.8 14.8 18.3 17.5 14.3 20.5ZM33.2 14.8 29.7 17.5 33.7 20.5Z'],
    ['ground', `${dot(18.8, 24.5, 1.9)}${dot(29.2, 24.5, 1.9)}M21.8 28.8h4.4L24 31.5Z`],
    ['groundLine', 'M24 31.5v1.7M24 33.2c-1.3 1.6-3.3 1.3-3.8.2M24 33.2c1.3 1.6 3.3 1.3 3.8.2'],
  ],
  cloud: [
    ['light', 'M15.5 30a7 7 0 0 1-.7-13.9A9.8 9.8 0 0 1 33.3 14.8 7.7 7.7 0 0 1 33.3 30Z'],
    ['halfLine', 'M16.5 34.5l-1.8 4M24 34.5l-1.8 4M31.5 34.5l-1.8 4'],
  ],
  cup: [
    ['halfLine', 'M18 14.5c-2-2.3 2-3.7 0-6.5M26 14.5c-2-2.3 2-3.7 0-6.5'],
    ['lightLine', 'M33 21.5h2.5a4.6 4.6 0 0 1 0 9.2H32'],
    ['light', 'M11 18.5h22V29c0 5-3.5 8.5-8 8.5h-6c-4.5 0-8-3.5-8-8.5Z'],
    ['half', 'M12 39.5h20v2H12Z'],
  ],
  fish: [
    ['light', 'M7.5 24C13 14 26.5 13.5 32 22l8.5-6.5c-1.3 5.7-1.3 11.3 0 17L32 26c-5.5 8.5-19 8-24.5-2Z'],
    ['ground', dot(14.5, 22.3, 1.7)],
    ['groundLine', 'M20.5 19c2.2 3.2 2.2 6.8 0 10M26 20c1.3 2.6 1.3 5.4 0 8'],
  ],
  flower: [
    ['lightLine', 'M24 26v15'],
    ['half', 'M24 38.5c.8-5 4.7-7 9.5-7-.3 4.7-4.2 7.7-9.5 7Z'],
    ['light', ring(6, 7, (x, y) => dot(24 + x, 18.5 + y, 4.7))],
    ['ground', dot(24, 18.5, 4)],
  ],
  kite: [
    ['light', 'M24 7 36 19.5 24 35Z'],
    ['half', 'M24 7 12 19.5 24 35Z'],
    ['lightLine', 'M24 35c4.5 2-3.5 4.5 1 7'],
  ],
  leaf: [
    ['light', 'M38 10C20.5 9 10 17.5 11.5 35.5 28.5 38 38.5 27.5 38 10Z'],
    ['groundLine', 'M12.5 35 29.5 17.5M18.5 29v-7M18.5 29h7.5M23.5 23.5v-5.5M23.5 23.5h6'],
    ['lightLine', 'M8.5 39 12 35.5'],
  ],
  lamp: [
    ['light', 'M18 8.5h12l6.5 15.5h-25Z'],
    ['lightLine', 'M24 24v13'],
    ['light', 'M16 37h16v3.5H16Z'],
    ['halfLine', 'M12 28.5l-2 4M36 28.5l2 4M17.5 28.5l-.7 3.5M30.5 28.5l.7 3.5'],
  ],
  moon: [['light', 'M27.5 7.5A17 17 0 1 0 41 29 14 14 0 0 1 27.5 7.5Z']],
  mountain: [
    ['half', 'M19 37 32.5 16.5 44 37Z'],
    ['light', 'M5 37 19.5 10 34 37Z'],
    ['groundLine', 'M12.5 24.5l3.5-2.5 3.5 2.8 3.5-2.8 3.5 2.5'],
  ],
  star: [['light', star()]],
  sun: [
    ['halfLine', ring(8, 16, (x, y) => `M${24 + x} ${24 + y}L${24 + x * 0.75} ${24 + y * 0.75}`)],
    ['light', dot(24, 24, 8.5)],
  ],
  tree: [
    ['half', 'M21.5 29h5v12h-5Z'],
    [
      'light',
      'M24 7c5.5 0 9.3 3.6 9.6 8.2 3 1.4 4.9 4.2 4.9 7.3 0 5-4 8.5-9 8.5h-11c-5 0-9-3.5-9-8.5 0-3.1 1.9-5.9 4.9-7.3C14.7 10.6 18.5 7 24 7Z',
    ],
    ['ground', `${dot(20, 17, 1.8)}${dot(28, 19.5, 1.8)}${dot(21.5, 24.5, 1.8)}`],
  ],
  turtle: [
    ['half', 'M14 30h6v6.5h-3.5c-1.5 0-2.5-1-2.5-2.5ZM28 30h6v4c0 1.5-1 2.5-2.5 2.5H28ZM6.5 29.5 12 26v5Z'],
    ['light', `M10.5 30.5C10.5 21 15.5 14.5 23 14.5S35.5 21 35.5 30.5Z${dot(38.3, 25.5, 4.6)}`],
    ['ground', dot(39.5, 24.3, 1.2)],
    ['groundLine', 'M23 15v5.5M23 20.5l-5 3.5v6M23 20.5l5 3.5v6M18 24l-6.5 0M28 24l6 0'],
  ],
}

function dot(x: number, y: number, radius: number): string {
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`
}

/** `many` places on a circle of that radius, each turned into a path. */
function ring(many: number, radius: number, path: (x: number, y: number) => string): string {
  return Array.from({ length: many }, (_, at) => {
    const turn = (2 * Math.PI * at) / many - Math.PI / 2
    return path(round(radius * Math.cos(turn)), round(radius * Math.sin(turn)))
  }).join('')
}

function star(): string {
  const points = Array.from({ length: 10 }, (_, at) => {
    const radius = at % 2 === 0 ? 17 : 7.6
    const turn = (Math.PI * at) / 5 - Math.PI / 2
    return `${round(24 + radius * Math.cos(turn))} ${round(25.5 + radius * Math.sin(turn))}`
  })
  return `M${points.join('L')}Z`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
