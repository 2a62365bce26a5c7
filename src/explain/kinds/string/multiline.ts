import { openText } from '../../broken-text.ts'
import type { Kind } from '../../kind.ts'
import { linesOf } from '../../search-code.ts'
import { replaced } from '../../unreadable.ts'

/** How many lines a text is looked for that was broken by the Enter key. */
const reach = 6

/** A text in `"` or `'` that goes on in the next line. */
export const multiline: Kind = {
  kind: 'string.multiline',
  unreadable(program) {
    const text = openText(program)
    if (!text) return null
    const lines = linesOf(program.program).slice(text.token.line, text.token.line + reach)
    for (const line of lines) {
      const at = line.text.indexOf(text.quote)
      if (at < 0) continue
      const odd = line.text.split(text.quote).length % 2 === 0
      if (!odd || !/^\s*(?:[)\];,+}]|$)/.test(line.text.slice(at + 1))) return null
      const end = line.start + at + 1
      const inner = program.program.slice(text.token.start + 1, end - 1)
      const whole = { start: text.token.start, end }
      return {
        at: whole,
        params: { sign: text.quote, right: '`' },
        edits: /[`]|\$\{/.test(inner) ? undefined : [replaced(whole, `\`${inner}\``)],
      }
    }
    return null
  },
}

export const provokes = [
  'console.log("السطر الأول\nالسطر الثاني");',
  "let a = 'one\ntwo\nthree';",
  'let a = ("x\ny" + 1);',
  'let poem = "Roses are red\nViolets are blue";\nconsole.log(poem);\nconsole.log(x);',
  'let s = "one\ntwo\nthree";\nconsole.log(s);',
  "console.log('Bonjour\nà tous');",
  'let poem = "roses are red,\nviolets are blue" + "!";\nconsole.log(poem);',
]
export const nearMisses = ['console.log("a);\nconsole.log("b");', 'let a = "x;\nlet b = 1;']
