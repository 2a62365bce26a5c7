import type { Kind } from '../../kind.ts'
import { lineEnd } from '../../../syntax/loose-tokens.ts'
import { replaced, inserted } from '../../unreadable.ts'

/** `return` outside of any function. */
export const returnOutside: Kind = {
  kind: 'function.return-outside',
  unreadable(program) {
    if (program.problem.message !== "'return' outside of function") return null
    const word = program.token(program.at)
    const rest = program.program.slice(word.end, lineEnd(program.program, word.end))
    const value = rest.replace(/;?\s*$/, '').trim()
    const start = word.end + rest.indexOf(value)
    const edits =
      value === ''
        ? [replaced(word, '')]
        : [replaced({ start: word.start, end: start }, 'console.log('), inserted(start + value.length, ')')]
    return {
      at: word,
      params: { word: 'return', right: 'console.log' },
      edits: program.helps(edits) ? edits : undefined,
    }
  },
}

export const provokes = [
  'let x = 4;\nreturn x * 2;',
  'if (true) {\n  return;\n}',
  'let a = 3;\nif (a > 2) {\n  return a;\n}\nconsole.log(a);',
  'function add(a, b) {\n  let c = a + b;\n}\nreturn c;',
]
export const nearMisses = [
  'function f() {\n  return 1;\n}\nlet = = 2',
  'function f() {\n  if (1) {\n  }\n  }\n  return 5;\n}',
]
