/** Printed texts as the rows of the output pane: one for each line that stands on the screen. */
import type { Printed, Stream } from '../../sandbox/protocol.ts'

export interface OutputRow {
  stream: Stream
  text: string
  /** The end of the text was left out: said after its last row. */
  cut: boolean
  /** False for the further lines of one printed text. */
  first: boolean
}

export function rowsOf(printed: readonly Printed[]): OutputRow[] {
  const rows: OutputRow[] = []
  for (const { stream, text, cut = false } of printed) {
    if (!text.includes('\n')) {
      rows.push({ stream, text, cut, first: true })
      continue
    }
    const lines = text.split(/\r?\n/)
    for (const [at, line] of lines.entries()) {
      rows.push({ stream, text: line, cut: cut && at === lines.length - 1, first: at === 0 })
    }
  }
  return rows
}

/** Everything that was printed, as the program printed it. */
export function plainText(printed: readonly Printed[]): string {
  return printed.map(({ text }) => text).join('\n')
}

/** How many lines of the screen a text takes, as a first guess: signs outside of Latin may be wider or narrower. */
export function guessedLines(text: string, columns: number): number {
  return Math.max(1, Math.ceil(text.length / Math.max(1, columns)))
}
