import type { Kind } from '../../kind.ts'

/** `case` without `switch` around it. */
export const caseOutsideSwitch: Kind = {
  kind: 'control.case-outside-switch',
  unreadable(program) {
    const word = program.token(program.at)
    const isFirst = /^(?:[;{})]|)$/.test(program.token(program.at - 1).text) || word.newline
    if (!/^(?:case|default)$/.test(word.text) || !isFirst) return null
    return { at: word, params: { word: word.text, right: 'switch' } }
  },
}

export const provokes = [
  'let x = 1;\ncase 1:\n  console.log("a");',
  'let d = 2;\nif (d) {\n  case 1:\n    console.log(1);\n}',
  'let x = 1;\ncase 1:\n  console.log("one");',
  'let day = 2;\nif (day) {\n  case 2: console.log("tue");\n}',
  'let day = 2;\ndefault:\n  console.log("other");',
]
export const nearMisses = ['switch (1) {\n  case 1\n    console.log(1);\n}', 'let case = 1;']
