import { bracketTrouble } from '../../brackets.ts'
import type { Kind } from '../../kind.ts'

/** A bracket that was opened and not closed: said where it was opened. */
export const missingClose: Kind = {
  kind: 'bracket.missing-close',
  unreadable: bracketTrouble('missing-close'),
}

export const provokes = [
  'console.log("How are you?";',
  'let list = [1, 2;\nconsole.log(list)',
  'if (true) {\n  console.log(1)',
  'console.log("a"\nconsole.log("b");',
  'if (1 > 0 {\n  console.log(1);\n}',
  'let person = {\n  name: "x"\n;\nconsole.log(person.name);',
  'function f(x) {\n  if (x) {\n    return 1;\n  return 2;\n}\nconsole.log(f(1));',
  '[1].forEach(function (n) {\n  console.log(n);\n};',
  'function a() {\n  console.log(1);\n\nfunction b() {\n}\na();',
  'function greet(name) {\n  return "Hello, " + name;\n}\n\nlet names = ["Omar", "Lina"];\nfor (let i = 0; i < names.length; i++) {\n  console.log(greet(names[i]);\n}\nConsole.log("end");',
  'let score = 0;\nfunction addPoints(n) {\n  score = score + n;\n  if (score > 10) {\n    console.log("You win");\n}\n\naddPoints(5);\naddPoints(7);\nconsole.log(score);',
]
export const nearMisses = ['console.log("a"))', 'console.log(1 2)', '// (\nlet = 1', 'let a = [1, 2);']
