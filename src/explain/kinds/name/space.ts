import type { Kind } from '../../kind.ts'
import { camelCase, declares, renameRuns } from '../../renaming.ts'
import { isName } from '../../unreadable.ts'

/** A name of two words. */
export const nameSpace: Kind = {
  kind: 'name.space',
  unreadable(program) {
    const { tokens, token } = program
    const index = tokens.findIndex((each, at) => {
      if (!isName(each) || !program.isNear(each) || !declares(token(at - 1).text) || each.newline)
        return false
      return (
        isName(token(at + 1)) && !token(at + 1).newline && !/^(?:of|in|extends)$/.test(token(at + 1).text)
      )
    })
    if (index < 0) return null
    let last = index + 1
    while (isName(token(last + 1)) && !token(last + 1).newline) last += 1
    if (!/^(?:[=;(]|)$/.test(token(last + 1).newline ? '' : token(last + 1).text)) return null
    const words = tokens.slice(index, last + 1).map(({ text }) => text)
    return {
      at: { start: token(index).start, end: token(last).end },
      params: { name: words.join(' '), right: camelCase(words) },
      edits: renameRuns(program, words, camelCase(words)),
    }
  },
}

export const provokes = [
  'function say hello() {\n  console.log("hello");\n}\nsay hello();',
  'let first name = "Kim";\nconsole.log(first name);',
  'const max number of items = 5;',
  'let my name = "Ana";\nconsole.log(my name);',
  'let prix total = 12;\nconsole.log(prix total);',
  'const اسم الطالب = "نور";\nconsole.log(اسم الطالب);',
  'function say hi(name) {\n  console.log(name);\n}',
]
export const nearMisses = ['let age 12;', 'let x = my name;', 'for (let a of b c) {\n}']
