import type { Kind } from '../../kind.ts'
import { declares } from '../../renaming.ts'
import { openBefore } from '../../open-brackets.ts'
import { replaced } from '../../unreadable.ts'
import { isReserved } from '../../words/keywords.ts'

/** A word of JavaScript used as a name. */
export const reservedWord: Kind = {
  kind: 'name.reserved-word',
  unreadable(program) {
    const { token, tokens, at } = program
    const index = [at, at - 1].find((each) => {
      const word = token(each)
      const before = token(each - 1)
      if (word.type !== 'name' || !(isReserved(word.text) || word.text === 'let') || word.newline)
        return false
      if (declares(before.text)) return token(each + 1).type !== 'name' || token(each + 1).newline
      const open = openBefore(program, each).at(-1)
      const head = open && [token(open.index - 1).text, token(open.index - 2).text]
      return (
        /^[(,]$/.test(before.text) &&
        head?.includes('function') === true &&
        /^[,)]$/.test(token(each + 1).text)
      )
    })
    if (index === undefined) return null
    const word = token(index)
    const name = `my${(word.text[0] ?? '').toUpperCase()}${word.text.slice(1)}`
    const all = tokens.filter(({ text, type }) => type === 'name' && text === word.text)
    const asName = all.filter((each) => {
      const next = token(tokens.indexOf(each) + 1)
      return each === word || (next.type !== 'name' && next.text !== '{' && next.text !== '(')
    })
    const edits = [all, asName].map((each) => each.map((place) => replaced(place, name)))
    return {
      at: word,
      params: { word: word.text, right: name },
      edits: program.best(edits),
    }
  },
}

export const provokes = [
  'let class = "7B";\nconsole.log(class);',
  'let new = "x";\nconsole.log(new);',
  'let return = 4 + 4;\nconsole.log(return);',
  'function add(default, b) {\n  return default + b;\n}',
  'const if = 3;',
  'function delete() {\n  console.log(1);\n}\ndelete();',
  'let function = 3;\nconsole.log("x");',
]
export const nearMisses = ['let const x = 1;', 'let classy = = 1', 'let o = { class: 1 };\nlet']
