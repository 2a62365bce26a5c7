import type { Kind } from '../../kind.ts'
import { convertPython, pythonHead } from '../../python.ts'
import { replaced } from '../../unreadable.ts'

/** A block with `:` and an indent, as in Python. */
export const pythonBlock: Kind = {
  kind: 'foreign.python-block',
  unreadable(program) {
    const head = pythonHead(program)
    if (!head || head.word === 'def') return null
    const simple = [replaced(head.colon, ' {')]
    const edits = convertPython(program)
    return {
      at: head.colon,
      params: { word: head.word, sign: ':', right: '{' },
      edits: edits && program.helps(edits) ? edits : simple,
    }
  },
}

export const provokes = [
  'let n = 3\nwhile n > 0:\n    console.log(n)\n    n = n - 1',
  'let x = 1;\nif (x > 2) {\n  console.log("yes");\n} else:\n  console.log("no");',
  'let x = 5\nif x > 3:\n    console.log("big")\nelse:\n    console.log("small")',
  'for (let i = 0; i < 3; i++):\n  console.log(i);',
  'function add(a, b):\n  return a + b;\nconsole.log(add(1, 2));',
  'let age = 20;\nif (age > 18):\n  console.log("adult");\nconsole.log("end");',
  'let x = 5\nif x > 3:\n    console.log("yes")',
]
export const nearMisses = ['switch (1) {\n  case 1:\n  let\n}', 'let a = { if: }', 'if (1 ? 2 :\n 3 {']
