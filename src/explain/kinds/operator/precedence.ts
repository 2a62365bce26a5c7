import type { AnyNode } from '../../../syntax/walk.ts'
import { typeOf } from '../../guess.ts'
import type { Finding, Kind } from '../../kind.ts'
import type { Ran } from '../../ran.ts'
import { wrappedIn } from '../../strange-signs.ts'

const average =
  /avg|average|mean|moyenne|promedio|media|durchschnitt|ortalama|середн|средн|متوسط|معدل|میانگین|اوسط|celcelis|ማእከላይ/i

/** An operator that is worked out before its neighbour: `a + b / 2`, `!x === y`. */
export const precedence: Kind = {
  kind: 'operator.precedence',
  ran: (program) => [...averages(program), ...negations(program)],
}

function averages(program: Ran): Finding[] {
  return program.all('BinaryExpression').flatMap((node) => {
    const { left, right } = node
    if (
      node.operator !== '+' ||
      right.type !== 'BinaryExpression' ||
      right.operator !== '/' ||
      right.right.type !== 'Literal' ||
      left.type === 'PrivateIdentifier'
    )
      return []
    const numbers = typeOf(left, program) !== 'text' && !/^\(/.test(program.text(node))
    // `let average = …`, `function average(…) {`, `console.log("Average: " + …)`
    const around = [program.around(node, isStatement) ?? node, program.functionOf(node) ?? node]
    const name = around.map((each) => program.text(each).slice(0, 60)).join(' ')
    if (!numbers || !average.test(name)) return []
    const sum = { start: node.start, end: right.left.end }
    return [
      {
        at: node,
        params: {
          sign: '/',
          first: '+',
          right: `(${program.text(sum)}) / ${program.text(right.right)}`,
          open: '(',
          close: ')',
        },
        edits: wrappedIn(sum, '(', ')'),
      },
    ]
  })
}

function isStatement(node: AnyNode): boolean {
  return /Statement$|^VariableDeclaration$/.test(node.type)
}

/** `!x === y` asks whether `false` or `true` is y. */
function negations(program: Ran): Finding[] {
  return program.all('BinaryExpression').flatMap((node) => {
    const { left } = node
    if (
      left.type !== 'UnaryExpression' ||
      left.operator !== '!' ||
      !/^(?:[=!]==?|[<>]=?|in|instanceof)$/.test(node.operator)
    )
      return []
    if (typeOf(node.right, program) === 'boolean' || left.argument.type === 'UnaryExpression') return []
    const right = `!(${program.text(left.argument)} ${node.operator} ${program.text(node.right)})`
    return [
      {
        at: node,
        special: 'not',
        params: { sign: '!', right, open: '(', close: ')' },
        edits: [{ start: node.start, end: node.end, text: right }],
      },
    ]
  })
}

export const provokes = [
  'let average = 4 + 6 / 2;\nconsole.log(average);',
  'let x = 3;\nif (!x === 5) {\n  console.log("no");\n}',
  'let a = 3, b = 5;\nlet moyenne = a + b / 2;\nconsole.log(moyenne);',
  'let a = 10;\nlet b = 20;\nlet c = 30;\nlet mean = a + b + c / 3;\nconsole.log("mean: " + mean);',
  'let a = 4;\nlet b = 6;\nlet average = a + b / 2;\nconsole.log("average: " + average);',
  'let n = 5;\nif (!n > 10) {\n  console.log("small");\n} else {\n  console.log("?");\n}',
  'let x = 10;\nlet y = 20;\nconsole.log("moyenne " + (x + y / 2));',
]
export const nearMisses = [
  'let average = (4 + 6) / 2;\nconsole.log(average);',
  'let x = 10 + 6 / 2;\nconsole.log(x);',
  'let ok = true;\nconsole.log(!ok === false);',
]
