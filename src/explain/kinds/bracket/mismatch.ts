import { bracketTrouble } from '../../brackets.ts'
import type { Kind } from '../../kind.ts'

/** A bracket that is closed by one of another sort. */
export const bracketMismatch: Kind = {
  kind: 'bracket.mismatch',
  unreadable: bracketTrouble('mismatch'),
}

export const provokes = [
  'let colors = ["red", "green");',
  'console.log("a"];',
  'let n = (1 + 2];',
  'let nums = [1, 2, 3];\nconsole.log(nums[1));',
  'console.log("salut"];',
  'let p = { x: 1, y: 2 );\nconsole.log(p.x);',
  'function add(a, b} {\n  return a + b;\n}\nconsole.log(add(1, 2));',
]
export const nearMisses = ['console.log(["a");', 'f(1));']
