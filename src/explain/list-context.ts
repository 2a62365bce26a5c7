/** What a place between two values is part of: a list, a call, parameters, a record, an expression. */
import { openBefore } from './open-brackets.ts'
import type { Unreadable } from './unreadable.ts'

export type ListContext = 'list' | 'call' | 'parameters' | 'record' | 'for' | 'condition' | 'other'

/** By the bracket that is open before a token. */
export function contextAt(program: Unreadable, index: number): ListContext {
  const open = openBefore(program, index).at(-1)
  if (!open) return 'other'
  const before = program.token(open.index - 1)
  const earlier = program.token(open.index - 2)
  switch (open.token.text) {
    case '[':
      return /^(?:[=(,[:?+]|return|of|in|)$/.test(before.text) || before.newline ? 'list' : 'other'
    case '(':
      if (before.text === 'for') return 'for'
      if (/^(?:if|while|switch)$/.test(before.text)) return 'condition'
      if (before.text === 'function' || earlier.text === 'function' || arrowFollows(program, open.index))
        return 'parameters'
      return /^(?:name|sign)$/.test(before.type) && /[\p{ID_Continue}$)\]]$/u.test(before.text)
        ? 'call'
        : 'other'
    default:
      return /^(?:[=(,[:?]|return)$/.test(before.text) ? 'record' : 'other'
  }
}

function arrowFollows({ token, tokens }: Unreadable, open: number): boolean {
  let depth = 0
  for (let index = open; index < tokens.length; index += 1) {
    if (token(index).text === '(') depth += 1
    if (token(index).text === ')') depth -= 1
    if (depth === 0) return token(index + 1).text === '=>'
  }
  return false
}
