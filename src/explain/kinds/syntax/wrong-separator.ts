import type { Finding, Kind } from '../../kind.ts'
import { contextAt } from '../../list-context.ts'
import { isName, replaced, type Unreadable } from '../../unreadable.ts'

/** A semicolon, colon or equals sign where a comma or a colon belongs. */
export const wrongSeparator: Kind = {
  kind: 'syntax.wrong-separator',
  unreadable(program) {
    const { token, at, tokens } = program
    const last = commaAtEnd(program)
    if (last) return last
    for (const index of [at, at - 1, at - 2, at - 3]) {
      const sign = token(index)
      if (!/^(?:[;:=.]|=>|->)$/.test(sign.text)) continue
      const context = contextAt(program, index)
      const isKey =
        (isName(token(index - 1)) || token(index - 1).type === 'string') &&
        /^[{,;]$/.test(token(index - 2).text)
      const right =
        context === 'record' && isKey && /^(?:=|=>|->)$/.test(sign.text)
          ? ':'
          : sign.text === ';' || sign.text === ':' || isDotOfTexts(program, index)
            ? ','
            : null
      const next = token(index + 1)
      if (next.newline || next.type === 'end' || /^[)\]}]$/.test(next.text)) continue
      if (right === null || context === 'other' || context === 'for' || context === 'condition') continue
      const same = tokens.flatMap((each, other) => {
        const alike =
          each.text === sign.text &&
          contextAt(program, other) === context &&
          Math.abs(each.line - sign.line) < 12
        return alike && (right === ',' || /^[{,]$/.test(token(other - 2).text)) ? [replaced(each, right)] : []
      })
      const best =
        [same, [replaced(sign, right)]].find(program.cures) ??
        (program.helps([replaced(sign, right)]) ? [replaced(sign, right)] : undefined)
      if (best) return { at: sign, params: { sign: sign.text, right }, edits: best }
    }
    return null
  },
}

/** `["a". "b"]` */
function isDotOfTexts({ token }: Unreadable, index: number): boolean {
  return token(index).text === '.' && token(index - 1).type === 'string' && token(index + 1).type === 'string'
}

/** `let a = 1,` and then a line that is no part of it. */
function commaAtEnd(program: Unreadable): Finding | null {
  const { at, token } = program
  for (let index = at; index > at - 4; index -= 1) {
    const comma = token(index)
    const start = token(program.lineStart(index))
    if (comma.text !== ',' || !token(index + 1).newline || !/^(?:let|const|var)$/.test(start.text)) continue
    const edits = [replaced(comma, ';')]
    if (program.helps(edits)) return { at: comma, params: { sign: ',', right: ';' }, edits }
  }
  return null
}

export const provokes = [
  'let list = [1; 2; 3];',
  'console.log(Math.max(1; 2));',
  'let p = { name = "Ada", age = 3 };',
  'let p = { a: 1; b: 2 };',
  'function add(a; b) {\n  return a + b;\n}',
  'let list = ["a". "b"];\nconsole.log(list);',
  'let a = 1,\nconsole.log(a);',
  'let list = [1: 2];\nconsole.log(list);',
]
export const nearMisses = [
  'for (let i = 0, i < 3, i++) {\n}',
  'console.log("a";',
  'let a = [1, 2;\nconsole.log(a);',
  'let a = 1,\n  b = 2 3;',
]
