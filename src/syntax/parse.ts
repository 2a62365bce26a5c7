/** The door to the parser: source text in, a syntax tree or the place of the problem out. */
import { Parser, type Comment, type Node, type Program, type Token } from 'acorn'

export type { Comment, Node, Program, Token }

export interface Tree {
  kind: 'tree'
  source: string
  program: Program
  /** Comments in source order; a hashbang line is none. */
  comments: Comment[]
  tokens: Token[]
}

export interface SyntaxProblem {
  kind: 'problem'
  /** The parser's own words, untranslated and without their place. */
  message: string
  /** `tooDeep`: nested further than the parser can follow; its place is then unknown (0). */
  reason: 'syntax' | 'tooDeep'
  /** In UTF-16 units from the start of the source. */
  offset: number
  /** 1-based line and column (UTF-16 units); 0 when unknown. */
  line: number
  column: number
}

/**
 * Acorn looks at the words of an error where the stack has just ended. V8 compiles a regular expression when it is
 * first used, and ends the whole page or process when there is no stack left for that: `a[a[a[…` would be enough.
 */
class DeepParser extends Parser {
  protected catchStackOverflow<T>(work: () => T): T {
    return work()
  }
}

/**
 * Reads a program as a sandbox runs it: a script of the newest ECMAScript, a BOM, a hashbang and `await` outside of
 * functions allowed. Never throws.
 */
export function parse(source: string): Tree | SyntaxProblem {
  const asScript = parseAs(source, false)
  if (asScript.kind === 'tree' || !source.includes('await')) return asScript
  // Only then, because `await` is a name in plain scripts. Of two problems the later one is not about `await`.
  const awaiting = parseAs(source, true)
  return awaiting.kind === 'tree' || awaiting.offset > asScript.offset ? awaiting : asScript
}

function parseAs(source: string, allowAwaitOutsideFunction: boolean): Tree | SyntaxProblem {
  const comments: Comment[] = []
  const tokens: Token[] = []
  try {
    const program = DeepParser.parse(source, {
      ecmaVersion: 'latest',
      sourceType: 'script',
      allowHashBang: true,
      allowAwaitOutsideFunction,
      onComment: comments,
      onToken: tokens,
    })
    return { kind: 'tree', source, program, comments: comments.filter(isNoHashbang(source)), tokens }
  } catch (error) {
    return problemOf(error)
  }
}

const isNoHashbang =
  (source: string) =>
  (comment: Comment): boolean =>
    comment.start > 0 || !source.startsWith('#!')

function problemOf(error: unknown): SyntaxProblem {
  const message = error instanceof Error ? error.message.replace(/ \(\d+:\d+\)$/, '') : String(error)
  const place = error as { pos?: number; loc?: { line: number; column: number } }
  if (place.loc === undefined) {
    return { kind: 'problem', reason: 'tooDeep', message, offset: 0, line: 0, column: 0 }
  }
  const { line, column } = place.loc
  return { kind: 'problem', reason: 'syntax', message, offset: place.pos ?? 0, line, column: column + 1 }
}
