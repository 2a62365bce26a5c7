/** The mark of Jisr, a bridge over water, as strokes: drawn early without React, and later with it. */
export const markBox = '0 0 48 32'

export const markStrokes: { d: string; width: number; opacity?: number }[] = [
  { d: 'M2 20C10 8 18 5 24 5s14 3 22 15', width: 3.5 },
  { d: 'M2 20h44', width: 3.5 },
  { d: 'M12 20v-8M24 20V6M36 20v-8', width: 2.5 },
  { d: 'M5 28c3-2.4 6-2.4 9 0s6 2.4 9 0 6-2.4 9 0 6 2.4 9 0', width: 2.5, opacity: 0.55 },
]
