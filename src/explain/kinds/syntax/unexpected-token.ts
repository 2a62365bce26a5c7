import type { Kind } from '../../kind.ts'
import { replaced } from '../../unreadable.ts'

/** Nothing better is known: a sign or word that does not fit where it stands. */
export const unexpectedToken: Kind = {
  kind: 'syntax.unexpected-token',
  unreadable(program) {
    const { token, at, problem } = program
    const here = token(at)
    if (here.type === 'end') {
      const last = token(at - 1)
      return { at: last, special: 'end', params: { sign: last.text } }
    }
    if (problem.line === 0) return { at: token(0), special: 'deep' }
    const edits = here.type === 'sign' || here.type === 'other' ? [replaced(here, '')] : []
    return {
      at: here,
      params: { sign: here.text.split('\n')[0] ?? '' },
      edits: edits.length > 0 && program.cures(edits) ? edits : undefined,
    }
  },
}

export const provokes = [
  'console.log(Math.max(1, 3,, 7));',
  'let a = 1;;\n@',
  'let x = 5 ? : 3;',
  'import 5',
  'let x = 5;\n?\nconsole.log(x);',
  'let x = 5;\nconsole.log(x..y);',
  'function f(a,, b) {\n  return a;\n}',
]
export const nearMisses = ['console.log("a"))', 'let a = 5']
