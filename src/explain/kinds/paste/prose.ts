import type { Finding, Kind } from '../../kind.ts'
import { linesOf } from '../../search-code.ts'
import { isKeyword } from '../../words/keywords.ts'
import { across, inserted, isName, replaced, type Unreadable } from '../../unreadable.ts'
import { spokenSign } from '../../words/spoken-signs.ts'

/** Words of a person in the code: a sentence, or the name of a sign. */
export const prose: Kind = {
  kind: 'paste.prose',
  unreadable: (program) => spoken(program) ?? sentence(program) ?? numbered(program),
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

/** `Exercise 3: write your name`, `C'est la fin`: a line of words, with a number or an apostrophe in it. */
function numbered(program: Unreadable): Finding | null {
  const line = linesOf(program.program).find((each) => each.line === program.problem.line)
  const text = line?.text.trim() ?? ''
  const words = text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []
  const isPlain =
    /^[\p{L}\p{M}\p{N}\s.,:!?؟،؛።፣'’()-]+$/u.test(text) &&
    !/[()]/.test(text.replace(/\(\s*[\p{L}\s]+\)/gu, ''))
  const known = words.filter((word) => isKeyword(word) || program.declared.has(word))
  if (!line || !isPlain || words.length < 3 || known.length > 0 || !/\s/.test(text) || /\w\(/.test(text))
    return null
  const start = line.start + line.text.length - line.text.trimStart().length
  const at = { start, end: start + text.length }
  return { at, params: { word: words[0] ?? '', right: '//' }, edits: [inserted(start, '// ')] }
}

export const provokes = [
  'این برنامه سلام می گوید\nconsole.log("سلام");',
  'let x = 3 point-virgule\nconsole.log(x);',
  'this program says hello\nconsole.log("hello")',
  'let a = 1;\nNow we print the number\nconsole.log(a);',
  'let x = 3 semicolon',
  'console.log("hi");\nC\'est la fin du programme',
  'Завдання 1: виведи привіт\nconsole.log("Привіт");',
  'Exercise 3. Write your name.\nconsole.log("Ana");',
  'اكتب برنامجا يطبع اسمك\nconsole.log("نور");',
]
export const nearMisses = [
  'let my name = 1;',
  'console.log(a b c)',
  'for let of',
  "let a = 'it''s fine now';",
]
