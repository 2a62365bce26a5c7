import type { Edit } from '../../explanation.ts'
import type { Finding, Kind } from '../../kind.ts'
import { wrappedIn } from '../../strange-signs.ts'
import { inserted, replaced, unreadable, type Unreadable } from '../../unreadable.ts'
import { blockClosers, blockOpeners } from '../../words/foreign.ts'

/** `then … end` in place of braces. */
export const thenEnd: Kind = {
  kind: 'foreign.then-end',
  unreadable: words,
  /** `then` and `end` are names too: then the parser has nothing against them. */
  failed({ program, missingName }) {
    const isWord = missingName !== null && (blockOpeners.has(missingName) || blockClosers.has(missingName))
    if (!isWord) return null
    const end = {
      kind: 'problem',
      reason: 'syntax',
      message: '',
      offset: 0,
      line: Infinity,
      column: 0,
    } as const
    return words(unreadable(program, end))
  },
}

function words(program: Unreadable): Finding | null {
  const { tokens, token } = program
  const found = tokens.flatMap((each, index) => {
    if (each.type !== 'name' || program.declared.has(each.text)) return []
    const word = each.text.toLowerCase()
    if (word === 'do' && isDoOfWhile(program, index)) return [{ each, index, right: '{' }]
    const isLast = token(index + 1).newline || /^(?:;|\{|)$/.test(token(index + 1).text)
    if (blockOpeners.has(word) && isLast && !program.isFirstOnLine(index))
      return [{ each, index, right: '{' }]
    const alone = isLast || /^(?:if|while|for|function)$/i.test(token(index + 1).text)
    return blockClosers.has(word) && program.isFirstOnLine(index) && alone
      ? [{ each, index, right: '}' }]
      : []
  })
  const closes = found.some(({ right }) => right === '}')
  const first = found.find(({ each }) => program.isNear(each) && (each.text !== 'do' || closes))
  if (!first) return null
  const edits = [all(program, found), [replaced(first.each, first.right)]]
  return {
    at: first.each,
    params: { word: first.each.text, right: first.right },
    edits: edits.find(program.helps),
  }
}

/** `while (i < 3) do`, where no block of JavaScript follows. */
function isDoOfWhile({ token, lineStart }: Unreadable, index: number): boolean {
  const start = lineStart(index)
  return /^(?:while|for)$/.test(token(start).text) && start < index && token(index + 1).newline
}

type Found = { each: { start: number; end: number }; index: number; right: string }[]

/** All of them, with the round brackets that the conditions lack and the braces that `else` lacks. */
function all(program: Unreadable, found: Found): Edit[] {
  const { token, tokens } = program
  const edits: Edit[] = found.map(({ each, right, index }) =>
    replaced(
      {
        start: each.start,
        end:
          /^(?:if|while|for)$/i.test(token(index + 1).text) && right === '}'
            ? token(index + 1).end
            : each.end,
      },
      right,
    ),
  )
  for (const { index, right } of found) {
    if (right !== '{') continue
    const start = program.lineStart(index)
    const head = /^(?:if|while)$/.test(token(start).text)
      ? start
      : /^(?:if|while)$/.test(token(start + 1).text)
        ? start + 1
        : -1
    if (head >= 0 && token(head + 1).text !== '(')
      edits.push(...wrappedIn({ start: token(head + 1).start, end: token(index - 1).end }, '(', ')'))
  }
  tokens.forEach((each, index) => {
    if (each.text === 'else' && program.isFirstOnLine(index) && token(index + 1).newline)
      edits.push(inserted(each.start, '} '), inserted(each.end, ' {'))
  })
  return edits.sort((a, b) => a.start - b.start)
}

export const provokes = [
  'let i = 0;\nwhile (i < 2) {\n  i++;\nfin',
  'let x = 3;\nif (x > 2) then\n  console.log("a");\nend',
  'if (1 > 0) then {\n}',
  'let x = 3;\nif x > 2 then\n  console.log("a");\nelse\n  console.log("b");\nend if',
  'let i = 0;\nwhile (i < 3) do\n  console.log(i);\n  i++;\nend',
  'let n = 5;\nwhile n > 0 do\n  n = n - 1;\ndone\nconsole.log(n);',
  'let x = 5;\nif (x > 3) then\n  console.log("yes");',
]
export const nearMisses = [
  'let end = 5;\nif (end {\n}',
  'p.then(1',
  'function f() {\n  fin();\n',
  'let i = 0;\nwhile (i < 3)\n  do { i++; } while (i < 5 {\n}',
]
