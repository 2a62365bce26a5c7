import type { Kind } from '../../kind.ts'
import { declares } from '../../renaming.ts'
import { replaced, type Unreadable } from '../../unreadable.ts'

/** A text or a number where a name belongs: `let "city" = 5`. */
export const notAName: Kind = {
  kind: 'name.not-a-name',
  unreadable(program) {
    const { tokens, token } = program
    const place = tokens.find(
      (each, at) =>
        /^(?:string|number|template)$/.test(each.type) &&
        program.isNear(each) &&
        (declares(token(at - 1).text) || isParameterPlace(program, at)) &&
        !(token(at + 1).glued && token(at + 1).type === 'name'),
    )
    if (!place) return null
    const inner = place.text.slice(1, -1)
    const isWord = place.type !== 'number' && /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(inner)
    return {
      at: place,
      params: { name: place.text, right: isWord ? inner : 'name' },
      edits: isWord ? [replaced(place, inner)] : undefined,
    }
  },
}

/** `function hi("name")` */
function isParameterPlace({ token }: Unreadable, at: number): boolean {
  const open = /^[(,]$/.test(token(at - 1).text) ? at - 1 : -1
  if (open < 0) return false
  let first = open
  while (token(first).text !== '(' && first > 0 && token(first).line === token(at).line) first -= 1
  return token(first).text === '(' && [token(first - 1).text, token(first - 2).text].includes('function')
}

export const provokes = [
  'let "city" = "Herat";\nconsole.log(city);',
  'let 5 = "five";',
  "function 'hello'() {\n}",
  'function hi("name") {\n  console.log("hi");\n}\nhi("Ana");',
  'function add(a, 2) {\n  return a;\n}',
  'let "age" = 5;\nconsole.log("x");',
]
export const nearMisses = [
  'let 1st = 2;',
  'let city "Herat";',
  'function hi(name) {\n  console.log("hi" "x");\n}',
]
