/** What stands at the place of an error of the engine. */
import { isFunction, type NodeOf } from '../syntax/scopes.ts'
import type { AnyNode } from '../syntax/walk.ts'
import type { Failed } from './failed.ts'
import { keyName, onlyValue, typeOf, type ValueType } from './guess.ts'
import type { Span } from './kind.ts'
import { memberName, type Readable } from './readable.ts'
import { allMembers, membersOf, membersOfType } from './words/library.ts'

export interface NameHere extends Span {
  name: string
}

/** The name that the engine does not know, where it stands. */
export function missingIdentifier(program: Failed): NameHere | null {
  const name = program.missingName
  if (name === null || program.error.message.includes('initialized')) return null
  return identifierNear(program, name)
}

/** The first use of a name at or after the place of the error; the engine sometimes points a little before it. */
export function identifierNear(program: Failed, name: string): NameHere | null {
  const uses = program.references.filter((each) => each.name === name)
  const { here, offset } = program
  const found =
    uses.find(({ node }) => node.start <= offset && offset <= node.end) ??
    uses.find(({ node }) => node.start >= here.start && node.end <= here.end) ??
    uses.find(({ variable }) => variable === null)
  return found ? { name, start: found.node.start, end: found.node.end } : null
}

export interface MemberHere extends NameHere {
  node: NodeOf<'MemberExpression'>
  object: AnyNode
  type: ValueType | null
  /** Names that the object is known to have. */
  own: string[]
  /** True for a name that the object has, or that some value has when the object is not known. */
  exists: (name: string) => boolean
}

/** The call that was not of a function. */
export function callHere(program: Failed): NodeOf<'CallExpression'> | null {
  const { offset, error, nodesHere } = program
  if (!error.message.includes('not a function')) return null
  const calls = nodesHere.filter((node) => node.type === 'CallExpression')
  const touching = calls.find(({ callee }) => callee.end <= offset + 1 && offset <= callee.end + 1)
  return (
    touching ??
    calls.find(({ callee }) => callee.start <= offset && offset <= callee.end) ??
    calls[0] ??
    tailCall(program)
  )
}

/** Of `return f()`, where nothing is left to do after the call, the engine knows only where `return` stands. */
function tailCall({ nodesHere }: Failed): NodeOf<'CallExpression'> | null {
  const [statement] = nodesHere
  const value = statement?.type === 'ReturnStatement' ? statement.argument : null
  return value?.type === 'CallExpression' ? value : null
}

/** The property that was called and is none, with what its object has. */
export function memberAt(program: Failed): MemberHere | null {
  const callee = callHere(program)?.callee
  return callee?.type === 'MemberExpression' ? memberOf(callee, program) : null
}

export function memberOf(node: NodeOf<'MemberExpression'>, program: Readable): MemberHere | null {
  const name = memberName(node)
  if (name === null || node.object.type === 'Super') return null
  const type = typeOf(node.object, program)
  const own = ownNames(node.object, program)
  return {
    node,
    name,
    start: node.property.start,
    end: node.property.end,
    object: node.object,
    type,
    own,
    exists: (wanted) => (own.length > 0 ? own.includes(wanted) : allMembers.includes(wanted)),
  }
}

/** What an object is known to have: a built-in, a value of known type, a record or an object of a class of the program. */
export function ownNames(object: AnyNode, program: Readable): string[] {
  if (object.type === 'Identifier' && program.variableOf(object) === null) {
    const builtIn = membersOf(object.name)
    if (builtIn) return builtIn
  }
  const value =
    object.type === 'Identifier' ? (onlyValue(program.variableOf(object), program) ?? object) : object
  if (value.type === 'ObjectExpression')
    return value.properties.some((each) => each.type === 'SpreadElement')
      ? []
      : [...recordKeys(value), ...addedKeys(object, program)]
  if (value.type === 'NewExpression' && value.callee.type === 'Identifier') {
    const own = program.variableOf(value.callee)?.declaration
    if (own?.type === 'ClassDeclaration' && !own.superClass) return classMembers(own, program)
  }
  if (value.type === 'ThisExpression') {
    const own = program.around(object, (outer) => outer.type === 'ClassDeclaration')
    return own?.type === 'ClassDeclaration' && !own.superClass ? classMembers(own, program) : []
  }
  const type = typeOf(object, program)
  return type ? (membersOfType(type) ?? []) : []
}

/** The keys that a record is written with. */
export function recordKeys(record: NodeOf<'ObjectExpression'>): string[] {
  return record.properties.flatMap((each) => (each.type === 'Property' ? [keyName(each.key) ?? ''] : []))
}

/** Keys that a record gets later: `user.age = 5`. */
function addedKeys(object: AnyNode, program: Readable): string[] {
  const variable = program.variableOf(object)
  return program.all('AssignmentExpression').flatMap(({ left }) => {
    if (left.type !== 'MemberExpression' || variable === null || program.variableOf(left.object) !== variable)
      return []
    return [memberName(left) ?? '']
  })
}

function classMembers(own: NodeOf<'ClassDeclaration'>, program: Readable): string[] {
  const written = own.body.body.flatMap((each) =>
    (each.type === 'MethodDefinition' || each.type === 'PropertyDefinition') && each.key.type === 'Identifier'
      ? [each.key.name]
      : [],
  )
  const set = program.nodes.flatMap((node) =>
    node.type === 'MemberExpression' &&
    node.object.type === 'ThisExpression' &&
    node.start >= own.start &&
    node.end <= own.end
      ? isWritten(node, program)
      : [],
  )
  return [...written, ...set]
}

function isWritten(node: NodeOf<'MemberExpression'>, program: Readable): string[] {
  const parent = program.parentOf(node)
  return parent?.type === 'AssignmentExpression' && parent.left === node ? [memberName(node) ?? ''] : []
}

/** The engine leaves out the name of an index. */
const ofUndefined = /^cannot (?:read|set) property(?: '(.*)')? of undefined$/

/** The property that was wanted of something undefined, empty for an index; null after another error. */
export function undefinedProperty({ error }: Failed): string | null {
  const found = ofUndefined.exec(error.message)
  return found && (found[1] ?? '')
}

/** Where a property was wanted of something undefined. */
export function undefinedRead(program: Failed): NodeOf<'MemberExpression'> | null {
  const property = undefinedProperty(program)
  return property === null ? null : memberRead(program, property)
}

/** The read or write of that property at the place of the error. */
export function memberRead(program: Failed, property: string): NodeOf<'MemberExpression'> | null {
  const reads = program
    .all('MemberExpression')
    .filter((node) => node.computed || program.text(node.property) === property)
  const around = reads.filter(
    (node) =>
      node.start <= program.offset && program.offset < node.end && node.object.end <= program.offset + 1,
  )
  const onLine = reads.filter(({ property: { start } }) => program.lineOf(start) === program.error.line)
  return around.at(-1) ?? onLine.find((node) => !node.computed) ?? onLine[0] ?? null
}

/** The function that stands around a node and is called by this name, if it has one. */
export function nameOfFunction(node: AnyNode | null, program: Readable): string | null {
  if (!isFunction(node)) return null
  if (node.type === 'FunctionDeclaration') return node.id?.name ?? null
  const parent = program.parentOf(node)
  return parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? parent.id.name : null
}
