/** What kind of value an expression gives, as far as the program text tells. */
import { isFunction, type FunctionNode, type Variable } from '../syntax/scopes.ts'
import type { AnyNode } from '../syntax/walk.ts'
import { memberName, type Readable } from './readable.ts'

export type ValueType =
  | 'text'
  | 'number'
  | 'boolean'
  | 'list'
  | 'record'
  | 'function'
  | 'undefined'
  | 'null'
  | 'promise'
  | 'map'
  | 'set'
  | 'class'

const givesText =
  /^(?:toUpperCase|toLowerCase|trim|join|repeat|replace|replaceAll|substring|toFixed|padStart|padEnd|charAt|toString|stringify|prompt|String)$/
const givesNumber =
  /^(?:Number|parseInt|parseFloat|floor|round|ceil|random|max|min|abs|sqrt|pow|indexOf|length|push|trunc|size|PI)$/
const givesList = /^(?:map|filter|split|keys|values|entries|from|sort|reverse|splice|concat|flat)$/
const arithmetic = new Set(['-', '*', '/', '%', '**'])
const comparing = new Set(['===', '!==', '==', '!=', '<', '>', '<=', '>='])

/** Null when it is not known, or differs from time to time. */
export function typeOf(node: AnyNode | null | undefined, program: Readable, depth = 6): ValueType | null {
  if (!node || depth === 0) return null
  const inner = (each: AnyNode | null | undefined): ValueType | null => typeOf(each, program, depth - 1)
  if (isFunction(node)) return 'function'
  switch (node.type) {
    case 'Literal':
      return literalType(node.value)
    case 'TemplateLiteral':
      return 'text'
    case 'ArrayExpression':
      return 'list'
    case 'ObjectExpression':
      return 'record'
    case 'ClassExpression':
      return 'class'
    case 'Identifier':
      return node.name === 'undefined'
        ? 'undefined'
        : node.name === 'NaN'
          ? 'number'
          : variableType(program.variableOf(node), program, depth)
    case 'UnaryExpression':
      return node.operator === '!' ? 'boolean' : node.operator === 'typeof' ? 'text' : 'number'
    case 'UpdateExpression':
      return 'number'
    case 'BinaryExpression': {
      if (comparing.has(node.operator)) return 'boolean'
      if (arithmetic.has(node.operator)) return 'number'
      const sides = [inner(node.left), inner(node.right)]
      return sides.includes('text') ? 'text' : sides.every((side) => side === 'number') ? 'number' : null
    }
    case 'AssignmentExpression':
      return node.operator === '=' ? inner(node.right) : null
    case 'MemberExpression':
      return memberName(node) === 'length' ? 'number' : itemType(node, program, depth)
    case 'NewExpression':
      return node.callee.type === 'Identifier' ? newType(node.callee.name) : null
    case 'CallExpression':
      return callType(node.callee, program, depth)
    default:
      return null
  }
}

function literalType(value: unknown): ValueType | null {
  if (value === null) return 'null'
  if (typeof value === 'string') return 'text'
  return typeof value === 'number' || typeof value === 'boolean'
    ? (typeof value as 'number' | 'boolean')
    : null
}

function newType(name: string): ValueType {
  return name === 'Map'
    ? 'map'
    : name === 'Set'
      ? 'set'
      : name === 'Promise'
        ? 'promise'
        : name === 'Array'
          ? 'list'
          : 'record'
}

function variableType(variable: Variable | null, program: Readable, depth: number): ValueType | null {
  if (!variable) return null
  if (variable.kind === 'function') return 'function'
  if (variable.kind === 'class') return 'class'
  const values = valuesOf(variable, program)
  if (values === null || values.length === 0) return null
  const types = new Set(values.map((value) => typeOf(value, program, depth - 1)))
  return types.size === 1 ? ([...types][0] ?? null) : null
}

/** Everything a variable is ever given by `=`; null when it also gets values in other ways. */
function valuesOf(variable: Variable, program: Readable): AnyNode[] | null {
  if (variable.declaration.type !== 'VariableDeclarator' || variable.declaration.id !== variable.node)
    return null
  const list = program.parentOf(variable.declaration)
  const outer = list && program.parentOf(list)
  if (outer?.type === 'ForOfStatement' || outer?.type === 'ForInStatement') return null
  const values: AnyNode[] = variable.declaration.init ? [variable.declaration.init] : []
  for (const { node, writes } of variable.references) {
    if (!writes) continue
    const parent = program.parentOf(node)
    if (parent?.type === 'AssignmentExpression' && parent.operator === '=') values.push(parent.right)
    else if (parent?.type === 'UpdateExpression') continue
    else if (
      parent?.type === 'AssignmentExpression' &&
      (parent.operator === '-=' || parent.operator === '*=')
    )
      continue
    else if (parent?.type === 'AssignmentExpression' && parent.operator === '+=') continue
    else return null
  }
  return values
}

/** The only value of a variable that is never changed. */
export function onlyValue(variable: Variable | null, program: Readable): AnyNode | null {
  if (!variable || variable.references.some(({ writes }) => writes)) return null
  const values = valuesOf(variable, program)
  return values?.length === 1 ? (values[0] ?? null) : null
}

function itemType(node: AnyNode, program: Readable, depth: number): ValueType | null {
  if (node.type !== 'MemberExpression') return null
  const holder =
    node.object.type === 'Identifier' ? onlyValue(program.variableOf(node.object), program) : node.object
  if (!node.computed && holder?.type === 'ObjectExpression') {
    const name = memberName(node)
    const found = holder.properties.find((each) => each.type === 'Property' && keyName(each.key) === name)
    return found?.type === 'Property' ? typeOf(found.value, program, depth - 1) : null
  }
  if (node.computed && holder?.type === 'ArrayExpression') {
    const types = new Set(holder.elements.map((each) => typeOf(each, program, depth - 1)))
    return types.size === 1 ? ([...types][0] ?? null) : null
  }
  return null
}

/** The name of a property as written: `a` of `{ a: 1 }` and of `{ "a": 1 }`. */
export function keyName(key: AnyNode): string | null {
  if (key.type === 'Identifier') return key.name
  return key.type === 'Literal' ? String(key.value) : null
}

function callType(callee: AnyNode, program: Readable, depth: number): ValueType | null {
  const name = callee.type === 'Identifier' ? callee.name : memberName(callee)
  if (name === null) return null
  const own = callee.type === 'Identifier' ? functionCalled(callee, program) : null
  if (own) {
    if (own.async) return 'promise'
    const given = returnsOf(own, program)
    if (given.length === 0)
      return own.type === 'ArrowFunctionExpression' && own.expression
        ? typeOf(own.body, program, depth - 1)
        : 'undefined'
    const types = new Set(given.map((each) => typeOf(each, program, depth - 1)))
    return types.size === 1 ? ([...types][0] ?? null) : null
  }
  if (callee.type === 'Identifier' && program.variableOf(callee)) return null
  if (
    callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'console'
  )
    return 'undefined'
  if (givesText.test(name)) return 'text'
  if (givesNumber.test(name)) return 'number'
  return givesList.test(name) ? 'list' : null
}

/** The function of the program that a name calls; null when it is none, or may be another one. */
export function functionCalled(callee: AnyNode, program: Readable): FunctionNode | null {
  const variable = program.variableOf(callee)
  if (!variable) return null
  if (isFunction(variable.declaration) && variable.kind === 'function')
    return variable.references.some(({ writes }) => writes) ? null : variable.declaration
  const value = onlyValue(variable, program)
  return isFunction(value) ? value : null
}

/** The values after each `return` of a function, and null for each bare one. */
export function returnsOf(own: FunctionNode, program: Readable): (AnyNode | null)[] {
  return program
    .within(own.body)
    .flatMap((node) => (node.type === 'ReturnStatement' ? [node.argument ?? null] : []))
}
