import type { Kind } from '../../kind.ts'
import { looseTokens } from '../../../syntax/loose-tokens.ts'
import { declares } from '../../renaming.ts'

/** `let = 5`: a new variable without its name. */
export const missingDeclaredName: Kind = {
  kind: 'decl.missing-name',
  unreadable({ tokens, token, isNear }) {
    const index = tokens.findIndex(
      (each, at) =>
        /^(?:let|const|var)$/.test(each.text) &&
        isNear(each) &&
        /^(?:=|;|)$/.test(token(at + 1).text) &&
        !declares(token(at - 1).text),
    )
    const word = tokens[index]
    return word
      ? {
          at: token(index + 1).type === 'end' ? word : token(index + 1),
          params: { word: word.text },
        }
      : null
  },
  /** A script may have a variable with the name `let`. */
  ran(program) {
    const use = program.references.find(({ name, writes, variable }) => name === 'let' && writes && !variable)
    const sign = use ? program.program.indexOf('=', use.node.end) : -1
    return sign < 0 ? null : { at: { start: sign, end: sign + 1 }, params: { word: 'let' } }
  },
  /** The parser takes `let = 5` for a variable with the name `let`; the engine does not. */
  failed({ program, error, missingName }) {
    if (error.name !== 'SyntaxError' && missingName !== 'let') return null
    const tokens = looseTokens(program)
    const index = tokens.findIndex(
      (each, at) => each.text === 'let' && /^[=;]$/.test(tokens[at + 1]?.text ?? ''),
    )
    const word = tokens[index]
    return word ? { at: tokens[index + 1] ?? word, params: { word: word.text } } : null
  },
}

export const provokes = [
  'const = 5;',
  'var = "a";',
  'let = 5;\nconsole.log(1);',
  'let ;\nconsole.log("x");',
  'let a = 1;\nconst = "bonjour";\nconsole.log(a);',
  'let = 5;\nconsole.log("x");',
]
export const nearMisses = ['let x == 5;', 'let class = 1;', 'const x;']
