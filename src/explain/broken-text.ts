/** Texts whose quotes do not fit, as several kinds ask about them. */
import { lineEnd, type LooseToken } from '../syntax/loose-tokens.ts'
import type { Edit } from './explanation.ts'
import { inserted, type Unreadable } from './unreadable.ts'

export interface OpenText {
  index: number
  token: LooseToken
  quote: string
  /** The text after the quote, to the end of the line. */
  body: string
}

/** The first text that does not end, at or before the place where the parser gave up; templates when asked for. */
export function openText(program: Unreadable, type: 'string' | 'template' = 'string'): OpenText | null {
  const index = program.tokens.findIndex(
    (token) => token.type === type && !token.closed && program.isNear(token),
  )
  const token = program.tokens[index]
  if (!token) return null
  const body = program.program.slice(token.start + 1, lineEnd(program.program, token.start))
  return { index, token, quote: token.text[0] ?? '"', body }
}

/** Closing signs at the end of a line, and the spaces among them. */
export const closers = /[\s)\]};,]*$/

/** Where a closing quote may belong: before `+ name`, then before each of the closing signs at the end of the line. */
export function closeText(program: Unreadable, { token, quote, body }: OpenText): Edit[] | undefined {
  const from = token.start + 1
  const joined = /\s*\+\s*([\p{ID_Start}$_][\p{ID_Continue}$]*)/u.exec(body)
  const places = joined && program.declared.has(joined[1] ?? '') ? [joined.index] : []
  const end = body.length - (closers.exec(body)?.[0].length ?? 0)
  for (let at = end; at <= body.length; at += 1) places.push(at)
  const edits = places.map((at) => [inserted(from + at, quote)])
  return program.best(edits)
}
