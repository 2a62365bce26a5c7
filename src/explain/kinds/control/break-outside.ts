import type { Kind } from '../../kind.ts'
import { openBefore } from '../../open-brackets.ts'
import { replaced } from '../../unreadable.ts'

/** `break` or `continue` outside of a loop. */
export const breakOutside: Kind = {
  kind: 'control.break-outside',
  unreadable(program) {
    const { token, at } = program
    const word = token(at)
    if (!/^(?:break|continue)$/.test(word.text) || !/Unsyntactic/.test(program.problem.message)) return null
    const inFunction = openBefore(program, at).some(({ index }) => functionHead(index))
    function functionHead(index: number): boolean {
      let start = index
      while (start > 0 && token(start).line === token(index).line && token(start).text !== 'function')
        start -= 1
      return token(start).text === 'function'
    }
    const edits = [replaced(word, inFunction ? 'return' : '')]
    return { at: word, params: { word: word.text }, edits: program.helps(edits) ? edits : undefined }
  },
}

export const provokes = [
  'function test(n) {\n  if (n === 2) {\n    continue;\n  }\n}',
  'let x = 1;\nif (x) {\n  break;\n}',
  'let x = 1;\nif (x === 1) {\n  break;\n}\nconsole.log(x);',
  '[1, 2, 3].forEach(function (n) {\n  if (n === 2) {\n    break;\n  }\n  console.log(n);\n});',
]
export const nearMisses = ['while (1) {\n  break;\n', 'let break = 2;']
