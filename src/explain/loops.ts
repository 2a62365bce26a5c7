/** Loops that do not end: which one, and what its condition waits for. */
import type { Scopes, Variable } from '../syntax/scopes.ts'
import type { AnyNode } from '../syntax/walk.ts'
import type { Failed } from './failed.ts'
import type { Edit } from './explanation.ts'
import { isLoop, isPrint, type Loop, type Readable } from './readable.ts'

export interface EndlessLoop {
  loop: Loop
  /** Null for `for (;;)`. */
  test: AnyNode | null
  /** Variables that the condition reads. */
  reads: Variable[]
  /** Those of them that the loop changes. */
  changed: Variable[]
}

/** The loops that may run without end, those most likely first. */
export function endlessLoops(program: Failed): EndlessLoop[] {
  return program.nodes
    .filter((node): node is Loop => isLoop(node))
    .flatMap((loop) =>
      loop.type === 'ForOfStatement' || loop.type === 'ForInStatement' ? [] : [seen(program, loop)],
    )
    .filter((found) => !endsBy(program, found))
    .sort((a, b) => a.changed.length - b.changed.length)
}

function seen(
  program: Readable,
  loop: Exclude<Loop, { type: 'ForOfStatement' | 'ForInStatement' }>,
): EndlessLoop {
  const test = loop.test ?? null
  const reads = test ? variablesIn(program, test) : []
  const changed = reads.filter(
    (variable) =>
      variable.references.some(({ node, writes }) => writes && inside(node, loop) && !inInit(loop, node)) ||
      isHolder(program, variable, loop),
  )
  return { loop, test, reads, changed }
}

/** A list that the loop takes from or adds to. */
function isHolder(program: Readable, variable: Variable, loop: AnyNode): boolean {
  return variable.references.some(({ node }) => {
    const parent = program.parentOf(node)
    return (
      inside(node, loop) &&
      parent?.type === 'MemberExpression' &&
      parent.object === node &&
      /^(?:push|pop|shift|unshift|splice)$/.test(program.text(parent.property))
    )
  })
}

function inInit(loop: Loop, node: AnyNode): boolean {
  return (
    loop.type === 'ForStatement' && loop.init !== null && loop.init !== undefined && inside(node, loop.init)
  )
}

export function inside(inner: AnyNode, outer: AnyNode): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}

function variablesIn(program: Pick<Scopes, 'references'>, node: AnyNode): Variable[] {
  const found = program.references.flatMap((each) =>
    inside(each.node, node) && each.variable && each.reads ? [each.variable] : [],
  )
  return [...new Set(found)]
}

/** True for a counting loop whose counter goes towards its end, and for a loop with a way out. */
function endsBy(program: Readable, { loop, test, changed }: EndlessLoop): boolean {
  const leaves = program
    .within(loop)
    .some((node) => node.type === 'BreakStatement' || node.type === 'ReturnStatement')
  if (leaves && changed.length > 0) return true
  if (test?.type !== 'BinaryExpression') return false
  const step = stepOf(program, loop, changed[0] ?? null)
  if (step === null) return false
  const up = /^<=?$/.test(test.operator)
  const down = /^>=?$/.test(test.operator)
  const left = program.variableOf(test.left) === changed[0]
  return step > 0 ? (left ? up : down) : left ? down : up
}

/** By how much a loop changes a variable each time; null when it is not one plain step. */
export function stepOf(program: Readable, loop: AnyNode, variable: Variable | null): number | null {
  const writes = variable?.references.filter(({ node, writes: is }) => is && inside(node, loop)) ?? []
  const steps = writes.flatMap(({ node }) => {
    const parent = program.parentOf(node)
    if (isLoop(loop) && inInit(loop, node)) return []
    if (parent?.type === 'UpdateExpression') return [parent.operator === '++' ? 1 : -1]
    if (parent?.type !== 'AssignmentExpression') return [null]
    const { operator, right } = parent
    if (operator === '+=' || operator === '-=')
      return [
        right.type === 'Literal' && typeof right.value === 'number'
          ? operator === '+='
            ? right.value
            : -right.value
          : null,
      ]
    if (operator !== '=' || right.type !== 'BinaryExpression' || program.variableOf(right.left) !== variable)
      return [null]
    const by =
      right.right.type === 'Literal' && typeof right.right.value === 'number' ? right.right.value : null
    return [by === null ? null : right.operator === '+' ? by : right.operator === '-' ? -by : null]
  })
  return steps.length === 1 ? (steps[0] ?? null) : null
}

/** The body without its braces, where a line can be added. */
export function addedToBody(program: Readable, loop: Loop, line: string): Edit[] | undefined {
  const { body } = loop
  if (body.type !== 'BlockStatement') return undefined
  const last = body.body.at(-1)
  if (!last) return [{ start: body.start + 1, end: body.end - 1, text: ` ${line} ` }]
  const lineStart = program.program.lastIndexOf('\n', last.start) + 1
  const indent = /^\s*/.exec(program.program.slice(lineStart, last.start))?.[0] ?? ''
  return [
    {
      start: last.end,
      end: last.end,
      text:
        program.program.slice(last.start, last.end).includes('\n') || lineStart > body.start
          ? `\n${indent}${line}`
          : ` ${line}`,
    },
  ]
}

/** The head of a loop: `while (n > 0)`. */
export function headOf(loop: Loop): { start: number; end: number } {
  return { start: loop.start, end: loop.body.start > loop.start + 3 ? loop.body.start - 1 : loop.end }
}

/** Something is printed in the loop: then the output tells that it ran. */
export function prints(program: Readable, loop: AnyNode): boolean {
  return program.within(loop).some((node) => isPrint(node))
}
