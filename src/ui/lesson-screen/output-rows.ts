/** Printed texts as the rows of the output pane: one for each line that stands on the screen. */
import type { Printed, Stream } from '../../sandbox/protocol.ts'

export interface OutputRow {
  stream: Stream
  text: string
  /** The end of the text was left out: said after its last row. */
  cut: boolean
  /** False for the further lines of one printed text. */
  first: boolean
  /** Where its further values begin (see `Printed.starts`). */
  starts?: readonly number[]
  /** An answer that is "Cancel". */
  cancelled?: true
}

/**
 * Gives the rows of what has been printed so far. A list that only grew is gone on with where it ended; what was
 * given before is then part of what is given now, and grows with it.
 */
export function createRowList(): (printed: readonly Printed[]) => readonly OutputRow[] {
  let rows: OutputRow[] = []
  let done: readonly Printed[] = []
  return (printed) => {
    const last = done.length - 1
    if (printed[0] !== done[0] || printed[last] !== done[last]) {
      rows = []
      done = []
    }
    for (let at = done.length; at < printed.length; at += 1) addRows(rows, printed[at])
    done = printed
    return rows
  }
}

function addRows(rows: OutputRow[], printed: Printed | undefined): void {
  if (!printed) return
  const { stream, text, cut = false, starts, cancelled } = printed
  if (!text.includes('\n')) {
    rows.push({
      stream,
      text,
      cut,
      first: true,
      ...(starts ? { starts } : {}),
      ...(cancelled ? { cancelled } : {}),
    })
    return
  }
  const lines = text.split(/\r?\n/)
  for (const [at, line] of lines.entries()) {
    rows.push({ stream, text: line, cut: cut && at === lines.length - 1, first: at === 0 })
  }
}

/** Everything that was printed, as the program printed it. */
export function plainText(printed: readonly Printed[]): string {
  return printed
    .filter(({ cancelled }) => !cancelled)
    .map(({ text }) => text)
    .join('\n')
}

/** How many lines of the screen a text takes, as a first guess: signs outside of Latin may be wider or narrower. */
export function guessedLines(text: string, columns: number): number {
  return Math.max(1, Math.ceil(text.length / Math.max(1, columns)))
}
