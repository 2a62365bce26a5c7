/** Which bracket is missing, one too many, or of the wrong sort: by pairing, by indentation, and by trying. */
import type { Finding } from './kind.ts'
import { indentOf, isClosing, isOpening, openBefore, partnerOf, type Open } from './open-brackets.ts'
import { inserted, isName, replaced, type Unreadable } from './unreadable.ts'

interface BracketTrouble extends Finding {
  sort: 'missing-close' | 'extra-close' | 'missing-open' | 'mismatch'
}

/** The finding for one sort of trouble, when the first trouble is of that sort. */
export function bracketTrouble(sort: BracketTrouble['sort']): (program: Unreadable) => Finding | null {
  return (program) => {
    const found =
      missingOpen(program) ??
      wrongClose(program) ??
      earlyClose(program) ??
      openRound(program) ??
      openBrace(program) ??
      extraBrace(program)
    return found?.sort === sort ? found : null
  }
}

/** A head such as `function add(a, b)` whose brace is missing, or a bracket that was closed and never opened. */
function missingOpen(program: Unreadable): BracketTrouble | null {
  const { tokens, token } = program
  for (let index = 0; index < tokens.length && program.isNear(token(index)); index += 1) {
    if (!endsHead(program, index)) continue
    const end = token(index).end
    const edits = [inserted(end, ' {')]
    if (!isShort(program, '{') || !program.clears(edits)) continue
    return {
      sort: 'missing-open',
      at: { start: end, end: end + 1 },
      params: { sign: '{', word: headWord(program, index) || program.token(program.lineStart(index)).text },
      edits,
    }
  }
  return missingRound(program)
}

/** `)` or `else` at the end of a line, before a deeper line. */
function endsHead(program: Unreadable, index: number): boolean {
  const { token } = program
  const each = token(index)
  const next = token(index + 1)
  if (each.text !== ')' && each.text !== 'else' && each.text !== '=>') return false
  const word = headWord(program, index)
  if (word === '') return isMethodHead(program, index) && next.newline && next.text !== '{'
  return next.text !== '{' && (next.newline || word === 'function')
}

/** `bark()` alone on its line, in a class or a record, before a deeper line. */
function isMethodHead(program: Unreadable, index: number): boolean {
  const start = program.lineStart(index)
  return (
    isName(program.token(start)) &&
    program.token(start + 1).text === '(' &&
    openBefore(program, start).at(-1)?.token.text === '{' &&
    program.token(index + 1).type !== 'end' &&
    indentOf(program, index + 1) > indentOf(program, index)
  )
}

function headWord(program: Unreadable, index: number): string {
  const start = program.lineStart(index)
  for (let at = start; at <= index; at += 1)
    if (/^(?:function|if|for|while|else|switch|try|class|=>)$/.test(program.token(at).text))
      return program.token(at).text
  return ''
}

/** `console.log "Hello");`, `if x > 5) {`, `let list = 1, 2];` */
function missingRound(program: Unreadable): BracketTrouble | null {
  const { tokens, token } = program
  const close = tokens.findIndex(
    (each, index) =>
      /^[)\]}]$/.test(each.text) &&
      each.type === 'sign' &&
      program.isNear(each) &&
      !openBefore(program, index).some((open) => open.token.text === partnerOf[each.text]),
  )
  const closing = tokens[close]
  if (!closing) return null
  if (program.clears([replaced(closing, '')])) return null
  const sign = partnerOf[closing.text] ?? '('
  for (let index = program.lineStart(close); index < close; index += 1) {
    const before = token(index)
    const stands =
      sign === '(' ? isName(before) || /^(?:if|while|for|switch)$/.test(before.text) : before.text === '='
    if (!stands || /^[.(]$/.test(token(index + 1).text)) continue
    const at = sign === '(' && isName(before) ? before.end : token(index + 1).start
    const edits = [inserted(at, sign)]
    const gap = { start: before.end, end: token(index + 1).end }
    if (program.clears(edits))
      return { sort: 'missing-open', at: gap, params: { sign, word: before.text }, partner: closing, edits }
  }
  return null
}

/** A closing bracket that closes nothing, or something else. */
function wrongClose(program: Unreadable): BracketTrouble | null {
  const { tokens, token } = program
  for (let index = 0; index < tokens.length && program.isNear(token(index)); index += 1) {
    const close = token(index)
    const open = isClosing(close) ? openBefore(program, index) : []
    const top = open.at(-1)?.token
    if (!isClosing(close) || top?.text === partnerOf[close.text]) continue
    const isBrace = close.text === '}'
    const inPlaceholder = open.findLastIndex((each) => each.token.type === 'template')
    const hasOpening = open.some(
      (each, at) => at > inPlaceholder && each.token.text === partnerOf[close.text],
    )
    const right = partnerOf[top?.text ?? ''] ?? ''
    const changed = [replaced(close, right)]
    const isBlock =
      top?.text === '{' && !/^(?:[=(,[:?]|return)$/.test(token((open.at(-1)?.index ?? 0) - 1).text)
    // The brace of a block in place of a round bracket would always bring the parser further.
    const mends = isBrace || isBlock ? program.cures(changed) : program.clears(changed)
    if (top && right !== '' && mends)
      return {
        sort: 'mismatch',
        at: close,
        partner: top,
        params: { open: top.text, sign: close.text, right },
        edits: changed,
      }
    const without = [replaced(close, '')]
    if (!hasOpening && (isBrace ? program.cures(without) : program.helps(without)))
      return { sort: 'extra-close', at: close, params: { sign: close.text }, edits: without }
    if (!isBrace) return null
  }
  return null
}

/** `list.forEach((x)) => {`: the bracket too many takes the place of a later one. */
function earlyClose(program: Unreadable): BracketTrouble | null {
  const { at, token } = program
  for (let index = Math.min(at, program.tokens.length - 1); index >= program.lineStart(at); index -= 1) {
    const close = token(index)
    const sign = partnerOf[close.text] ?? ''
    if (!/^[)\]]$/.test(close.text) || !isShort(program, sign)) continue
    const edits = [replaced(close, '')]
    if (program.cures(edits)) return { sort: 'extra-close', at: close, params: { sign: close.text }, edits }
  }
  return null
}

/** A round or square bracket, or that of a record, still open where the parser gave up. */
function openRound(program: Unreadable): BracketTrouble | null {
  const open = openBefore(program, program.at)
  const top = open.at(-1)
  const sign = partnerOf[top?.token.text ?? '']
  if (!top || sign === undefined) return null
  const isBlock = top.token.text === '{' && program.token(program.at).type === 'end'
  if (isBlock) return null
  const places = []
  for (let index = program.at - 1; index > top.index && places.length < 30; index -= 1)
    places.push(program.token(index).end)
  const edits = places.map((end) => [inserted(end, sign)])
  const best =
    edits.find(program.cures) ??
    (top.token.text === '{' || !isShort(program, sign) ? undefined : edits.find(program.helps))
  if (!best) return null
  const at = best[0]?.start ?? top.token.end
  return {
    sort: 'missing-close',
    at: top.token,
    partner: { start: at - 1, end: at },
    params: { open: top.token.text, sign },
    edits: best,
  }
}

/** True when the program has fewer of this bracket than of its partner. */
function isShort({ tokens }: Unreadable, sign: string): boolean {
  const count = (text: string): number =>
    tokens.filter((each) => each.type === 'sign' && each.text === text).length
  return count(sign) < count(partnerOf[sign] ?? '')
}

/** A brace that is still open at the end: the one that an outer indentation, or an outer line, closes too early. */
function openBrace(program: Unreadable): BracketTrouble | null {
  const { tokens } = program
  const stack: Open[] = []
  let suspect: { open: Open; before: number } | null = null
  for (let index = 0; index < tokens.length; index += 1) {
    const token = program.token(index)
    const top = stack.at(-1)
    const indent = program.isFirstOnLine(index) ? indentOf(program, index) : Infinity
    const outside =
      top?.token.text === '{' && top.token.line < token.line && indent < Infinity && token.type !== 'end'
    if (
      outside &&
      !suspect &&
      (token.text === '}' ? indent < top.indent : indent <= top.indent && !isClosing(token))
    )
      suspect = { open: top, before: index }
    if (isOpening(token)) stack.push({ token, index, indent: indentOf(program, index) })
    else if (isClosing(token) && top?.token.text === partnerOf[token.text]) stack.pop()
  }
  const left = stack.findLast(({ token }) => token.text === '{')
  if (!left) return null
  const open = suspect?.open ?? left
  const before = suspect?.before ?? tokens.length - 1
  const end = program.token(before - 1).end
  const edits = ['}', '})', '});'].flatMap((closing) => [
    [inserted(end, `\n${' '.repeat(open.indent)}${closing}`)],
    [inserted(program.program.trimEnd().length, `\n${' '.repeat(open.indent)}${closing}`)],
  ])
  return {
    sort: 'missing-close',
    at: open.token,
    partner: { start: end - 1, end },
    params: { open: '{', sign: '}' },
    edits: program.best(edits),
  }
}

/** A brace too many: the one that stands deeper than what it closes, or before deeper lines. */
function extraBrace(program: Unreadable): BracketTrouble | null {
  const { tokens, token } = program
  const unmatched = tokens.findIndex(
    (each, index) =>
      each.text === '}' &&
      each.type === 'sign' &&
      !openBefore(program, index).some((open) => open.token.text === '{'),
  )
  if (unmatched < 0) return null
  const suspects = tokens.flatMap((each, index) => {
    if (each.text !== '}' || each.type !== 'sign' || index >= unmatched) return []
    const top = openBefore(program, index).at(-1)
    if (!top || top.token.line === each.line) return []
    const deeper = program.isFirstOnLine(index) && indentOf(program, index) > top.indent
    const next = token(index + 1)
    const before =
      next.type !== 'end' && next.newline && next.text !== '}' && indentOf(program, index + 1) > top.indent
    return deeper || before ? [index] : []
  })
  const index =
    [...suspects, unmatched].find((each) => program.helps([replaced(token(each), '')])) ?? unmatched
  const close = token(index)
  const edits = [replaced(close, '')]
  return {
    sort: 'extra-close',
    at: close,
    params: { sign: '}' },
    edits: program.helps(edits) ? edits : undefined,
  }
}
