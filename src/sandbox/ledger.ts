/** What a run has printed, bounded on the page's side too: a worker is never trusted. */
import type { Limits, Printed } from './protocol.ts'

export interface Ledger {
  readonly lines: Printed[]
  /** Takes lines in; false when they are more than a run may print. */
  add(lines: Printed[]): boolean
}

export function createLedger(limits: Limits): Ledger {
  const lines: Printed[] = []
  let characters = 0

  function fits(line: Printed): boolean {
    characters += line.text.length
    return (
      lines.length < limits.lines &&
      characters <= limits.characters &&
      line.text.length <= limits.lineCharacters &&
      (line.starts?.length ?? 0) <= line.text.length
    )
  }

  return {
    lines,
    add(more) {
      for (const line of more) {
        if (!fits(line)) return false
        lines.push(line)
      }
      return true
    },
  }
}
