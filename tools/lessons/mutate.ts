/** Small mistakes put into a right program, one at a time: good checks find each of them. */
import { toSource } from '../../src/syntax/literal.ts'
import { parse, type Tree } from '../../src/syntax/parse.ts'
import { walk, type AnyNode, type Visit } from '../../src/syntax/walk.ts'

export interface Mutant {
  /** What was changed: `n < 10 → n <= 10`. */
  what: string
  /** The line where it was changed, 1-based; 0 when it is another program altogether. */
  line: number
  program: string
}

interface Edit {
  start: number
  end: number
  text: string
}

type Rule = (visit: Visit, source: string) => Edit[]

/** All mutants of a program that differ from it and from each other; none of one that cannot be read. */
export function mutantsOf(program: string): Mutant[] {
  const tree = parse(program)
  if (tree.kind === 'problem') return []
  const found = new Map<string, Mutant>()
  for (const visit of walk(tree))
    for (const edit of rules.flatMap((rule) => rule(visit, program))) {
      const mutant = apply(edit, visit, tree)
      if (mutant.program !== program && !found.has(mutant.program)) found.set(mutant.program, mutant)
    }
  return [...found.values()]
}

function apply({ start, end, text }: Edit, { node, parent }: Visit, { source }: Tree): Mutant {
  // What is said is the smallest piece that tells where: a number alone would not.
  const isPart =
    node.type === 'TemplateElement' || (node.type === 'Literal' && typeof node.value !== 'string')
  const around = isPart && parent ? parent : node
  const before = source.slice(around.start, start)
  const after = source.slice(end, around.end)
  return {
    what: `${inShort(source.slice(around.start, around.end))} → ${inShort(before + text + after) || 'nothing'}`,
    line: source.slice(0, start).split('\n').length,
    program: source.slice(0, start) + text + source.slice(end),
  }
}

const LONGEST = 80

function inShort(code: string): string {
  const line = code.replace(/\s+/g, ' ').trim()
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line
}

/** Signs that are easily taken for another, and the borders of comparisons. */
const otherSigns: Record<string, string[]> = {
  '+': ['-'],
  '-': ['+'],
  '*': ['/', '+'],
  '/': ['*'],
  '%': ['/', '*'],
  '**': ['*'],
  '<': ['<=', '>'],
  '<=': ['<', '>='],
  '>': ['>=', '<'],
  '>=': ['>', '<='],
  '===': ['!=='],
  '!==': ['==='],
  '==': ['!='],
  '!=': ['=='],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
  '+=': ['-=', '='],
  '-=': ['+=', '='],
  '*=': ['/=', '='],
  '/=': ['*=', '='],
  '++': ['--'],
  '--': ['++'],
}

const operator: Rule = ({ node }, source) => {
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'AssignmentExpression':
      return otherSign(source, { sign: node.operator, from: node.left.end })
    case 'UpdateExpression':
      return otherSign(source, { sign: node.operator, from: node.prefix ? node.start : node.argument.end })
    case 'UnaryExpression':
      return ['!', '-'].includes(node.operator)
        ? [{ start: node.start, end: node.argument.start, text: '' }]
        : []
    default:
      return []
  }
}

function otherSign(source: string, { sign, from }: { sign: string; from: number }): Edit[] {
  const start = source.indexOf(sign, from)
  return (otherSigns[sign] ?? []).map((text) => ({ start, end: start + sign.length, text }))
}

const constant: Rule = ({ node, parent, property }, source) => {
  const { start, end } = node
  const put = (...texts: string[]): Edit[] => texts.map((text) => ({ start, end, text }))
  const here = source.slice(start, end)
  if (node.type === 'TemplateElement') return here === '' ? [] : put('', `${here}~`)
  if (node.type !== 'Literal' || isName(parent, property) || isQuestion(parent)) return []
  const { value } = node
  if (typeof value === 'number') return put(numberSource(value + 1), numberSource(value - 1))
  if (typeof value === 'boolean') return put(String(!value))
  if (typeof value !== 'string') return []
  const withoutEnd = value.replace(/\s+\S+$/, '')
  return put(toSource(''), toSource(`${value}~`), toSource(withoutEnd))
}

/** The name of a property, or a directive like `"use strict"`: no value. */
function isName(parent: AnyNode | null, property: string): boolean {
  if (parent?.type === 'ExpressionStatement' && parent.directive !== undefined) return true
  return property === 'key' && parent !== null && 'computed' in parent && !parent.computed
}

/** The words of a question are the learner's own: no check looks at them. */
function isQuestion(parent: AnyNode | null): boolean {
  if (parent?.type !== 'CallExpression' || parent.callee.type !== 'Identifier') return false
  return ['prompt', 'confirm', 'alert'].includes(parent.callee.name)
}

const numberSource = (value: number): string => (value < 0 ? `(${toSource(value)})` : toSource(value))

const removable: AnyNode['type'][] = [
  'ExpressionStatement',
  'ReturnStatement',
  'IfStatement',
  'ForStatement',
  'ForOfStatement',
  'ForInStatement',
  'WhileStatement',
  'DoWhileStatement',
  'BreakStatement',
  'ContinueStatement',
  'ThrowStatement',
]

const removal: Rule = ({ node, parent }) => {
  const { start, end } = node
  if (!removable.includes(node.type) || (node.type === 'ExpressionStatement' && node.directive)) return []
  // An "else" without its branch would be another mistake.
  const elsePart = node.type === 'IfStatement' && node.alternate ? node.alternate : null
  const isList = parent?.type === 'Program' || parent?.type === 'BlockStatement'
  return [
    { start, end, text: isList ? '' : ';' },
    ...(elsePart && node.type === 'IfStatement' ? [{ start: node.consequent.end, end, text: '' }] : []),
  ]
}

const negation: Rule = ({ node }, source) => {
  const test = 'test' in node ? node.test : null
  if (!test || node.type === 'SwitchCase') return []
  const { start, end } = test
  return [{ start, end, text: `!(${source.slice(start, end)})` }]
}

/** The same thing comes back whatever the function was called with. */
const sameResult: Rule = ({ node }) => {
  const result =
    node.type === 'ReturnStatement'
      ? node.argument
      : node.type === 'ArrowFunctionExpression' && node.body.type !== 'BlockStatement'
        ? node.body
        : null
  if (!result) return []
  return ['0', '1', '""', 'true', 'false', '[]'].map((text) => ({
    start: result.start,
    end: result.end,
    text,
  }))
}

const swap: Rule = ({ node }, source) => {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return []
  const { arguments: args } = node
  return args.slice(1).flatMap((second, at) => {
    const first = args[at]
    if (!first || first.type === 'SpreadElement' || second.type === 'SpreadElement') return []
    const between = source.slice(first.end, second.start)
    const text = source.slice(second.start, second.end) + between + source.slice(first.start, first.end)
    return [{ start: first.start, end: second.end, text }]
  })
}

const rules: Rule[] = [operator, constant, removal, negation, sameResult, swap]
