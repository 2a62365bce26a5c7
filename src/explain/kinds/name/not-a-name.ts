import type { Kind } from '../../kind.ts'
import { declares } from '../../renaming.ts'
import { replaced } from '../../unreadable.ts'

/** A text or a number where a name belongs: `let "city" = 5`. */
export const notAName: Kind = {
  kind: 'name.not-a-name',
  unreadable(program) {
    const { tokens, token } = program
    const place = tokens.find(
      (each, at) =>
        /^(?:string|number|template)$/.test(each.type) &&
        program.isNear(each) &&
        declares(token(at - 1).text) &&
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

export const provokes = ['let "city" = "Herat";\nconsole.log(city);', 'let 5 = x;', "function 'hello'() {\n}"]
export const nearMisses = ['let 1st = 2;', 'let city "Herat";']
