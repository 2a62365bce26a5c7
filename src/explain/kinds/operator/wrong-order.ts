import type { Finding, Kind } from '../../kind.ts'
import type { Ran } from '../../ran.ts'
import { replaced, type Unreadable } from '../../unreadable.ts'

const right: Record<string, string> = {
  '=<': '<=', '=>': '>=', '=!': '!==', '<>': '!==', '><': '!==', '= =': '===', '= ==': '===', '== =': '===', '! =': '!==', '! ==': '!==', '!= =': '!==', '> =': '>=', '< =': '<=', '=/=': '!==', '===>': '>=', '==>': '>=', '=+': '+=', '=-': '-=', '=*': '*=', '=/': '/=', '====': '===', '===  =': '===', '+ =': '+=', '- =': '-=', '* =': '*=', '/ =': '/=', '+ +': '++', '=%': '%=', '& &': '&&', '| |': '||', '=<=': '<=', '=>=': '>=', '!===': '!==', '!=== =': '!==', '=== =': '===',
} // prettier-ignore

/** The signs of an operator in the wrong order, or with a space between them. */
export const wrongOrder: Kind = {
  kind: 'operator.wrong-order',
  unreadable: unreadableOrder,
  ran(program) {
    for (const node of program.all('AssignmentExpression', 'VariableDeclarator')) {
      const value = node.type === 'AssignmentExpression' ? node.right : node.init
      const target = node.type === 'AssignmentExpression' ? node.left : node.id
      if (
        node.type !== 'AssignmentExpression' ||
        value?.type !== 'UnaryExpression' ||
        !/^[-+!]$/.test(value.operator)
      )
        continue
      const between = program.program.slice(target.end, value.argument.start)
      const sign = /^\s*(=[-+!])\s+$/.exec(between)?.[1]
      if (node.operator !== '=' || sign === undefined) continue
      const start = target.end + between.indexOf('=')
      const at = { start, end: start + 2 }
      return { at, params: { sign, right: right[sign] ?? '' }, edits: [replaced(at, right[sign] ?? '')] }
    }
    const turned = comparedWithNot(program)
    if (turned) return turned
    return program.all('ArrowFunctionExpression').flatMap((node) => {
      const parent = program.parentOf(node)
      const isTest =
        (parent?.type === 'IfStatement' || parent?.type === 'WhileStatement') && parent.test === node
      if (!isTest || !node.params[0]) return []
      const start = node.params[0].end + program.program.slice(node.params[0].end).indexOf('=>')
      const at = { start, end: start + 2 }
      return [{ at, params: { sign: '=>', right: '>=' }, edits: [replaced(at, '>=')] }]
    })
  },
}

/** `a ==! b` is read as `a == !b`. */
function comparedWithNot(program: Ran): Finding | null {
  for (const { left, right: value, operator } of program.all('BinaryExpression')) {
    const between =
      value.type === 'UnaryExpression' ? program.program.slice(left.end, value.argument.start) : ''
    const sign = /^\s*(===?!)\s+$/.exec(between)?.[1]
    if (sign === undefined || !operator.startsWith('==')) continue
    const start = left.end + between.indexOf('=')
    const at = { start, end: start + sign.length }
    return { at, params: { sign, right: '!==' }, edits: [replaced(at, '!==')] }
  }
  return null
}

function unreadableOrder(program: Unreadable): Finding | null {
  const { token, at } = program
  for (const index of [at - 2, at - 1, at, at + 1]) {
    for (const count of [3, 2]) {
      const run = [index, index + 1, index + 2].slice(0, count).map(token)
      const first = run[0]
      const last = run.at(-1)
      if (
        !first ||
        !last ||
        last.line !== first.line ||
        !run.every(({ type, text }) => type === 'sign' && /^[-=<>!+*/%&|]+$/.test(text))
      )
        continue
      const sign = program.program.slice(first.start, last.end)
      const instead = right[sign.replace(/\s+/g, ' ')]
      const edits = [replaced({ start: first.start, end: last.end }, instead ?? '')]
      if (instead !== undefined && program.helps(edits))
        return { at: { start: first.start, end: last.end }, params: { sign, right: instead }, edits }
    }
  }
  const arrow = token(at).text === '=>' ? token(at) : token(at - 1).text === '=>' ? token(at - 1) : null
  const edits = arrow ? [replaced(arrow, '>=')] : []
  return arrow &&
    /^(?:number|sign)$/.test(token(program.tokens.indexOf(arrow) - 1).type) &&
    token(program.tokens.indexOf(arrow) - 1).text !== ')' &&
    program.helps(edits)
    ? { at: arrow, params: { sign: '=>', right: '>=' }, edits }
    : null
}

export const provokes = [
  'let age = 15;\nif (age =< 18) {\n}',
  'let total = 10;\ntotal =+ 5;\nconsole.log(total);',
  'if (1 = = 2) {\n}',
  'if (1 > = 2) {\n}',
  'if (3 <> 4) {\n}',
  'let a = 3;\nif (a => 2) {\n  console.log(a);\n}',
  'let a = 5;\nif (a ==! 3) {\n  console.log("ok");\n}',
  'let points = [3, 4];\nlet sum = 0;\nfor (let p of points) {\n  sum =+ p;\n}\nconsole.log(sum);',
]
export const nearMisses = [
  'let x =-5;\nconsole.log(x);',
  'let a = + ;',
  'let f = (a) => a;\nconsole.log(f(1));',
  'let x = 1;\nx = -x;\nconsole.log(x);',
  'let a = false;\nif (a === !a) {\n  console.log("ok");\n}\nconsole.log(a);',
]
