import { closeText, openText } from '../../broken-text.ts'
import type { Kind } from '../../kind.ts'

/** A text whose second quote is missing. */
export const unclosedString: Kind = {
  kind: 'string.unclosed',
  unreadable(program) {
    const text = openText(program)
    return text && { at: text.token, params: { sign: text.quote }, edits: closeText(program, text) }
  },
}

export const provokes = [
  'console.log("Good morning);',
  "let name = 'Nour;\nconsole.log(name);",
  'let a = 1;\nconsole.log("Sum: + a);',
  'let list = ["a", "b];',
  'console.log(");',
  'let user = {\n  name: "Sami",\n  city: "Aleppo,\n  age: 14\n};\nconsole.log(user.name);',
  'let name = "Ana;\nconsole.log(name);',
]
export const nearMisses = [
  'console.log("a" "b");',
  'console.log("It\\"s")(',
  "// it's fine\nlet = 1",
  'console.log(\'a");',
]
