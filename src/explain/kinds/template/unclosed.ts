import { closeText, openText } from '../../broken-text.ts'
import type { Kind } from '../../kind.ts'
import { inserted } from '../../unreadable.ts'

/** A text in backticks whose second backtick is missing. */
export const unclosedTemplate: Kind = {
  kind: 'template.unclosed',
  unreadable(program) {
    const text = openText(program, 'template')
    if (!text) return null
    // The first piece of the template, where its backtick stands.
    let index = text.index
    while (index > 0 && !program.token(index).text.startsWith('`')) index -= 1
    const first = program.token(index)
    const edits = closeText(program, { ...text, quote: '`' })
    const atLineEnd = [inserted(text.token.start + 1 + text.body.trimEnd().length, '`')]
    return {
      at: first,
      params: { sign: '`' },
      edits: edits ?? (program.helps(atLineEnd) ? atLineEnd : undefined),
    }
  },
}

export const provokes = [
  'let hello = `Hello ${name}!;\nconsole.log(hello);',
  'console.log(`Hello);',
  'let a = `x;\nlet b = 1;',
  'let s = `hello;\nconsole.log(s);',
  'console.log(`Total: ${3});',
]
export const nearMisses = ['let a = "`;', 'let b = `a ${c`;']
