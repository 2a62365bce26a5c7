/** The words of JavaScript itself. */

const reserved = new Set(
  (
    'break case catch class const continue debugger default delete do else enum export extends false finally ' +
    'for function if import in instanceof let new null return super switch this throw true try typeof var void ' +
    'while with yield await async'
  ).split(' '),
)

/** Words that are names elsewhere in the language, and that a beginner meets as keywords. */
const contextual = ['await', 'async', 'let', 'yield']

/** True for reserved words, and for `let`, `async`, `await`, `yield`. */
export function isKeyword(word: string): boolean {
  return reserved.has(word)
}

/** True for words that can never be a name. */
export function isReserved(word: string): boolean {
  return reserved.has(word) && !contextual.includes(word)
}

/** Words a beginner types, for guesses: the commonest first. */
export const taught = (
  'let const var function return if else for while do switch case break continue default new class typeof true ' +
  'false null undefined this try catch finally throw async await of in'
).split(' ')
