import type { LooseToken } from '../../../syntax/loose-tokens.ts'
import { closers } from '../../broken-text.ts'
import type { Finding, Kind } from '../../kind.ts'
import { inserted, type Unreadable } from '../../unreadable.ts'
import { isKeyword } from '../../words/keywords.ts'

/** A text whose first quote is missing. */
export const missingOpen: Kind = {
  kind: 'string.missing-open',
  unreadable(program) {
    for (let index = 1; index < program.tokens.length && program.isNear(program.token(index)); index += 1) {
      const found = beginsBefore(program, index)
      if (found) return found
    }
    return null
  },
}

/** The words that stand right before a quote, when a quote before them mends the program. */
function beginsBefore(program: Unreadable, index: number): Finding | null {
  const quoted = program.token(index)
  const [quote = ''] = quoted.text
  if (!/^["'`]$/.test(quote) || (quoted.closed && !quoted.glued) || !isWord(program, index - 1, quoted.line))
    return null
  let first = index
  const starts: LooseToken[] = []
  while (isWord(program, first - 1, quoted.line) && program.token(first - 2).type !== 'end') {
    first -= 1
    if (/^(?:name|number|other)$/.test(program.token(first).type)) starts.unshift(program.token(first))
  }
  const before = program.token(first - 1)
  if (before.type === 'string' && program.token(first).glued) return null
  // `'It's raining'`: the apostrophe of a word, also of one that is a name elsewhere.
  if (before.glued && program.token(first - 2).type === 'string') return null
  const cure = starts.find((each) => program.cures([inserted(each.start, quote)]))
  const isLast = !quoted.closed && quoted.glued && closers.exec(quoted.text.slice(1))?.index === 0
  const start = cure ?? (isLast ? starts[0] : undefined)
  if (!start || (starts.length === 1 && /^[fFrRbB]$/.test(start.text))) return null
  return {
    at: { start: start.start, end: quoted.start + 1 },
    params: { sign: quote, word: start.text },
    edits: [inserted(start.start, quote)],
  }
}

function isWord(program: Unreadable, index: number, line: number): boolean {
  const { type, text, line: own } = program.token(index)
  if (index < 1 || own !== line) return false
  if (type === 'name') return !program.declared.has(text) && !isKeyword(text)
  return type === 'number' || type === 'other' || /^[!?.,:;'-]$/.test(text)
}

export const provokes = [
  'console.log(Hello");',
  'let name = Amina";',
  'console.log(Good morning!");',
  "let a = 1 + two';",
  'let n = 1;\nconsole.log(Total: " + n);',
  'let list = [bread", "milk"];',
  'console.log(hello");',
]
export const nearMisses = [
  'console.log(");',
  'console.log("Hello);',
  "let ім'я = 1;",
  "let s = 'It's raining';",
]
