/** "What if": the same program with other starting values. */
import type { VariableDeclaration, VariableDeclarator } from 'acorn'
import { toSource, type Data } from './literal.ts'
import { parse, type Tree } from './parse.ts'

export type Replaced =
  | { kind: 'replaced'; program: string }
  | { kind: 'unreadable' }
  /** Names without a declaration at the top level of the program, in the order asked for. */
  | { kind: 'missing'; names: string[] }

interface Edit {
  start: number
  end: number
  text: string
}

/**
 * Gives variables other values in their first declaration at the top level (`let`, `const` or `var NAME`,
 * with or without a value). Everything else keeps its line, so that places of errors stay true.
 */
export function replaceStartingValues(program: string, values: Record<string, Data>): Replaced {
  const tree = parse(program)
  if (tree.kind === 'problem') return { kind: 'unreadable' }
  const starts = firstDeclarations(tree)
  const names = Object.keys(values)
  const missing = names.filter((name) => !starts.has(name))
  if (missing.length > 0) return { kind: 'missing', names: missing }
  const changed = names.flatMap((name) => starts.get(name) ?? [])
  const ends = [...new Set(changed.map(({ declaration }) => declaration))].flatMap((each) =>
    closing(each, program),
  )
  const edits = names.flatMap((name) => valueEdit(starts.get(name), values[name], program))
  // Where both are due at one place, the value is put in later and so stands before the semicolon.
  return { kind: 'replaced', program: apply(program, [...ends, ...edits]) }
}

interface Start {
  declaration: VariableDeclaration
  declarator: VariableDeclarator
}

function firstDeclarations(tree: Tree): Map<string, Start> {
  const found = new Map<string, Start>()
  for (const declaration of tree.program.body) {
    if (declaration.type !== 'VariableDeclaration') continue
    for (const declarator of declaration.declarations) {
      const { id } = declarator
      if (id.type === 'Identifier' && !found.has(id.name)) found.set(id.name, { declaration, declarator })
    }
  }
  return found
}

function valueEdit(start: Start | undefined, value: Data | undefined, program: string): Edit[] {
  if (start === undefined || value === undefined) return []
  const { id, init } = start.declarator
  const source = toSource(value)
  if (!init) return [{ start: id.end, end: id.end, text: ` = ${source}` }]
  return [{ start: init.start, end: init.end, text: source + lineBreaks(program, init) }]
}

/** As many line breaks as the old value had. */
function lineBreaks(program: string, { start, end }: { start: number; end: number }): string {
  return '\n'.repeat(program.slice(start, end).match(/\r\n|[\n\r\u2028\u2029]/g)?.length ?? 0)
}

/** Without its semicolon, `let a` before a line that starts with `(` or `[` would become a call: `let a = 7(…)`. */
function closing({ end }: VariableDeclaration, program: string): Edit[] {
  return program[end - 1] === ';' ? [] : [{ start: end, end, text: ';' }]
}

function apply(program: string, edits: readonly Edit[]): string {
  const backwards = [...edits].sort((a, b) => b.end - a.end)
  return backwards.reduce(
    (text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end),
    program,
  )
}
