import type { Edit } from '../../explanation.ts'
import type { Kind } from '../../kind.ts'
import { callHere } from '../../places.ts'
import { across, beginsValue, endsValue, inserted, type Unreadable } from '../../unreadable.ts'

/** Two values side by side with nothing between them. */
export const missingOperator: Kind = {
  kind: 'syntax.missing-operator',
  unreadable(program) {
    const { token, at } = program
    const [before, here] = [token(at - 1), token(at)]
    if (!endsValue(before) || !beginsValue(here) || here.newline) return null
    const edits = joined(program)
    if (!program.helps(edits)) return null
    return { at: across(before, here), params: { sign: '+', first: before.text, second: here.text }, edits }
  },
  failed(program) {
    const call = callHere(program)
    if (call?.callee.type !== 'Literal' && call?.callee.type !== 'BinaryExpression') return null
    const { callee } = call
    if (callee.type === 'Literal' && typeof callee.value !== 'number') return null
    const bracket = program.program.indexOf('(', callee.end)
    const gap = program.program.slice(callee.end, bracket)
    if (gap.includes('\n')) return null
    const at = { start: callee.start, end: call.end }
    return {
      at,
      special: 'multiply',
      params: { sign: '*', open: '(', code: program.text(call) },
      edits: [inserted(callee.end, ' * ')],
    }
  },
}

/** A plus between every two values that stand side by side on the line. */
function joined({ program, tokens, at, token }: Unreadable): Edit[] {
  const end = tokens.findIndex((each, index) => index > at && (each.newline || each.type === 'end'))
  return tokens.slice(at, end < 0 ? undefined : end).flatMap((each, index) => {
    const before = token(at + index - 1)
    if (!endsValue(before) || !beginsValue(each)) return []
    return [inserted(before.end, /\s/.test(program[before.end] ?? '') ? ' +' : ' + ')]
  })
}

export const provokes = [
  'let n = 5;\nconsole.log("I have " n " apples");',
  'let age = 11;\nconsole.log("I am " + age " years old");',
  'let result = 2(3 + 4);',
  'let t = "a" "b";',
  'let n = 5;\nlet m = n 3;',
  'let n = "Ana";\nconsole.log("Hi " n);',
  'let a = 2;\nlet b = 3;\nlet c = a b;\nconsole.log(c);',
  'let n = 3;\nconsole.log(n " apples");',
]
export const nearMisses = ['let fruits = ["apple" "pear"];', 'let age 12;', 'let n = 1;\nn(4);']
