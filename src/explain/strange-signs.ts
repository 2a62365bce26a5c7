/** Every sign in the code of a program that JavaScript does not know, and the change that mends it. */
import { lineEnd, type LooseToken } from '../syntax/loose-tokens.ts'
import type { Edit } from './explanation.ts'
import type { Finding, Span } from './kind.ts'
import { inserted, replaced, type Unreadable } from './unreadable.ts'
import { isKeyword, taught } from './words/keywords.ts'
import { asLatin, digitValue } from './words/near.ts'
import { codePointName, digitScript, isFullWidth, signOf } from './words/signs.ts'

interface StrangeSign {
  /** The name of the kind in the family `char`. */
  kind: string
  at: Span
  params: Record<string, string>
  terms: Record<string, string>
  edits: Edit[]
}

/** The finding for a kind of the family `char`, when the first strange sign of the program is of that kind. */
export function strangeSign(kind: string): (found: Unreadable) => Finding | null {
  return (program) => {
    const signs = strangeSigns(program)
    const [first] = signs
    if (
      first?.kind !== kind ||
      program.program.slice(0, first.at.start).split('\n').length > program.problem.line
    )
      return null
    const { at, params, terms } = first
    return { at, params, terms, edits: signs.flatMap(({ edits }) => edits) }
  }
}

function strangeSigns({ program, tokens }: Unreadable): StrangeSign[] {
  return tokens.flatMap((token, index) => {
    const before = tokens[index - 1]
    if (token.type === 'quoted') return [quotedText(token)]
    if (token.type === 'string')
      return token.closed ? swallowed(token, tokens[index + 1]) : curlyEnd(program, token)
    if (token.type === 'digits') return [foreignNumber(token)]
    if (token.type === 'name') return strangeName(token)
    return token.type === 'other' ? oneSign(token, { before, after: tokens[index + 1] }) : []
  })
}

/** “so” */
function quotedText(token: LooseToken): StrangeSign {
  const sign = token.text[0] ?? ''
  const inner = token.text.slice(1, -1)
  const wanted = signOf(sign)?.right ?? '"'
  const quote = [wanted, '"', "'", '`'].find((each) => !inner.includes(each)) ?? '"'
  return quoteSign({ start: token.start, end: token.start + 1 }, sign, [
    replaced(token, quote + inner + quote),
  ])
}

/** "so” */
function curlyEnd(program: string, token: LooseToken): StrangeSign[] {
  const found = /[“”„«»‘’′″´](?=\s*(?:[),;+\]}]|$))/u.exec(token.text)
  if (!found) return []
  const at = { start: token.start + found.index, end: token.start + found.index + 1 }
  const quote = token.text[0] ?? '"'
  // What follows was read as text; its own quotes come right with the first.
  return program.slice(token.start + 1, lineEnd(program, token.start)).includes(quote)
    ? []
    : [quoteSign(at, found[0], [replaced(at, quote)])]
}

/** `"a” + "b"`: the first text goes on to the quote of the second. */
function swallowed(token: LooseToken, after: LooseToken | undefined): StrangeSign[] {
  const found = /[“”„«»’](?=\s*[+,)].*["']$)/u.exec(token.text)
  if (!found || !after?.glued || after.type !== 'name') return []
  const at = { start: token.start + found.index, end: token.start + found.index + 1 }
  return [quoteSign(at, found[0], [replaced(at, token.text[0] ?? '"')])]
}

function quoteSign(at: Span, sign: string, edits: Edit[]): StrangeSign {
  const { name, right, keyboard } = signOf(sign) ?? { name: 'curly-quote', right: '"', keyboard: 'word' }
  return {
    kind: 'smart-quote',
    at,
    params: { sign, right },
    terms: { signName: `signs.${name}`, keyboard: `keyboards.${keyboard}` },
    edits,
  }
}

function foreignNumber(token: LooseToken): StrangeSign {
  const right = token.text
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
    .replace(/[٫,]/g, '.')
    .replaceAll('٬', '')
  const script = digitScript(token.text)
  return swapped(token, {
    kind: token.text.includes('٫') ? 'script-punctuation' : 'script-digit',
    right,
    signName: `digits.${script}`,
    keyboard: script === 'wide' ? 'asian' : script,
  })
}

/** Words of the language with letters of another script, wide letters or invisible signs in them. */
function strangeName(token: LooseToken): StrangeSign[] {
  const plain = token.text.normalize('NFKC').replace(/[\u200c\u200d]/g, '')
  const latin = asLatin(plain)
  if (latin === token.text || !(isKeyword(latin) || taught.includes(latin))) return []
  const invisible = /[\u200c\u200d]/.exec(token.text)
  const kind = invisible ? 'zero-width' : latin === plain ? 'fullwidth' : 'homoglyph-keyword'
  const sign = invisible ? codePointName(invisible[0]) : token.text
  const signName = `signs.${invisible ? 'invisible' : 'wide-sign'}`
  return [swapped(token, { kind, right: latin, sign, signName, keyboard: 'paste' })]
}

interface Neighbours {
  before: LooseToken | undefined
  after: LooseToken | undefined
}

function oneSign(token: LooseToken, around: Neighbours): StrangeSign[] {
  if (/^[²³]$/.test(token.text)) return [power(token)]
  if (isFullWidth(token.text)) return [wideSign(token)]
  if (/^[\u1369-\u1371]$/.test(token.text)) return [ethiopicDigit(token)]
  const sign = signOf(token.text)
  if (!sign || (sign.name === 'ellipsis' && !around.after?.glued)) return []
  const right = rightOf(sign.right, sign.name, around)
  const { kind, name, keyboard } = sign
  const unseen = kind === 'zero-width' || kind === 'bidi-control'
  const shown = unseen ? codePointName(token.text) : token.text
  return [swapped(token, { kind, right, sign: shown, signName: `signs.${name}`, keyboard })]
}

/** A full stop between two names is the dot of `console.log`; at an end it is a semicolon. */
function rightOf(right: string, name: string, { before, after }: Neighbours): string {
  if (!name.endsWith('full-stop') && name !== 'danda') return right
  const between = before?.type === 'name' && after?.type === 'name' && after.glued
  return between ? '.' : ';'
}

function power(token: LooseToken): StrangeSign {
  const text = ` ** ${token.text === '²' ? 2 : 3}`
  return swapped(token, { kind: 'math-symbol', right: '**', signName: 'signs.power', keyboard: 'word', text })
}

function wideSign(token: LooseToken): StrangeSign {
  const right = token.text.normalize('NFKC')
  return swapped(token, { kind: 'fullwidth', right, signName: 'signs.wide-sign', keyboard: 'asian' })
}

function ethiopicDigit(token: LooseToken): StrangeSign {
  const right = String((token.text.codePointAt(0) ?? 0) - 0x1368)
  return swapped(token, { kind: 'script-digit', right, signName: 'digits.ethiopic', keyboard: 'ethiopic' })
}

interface Swap {
  kind: string
  right: string
  /** What is shown of the sign, when it is not the sign itself. */
  sign?: string
  /** A key of the texts: `signs.danda`, `digits.arabic`. */
  signName: string
  /** Where it came from: a key of `keyboards`. */
  keyboard: string
  /** What takes its place, when it is not `right` alone. */
  text?: string
}

/** A whole token that becomes another one. */
function swapped(token: LooseToken, swap: Swap): StrangeSign {
  const { kind, right, sign = token.text, signName, keyboard, text = right } = swap
  return {
    kind,
    at: token,
    params: { sign, right },
    terms: { signName, keyboard: `keyboards.${keyboard}` },
    edits: [replaced(token, text)],
  }
}

/** Puts a text around a span. */
export function wrappedIn(span: Span, before: string, after: string): Edit[] {
  return [inserted(span.start, before), inserted(span.end, after)]
}
