import type { Finding, Kind } from '../../kind.ts'
import { lineEnd } from '../../../syntax/loose-tokens.ts'
import { linesOf } from '../../search-code.ts'
import { replaced, type Unreadable } from '../../unreadable.ts'

/** A comment with `#`, as in Python. */
export const pythonComment: Kind = {
  kind: 'foreign.python-comment',
  unreadable(program) {
    const block = quotedBlock(program)
    if (block) return block
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

/** Three quotes around lines of text. */
function quotedBlock({ program, problem }: Unreadable): Finding | null {
  const found = /^[ \t]*('''|""")[^]*?\1/m.exec(program)
  const [text = '', sign = ''] = found ?? []
  const start = (found?.index ?? 0) + text.indexOf(sign)
  const end = (found?.index ?? 0) + text.length
  if (!found || problem.offset < start - 1 || problem.offset > end || text.includes('*/')) return null
  return {
    at: { start, end: start + 3 },
    params: { sign, right: '/*' },
    edits: [replaced({ start, end: start + 3 }, '/*'), replaced({ start: end - 3, end }, '*/')],
  }
}

export const provokes = [
  '# show the name\nlet name = "Lu";',
  'let a = 1; # one\nconsole.log(a);',
  '-- a comment\nlet x = 1;',
  "'''\nmy program\n'''\nconsole.log(\"hi\");",
  'let a = 1;\n"""\nthis says\nhello\n"""\nconsole.log(a);',
  'let a = 1;\na = a + 1; # add one\nconsole.log(a);',
  'console.log("hi");\n# fin',
]
export const nearMisses = ['let winner# = 1;', 'let a = "# b";\nlet', 'class A {\n  #x = ;\n}']
