import type { Kind } from '../../kind.ts'
import { replaced } from '../../unreadable.ts'

/** Three dots of a text book: "write more here". */
export const ellipsis: Kind = {
  kind: 'paste.ellipsis',
  unreadable(program) {
    const { tokens, token } = program
    const index = tokens.findIndex(
      (each, at) =>
        /^(?:\.\.\.|…)$/.test(each.text) &&
        program.isNear(each) &&
        /^(?:[)\]};]|)$/.test(token(at + 1).newline ? '' : token(at + 1).text),
    )
    const dots = tokens[index]
    return dots ? { at: dots, params: { sign: dots.text }, edits: [replaced(dots, '')] } : null
  },
}

export const provokes = [
  'function add(a, b) {\n  ...\n}',
  'let a = 1;\n...\nconsole.log(a);',
  'function f() { … }',
  'function f() {\n  ...\n}\nf();',
]
export const nearMisses = ['let a = [...b', 'f(...list)(']
