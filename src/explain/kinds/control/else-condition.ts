import type { Finding, Kind } from '../../kind.ts'
import { across, inserted, type Unreadable } from '../../unreadable.ts'

/** `else (x < 0) {`: a condition after `else`, without `if`. */
export const elseCondition: Kind = {
  kind: 'control.else-condition',
  unreadable: (program) => unreadableElse(program),
  ran(program) {
    return program.all('IfStatement').flatMap((node) => {
      const other = node.alternate
      if (other?.type !== 'ExpressionStatement' || other.expression.type !== 'BinaryExpression') return []
      const start = program.program.lastIndexOf('else', other.start)
      return [
        {
          at: { start, end: other.end },
          params: params(program.text(other.expression)),
          edits: [inserted(start + 4, ' if')],
        },
      ]
    })
  },
}

function unreadableElse(program: Unreadable): Finding | null {
  const { tokens, token } = program
  for (let index = 0; index < tokens.length && program.isNear(token(index)); index += 1) {
    const word = token(index)
    if (word.text !== 'else' || /^(?:if|\{)$/.test(token(index + 1).text) || token(index + 1).newline)
      continue
    let last = index
    while (token(last + 1).line === word.line && token(last + 1).text !== '{') last += 1
    if (last === index || token(last + 1).text !== '{') continue
    const isRound = token(index + 1).text === '('
    const edits = isRound
      ? [inserted(word.end, ' if')]
      : [inserted(word.end, ' if ('), inserted(token(last).end, ')')]
    const tight = isRound
      ? edits
      : [{ start: word.end, end: token(index + 1).start, text: ' if (' }, inserted(token(last).end, ')')]
    if (program.helps(tight))
      return {
        at: across(word, token(last)),
        params: params(
          program.program.slice(token(index + 1).start, token(last).end).replace(/^\(|\)$/g, ''),
        ),
        edits: tight,
      }
  }
  return null
}

function params(condition: string): Record<string, string> {
  return { word: 'else', right: `else if (${condition})` }
}

export const provokes = [
  'let x = -2;\nif (x > 0) {\n} else (x < 0) {\n}',
  'let x = 1;\nif (x > 0) {\n} else x < 0 {\n}',
  'let x = 1;\nif (x > 3) {\n  console.log(1);\n} else (x < 2)\n{\n  console.log(2);\n}',
  'let n = 3;\nif (n > 5) {\n  console.log("big");\n} else (n > 2) {\n  console.log("middle");\n}',
  'let n = 3;\nif (n > 5) {\n  console.log("big");\n} else n > 2 {\n  console.log("middle");\n}',
  'let n = 1;\nif (n > 5) {\n  console.log("big");\n} else (n < 0)\n  console.log("small");',
]
export const nearMisses = [
  'if (1) {\n} else if (2) {\n} esle {\n}',
  'if (1) {\n} else\n  console.log(2',
  'if (0) {\n} else f(2);\nfunction f() {}',
]
