import type { Edit } from '../../explanation.ts'
import type { Kind } from '../../kind.ts'
import { inserted, replaced, type Unreadable } from '../../unreadable.ts'

/** An `else` that belongs to no `if`. */
export const elseWithoutIf: Kind = {
  kind: 'control.else-without-if',
  unreadable(program) {
    const { token, at } = program
    const word = token(at)
    if (word.text !== 'else') return null
    const edits = [semicolonBefore(program), ...braces(program)].filter((each) => each.length > 0)
    return {
      at: word,
      params: { word: 'else', open: '{', close: '}' },
      edits: program.best(edits),
    }
  },
}

/** `if (x); { … } else`, `if (x) { … }; else` */
function semicolonBefore({ token, at }: Unreadable): Edit[] {
  return token(at - 1).text === ';' && token(at - 2).text === '}' ? [replaced(token(at - 1), '')] : []
}

/** Lines of an `if` without braces: put them on, with or without braces for the `else`. */
function braces(program: Unreadable): Edit[][] {
  const { token, at } = program
  let head = at - 1
  while (head >= 0 && token(head).text !== 'if') head -= 1
  if (head < 0) return []
  let close = head + 1
  for (let depth = 0; close < at; close += 1) {
    if (token(close).text === '(') depth += 1
    if (token(close).text === ')' && (depth -= 1) === 0) break
  }
  const open = [inserted(token(close).end, ' {')]
  const before = [...open, inserted(token(at).start, '} ')]
  let last = at + 1
  while (token(last + 1).line === token(at + 1).line && token(last + 1).type !== 'end') last += 1
  return [[...before, inserted(token(at).end, ' {'), inserted(token(last).end, '\n}')], before, open]
}

export const provokes = [
  'let age = 8;\nif (age > 10)\n  console.log("a");\n  console.log("b");\nelse\n  console.log("c");',
  'if (1 > 0) {\n}; else {\n}',
  'else {\n  console.log(1);\n}',
  'let a = 1;\nif (a > 2); {\n  console.log("a");\n} else {\n  console.log("b");\n}',
  'let a = 1;\nelse {\n  console.log("b");\n}',
  'let x = 3;\nfor (let i = 0; i < x; i++) {\n  console.log(i);\n} else {\n  console.log("none");\n}',
  'let x = 5;\nif (x > 3) {\n  console.log("grand");\n}\nconsole.log("entre");\nelse {\n  console.log("petit");\n}',
]
export const nearMisses = [
  'if (1) {\n} esle {\n}',
  'if (1) {\n  console.log(2)\nelse {\n}',
  'if (1) {\n} else (2) {\n}',
]
