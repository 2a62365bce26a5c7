import { bracketTrouble } from '../../brackets.ts'
import type { Kind } from '../../kind.ts'

/** A bracket that is closed by one of another sort. */
export const bracketMismatch: Kind = {
  kind: 'bracket.mismatch',
  unreadable: bracketTrouble('mismatch'),
}

export const provokes = ['let colors = ["red", "green");', 'console.log("a"];', 'let n = (1 + 2];']
export const nearMisses = ['console.log(["a");', 'f(1));']
