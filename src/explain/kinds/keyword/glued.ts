import type { Kind } from '../../kind.ts'
import { missingIdentifier } from '../../places.ts'
import { inserted } from '../../unreadable.ts'
import { wordsNear } from '../../wrong-word.ts'

const begin =
  /^(let|const|var|function|return|new|typeof|else|case|await|async|class|throw)(?=[\p{ID_Start}$_\d])/u

/** No space between a word of JavaScript and a name. */
export const glued: Kind = {
  kind: 'keyword.glued',
  unreadable(program) {
    for (const { token } of wordsNear(program)) {
      const keyword = begin.exec(token.text)?.[0]
      if (keyword === undefined || program.declared.has(token.text)) continue
      const edits = [inserted(token.start + keyword.length, ' ')]
      if (program.helps(edits)) return { at: token, params: params(token.text, keyword), edits }
    }
    return null
  },
  failed(program) {
    const missing = missingIdentifier(program)
    if (!missing) return null
    // `letx = 5` made a variable with that name; later `x` is missing. Or the glued word itself is missing.
    const at = [
      program.references.find(
        ({ name, writes, variable }) =>
          writes && !variable && begin.test(name) && name.endsWith(missing.name),
      )?.node,
      missing,
    ].find((each) => each !== undefined && begin.test(each.name))
    const keyword = at ? begin.exec(at.name)?.[0] : undefined
    if (!at || keyword === undefined) return null
    const rest = at.name.slice(keyword.length)
    const stands =
      at !== missing || program.namesHere.includes(rest) || program.lineOf(at.start) === program.error.line
    if (!stands || program.namesHere.includes(at.name)) return null
    return { at, params: params(at.name, keyword), edits: [inserted(at.start + keyword.length, ' ')] }
  },
}

function params(word: string, keyword: string): Record<string, string> {
  return { word, keyword, right: `${keyword} ${word.slice(keyword.length)}` }
}

export const provokes = [
  'letx = 5;\nlet y = 2;\nconsole.log(x + y);',
  'functionadd(a, b) {\n  return a + b;\n}',
  'let x = 1;\nfunction f() {\n  returnx;\n}\nf();',
  'constname = "a";\nconsole.log(name);',
  'function f(a) {\n  returna + 1;\n}\nconsole.log(f(1));',
  'functionhi() {\n  console.log("hi");\n}\nhi();',
  'let d = newDate(2020, 1, 1);\nconsole.log(d.getFullYear());',
]
export const nearMisses = [
  'let letter = 5;\nconsole.log(x);',
  'newName = 1;\nconsole.log(y)',
  'let returned = 1; let',
]
