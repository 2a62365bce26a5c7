/** Looks for the word that should have been another one, near the place where the parser gave up. */
import type { LooseToken } from '../syntax/loose-tokens.ts'
import type { Finding } from './kind.ts'
import { isName, replaced, type Unreadable } from './unreadable.ts'

export interface WordPlace {
  token: LooseToken
  index: number
}

/** Names on the line of the error up to the error, and the first word of each of the few lines before. */
export function wordsNear(program: Unreadable): WordPlace[] {
  const { at, token } = program
  const places: WordPlace[] = []
  const errorLine = token(at).type === 'end' ? program.problem.line : token(at).line
  for (let index = Math.min(at, program.tokens.length - 1); index >= 0; index -= 1) {
    const each = token(index)
    if (each.line < errorLine - 3) break
    if (
      isName(each) &&
      (each.line === errorLine || program.isFirstOnLine(index) || token(index - 1).text === '}')
    )
      places.push({ token: each, index })
  }
  return places.reverse()
}

/** The first word near the error that, replaced by its right form, lets the parser get further. */
export function wordBefore(program: Unreadable, rightOf: (word: string) => string | null): Finding | null {
  for (const { token } of wordsNear(program)) {
    if (program.declared.has(token.text)) continue
    const right = rightOf(token.text)
    if (right === null) continue
    const edits = [replaced(token, right)]
    if (program.helps(edits)) return { at: token, params: { word: token.text, right }, edits }
  }
  return null
}
