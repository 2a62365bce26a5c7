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
    const holder = program.around(
      node,
      (each) =>
        each.type === 'VariableDeclarator' ||
        each.type === 'AssignmentExpression' ||
        each.type === 'FunctionDeclaration',
    )
    const home = program.functionOf(node)
    const name = `${holder ? program.text(holder).slice(0, 60) : ''} ${home ? program.text(home).slice(0, 60) : ''} ${program.text(program.around(node, (each) => each.type === 'ExpressionStatement') ?? node)}`
    const terms = 1 + (program.text(left).match(/\+/g)?.length ?? 0) + 1
    if (!numbers || !(average.test(name) || Number(right.right.value) === terms)) return []
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
]
export const nearMisses = [
  'let average = (4 + 6) / 2;\nconsole.log(average);',
  'let x = 10 + 6 / 3;\nconsole.log(x);',
  'let ok = true;\nconsole.log(!ok === false);',
]
