import type { Kind } from '../../kind.ts'
import { replaced } from '../../unreadable.ts'
import { typeWords } from '../../words/foreign.ts'

/** `let x: 5;`, `let x := 5;` */
export const colonForEquals: Kind = {
  kind: 'assign.colon-for-equals',
  unreadable(program) {
    const { tokens, token } = program
    const index = tokens.findIndex(
      (each, at) =>
        each.text === ':' &&
        program.isNear(each) &&
        token(at - 1).type === 'name' &&
        /^(?:let|const|var)$/.test(token(at - 2).text),
    )
    const colon = tokens[index]
    if (!colon || typeWords.has(token(index + 1).text.toLowerCase())) return null
    const isPair = token(index + 1).text === '=' && token(index + 1).glued
    const end = isPair ? token(index + 1).end : colon.end
    const space = token(index + 1).glued && !isPair ? ' ' : ''
    return {
      at: { start: colon.start, end },
      params: { sign: isPair ? ':=' : ':', right: '=', name: token(index - 1).text },
      edits: [replaced({ start: colon.start, end }, `${colon.glued ? ' ' : ''}=${space}`)],
    }
  },
}

export const provokes = [
  'let x: 5;\nconsole.log(x);',
  'let name: "Bo";',
  'let y := 3;',
  'let price : 12;\nconsole.log(price);',
  'let qiimo = 4;\nlet magac: "Xaawo";\nconsole.log(magac);',
  'const liste : [1, 2, 3];\nconsole.log(liste.length);',
  'let x := 5;\nconsole.log(x);',
]
export const nearMisses = ['let age: number = 12;', 'let a = { b: 1 c: 2 };']
