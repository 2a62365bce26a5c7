import type { AnyNode } from '../../../syntax/walk.ts'
import { constantOf, isNumberText } from '../../constant.ts'
import { showsNaN } from '../../evidence.ts'
import { typeOf } from '../../guess.ts'
import type { Finding, Kind } from '../../kind.ts'
import type { Ran } from '../../ran.ts'
import { replaced } from '../../unreadable.ts'

/** NaN: a calculation without a number, or a comparison with NaN itself. */
export const nan: Kind = {
  kind: 'value.nan',
  ran: (program) => [...comparisons(program), ...(showsNaN(program) ? calculations(program) : [])],
}

function comparisons(program: Ran): Finding[] {
  return program.all('BinaryExpression').flatMap((node) => {
    const { left, right, operator } = node
    if (!/^[=!]==?$/.test(operator) || (program.text(right) !== 'NaN' && program.text(left) !== 'NaN'))
      return []
    const other = program.text(right) === 'NaN' ? left : right
    const call = `${operator.startsWith('!') ? '!' : ''}Number.isNaN(${program.text(other)})`
    return [
      { at: node, special: 'compare', params: { value: 'NaN', right: call }, edits: [replaced(node, call)] },
    ]
  })
}

function calculations(program: Ran): Finding[] {
  const wrong = program.all('BinaryExpression').flatMap((node) => {
    if (!/^(?:[-*/%]|\*\*)$/.test(node.operator)) return []
    const bad = [node.left as AnyNode, node.right].find((each) => isNoNumber(program, each))
    return bad ? [{ at: node, params: { value: 'NaN', sign: node.operator, code: program.text(bad) } }] : []
  })
  const conversions = program.all('CallExpression').flatMap((call) => {
    const name = program.text(call.callee)
    const [given] = call.arguments
    const known = constantOf(given, program)
    if (
      !/^(?:Number|parseInt|parseFloat|Number\.parseInt|Number\.parseFloat)$/.test(name) ||
      !given ||
      (typeof known === 'string' && isNumberText(known) && /^[\d\s.-]+$/.test(known))
    )
      return []
    return [
      {
        at: call,
        special: 'conversion',
        params: { value: 'NaN', name, code: typeof known === 'string' ? `"${known}"` : program.text(given) },
      },
    ]
  })
  const missing = program.all('BinaryExpression').flatMap((node) => {
    const undefinedSide = [node.left as AnyNode, node.right].find(
      (each) => typeOf(each, program) === 'undefined' || hasNoValue(program, each),
    )
    return /^[-+*/%]$/.test(node.operator) && undefinedSide
      ? [
          {
            at: node,
            special: 'undefined',
            params: { value: 'NaN', sign: node.operator, code: program.text(undefinedSide) },
          },
        ]
      : []
  })
  const added = program.all('AssignmentExpression').flatMap((node) => {
    const variable = program.variableOf(node.left)
    return /^[-+*/]=$/.test(node.operator) && variable && neverStarted(variable.declaration)
      ? [
          {
            at: variable.node,
            special: 'undefined',
            params: { value: 'NaN', sign: node.operator, code: variable.name },
          },
        ]
      : []
  })
  return [...wrong, ...conversions, ...missing, ...added]
}

/** A text that is no number. */
function isNoNumber(program: Ran, node: AnyNode): boolean {
  const value = constantOf(node, program)
  return typeof value === 'string'
    ? Number.isNaN(Number(value))
    : typeOf(node, program) === 'record' || typeOf(node, program) === 'function'
}

function hasNoValue(program: Ran, node: AnyNode): boolean {
  const variable = program.variableOf(node)
  return variable !== null && neverStarted(variable.declaration)
}

function neverStarted(declaration: AnyNode): boolean {
  return declaration.type === 'VariableDeclarator' && !declaration.init
}

export const provokes = [
  'let a = "x" - "y";\nconsole.log(a);',
  'let x = Number("abc");\nif (x === NaN) {\n  console.log("a");\n}',
  'console.log(Number("ten") + 1);',
  'let total;\ntotal += 5;\nconsole.log(total);',
  'let price = "five";\nconsole.log(price * 2);',
  'let n = "abc" * 2;\nconsole.log(n);',
  'let total;\ntotal = total + 5;\nconsole.log(total);',
]
export const nearMisses = ['console.log(Number.isNaN(NaN), NaN);', 'let a = "6" - "2";\nconsole.log(a);']
