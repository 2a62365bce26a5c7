/** From an engine's complaint to a beginner's: the first kind that recognises what happened. */
import type { Case, Explanation, Kind } from './explanation.ts'
import { missingBracket } from './kinds/missing-bracket.ts'
import { notAFunction } from './kinds/not-a-function.ts'
import { unclosedString } from './kinds/unclosed-string.ts'
import { misspelledName, unknownName } from './kinds/unknown-name.ts'
import { wrongSign } from './kinds/wrong-sign.ts'

/** In the order in which they are asked: signs before texts, texts before brackets. */
export const kinds: readonly Kind[] = [
  wrongSign,
  unclosedString,
  missingBracket,
  misspelledName,
  unknownName,
  notAFunction,
]

/** Null when there is nothing better to say than how the run ended. */
export function explain(found: Case): Explanation | null {
  for (const { kind, recognise } of kinds) {
    const explanation = recognise(found)
    if (explanation) return { kind, ...explanation }
  }
  return null
}
