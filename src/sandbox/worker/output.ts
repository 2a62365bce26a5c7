/** What a program prints: counted, bounded, and handed over soon enough to survive a hang. */
import { FIRST_LINES, FLUSH_MS } from '../limits.ts'
import type { Limits, Printed } from '../protocol.ts'

export interface Output {
  add(line: Printed): void
  /** Hands over what has been printed since the last time. */
  flush(): void
}

export interface OutputParts {
  limits: Limits
  send: (lines: Printed[]) => void
  /** The limit is met: this line is not shown, and nothing after it. */
  onFull: () => void
}

/**
 * The lines stay on the host's side of the engine, so that nothing is lost when the engine stops or breaks.
 * A call of `console.log` costs 12 µs with everything: 60 ms for all the lines a program may print.
 */
export function createOutput({ limits, send, onFull }: OutputParts): Output {
  let waiting: Printed[] = []
  let lines = 0
  let characters = 0
  let flushed = performance.now()

  function flush(): void {
    if (waiting.length === 0) return
    const batch = waiting
    waiting = []
    flushed = performance.now()
    send(batch)
  }

  function add(line: Printed): void {
    const kept = cutLine(line, limits.lineCharacters)
    lines += lineCount(kept.text)
    characters += kept.text.length
    if (lines > limits.lines || characters > limits.characters) return onFull()
    waiting.push(kept)
    if (lines <= FIRST_LINES || performance.now() - flushed > FLUSH_MS) flush()
  }

  return { add, flush }
}

/** How many lines a printed text takes on the screen. */
export function lineCount(text: string): number {
  let count = 1
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

/** Keeps a line within `length` UTF-16 units, without halving a character, and marks what was cut. */
export function cutLine(line: Printed, length: number): Printed {
  if (line.text.length <= length) return line
  const end = isHighSurrogate(line.text.charCodeAt(length - 1)) ? length - 1 : length
  return { ...line, text: line.text.slice(0, end), cut: true }
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}
