import type { AnyNode } from '../../../syntax/walk.ts'
import type { Kind } from '../../kind.ts'
import { isPrinted } from '../../evidence.ts'
import { membersOf, membersOfType } from '../../words/library.ts'
import { memberName, type Readable } from '../../readable.ts'
import { typeOf } from '../../guess.ts'
import { inserted } from '../../unreadable.ts'

/** A function that is named and not called: `hello;` */
export const missingCall: Kind = {
  kind: 'call.missing-parens',
  ran(program) {
    const alone = program
      .all('ExpressionStatement')
      .flatMap(({ expression }) => (namesFunction(program, expression) ? [expression] : []))
    const shown = program.shows(/function|ƒ|=>/)
      ? program
          .all('Identifier', 'MemberExpression')
          .filter(
            (node) => isPrinted(program, node) && !isCalled(program, node) && namesFunction(program, node),
          )
      : []
    const kept = program.shows(/function|ƒ|=>/)
      ? program
          .all('VariableDeclarator')
          .flatMap(({ init }) =>
            init?.type === 'MemberExpression' && namesFunction(program, init) ? [init] : [],
          )
      : []
    return [...alone, ...shown, ...kept].map((node) => {
      const name = program.text(node)
      return { at: node, params: { name, sign: '()', right: `${name}()` }, edits: [inserted(node.end, '()')] }
    })
  },
}

function isCalled(program: Readable, node: AnyNode): boolean {
  const parent = program.parentOf(node)
  return (parent?.type === 'CallExpression' && parent.callee === node) || parent?.type === 'MemberExpression'
}

function namesFunction(program: Readable, node: AnyNode): boolean {
  if (node.type === 'Identifier') return typeOf(node, program) === 'function'
  const name = memberName(node)
  if (node.type !== 'MemberExpression' || name === null || name === 'length') return false
  const own =
    node.object.type === 'Identifier' && program.variableOf(node.object) === null
      ? membersOf(node.object.name)
      : null
  const type = typeOf(node.object, program)
  const names = own ?? (type ? membersOfType(type) : null)
  return names?.includes(name) === true && name !== name.toUpperCase()
}

export const provokes = [
  'function hello() {\n  console.log("Hello");\n}\nhello;',
  'let t = "a";\nconsole.log(t.toUpperCase);',
  'function two() {\n  return 2;\n}\nconsole.log("Two: " + two);',
  'let x = Math.random;\nconsole.log(x);',
  'let list = [1, 2, 3];\nlist.pop;\nconsole.log(list);',
  'function greet() {\n  console.log("Hello");\n}\nconsole.log("start");\ngreet;\nconsole.log("end");',
  'let word = "hi";\nconsole.log(word.toUpperCase);',
]
export const nearMisses = [
  'function hello() {}\nhello();\nconsole.log(1);',
  'function f() {}\n[1].forEach(f);\nconsole.log(Math.PI);',
]
