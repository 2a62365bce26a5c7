import { callOf } from '../../foreign-call.ts'
import type { Failed } from '../../failed.ts'
import type { Edit } from '../../explanation.ts'
import type { Kind } from '../../kind.ts'
import { convertPython, pythonHead } from '../../python.ts'
import { across, replaced, type Unreadable } from '../../unreadable.ts'

/** `for i in range(3):` */
export const pythonFor: Kind = {
  kind: 'foreign.python-for',
  unreadable(program) {
    const head = pythonHead(program)
    const bare = head?.word === 'for' && !isCounting(program, head.first) ? head.first : bareFor(program)
    if (bare < 0) return null
    const { token } = program
    let last = bare + 1
    while (!token(last + 1).newline && !/^[:{]?$/.test(token(last + 1).text)) last += 1
    const edits = convertPython(program)
    return {
      at: across(token(bare + 1), token(last)),
      special: 'syntax',
      params: {
        word: program.program.slice(token(bare).start, token(last).end),
        right: 'for (let i = 0; i < 3; i++) {',
      },
      edits: [edits ?? [], forOf(program, bare)].find((each) => each.length > 0 && program.helps(each)),
    }
  },
  failed(program) {
    const call = callOf(program)
    if (call?.path !== 'range') return null
    return {
      at: call,
      params: { word: 'range', right: 'for (let i = 0; i < 3; i++)' },
      edits: counted(program, call.node.start),
    }
  },
}

/** `for (let i = 0; …):` is a loop of JavaScript but for its colon. */
function isCounting({ token }: Unreadable, start: number): boolean {
  return token(start + 1).text === '(' && /^(?:let|const|var)$/.test(token(start + 2).text)
}

/** `for name in names {` → `for (let name of names) {` */
function forOf({ token, program }: Unreadable, start: number): Edit[] {
  let last = start
  while (token(last + 1).line === token(start).line && !/^[:{]?$/.test(token(last + 1).text)) last += 1
  const list = program.slice(token(start + 3).start, token(last).end)
  return [replaced(across(token(start + 1), token(last)), `(let ${token(start + 1).text} of ${list})`)]
}

function bareFor({ token, tokens, problem }: Unreadable): number {
  return tokens.findIndex(
    (each, at) =>
      each.text === 'for' &&
      each.line === problem.line &&
      token(at + 1).type === 'name' &&
      token(at + 2).text === 'in',
  )
}

/** `for (let i of range(1, 5))` → `for (let i = 1; i < 5; i++)` */
function counted(program: Failed, at: number): Edit[] | undefined {
  const loop = program.all('ForOfStatement', 'ForInStatement').find(({ right }) => right.start === at)
  if (loop?.right.type !== 'CallExpression' || loop.left.type !== 'VariableDeclaration') return undefined
  const name = loop.left.declarations[0] ? program.text(loop.left.declarations[0]) : 'i'
  const [first = '0', second] = loop.right.arguments.map((each) => program.text(each))
  const [from, to] = second === undefined ? ['0', first] : [first, second]
  return [
    replaced(
      { start: loop.left.start, end: loop.right.end },
      `let ${name} = ${from}; ${name} < ${to}; ${name}++`,
    ),
  ]
}

export const provokes = [
  'for (let i of range(3)) {\n  console.log(i);\n}',
  'for i in range(3):\n    console.log(i)',
  'let xs = [1];\nfor x in xs:\n    console.log(x)',
  'total = 0\nfor i in range(1, 5):\n    total = total + i\nprint(total)',
  'for i in range(5):\n    console.log(i)',
  'let list = [1, 2];\nfor x in list {\n  console.log(x);\n}',
  'for (let i in range(3)) {\n  console.log(i);\n}',
]
export const nearMisses = [
  'for (let i of rang(3)) {\n}',
  'for (let i = 0, i < 3, i++) {\n}',
  'for (let i = 0; i < 3; i++):\n  console.log(i);',
]
