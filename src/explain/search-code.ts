/** Looks for patterns in the code of a program, not in its texts and comments. */
import { looseTokens } from '../syntax/loose-tokens.ts'
import type { Span } from './kind.ts'
import type { Unreadable } from './unreadable.ts'

export interface CodePiece extends Span {
  text: string
  line: number
  /** The groups of the pattern. */
  groups: string[]
}

/** Every match that begins in code; a global pattern is needed. Quotes of the match itself do not count as text. */
export function searchCode({ program }: Pick<Unreadable, 'program'>, pattern: RegExp): CodePiece[] {
  const silent = looseTokens(program).filter(
    ({ type }) => type === 'comment' || type === 'string' || type === 'template',
  )
  return [...program.matchAll(pattern)].flatMap((found) => {
    const start = found.index
    if (silent.some((each) => each.start < start && start < each.end)) return []
    const [text, ...groups] = found
    return [
      { start, end: start + text.length, text, groups, line: program.slice(0, start).split('\n').length },
    ]
  })
}

export interface SourceLine extends Span {
  text: string
  /** 1-based. */
  line: number
}

export function linesOf(program: string): SourceLine[] {
  let start = 0
  return program.split('\n').map((text, index) => {
    const line = { text, line: index + 1, start, end: start + text.length }
    start = line.end + 1
    return line
  })
}
