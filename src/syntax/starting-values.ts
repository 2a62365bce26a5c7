/** "What if": the same program with other starting values. */
import type { AnyNode, Expression } from 'acorn'
import { toSource, type Data } from './literal.ts'
import { parse } from './parse.ts'
import { scopesOf } from './scopes.ts'
import { startsOf, type Start } from './starts.ts'

export type Replaced =
  | { kind: 'replaced'; program: string }
  | { kind: 'unreadable' }
  /** Names that get no first value at the top level of the program, in the order asked for. */
  | { kind: 'missing'; names: string[] }

interface Edit {
  start: number
  end: number
  text: string
}

/**
 * Gives variables other first values: where they are declared at the top level of the program (`let`, `const` or
 * `var NAME`), or where they are first assigned there, when they are declared without a value. What is assigned
 * later stays. Everything else keeps its line, so that places of errors stay true.
 */
export function replaceStartingValues(program: string, values: Record<string, Data>): Replaced {
  const tree = parse(program)
  if (tree.kind === 'problem') return { kind: 'unreadable' }
  const names = Object.keys(values)
  const starts = startsOf(scopesOf(tree), names)
  const missing = names.filter((name) => !starts.has(name))
  if (missing.length > 0) return { kind: 'missing', names: missing }
  const changed = names.flatMap((name) => starts.get(name) ?? [])
  const ends = [...new Set(changed.map(({ statement }) => statement))].flatMap((each) =>
    closing(each, program),
  )
  const edits = names.flatMap((name) => valueEdit(starts.get(name), values[name], program))
  // Where both are due at one place, the value is put in later and so stands before the semicolon.
  return { kind: 'replaced', program: apply(program, [...ends, ...edits]) }
}

function valueEdit(start: Start | undefined, value: Data | undefined, program: string): Edit[] {
  if (start === undefined || value === undefined) return []
  const source = toSource(value)
  if ('after' in start) return [{ start: start.after, end: start.after, text: ` = ${source}` }]
  return replacement(start.value, source, program)
}

function replacement({ type, start, end }: Expression, source: string, program: string): Edit[] {
  // In `a = b = 3` only `a` is meant.
  if (type === 'AssignmentExpression') {
    return [
      { start, end: start, text: '(' },
      { start: end, end, text: `, ${source})` },
    ]
  }
  return [{ start, end, text: source + lineBreaks(program.slice(start, end)) }]
}

/** As many line breaks as the old value had. */
function lineBreaks(text: string): string {
  return '\n'.repeat(text.match(/\r\n|[\n\r\u2028\u2029]/g)?.length ?? 0)
}

/** Without its semicolon, `let a` before a line that starts with `(` or `[` would become a call: `let a = 7(…)`. */
function closing({ end }: AnyNode, program: string): Edit[] {
  return program[end - 1] === ';' ? [] : [{ start: end, end, text: ';' }]
}

function apply(program: string, edits: readonly Edit[]): string {
  const backwards = [...edits].sort((a, b) => b.end - a.end || b.start - a.start)
  return backwards.reduce(
    (text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end),
    program,
  )
}
