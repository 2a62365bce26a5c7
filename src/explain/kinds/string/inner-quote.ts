import { lineEnd } from '../../../syntax/loose-tokens.ts'
import type { Kind } from '../../kind.ts'
import { replaced } from '../../unreadable.ts'

/** A quote inside a text ends it too early: `'J'aime'`. */
export const innerQuote: Kind = {
  kind: 'string.inner-quote',
  unreadable(program) {
    const { tokens, token } = program
    const index = tokens.findIndex((each, at) => {
      const after = token(at + 1)
      if (each.type !== 'string' || !each.closed || !program.isNear(each)) return false
      if (!after.glued || !/^(?:name|number|other)$/.test(after.type)) return false
      if (program.declared.has(after.text) && !/\p{L}'$/u.test(each.text)) return false
      const rest = program.program.slice(each.end, lineEnd(program.program, each.end))
      return rest.includes(each.text[0] ?? '') || /\p{L}'$/u.test(each.text)
    })
    const first = tokens[index]
    if (!first) return null
    const [quote = ''] = first.text
    const stop = lineEnd(program.program, first.start)
    const edits = []
    for (let end = first.end; end < stop; end += 1) {
      if (program.program[end] !== quote || !/^\s*(?:[)\];,+}]|$)/.test(program.program.slice(end + 1, stop)))
        continue
      const inner = program.program.slice(first.start + 1, end)
      const other = ['"', "'", '`'].find((each) => !inner.includes(each))
      if (other) edits.push([replaced({ start: first.start, end: end + 1 }, other + inner + other)])
    }
    return {
      at: { start: first.start, end: token(index + 1).end },
      params: { sign: quote, other: quote === '"' ? "'" : '"', word: first.text.slice(1, -1) },
      edits: edits.find(program.helps),
    }
  },
}

export const provokes = [
  "let phrase = 'J'aime le code';\nconsole.log(phrase);",
  'console.log("He said "hi" to me");',
  "console.log('C'est l'été');",
  "let a = 'It's ok';\nlet b = 'x';",
  "let s = 'It's raining';\nconsole.log(s);",
  'let mot = "oui";\nlet phrase = "Le mot "oui" est court";\nconsole.log(phrase);',
  "let aime = 2;\nconsole.log('J'aime le thé' + aime);",
]
export const nearMisses = ['let a = "x" "y";', 'let n = 1;\nconsole.log("a"n);', "let s = 'ok;"]
