/** Values by chance for checks, the same ones each time for the same text. */
import type { Draw } from '../lesson/schema.ts'
import type { Json } from '../sandbox/protocol.ts'

/** A number from 0 up to, not including, 1. */
export type Chance = () => number

/** Chance that depends on a text alone. */
export function chanceFrom(text: string): Chance {
  // FNV-1a, then mulberry32
  let state = 0x811c9dc5
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number of 32 bits that depends on a text alone. */
export function seedFrom(text: string): number {
  return Math.floor(chanceFrom(text)() * 2 ** 32)
}

/** A draw that names nothing to draw from gives `null`: the validator refuses such lessons. */
export function drawFrom({ whole, oneOf, letters, list }: Draw, chance: Chance): Json {
  if (whole) return wholeIn(whole, chance)
  if (oneOf) return oneOf[wholeFrom(0, oneOf.length - 1, chance)] ?? null
  if (letters) return timesIn(letters, chance, () => letterFrom(chance)).join('')
  return list ? timesIn(list.length, chance, () => drawFrom(list.of, chance)) : null
}

/** Mistakes sit at the borders: they come once in four draws. */
function wholeIn([min, max]: readonly [number, number], chance: Chance): number {
  if (chance() < 0.25) return chance() < 0.5 ? min : max
  return wholeFrom(min, max, chance)
}

function timesIn<Value>(count: readonly [number, number], chance: Chance, make: () => Value): Value[] {
  return Array.from({ length: wholeIn(count, chance) }, make)
}

function letterFrom(chance: Chance): string {
  return String.fromCharCode(wholeFrom(0x61, 0x7a, chance))
}

function wholeFrom(min: number, max: number, chance: Chance): number {
  return min + Math.floor(chance() * (max - min + 1))
}
