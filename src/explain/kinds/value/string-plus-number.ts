import type { AnyNode } from '../../../syntax/walk.ts'
import { constantOf, isNumberText } from '../../constant.ts'
import { onlyValue, typeOf } from '../../guess.ts'
import type { Finding, Kind } from '../../kind.ts'
import type { Ran } from '../../ran.ts'
import { wrappedIn } from '../../strange-signs.ts'

/** `"5" + 3` is `"53"`. */
export const stringPlusNumber: Kind = {
  kind: 'value.string-plus-number',
  ran: (program) => [...joined(program), ...sums(program), ...accumulated(program)],
}

function joined(program: Ran): Finding[] {
  return program.all('BinaryExpression').flatMap((node) => {
    if (node.operator !== '+' || node.left.type === 'PrivateIdentifier') return []
    const sides = [node.left, node.right]
    const numbers = sides.filter((each) => numeric(program, each))
    const texts = numbers.filter((each) => typeOf(each, program) === 'text')
    if (texts.some((each) => isPadding(program, each))) return []
    const asked = texts.some((each) => fromPrompt(program, each))
    if (numbers.length < 2 || texts.length === 0) return []
    // What was asked for may be a name: the output tells.
    if (asked && !program.shows(/\d{2,}/)) return []
    return [
      {
        at: node,
        params: { sign: '+', right: 'Number', code: program.text(texts[0] ?? node) },
        edits: texts.flatMap((each) => wrappedIn(each, 'Number(', ')')),
      },
    ]
  })
}

/** `"0" + 5` puts a zero before a number: nobody adds nothing. */
function isPadding(program: Ran, node: AnyNode): boolean {
  return node.type === 'Literal' && /^0+$/.test(String(constantOf(node, program)))
}

/** A number, or a text that stands for one. */
function numeric(program: Ran, node: AnyNode): boolean {
  return (
    isNumberText(constantOf(node, program)) ||
    fromPrompt(program, node) ||
    (typeOf(node, program) === 'number' && node.type !== 'BinaryExpression')
  )
}

function fromPrompt(program: Ran, node: AnyNode): boolean {
  const value = node.type === 'Identifier' ? onlyValue(program.variableOf(node), program) : node
  return value?.type === 'CallExpression' && program.text(value.callee) === 'prompt'
}

/** `"Sum: " + a + b` joins both numbers to the text. */
function sums(program: Ran): Finding[] {
  return program.all('BinaryExpression').flatMap((node) => {
    const { left, right } = node
    if (
      node.operator !== '+' ||
      left.type !== 'BinaryExpression' ||
      left.operator !== '+' ||
      left.left.type === 'PrivateIdentifier'
    )
      return []
    const isText =
      typeof constantOf(left.left, program) === 'string' && !isNumberText(constantOf(left.left, program))
    const numbers = typeOf(left.right, program) === 'number' && typeOf(right, program) === 'number'
    const wrapped = program.program[left.right.start - 1] === '('
    if (!isText || !numbers || wrapped || program.program.slice(left.right.end, right.start).includes(')'))
      return []
    const sum = { start: left.right.start, end: right.end }
    return [
      {
        at: sum,
        special: 'sum',
        params: {
          sign: '+',
          code: program.text(sum),
          right: `(${program.text(sum)})`,
          open: '(',
          close: ')',
        },
        edits: wrappedIn(sum, '(', ')'),
      },
    ]
  })
}

/** `let total = "0"; total += 5` */
function accumulated(program: Ran): Finding[] {
  return program.all('AssignmentExpression').flatMap((node) => {
    const variable = program.variableOf(node.left)
    const init = variable?.declaration.type === 'VariableDeclarator' ? variable.declaration.init : null
    const text = init?.type === 'Literal' && isNumberText(init.value as string) ? init : null
    const adds = node.operator === '+=' ? node.right : null
    if (text && adds && typeOf(adds, program) === 'number')
      return [{ at: node, params: { sign: '+', right: 'Number', code: program.text(text) } }]
    const isNumber = init?.type === 'Literal' && typeof init.value === 'number'
    const given = constantOf(adds, program)
    if (isNumber && adds && (isNumberText(given) || fromPrompt(program, adds)))
      return [
        {
          at: node,
          params: { sign: '+', right: 'Number', code: program.text(adds) },
          edits: wrappedIn(adds, 'Number(', ')'),
        },
      ]
    return []
  })
}

export const provokes = [
  'let a = "5";\nlet b = 3;\nconsole.log(a + b);',
  'let a = 2, b = 3;\nconsole.log("Sum: " + a + b);',
  'let total = 0;\ntotal += "5";\nconsole.log(total);',
  'let input = "7";\nlet bonus = 3;\nlet result = input + bonus;\nconsole.log("Your score: " + result);',
  'let age = "12";\nconsole.log(age + 1);',
  'let a = 2;\nlet b = 3;\nconsole.log("Sum: " + a + b);',
  'let total = "0";\nfor (let i = 1; i <= 3; i++) {\n  total += i;\n}\nconsole.log(total);',
]
export const nearMisses = [
  'let minutes = 5;\nconsole.log("12:" + ("0" + minutes));',
  'let phone = "0" + 612345678;\nconsole.log(phone);',
  'let a = 5;\nconsole.log("I am " + a);',
  'let a = 2;\nconsole.log("x" + a + "y");',
  'let a = 2, b = 3;\nconsole.log("Sum: " + (a + b));',
]
