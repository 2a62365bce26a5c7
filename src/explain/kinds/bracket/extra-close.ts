import { bracketTrouble } from '../../brackets.ts'
import type { Kind } from '../../kind.ts'

/** A closing bracket too many. */
export const extraClose: Kind = {
  kind: 'bracket.extra-close',
  unreadable: bracketTrouble('extra-close'),
}

export const provokes = [
  'if (1 < 10)) {\n  console.log("a");\n}',
  'const numbers = [1, 2]];',
  'console.log("a"));',
  'function f() {\n  if (1) {\n  }\n  }\n  return 5;\n}\nf();',
  'let a = 1;\n}\nconsole.log(a);',
  'function hi() {\n  console.log("hi");\n}\n}\nhi();\nhello();',
  'let a = 1;\nif (a === 1) {\n  console.log("one");\n}\n}\nconsole.log("end");',
]
export const nearMisses = ['console.log("a")', 'let a = [1, 2);', 'function f()\n  return 1;\n}']
