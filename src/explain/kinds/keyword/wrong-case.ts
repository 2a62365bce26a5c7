import type { Kind } from '../../kind.ts'
import { missingIdentifier } from '../../places.ts'
import { replaced } from '../../unreadable.ts'
import { taught } from '../../words/keywords.ts'
import { wordBefore } from '../../wrong-word.ts'

/** A word of JavaScript with a capital letter. */
export const keywordWrongCase: Kind = {
  kind: 'keyword.wrong-case',
  unreadable: (program) =>
    wordBefore(program, (word) =>
      word !== word.toLowerCase() && taught.includes(word.toLowerCase()) ? word.toLowerCase() : null,
    ),
  failed(program) {
    const name = missingIdentifier(program)
    const right = name?.name.toLowerCase() ?? ''
    if (!name || right === name.name || !taught.includes(right)) return null
    return { at: name, params: { word: name.name, right }, edits: [replaced(name, right)] }
  },
}

export const provokes = [
  'Const b = 2;',
  'let grade = 40;\nif (grade >= 50) {\n  console.log("a");\n} Else {\n  console.log("b");\n}',
  'function add(a, b) {\n  Return a + b;\n}',
  'IF (true) {\n  console.log(1);\n}',
  'let sunny = True;',
  'For (let i = 0; i < 3; i++) {\n  console.log(i);\n}',
  'function double(n) {\n  Return n * 2;\n}\nConsole.log(double(4));',
]
export const nearMisses = ['let If = 3 +;', 'Console.log(1);', 'cosnt a = 1;']
