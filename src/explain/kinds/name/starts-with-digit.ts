import type { Kind } from '../../kind.ts'
import { declares, renameRuns } from '../../renaming.ts'

/** A name that begins with a digit. */
export const startsWithDigit: Kind = {
  kind: 'name.starts-with-digit',
  unreadable(program) {
    const { tokens, token } = program
    const index = tokens.findIndex(
      (each, at) =>
        each.type === 'number' &&
        program.isNear(each) &&
        token(at + 1).glued &&
        token(at + 1).type === 'name' &&
        declares(token(at - 1).text),
    )
    const digits = tokens[index]
    if (!digits) return null
    const letters = token(index + 1)
    const name = letters.text + digits.text
    return {
      at: { start: digits.start, end: letters.end },
      params: { name: digits.text + letters.text, right: name },
      edits: renameRuns(program, [digits.text, letters.text], name),
    }
  },
}

export const provokes = [
  'let 1st = "gold";\nconsole.log(1st);',
  'let 2eme = "Zoé";\nconsole.log(2eme);',
  'function 3times(x) {\n  return x;\n}',
  'let 2x = 5;\nconsole.log(2x);',
  'const 3points = 5;\nconsole.log("a");',
  'function 1add(a) {\n  return a + 1;\n}',
]
export const nearMisses = ['let d = 5km;', 'let a1 = = 1', 'let y = 2x;']
