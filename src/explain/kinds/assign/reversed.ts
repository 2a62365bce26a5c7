import type { Kind } from '../../kind.ts'
import { across, endsValue, isName, replaced, type Unreadable } from '../../unreadable.ts'

/** `5 = x;`, `a + b = sum;`, `let 12 = age;`: the value before the name. */
export const reversedAssign: Kind = {
  kind: 'assign.reversed',
  unreadable(program) {
    const { tokens, token } = program
    const index = tokens.findIndex(
      (each, at) =>
        each.text === '=' &&
        each.line === program.problem.line &&
        isName(token(at + 1)) &&
        (/^[;,]?$/.test(token(at + 2).text) || token(at + 2).newline),
    )
    if (index < 0) return null
    const first = valueBefore(program, index)
    if (first === null) return null
    const name = token(index + 1)
    const value = across(token(first), token(index - 1))
    const text = program.program.slice(value.start, value.end)
    const edits = [replaced(value, name.text), replaced(name, text)]
    if (!program.helps(edits)) return null
    return {
      at: across(token(first), name),
      params: { value: text, name: name.text, right: `${name.text} = ${text}` },
      edits,
    }
  },
}

/** Index of the first token of a statement that is a value up to a sign; null when a name alone stands there. */
function valueBefore(program: Unreadable, sign: number): number | null {
  const { token } = program
  let first = program.lineStart(sign)
  while (/^(?:let|const|var|[{}])$/.test(token(first).text)) first += 1
  const isValue = /^(?:number|string)$/.test(token(first).type)
  const isSum = endsValue(token(first)) && /^[-+*/%]$/.test(token(first + 1).text)
  return first < sign && endsValue(token(sign - 1)) && (isValue || isSum) ? first : null
}

export const provokes = [
  'let x;\n5 = x;\nconsole.log(x);',
  'let name;\n"Bo" = name;',
  'let 12 = age;\nconsole.log(age);',
  'let a = 2;\nlet b = 3;\nlet sum;\na + b = sum;\nconsole.log(sum);',
  'let مجموع = 0;\nif (true) {\n  10 = مجموع;\n}',
  'let name = "";\n"Omar" = name;\nconsole.log(name);',
]
export const nearMisses = ['let x = 3;\nif (5 = x) {\n}', 'let "a" = 5;', 'let x = 1;\nx + 1 = 2;']
