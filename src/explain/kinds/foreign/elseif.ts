import type { Kind } from '../../kind.ts'
import { elseIfs } from '../../words/foreign.ts'
import { wordBefore } from '../../wrong-word.ts'

/** `elif`, `elseif`, `elsif`. */
export const foreignElseIf: Kind = {
  kind: 'foreign.elseif',
  unreadable: (program) =>
    wordBefore(program, (word) => (elseIfs.has(word.toLowerCase()) ? 'else if' : null)),
}

export const provokes = [
  'let t = 1;\nif (t > 25) {\n} elif (t > 10) {\n}',
  'if (1) {\n}\nelseif (2) {\n}',
  'if (1) {\n} elsif (2) {\n} else {\n}',
  'let x = 3;\nif (x > 5) {\n  console.log("a");\n} elseif (x > 2) {\n  console.log("b");\n}',
  'let x = 3;\nif (x > 5) {\n  console.log("a");\n}\nelsif (x > 2) {\n  console.log("b");\n}',
  'let x = 3;\nif (x > 5) {\n  console.log("a");\n} elseIf (x > 2) {\n  console.log("b");\n} else {\n  console.log("c");\n}',
]
export const nearMisses = ['let elif = = 2', 'if (1) {\n} esle {\n}']
