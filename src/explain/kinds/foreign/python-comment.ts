import type { Kind } from '../../kind.ts'
import { lineEnd } from '../../../syntax/loose-tokens.ts'
import { linesOf } from '../../search-code.ts'
import { replaced } from '../../unreadable.ts'

/** A comment with `#`, as in Python. */
export const pythonComment: Kind = {
  kind: 'foreign.python-comment',
  unreadable(program) {
    const marks = linesOf(program.program).flatMap((line) => {
      const token = program.tokens.find((each) => each.line === line.line && /^(?:#|--)$/.test(each.text))
      if (!token || !/(?:^|[\s;{}])$/.test(program.program.slice(line.start, token.start))) return []
      if (token.text === '--' && token.start !== line.start + line.text.search(/\S/)) return []
      return /^[#-]+[\s!]/.test(program.program.slice(token.start, lineEnd(program.program, token.start))) ||
        token.start === line.start
        ? [token]
        : []
    })
    const [first] = marks
    if (!first || !program.isNear(first)) return null
    return {
      at: first,
      params: { sign: first.text, right: '//' },
      edits: marks.map((each) => replaced(each, '//')),
    }
  },
}

export const provokes = [
  '# show the name\nlet name = "Lu";',
  'let a = 1; # one\nconsole.log(a);',
  '-- a comment\nlet x = 1;',
]
export const nearMisses = ['let winner# = 1;', 'let a = "# b";\nlet', 'class A {\n  #x = ;\n}']
