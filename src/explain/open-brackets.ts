/** What brackets are open at each place of a program that cannot be read. */
import type { LooseToken } from '../syntax/loose-tokens.ts'
import type { Unreadable } from './unreadable.ts'

export const partnerOf: Record<string, string> = {
  '(': ')',
  '[': ']',
  '{': '}',
  ')': '(',
  ']': '[',
  '}': '{',
}

export interface Open {
  token: LooseToken
  index: number
  /** Indentation of its line. */
  indent: number
}

/** What is open just before a token, outer brackets first. */
export function openBefore(program: Unreadable, index: number): Open[] {
  const all = stacks.get(program) ?? allStacks(program)
  stacks.set(program, all)
  const open: Open[] = []
  for (let level = all[index] ?? null; level !== null; level = level.below) open.push(level.open)
  return open.reverse()
}

interface Level {
  open: Open
  below: Level | null
}

/** Kinds ask again and again: the stacks of a program are worked out once. */
const stacks = new WeakMap<Unreadable, (Level | null)[]>()

/** For each token, the stack of brackets that are open before it. */
function allStacks(program: Unreadable): (Level | null)[] {
  let top: Level | null = null
  return program.tokens.map((token, index) => {
    const before: Level | null = top
    const text: string | undefined = before?.open.token.text
    if (token.type === 'template' && token.text.startsWith('}') && before?.open.token.type === 'template')
      top = before.below
    const opens = isOpening(token) || (token.type === 'template' && token.text.endsWith('${'))
    if (opens) top = { open: { token, index, indent: indentOf(program, index) }, below: top }
    else if (isClosing(token) && before && text === partnerOf[token.text]) top = before.below
    return before
  })
}

export const isOpening = ({ type, text }: LooseToken): boolean => type === 'sign' && /^[([{]$/.test(text)
export const isClosing = ({ type, text }: LooseToken): boolean => type === 'sign' && /^[)\]}]$/.test(text)

/** White space before the first token of the line of a token, in UTF-16 units. */
export function indentOf(program: Unreadable, index: number): number {
  const { start } = program.token(program.lineStart(index))
  return start - (program.program.lastIndexOf('\n', start - 1) + 1)
}
