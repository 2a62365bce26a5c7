import type { Kind } from '../../kind.ts'
import { contextAt } from '../../list-context.ts'
import { across, beginsValue, endsValue, inserted, isName } from '../../unreadable.ts'

/** No colon after `case`, in `? :`, or between a key and its value. */
export const missingColon: Kind = {
  kind: 'syntax.missing-colon',
  unreadable(program) {
    const { token, at } = program
    const [before, here] = [token(at - 1), token(at)]
    const edits = [inserted(before.end, ':')]
    const start = program.lineStart(Math.max(0, at - 1))
    const inCase = /^(?:case|default)$/.test(token(start).text) && (here.newline || at - start <= 3)
    if (inCase && program.helps(edits))
      return {
        at: before,
        special: 'case',
        params: { sign: ':', word: token(start).text },
        edits,
      }
    const question = questionOpen(program)
    const spaced = [inserted(before.end, ' :')]
    if (question && endsValue(before) && (beginsValue(here) || here.text === '(') && program.helps(spaced))
      return { at: across(before, here), params: { sign: ':', word: '?' }, edits: spaced }
    const ending = [inserted(before.end, ' : ""')]
    if (question && endsValue(before) && (/^[;)]$/.test(here.text) || here.newline) && program.helps(ending))
      return {
        at: here.newline ? before : here,
        special: 'else',
        params: { sign: ':', word: '?' },
        edits: ending,
      }
    const isKey =
      (isName(before) || before.type === 'string') &&
      /^[{,]$/.test(token(at - 2).text) &&
      contextAt(program, at) === 'record'
    if (isKey && (beginsValue(here) || /^(?:[[{=])$/.test(here.text)) && !here.newline) {
      const wrong = here.text === '=' ? [{ start: here.start, end: here.end, text: ':' }] : edits
      if (program.helps(wrong) && here.text !== '=')
        return {
          at: here,
          special: 'key',
          params: { sign: ':', word: before.text },
          edits: wrong,
        }
    }
    return null
  },
}

function questionOpen({ token, at }: Parameters<NonNullable<Kind['unreadable']>>[0]): boolean {
  let questions = 0
  for (let index = at - 1; index >= 0 && !/^[;{}]$/.test(token(index).text); index -= 1) {
    if (token(index).text === ':') questions -= 1
    if (token(index).text === '?') questions += 1
  }
  return questions > 0
}

export const provokes = [
  'let age = 9;\nlet label = age > 17 ? "adult" "child";',
  'switch (1) {\n  case 1\n    console.log(1);\n}',
  'let p = { name "Ada" };',
  'switch (1) {\n  default\n    console.log(1);\n}',
  'let a = 3;\nlet r = a > 2 ? "big";\nconsole.log(r);',
  'let u = { name: "A", age 3 };\nconsole.log(u.age);',
  'let user = { name "Ana", age: 3 };\nconsole.log(user.name);',
]
export const nearMisses = ['let p = { name: "A" age: 3 };', 'let a = "x" "y";', 'let o = { a = 1 };']
