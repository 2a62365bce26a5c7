/** "It ran, but": gentle notices about a program that ended well. */
import type { RunResult } from '../sandbox/protocol.ts'
import { parse } from '../syntax/parse.ts'
import { explained } from './explained.ts'
import type { Explanation } from './explanation.ts'
import { ranKinds } from './order.ts'
import { ran } from './ran.ts'

export interface EndedWell {
  program: string
  result: Pick<RunResult, 'outcome' | 'printed'>
  /** The lines that should have been printed, where somebody knows. */
  expected?: readonly string[]
}

/** More than a few notices are noise. */
const most = 3

/** The surest first, one for each line at most; empty for a program that did not end well. */
export function notice({ program, result, expected }: EndedWell): Explanation[] {
  const tree = parse(program)
  if (result.outcome.kind !== 'completed' || tree.kind === 'problem') return []
  const found = ran({ tree, printed: result.printed, expected: expected ?? null })
  const notices: Explanation[] = []
  for (const kind of ranKinds) {
    for (const finding of [kind.ran?.(found) ?? []].flat()) {
      const explanation = explained(kind.kind, finding, program)
      if (notices.some(({ line }) => line === explanation.line)) continue
      notices.push(explanation)
      if (notices.length === most) return notices
    }
  }
  return notices
}
