import { bracketTrouble } from '../../brackets.ts'
import type { Kind } from '../../kind.ts'

/** A bracket that is closed and was never opened. */
export const missingOpenBracket: Kind = {
  kind: 'bracket.missing-open',
  unreadable: bracketTrouble('missing-open'),
}

export const provokes = [
  'class Dog {\n  constructor(name) {\n    this.name = name;\n  }\n  bark()\n    console.log(this.name);\n  }\n}\nnew Dog("Rex").bark();',
  'const cat = {\n  age: 3,\n  speak()\n    console.log("miau");\n  }\n};\ncat.speak();',
  'function add a, b) {\n  return a + b;\n}',
  'function add(a, b)\n  return a + b;\n}\nconsole.log(add(2, 3));',
  'console.log "Hello");',
  'let x = 7;\nif x > 5) {\n  console.log(x);\n}',
  'let list = 1, 2, 3];',
  'for (let i = 0; i < 3; i++)\n  console.log(i);\n  console.log("-");\n}',
  'let a = 5;\nif (a > 3)\n  console.log("big");\n}',
]
export const nearMisses = ['console.log("a"));', 'function f() {\n  return 1;', 'while x < 3 {\n}']
