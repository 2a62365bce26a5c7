/** "It ran, but": gentle notices about a program that ended well. */
import type { RunResult } from '../sandbox/protocol.ts'
import { parse, type SyntaxProblem } from '../syntax/parse.ts'
import { LONGEST } from './explain.ts'
import { explained } from './explained.ts'
import type { Explanation } from './explanation.ts'
import { duplicate } from './kinds/decl/duplicate.ts'
import { lastKinds, ranKinds } from './order/ran-kinds.ts'
import type { Kind } from './kind.ts'
import { ran, type Ran } from './ran.ts'
import { unreadable } from './unreadable.ts'

export interface EndedWell {
  program: string
  result: Pick<RunResult, 'outcome' | 'printed' | 'unfinished'>
  /** The lines that should have been printed, where somebody knows. */
  expected?: readonly string[]
  /** Names that the lesson offers. */
  known?: readonly string[]
}

/** More than a few notices are noise. */
const most = 3

/** The surest first, one for each line at most; empty for a program that did not end well. */
export function notice({ program, result, expected, known }: EndedWell): Explanation[] {
  const tree = parse(program)
  if (result.outcome.kind !== 'completed' || program.length > LONGEST) return []
  if (tree.kind === 'problem') return twice(program, tree)
  const found = ran({
    ...{ tree, printed: result.printed, unfinished: result.unfinished === true },
    ...{ expected: expected ?? null, known: known ?? [] },
  })
  const notices = firstOf(ranKinds, found)
  if (notices.length > 0) return notices
  for (const kind of lastKinds) {
    const last = firstOf([kind], found)
    if (last.length > 0) return last
  }
  return []
}

function firstOf(kinds: readonly Kind[], found: Ran): Explanation[] {
  const notices: Explanation[] = []
  for (const kind of kinds) {
    for (const finding of [kind.ran?.(found) ?? []].flat()) {
      const explanation = explained(kind.kind, finding, found.program)
      if (notices.some(({ line }) => line === explanation.line)) continue
      notices.push(explanation)
      if (notices.length === most) return notices
    }
  }
  return notices
}

/** QuickJS lets a function and a variable of one name pass, which no browser does. */
function twice(program: string, problem: SyntaxProblem): Explanation[] {
  const finding = duplicate.unreadable?.(unreadable(program, problem))
  return finding ? [explained(duplicate.kind, finding, program)] : []
}
