import type { Kind } from '../../kind.ts'
import { inserted } from '../../unreadable.ts'

/** `try` without `catch`, or `catch` without `try`. */
export const missingCatch: Kind = {
  kind: 'control.missing-catch',
  unreadable(program) {
    const { tokens, token, at, problem } = program
    if (problem.message === 'Missing catch or finally clause') {
      const start = tokens.findIndex((each, index) => each.text === 'try' && index >= at)
      const word = tokens[start]
      let end = start + 1
      for (let depth = 0; end < tokens.length; end += 1) {
        if (token(end).text === '{') depth += 1
        if (token(end).text === '}' && (depth -= 1) === 0) break
      }
      const edits = [inserted(token(end).end, ' catch (error) {\n}')]
      return word
        ? {
            at: word,
            params: { word: 'try', right: 'catch' },
            edits: program.helps(edits) ? edits : undefined,
          }
        : null
    }
    const word = token(at)
    return /^(?:catch|finally)$/.test(word.text)
      ? { at: word, special: 'try', params: { word: word.text, right: 'try' } }
      : null
  },
}

export const provokes = [
  'try {\n  console.log(1);\n}\nconsole.log(2);',
  'let a = 1;\ncatch (e) {\n}',
  'try {\n  console.log("hi");\n}\nconsole.log("end");',
  'function f() {\n  try {\n    return JSON.parse("{}");\n  }\n}\nconsole.log(f());',
]
export const nearMisses = ['try {\n  a();\n} catch (e) {\n', 'let try = 1;']
