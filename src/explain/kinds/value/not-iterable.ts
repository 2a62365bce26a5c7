import type { Failed } from '../../failed.ts'
import type { AnyNode } from '../../../syntax/walk.ts'
import type { Kind } from '../../kind.ts'
import { typeOf } from '../../guess.ts'
import { replaced } from '../../unreadable.ts'

/** `for … of` over something that is no list. */
export const notIterable: Kind = {
  kind: 'value.not-iterable',
  failed(program) {
    if (!/is not iterable$|property 'Symbol\.iterator' of/.test(program.error.message)) return null
    const loops = program.all('ForOfStatement')
    const near = loops.find(
      ({ start, right }) =>
        program.lineOf(start) <= program.error.line && program.error.line <= program.lineOf(right.end),
    )
    // Of a loop over `5` itself the engine knows only the statement before.
    const loop =
      near ?? (spreadValue(program) ? undefined : loops.find(({ right }) => isNoList(program, right)))
    if (loop) {
      const type = typeOf(loop.right, program)
      const between = program.program.slice(loop.left.end, loop.right.start)
      const word = loop.left.end + between.indexOf('of')
      const params = { name: program.text(loop.right), word: 'of', right: 'in' }
      if (type === 'record')
        return { at: loop.right, params, edits: [replaced({ start: word, end: word + 2 }, 'in')] }
      if (type === 'number' && loop.left.type === 'VariableDeclaration') {
        const counter = loop.left.declarations[0] ? program.text(loop.left.declarations[0]) : 'i'
        const head = `let ${counter} = 0; ${counter} < ${program.text(loop.right)}; ${counter}++`
        return {
          at: loop.right,
          special: 'number',
          params: { ...params, right: `for (${head})` },
          edits: [replaced({ start: loop.left.start, end: loop.right.end }, head)],
        }
      }
      return { at: loop.right, special: 'other', params }
    }
    const here = spreadValue(program)
    return {
      at: here ?? program.here,
      special: 'other',
      params: { name: program.text(here ?? program.here) },
    }
  },
}

/** What stands after `...`, or on the right of `let [a, b] =`. */
function spreadValue(program: Failed): AnyNode | undefined {
  const values: AnyNode[] = [
    ...program.all('SpreadElement').map(({ argument }) => argument),
    ...program
      .all('VariableDeclarator')
      .flatMap(({ id, init }) => (id.type === 'ArrayPattern' && init ? [init] : [])),
  ]
  return (
    values.find((each) => program.lineOf(each.start) === program.error.line) ??
    values.find((each) => isNoList(program, each))
  )
}

function isNoList(program: Failed, node: AnyNode): boolean {
  return /^(?:number|record|boolean)$/.test(typeOf(node, program) ?? '')
}

export const provokes = [
  'let person = { a: 1 };\nfor (let key of person) {\n  console.log(key);\n}',
  'for (let i of 5) {\n  console.log(i);\n}',
  'let n = 3;\nlet list = [...n];',
  'let user = { a: 1 };\nlet copy = [...user];\nconsole.log(copy);',
  'let [a, b] = 5;\nconsole.log(a);',
  'let list;\nfor (let x of list) {\n  console.log(x);\n}',
  'let n = 5;\nfor (let i of n) {\n  console.log(i);\n}',
]
export const nearMisses = ['for (let x of [1]) {\n  y();\n}']
