import type { Edit } from '../../explanation.ts'
import type { Finding, Kind } from '../../kind.ts'
import { across, isName, replaced, type Unreadable } from '../../unreadable.ts'
import { typeWords } from '../../words/foreign.ts'

/** The type of a variable, before its name or after a colon. */
export const typeDeclaration: Kind = {
  kind: 'foreign.type-declaration',
  unreadable: (program) => before(program) ?? after(program),
}

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
]
export const nearMisses = ['let int = 5;\nint x', 'let a = { b: number c }', 'let x: 5;']
