import { lineEnd } from '../../../syntax/loose-tokens.ts'
import type { Edit } from '../../explanation.ts'
import type { Kind } from '../../kind.ts'
import { camelCase, declares } from '../../renaming.ts'
import { isName, replaced } from '../../unreadable.ts'

const bad =
  /^(?<name>[\p{ID_Start}$_][\p{ID_Continue}$]*(?:[-.'’#@!?&%/+~^|\\*€£°§]+[\p{ID_Continue}$]*)+)\s*(?:[=;,)(]|$|of\b|in\b)/u

/** A name with a sign in it that names cannot have. */
export const badCharacter: Kind = {
  kind: 'name.bad-character',
  unreadable(program) {
    const { tokens, token } = program
    for (let index = 0; index < tokens.length && program.isNear(token(index)); index += 1) {
      const first = token(index)
      const isNew = declares(token(index - 1).text) && isName(first) && !first.newline
      const picture = /^\p{Extended_Pictographic}/u.test(first.text) && declares(token(index - 1).text)
      if (picture) return { at: first, params: { name: first.text, sign: first.text, right: 'name' } }
      if (!isNew && !/^[#@]$/.test(first.text)) continue
      const leading = !isNew
      const source = program.program.slice(
        first.start + (leading ? 1 : 0),
        lineEnd(program.program, first.start),
      )
      const name = leading
        ? `${first.text}${/^[\p{ID_Continue}$]*/u.exec(source)?.[0] ?? ''}`
        : bad.exec(source)?.groups?.['name']
      if (name === undefined || name.length < 2 || (leading && !declares(token(index - 1).text))) continue
      const sign = /[^\p{ID_Continue}$]/u.exec(name)?.[0] ?? ''
      const right = camelCase(name.split(/[^\p{ID_Continue}$]+/u).filter((part) => part !== ''))
      const joined = sign === "'" || sign === '’' ? name.replace(/['’]/g, '') : right
      return {
        at: { start: first.start, end: first.start + name.length },
        params: { name, sign, right: joined },
        edits: everywhere(program.program, name, joined),
      }
    }
    return null
  },
}

function everywhere(program: string, name: string, right: string): Edit[] {
  const edits: Edit[] = []
  for (let at = program.indexOf(name); at >= 0; at = program.indexOf(name, at + name.length))
    edits.push(replaced({ start: at, end: at + name.length }, right))
  return edits
}

export const provokes = [
  'let first-name = "Kim";\nconsole.log(first-name);',
  'let ім\'я = "Оксана";\nconsole.log("Привіт, " + ім\'я);',
  'let winner# = "Team A";\nconsole.log(winner#);',
  'const user.name = "a";',
  'let my@mail = 1;',
  'let prix€ = 5;\nconsole.log(prix€);',
  'function say-hello() {\n  console.log(1);\n}',
  'let ready? = true;',
  'let 🙂 = 3;\nconsole.log(🙂);',
  'const total-price = 20;\nlet tax = 2;\nconsole.log(total-price + tax);',
]
export const nearMisses = ['let a = b - c d;', 'let name = "a-b', 'let first name = 1;']
