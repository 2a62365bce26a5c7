import type { Kind } from '../../kind.ts'
import { missingIdentifier } from '../../places.ts'
import { replaced } from '../../unreadable.ts'
import { taught } from '../../words/keywords.ts'
import { distance, nearest } from '../../words/near.ts'
import { wordsNear } from '../../wrong-word.ts'

/** A word of JavaScript with a typing mistake. */
export const keywordMisspelled: Kind = {
  kind: 'keyword.misspelled',
  unreadable(program) {
    for (const { token } of wordsNear(program)) {
      if (program.declared.has(token.text)) continue
      for (const right of candidates(token.text)) {
        const edits = [replaced(token, right)]
        if (program.helps(edits)) return { at: token, params: { word: token.text, right }, edits }
      }
    }
    return null
  },
  failed(program) {
    const name = missingIdentifier(program)
    if (!name || nearest(name.name, program.namesHere) !== null) return null
    const use = program.references.find((each) => each.node.start === name.start)?.node
    const parent = use ? program.parentOf(use) : null
    // `braek;` alone, or a value such as `ture`.
    const words =
      parent?.type === 'ExpressionStatement'
        ? ['break', 'continue', 'return', 'debugger']
        : ['true', 'false', 'null', 'this']
    const right = name.name.length > 3 ? nearest(name.name, words) : null
    return right === null
      ? null
      : { at: name, params: { word: name.name, right }, edits: [replaced(name, right)] }
  },
}

function candidates(word: string): string[] {
  const small = word.toLowerCase()
  const most = word.length < 3 ? 0 : word.length < 5 ? 1 : 2
  const swapped =
    word.length === 2
      ? taught.filter((each) => each.length === 2 && Array.from(each).reverse().join('') === small)
      : []
  return taught
    .map((each) => ({ each, steps: distance(small, each) }))
    .filter(
      ({ each, steps }) =>
        steps > 0 && steps <= most && (each.length > 2 || (small.length > 2 && small.startsWith(each))),
    )
    .sort((a, b) => a.steps - b.steps)
    .map(({ each }) => each)
    .concat(swapped)
}

export const provokes = [
  'cosnt age = 10;',
  'let n = 2;\nwhlie (n > 0) {\n  n--;\n}',
  'if (1) {\n} esle {\n}',
  'swich (2) {\n  case 2:\n    break;\n}',
  'funtion add(a) {\n  return a;\n}',
  'lett x = 5;',
  'let n = ture;',
  'for (const a fo [1]) {\n}',
  'function f() {\n  retrun 5;\n}',
  'let a = 1;\niff (a > 0) {\n  console.log(a);\n}',
  'let عمر = 5;\nwhiel (عمر > 0) {\n  عمر--;\n}',
  'function f(a) {\n  let b = a * 2;\n  retunr b;\n}\nconsole.log(f(2));',
  'fucntion add(a, b {\n  retrun a + b;\n}',
]
export const nearMisses = ['let forr = 1; let', 'lit = 5;\nlet x = ;', 'Let x = 5;', 'console.log(nul)(']
