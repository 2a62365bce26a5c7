import type { Finding, Kind } from '../../kind.ts'
import { across, inserted, isName, replaced, type Unreadable } from '../../unreadable.ts'
import { spokenSign } from '../../words/spoken-signs.ts'

/** Words of a person in the code: a sentence, or the name of a sign. */
export const prose: Kind = {
  kind: 'paste.prose',
  unreadable: (program) => spoken(program) ?? sentence(program),
}

/** `let x = 3 semicolon` */
function spoken(program: Unreadable): Finding | null {
  for (let index = program.lineStart(program.at); index <= program.at + 1; index += 1) {
    const first = program.token(index)
    if (first.type !== 'name' || index === 0 || program.declared.has(first.text)) continue
    for (let last = Math.min(index + 4, program.tokens.length - 1); last >= index; last -= 1) {
      if (program.token(last).line !== first.line) continue
      const span = across(first, program.token(last))
      const right = spokenSign(program.program.slice(span.start, span.end))
      if (right !== null && (first.newline || program.at >= index)) {
        return {
          at: span,
          special: 'sign',
          params: { name: program.program.slice(span.start, span.end), right },
          edits: [replaced(span, right)],
        }
      }
    }
  }
  return null
}

/** Three words or more in a row that are no code. */
function sentence(program: Unreadable): Finding | null {
  const start = program.lineStart(program.at)
  const first = program.token(start)
  let end = start
  let names = 0
  while (program.token(end).line === first.line && program.token(end).type !== 'end') {
    if (isName(program.token(end))) names += 1
    end += 1
  }
  const line = program.tokens.slice(start, end)
  const last = line.at(-1)
  if (!last || !line.every((each) => each.type === 'name' || /^[.,:!?؟،।።'’-]$/.test(each.text))) return null
  if (names < 3) return null
  return {
    at: across(first, last),
    params: { word: first.text, right: '//' },
    edits: [inserted(first.start, '// ')],
  }
}

export const provokes = [
  'این برنامه سلام می گوید\nconsole.log("سلام");',
  'let x = 3 point-virgule\nconsole.log(x);',
  'this program says hello\nconsole.log("hello")',
  'let a = 1;\nNow we print the number\nconsole.log(a);',
  'let x = 3 semicolon',
]
export const nearMisses = ['let my name = 1;', 'console.log(a b c)', 'for let of']
