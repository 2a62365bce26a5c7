import { showsUndefined, isPrinted } from '../../evidence.ts'
import { typeOf } from '../../guess.ts'
import type { Finding, Kind } from '../../kind.ts'
import { memberOf } from '../../places.ts'
import { memberName } from '../../readable.ts'
import { replaced } from '../../unreadable.ts'
import type { Ran } from '../../ran.ts'

/** `undefined` in the output, from a variable without a value or a property that is not there. */
export const undefinedShown: Kind = {
  kind: 'value.undefined-shown',
  ran: (program) =>
    showsUndefined(program)
      ? [...empty(program), ...absent(program), ...printed(program), ...forEachResult(program)]
      : [],
}

function empty(program: Ran): Finding[] {
  return program.variables.flatMap(({ declaration, node, references, name }) => {
    const never =
      declaration.type === 'VariableDeclarator' &&
      !declaration.init &&
      program.parentOf(declaration)?.type === 'VariableDeclaration'
    const inHead = /^For(?:Of|In)/.test(
      program.parentOf(program.parentOf(declaration) ?? declaration)?.type ?? '',
    )
    if (!never || inHead || references.some(({ writes }) => writes)) return []
    const use = references.find(({ node: each }) => isPrinted(program, each))
    return use ? [{ at: use.node, partner: node, params: { name, value: 'undefined' } }] : []
  })
}

function absent(program: Ran): Finding[] {
  return program.all('MemberExpression').flatMap((node) => {
    const member = memberOf(node, program)
    const isRecord = member !== null && (member.type === 'record' || member.own.length > 0)
    if (
      !isRecord ||
      node.optional ||
      node.computed ||
      member.own.length === 0 ||
      member.own.includes(member.name) ||
      !isPrinted(program, node)
    )
      return []
    return [
      {
        at: member,
        special: 'property',
        params: { name: program.text(node.object), property: member.name, value: 'undefined' },
      },
    ]
  })
}

/** `console.log(console.log("a"))` */
function printed(program: Ran): Finding[] {
  return program.all('CallExpression').flatMap((node) => {
    const isNothing = typeOf(node, program) === 'undefined' && /^console\./.test(program.text(node.callee))
    return isNothing &&
      program.parentOf(node)?.type !== 'ExpressionStatement' &&
      program.parentOf(node)?.type !== 'ArrowFunctionExpression'
      ? [{ at: node, special: 'print', params: { name: program.text(node.callee), value: 'undefined' } }]
      : []
  })
}

/** `let list = numbers.forEach(…)` */
function forEachResult(program: Ran): Finding[] {
  return program.all('VariableDeclarator').flatMap(({ init }) =>
    init?.type === 'CallExpression' &&
    memberName(init.callee) === 'forEach' &&
    init.callee.type === 'MemberExpression'
      ? [
          {
            at: init.callee.property,
            special: 'each',
            params: { name: 'forEach', right: 'map', value: 'undefined' },
            edits: [replaced(init.callee.property, 'map')],
          },
        ]
      : [],
  )
}

export const provokes = [
  'let x;\nconsole.log(x);',
  'let p = { name: "A" };\nconsole.log(p.country);',
  'console.log(console.log("a"));',
  'let list = [3, 4].forEach((n) => n * 2);\nconsole.log(list);',
  'let name;\nconsole.log(name);',
  'let user = { name: "Ana" };\nconsole.log(user.age);',
  'let x = console.log("hi");\nconsole.log(x);',
]
export const nearMisses = [
  'let x = 1;\nconsole.log(x, undefined);',
  'let x;\nx = 2;\nconsole.log(x, undefined);',
]
