import type { Kind } from '../../kind.ts'
import { replaced } from '../../unreadable.ts'

/** `let x == 5;` */
export const compareInDeclaration: Kind = {
  kind: 'assign.compare-in-declaration',
  unreadable(program) {
    const { tokens, token } = program
    const index = tokens.findIndex(
      (each, at) =>
        /^={2,3}$/.test(each.text) &&
        program.isNear(each) &&
        token(at - 1).type === 'name' &&
        /^(?:let|const|var)$/.test(token(at - 2).text),
    )
    const sign = tokens[index]
    return sign
      ? {
          at: sign,
          params: { sign: sign.text, right: '=', name: token(index - 1).text },
          edits: [replaced(sign, '=')],
        }
      : null
  },
}

export const provokes = [
  'let x == 5;\nconsole.log(x);',
  'const y === "a";',
  'const city === "Kabul";\nconsole.log(city);',
  'let ім == "Марко";\nconsole.log(ім);',
  'for (let i == 0; i < 3; i++) {\n  console.log(i);\n}',
]
export const nearMisses = ['let x = 5 == ;', 'let x => 5;']
