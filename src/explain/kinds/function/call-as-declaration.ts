import type { Kind } from '../../kind.ts'
import { across, isName, replaced } from '../../unreadable.ts'

/** `function = hello() {`, and `function hello();` where hello is only called. */
export const callAsDeclaration: Kind = {
  kind: 'function.call-as-declaration',
  unreadable(program) {
    const { tokens, token } = program
    const index = tokens.findIndex(
      (each, at) =>
        each.text === 'function' && program.isNear(each) && (token(at + 1).text === '=' || callOnly(at)),
    )
    function callOnly(at: number): boolean {
      if (!isName(token(at + 1)) || token(at + 2).text !== '(') return false
      let end = at + 3
      while (!/^[){}]?$/.test(token(end).text)) end += 1
      const edits = [replaced({ start: token(at).start, end: token(at + 1).start }, '')]
      const ends = /^;?$/.test(token(end + 1).text)
      return token(end).text === ')' && (ends || (token(end + 1).newline && program.cures(edits)))
    }
    const word = tokens[index]
    if (!word) return null
    const next = token(index + 1)
    if (next.text === '=') {
      const edits = [replaced({ start: word.end, end: next.end }, '')]
      return { at: next, params: { word: 'function', sign: '=', name: token(index + 2).text }, edits }
    }
    const edits = [replaced({ start: word.start, end: next.start }, '')]
    return program.helps(edits)
      ? { at: across(word, next), special: 'call', params: { word: 'function', name: next.text }, edits }
      : null
  },
}

export const provokes = [
  'function = hello() {\n  console.log("hello");\n}\nhello();',
  'function hello() {\n  console.log(1);\n}\nfunction hello();',
  'function = add(a, b) {\n  return a + b;\n}\nconsole.log(add(1, 2));',
]
export const nearMisses = ['function hello {\n}', 'function add(a, b)\n  return a + b;\n}']
