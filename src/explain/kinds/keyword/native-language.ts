import type { Finding, Kind } from '../../kind.ts'
import { missingIdentifier } from '../../places.ts'
import { across, replaced, type Unreadable } from '../../unreadable.ts'
import { fromNative } from '../../words/native.ts'
import { wordBefore, wordsNear } from '../../wrong-word.ts'

/** A word of JavaScript in the learner's own language. */
export const nativeLanguage: Kind = {
  kind: 'keyword.native-language',
  unreadable: (program) => pairBefore(program) ?? wordBefore(program, fromNative),
  failed(program) {
    const name = missingIdentifier(program)
    const right = name && fromNative(name.name)
    if (!name || !right || program.variables.some((each) => each.name === name.name)) return null
    const isValue = /^(?:true|false|null)$/.test(right)
    return isValue ? { at: name, params: { word: name.name, right }, edits: [replaced(name, right)] } : null
  },
}

/** `} haddii kale {`, `sinon si (…)`: two words for one. */
function pairBefore(program: Unreadable): Finding | null {
  for (const { token, index } of wordsNear(program)) {
    const next = program.token(index + 1)
    if (next.type !== 'name' || next.line !== token.line) continue
    const right = fromNative(`${token.text} ${next.text}`)
    const span = across(token, next)
    const edits = [replaced(span, right ?? '')]
    if (right !== null && program.helps(edits))
      return { at: span, params: { word: `${token.text} ${next.text}`, right }, edits }
  }
  return null
}

export const provokes = [
  'let бали = 60;\nякщо (бали > 50) {\n  console.log("a");\n}',
  'haddii (1 > 50) {\n}',
  'let pret = vrai;',
  'mientras (i < 2) {\n  i++;\n}',
  'fonction add(a, b) {\n  return a + b;\n}',
  'soit x = 5;',
  'اگر (1 > 2) {\n}',
  'if (1) {\n} sinon {\n}',
  'let x = 4;\nif (x > 2) {\n  console.log("a");\n} haddii kale {\n  console.log("b");\n}',
  'let x = 4;\nif (x > 6) {\n  console.log("a");\n} sinon si (x > 2) {\n  console.log("b");\n}',
  'let лічильник = 3;\nпоки (лічильник > 0) {\n  console.log(лічильник);\n  лічильник--;\n}\nconsole.lgo("кінець");',
]
export const nearMisses = [
  'let si = 3;\nlet x = = si',
  'let pour = 1, tant = 2; pour tant',
  'let vrai = 1;\nconsole.log(vrau)',
]
