import type { Kind } from '../../kind.ts'
import type { Unreadable } from '../../unreadable.ts'
import { declares } from '../../renaming.ts'
import { replaced } from '../../unreadable.ts'

const message = /^Identifier '(.+)' has already been declared$/

/** A name that is made twice. */
export const duplicate: Kind = {
  kind: 'decl.duplicate',
  unreadable(program) {
    const name = message.exec(program.problem.message)?.[1]
    if (name === undefined) return null
    const { tokens, token, at } = program
    const second = token(at)
    const first = tokens.find(
      (each, index) =>
        each.text === name &&
        index < at &&
        (declares(token(index - 1).text) || /^[(,]$/.test(token(index - 1).text)),
    )
    return {
      at: second,
      partner: first,
      params: {
        name,
        word: declares(token(at - 1).text) ? token(at - 1).text : 'let',
        line: first?.line ?? second.line,
      },
      edits: program.best(repairs(program, name)),
    }
  },
}

/** Without the second `let`; with a new name from there on. */
function repairs(program: Unreadable, name: string): { start: number; end: number; text: string }[][] {
  const { tokens, token, at } = program
  const second = token(at)
  const firstIsConst = tokens.some(
    (each, index) => each.text === name && index < at && token(index - 1).text === 'const',
  )
  const without = [replaced({ start: token(at - 1).start, end: second.start }, '')]
  const renamed = tokens.filter(
    (each, index) =>
      index >= at && each.type === 'name' && each.text === name && token(index - 1).text !== '.',
  )
  const assigns = /^(?:let|var)$/.test(token(at - 1).text) && token(at + 1).text === '=' && !firstIsConst
  return [...(assigns ? [without] : []), renamed.map((each) => replaced(each, `${name}2`))]
}

export const provokes = [
  'const name = "a";\nconst name = "b";\nconsole.log(name);',
  'var tiro = 7;\nlet tiro = 9;',
  'let f = 1;\nfunction f() {}\nf();',
  'function add(a) {\n  let a = 1;\n  return a;\n}',
  'let count = 1;\nconsole.log(count);\nlet count = count + 1;\nconsole.log(count;',
  'let x = 1;\nconsole.log(x);\nlet x = 2;\nconsole.log(x);',
  'function f(n) {\n  let n = 5;\n  return n;\n}\nconsole.log(f(1));',
]
export const nearMisses = ['let a = 1;\n{\n  let a = 2;\n}\nlet = ', 'var a = 1;\nvar a = 2;\na();']
