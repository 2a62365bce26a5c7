import { isFunction, type FunctionNode, type Variable } from '../../../syntax/scopes.ts'
import type { Edit } from '../../explanation.ts'
import type { Failed } from '../../failed.ts'
import { functionCalled, returnsOf } from '../../guess.ts'
import type { Kind, Span } from '../../kind.ts'
import { identifierNear, nameOfFunction } from '../../places.ts'
import { replaced } from '../../unreadable.ts'

/** A variable used outside of the braces in which it lives. */
export const outOfBlock: Kind = {
  kind: 'scope.out-of-block',
  failed(program) {
    const name = program.missingName
    if (name === null || program.error.message.includes('initialized')) return null
    const at = identifierNear(program, name)
    const inner = program.variables.find((each) => each.name === name && each.scope.parent !== null)
    if (!at || !inner) return null
    const own = isFunction(inner.scope.node) ? inner.scope.node : program.functionOf(inner.node)
    const loop = program.around(inner.scope.node, (node) => /^(?:For|While|If|DoWhile)\w*/.test(node.type))
    const isLocal = own !== null && !(at.start >= own.start && at.end <= own.end)
    const word = isLocal
      ? (nameOfFunction(own, program) ?? 'function')
      : (/^\w+/.exec(loop ? program.text(loop) : '{')?.[0] ?? '{')
    return {
      at,
      partner: inner.node,
      ...(isLocal ? { special: 'function' } : {}),
      params: { name, word, line: program.lineOf(inner.node.start), right: isLocal ? 'return' : 'let' },
      edits: isLocal ? fromCall(program, own, name) : movedOut(program, inner, at),
    }
  },
}

/** The variable made before the block, and only given its value inside. */
function movedOut(program: Failed, { declaration, node, name }: Variable, use: Span): Edit[] | undefined {
  const list = program.parentOf(declaration)
  const block = program.around(node, (each) => {
    const home = program.parentOf(each)
    return (
      home !== null &&
      home.start <= use.start &&
      use.end <= home.end &&
      /^(?:Program|BlockStatement)$/.test(home.type)
    )
  })
  if (list?.type !== 'VariableDeclaration' || list.declarations.length > 1 || !block) return undefined
  const isLoopHead = /^For(?:Of|In)/.test(program.parentOf(list)?.type ?? '')
  const hasValue = declaration.type === 'VariableDeclarator' && declaration.init
  if (!isLoopHead && !hasValue) return undefined
  const indent = /[^\S\n]*$/.exec(program.program.slice(0, block.start))?.[0] ?? ''
  return [
    replaced({ start: block.start, end: block.start }, `let ${name};\n${indent}`),
    replaced({ start: list.start, end: node.start }, ''),
  ]
}

/** The function gives the value back and is called on a line of its own: that line can keep it. */
function fromCall(program: Failed, own: FunctionNode | null, name: string): Edit[] | undefined {
  const gives =
    own && returnsOf(own, program).some((each) => each?.type === 'Identifier' && each.name === name)
  const call = program
    .all('ExpressionStatement')
    .find(
      ({ expression }) =>
        expression.type === 'CallExpression' && functionCalled(expression.callee, program) === own,
    )
  return gives && call ? [replaced({ start: call.start, end: call.start }, `let ${name} = `)] : undefined
}

export const provokes = [
  'for (let i = 0; i < 3; i++) {\n}\nconsole.log(i);',
  'function add(a, b) {\n  let sum = a + b;\n  return sum;\n}\nadd(2, 3);\nconsole.log(sum);',
  'if (true) {\n  let x = 1;\n}\nconsole.log(x);',
  'let age = 15;\nif (age >= 18) {\n  let message = "adult";\n} else {\n  let message = "child";\n}\nconsole.log(message);',
  'if (true) {\n  let x = 5;\n}\nconsole.log(x);',
  'function f() {\n  let msg = "hi";\n}\nf();\nconsole.log(msg);',
  'for (let i = 0; i < 3; i++) {\n  let total = i;\n}\nconsole.log(total);',
]
export const nearMisses = [
  'for (var i = 0; i < 3; i++) {\n}\nconsole.log(j);',
  'let x = 1;\n{\n  let y = 2;\n}\nconsole.log(z + x);',
]
