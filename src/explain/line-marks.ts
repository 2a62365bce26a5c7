/** What stands before the code of each line when code was copied with its surroundings. */
import type { Finding, Span } from './kind.ts'
import { linesOf } from './search-code.ts'
import { replaced, type Unreadable } from './unreadable.ts'

interface LineMark extends Span {
  /** The first group of the pattern. */
  mark: string
}

/** The marks of all lines that begin with one; `pattern` matches a mark and the space that goes with it. */
export function lineMarks({ program }: Pick<Unreadable, 'program'>, pattern: RegExp): LineMark[] {
  return linesOf(program).flatMap(({ text, start }) => {
    const found = pattern.exec(text)
    return found ? [{ mark: found[1] ?? '', start, end: start + found[0].length }] : []
  })
}

/** The first of the marks, and the change that takes all of them out; null when it comes too late to be blamed. */
export function copiedMarks(
  { program, problem }: Unreadable,
  marks: readonly LineMark[],
): Pick<Finding, 'at' | 'edits'> | null {
  const [first] = marks
  if (!first || program.slice(0, first.start).split('\n').length > problem.line) return null
  const start = program.indexOf(first.mark, first.start)
  return {
    at: { start, end: start + first.mark.length },
    edits: marks.map((each) => replaced(each, '')),
  }
}
