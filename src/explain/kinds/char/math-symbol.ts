import type { Kind } from '../../kind.ts'
import { strangeSign } from '../../strange-signs.ts'

/** A sign of mathematics that is not on the keyboard. */
export const mathSymbol: Kind = {
  kind: 'char.math-symbol',
  unreadable: strangeSign('math-symbol'),
}

export const provokes = [
  'let area = 3 × 4;',
  'let n = 8 ÷ 2;',
  'let m = 5 − 2;',
  'let n = 5;\nconsole.log(n²);',
  'if (1 ≤ 2) {\n}',
  'const width = 4;\nconst height = 3;\nconst area = width × height;\nconsole.log("Area: " + area);',
  'let a = 3 × 4;\nconsole.log(a);',
]
export const nearMisses = ["console.log('5 × 3'", 'let a = 5 ^ 2', 'let x = 3 x 4']
