import type { Edit } from '../../explanation.ts'
import type { Finding, Kind } from '../../kind.ts'
import { across, isName, replaced, type Unreadable } from '../../unreadable.ts'
import { typeWords } from '../../words/foreign.ts'

/** The type of a variable, before its name or after a colon. */
export const typeDeclaration: Kind = {
  kind: 'foreign.type-declaration',
  unreadable: (program) => before(program) ?? inParameters(program) ?? after(program),
}

/** Words that stand before a function elsewhere. */
const modifiers = /^(?:public|private|static|protected|final)$/

const isType = (text: string): boolean => typeWords.has(text.toLowerCase())

/** `int age = 12;`, `void hello() {` */
function before(program: Unreadable): Finding | null {
  const { token, tokens } = program
  const found = tokens.flatMap((each, index) => {
    if (!each.newline && index > 0 && !/^[;{}(]$/.test(token(index - 1).text)) return []
    let last = index
    while (token(last).type === 'name' && isType(token(last).text) && !token(last + 1).newline) last += 1
    if (token(last).text === '[' && token(last + 1).text === ']') last += 2
    const name = token(last)
    if (modifiers.test(each.text) && token(last).text === 'function')
      return [{ index, last, isFunction: true }]
    if (last === index || !isName(name) || program.declared.has(each.text)) return []
    return [{ index, last: last - 1, isFunction: token(last + 1).text === '(' }]
  })
  const first = found.find(
    ({ index }) => program.isNear(token(index)) && token(index).line >= program.problem.line - 1,
  )
  if (!first) return null
  const edits = found.flatMap(({ index, last, isFunction }) => [
    replaced(across(token(index), token(last)), isFunction ? 'function' : 'let'),
    ...(isFunction ? parameterTypes(program, last + 3) : []),
  ])
  const right = first.isFunction ? 'function' : 'let'
  const word = program.program.slice(token(first.index).start, token(first.last).end)
  return {
    at: across(token(first.index), token(first.last + (first.isFunction ? 1 : 0))),
    params: { word, right },
    edits,
  }
}

/** `function add(int a, int b)` */
function inParameters(program: Unreadable): Finding | null {
  const { token, tokens } = program
  const start = tokens.findIndex(
    (each, at) => each.text === 'function' && each.line === program.problem.line && at >= 0,
  )
  const open = tokens.findIndex((each, at) => at > start && each.text === '(')
  if (start < 0 || open < 0) return null
  const edits = parameterTypes(program, open + 1)
  const first = tokens.findIndex((each) => each.start === edits[0]?.start)
  if (first < 0) return null
  return {
    at: across(token(first), token(first + 1)),
    special: 'parameter',
    params: { word: token(first).text, name: token(first + 1).text },
    edits,
  }
}

function parameterTypes({ token }: Unreadable, from: number): Edit[] {
  const edits: Edit[] = []
  for (let index = from; !/^[){]?$/.test(token(index).text); index += 1)
    if (isType(token(index).text) && isName(token(index + 1)))
      edits.push(replaced({ start: token(index).start, end: token(index + 1).start }, ''))
  return edits
}

/** `let age: number = 12;` */
function after(program: Unreadable): Finding | null {
  const { token, tokens } = program
  const found = tokens.flatMap((each, index) => {
    if (each.text !== ':' || !isType(token(index + 1).text) || !/^(?:name|sign)$/.test(token(index - 1).type))
      return []
    let last = index + 1
    while (/^[[\]]$/.test(token(last + 1).text)) last += 1
    return /^[=;,)|{]?$/.test(token(last + 1).text) || token(last + 1).newline ? [{ index, last }] : []
  })
  const first = found.find(({ index }) => token(index).line === program.problem.line)
  if (!first) return null
  return {
    at: across(token(first.index), token(first.last)),
    special: 'colon',
    params: { word: token(first.index + 1).text, sign: ':' },
    edits: found.map(({ index, last }) => replaced(across(token(index), token(last)), '')),
  }
}

export const provokes = [
  'let age: number = 12;',
  'void sayHi() {\n  console.log("Hi");\n}',
  'int x = 5;\nconsole.log(x);',
  'String name = "Bo";',
  'function add(a: number, b: number): number {\n  return a + b;\n}',
  'int add(int a, int b) {\n  return a + b;\n}',
  'function add(int a, int b) {\n  return a + b;\n}\nconsole.log(add(1, 2));',
  'public function hi() {\n  console.log("hi");\n}\nhi();',
  'for (int i = 0; i < 3; i++) {\n  console.log(i);\n}',
]
export const nearMisses = [
  'let int = 5;\nint x',
  'let a = { b: number c }',
  'let x: 5;',
  'function add(a b) {\n  return a + b;\n}',
]
