import { openText } from '../../broken-text.ts'
import type { Kind } from '../../kind.ts'
import { inserted } from '../../unreadable.ts'

/** A text whose first quote is missing. */
export const missingOpen: Kind = {
  kind: 'string.missing-open',
  unreadable(program) {
    const text = openText(program) ?? openText(program, 'template')
    if (!text || !/^[\s)\];,}]*$/.test(text.body)) return null
    let index = text.index
    const isWord = (at: number): boolean => {
      const { type, text: word, line } = program.token(at)
      return (
        line === text.token.line &&
        (type === 'name' || type === 'number' || type === 'other' || /^[!?.:'-]$/.test(word))
      )
    }
    while (isWord(index - 1)) index -= 1
    const first = program.token(index)
    if (index === text.index || first.start === 0 || !program.token(text.index).glued) return null
    return {
      at: { start: first.start, end: text.token.start + 1 },
      params: { sign: text.quote, word: first.text },
      edits: [inserted(first.start, text.quote)],
    }
  },
}

export const provokes = [
  'console.log(Hello");',
  'let name = Amina";',
  'console.log(Good morning!");',
  "let a = 1 + two';",
]
export const nearMisses = ['console.log(");', 'console.log("Hello);', "let ім'я = 1;"]
