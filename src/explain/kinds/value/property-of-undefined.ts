import type { Edit } from '../../explanation.ts'
import type { Failed } from '../../failed.ts'
import { functionCalled, onlyValue, returnsOf } from '../../guess.ts'
import type { Finding, Kind } from '../../kind.ts'
import { returnEdits } from '../../missing-return.ts'
import { nameOfFunction, undefinedProperty, undefinedRead } from '../../places.ts'
import { isLoop } from '../../readable.ts'
import type { AnyNode } from '../../../syntax/walk.ts'
import type { NodeOf } from '../../../syntax/scopes.ts'
import { replaced } from '../../unreadable.ts'

/** `.name` of something that is undefined: which thing, and why. */
export const propertyOfUndefined: Kind = {
  kind: 'value.property-of-undefined',
  failed(program) {
    const property = undefinedProperty(program)
    if (property === null) return null
    const read = undefinedRead(program)
    if (!read) return { at: program.here, special: 'unknown', params: { property, value: 'undefined' } }
    const { object } = read
    const params = {
      name: program.text(object),
      property: property || program.text(read.property),
      value: 'undefined',
    }
    return why(program, object, params) ?? { at: read, params }
  },
}

type Params = Record<string, string | number>

function why(program: Failed, object: AnyNode, params: Params): Finding | null {
  if (object.type === 'ThisExpression' || startsWithThis(object)) {
    const own = program.around(object, (node) => node.type === 'ArrowFunctionExpression')
    return {
      at: object,
      special: 'this',
      params: { ...params, right: own ? 'function' : 'this' },
      edits: own?.type === 'ArrowFunctionExpression' ? asFunction(program, own) : undefined,
    }
  }
  if (object.type === 'MemberExpression' && object.computed) return item(program, object, params)
  const call =
    object.type === 'CallExpression'
      ? object
      : object.type === 'Identifier'
        ? onlyValue(program.variableOf(object), program)
        : null
  const own = call?.type === 'CallExpression' ? functionCalled(call.callee, program) : null
  if (own && returnsOf(own, program).every((each) => each === null) && own.body.type === 'BlockStatement') {
    const name = nameOfFunction(own, program) ?? ''
    return {
      at: object,
      special: 'no-return',
      partner: own,
      params: { ...params, function: name, right: 'return' },
      edits: returnEdits(own, program),
    }
  }
  if (call?.type === 'MemberExpression' && call.computed)
    return { ...item(program, call, params), at: object }
  return null
}

/** `(a) => {` becomes `function (a) {`, which has a `this` of its own. */
function asFunction(program: Failed, own: NodeOf<'ArrowFunctionExpression'>): Edit[] | undefined {
  if (own.body.type !== 'BlockStatement') return undefined
  const parameters = own.params.map((each) => program.text(each)).join(', ')
  return [
    replaced(
      { start: own.start, end: own.body.start },
      `${own.async ? 'async ' : ''}function (${parameters}) `,
    ),
  ]
}

function startsWithThis(object: AnyNode): boolean {
  return (
    object.type === 'MemberExpression' &&
    (object.object.type === 'ThisExpression' || startsWithThis(object.object))
  )
}

/** `names[3]` of a list with three items. */
function item(program: Failed, read: NodeOf<'MemberExpression'>, params: Params): Finding {
  const list = onlyValue(program.variableOf(read.object), program)
  const length = list?.type === 'ArrayExpression' ? list.elements.length : null
  const loop = program.around(read, isLoop)
  const test = loop?.type === 'ForStatement' ? loop.test : null
  const edits =
    test?.type === 'BinaryExpression' && test.operator === '<=' && /\.length$/.test(program.text(test))
      ? [replaced({ start: test.left.end, end: test.right.start }, ' < ')]
      : read.property.type === 'Literal' && length !== null && read.property.value === length
        ? [replaced(read.property, String(length - 1))]
        : undefined
  const known = length === null ? {} : { last: length - 1 }
  return {
    at: read,
    special: length === null ? 'item' : 'list',
    params: { ...params, name: program.text(read.object), index: program.text(read.property), ...known },
    edits,
  }
}

export const provokes = [
  'let noms = ["a", "b", "c"];\nconsole.log(noms[3].length);',
  'function getUser() {\n  let u = { name: "a" };\n}\nlet user = getUser();\nconsole.log(user.name);',
  'let o = { name: "a", go: () => {\n  console.log(this.name.length);\n} };\no.go();',
  'let user = {};\nconsole.log(user.address.city);',
  'let x;\nx.name = "a";',
  'let students = [\n  { name: "Amal", marks: [12, 15] },\n  { name: "Yusuf", marks: [9, 11] }\n];\nfor (let i = 0; i <= students.length; i++) {\n  console.log(students[i].name);\n}',
  'let user;\nconsole.log(user.name);',
]
export const nearMisses = ['null.x', 'throw new TypeError("cannot read")', 'console.log("hi").length;']
