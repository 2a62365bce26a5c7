import type { Edit } from '../../explanation.ts'
import type { Finding, Kind } from '../../kind.ts'
import { convertPython } from '../../python.ts'
import { inserted, isName, replaced, type Unreadable } from '../../unreadable.ts'
import { foreignKeywords } from '../../words/foreign.ts'
import { wordsNear } from '../../wrong-word.ts'

/** A word of another programming language at the beginning of a statement. */
export const foreignKeyword: Kind = {
  kind: 'foreign.keyword',
  unreadable(program) {
    for (const place of wordsNear(program)) {
      const right = foreignKeywords.get(place.token.text.toLowerCase())
      if (right === undefined || program.declared.has(place.token.text)) continue
      const found = judged(program, place.index, right)
      if (found) return found
    }
    return null
  },
}

function judged(program: Unreadable, index: number, right: string): Finding | null {
  const { token } = program
  const word = token(index)
  const next = token(index + 1)
  if (!program.isFirstOnLine(index) && !/^[;{}=(]$/.test(token(index - 1).text)) return null
  if (next.newline || !(isName(next) || /^[({]$/.test(next.text) || next.type === 'number')) return null
  const edits = [
    right === 'for' ? forOf(program, index) : [],
    [replaced(word, right)],
    convertPython(program) ?? [],
  ].filter((each) => each.length > 0)
  const cure = program.best(edits)
  return cure !== undefined || next.type === 'name'
    ? { at: word, params: { word: word.text, right }, edits: cure }
    : null
}

/** `foreach (name in names)` → `for (let name of names)` */
function forOf({ token }: Unreadable, index: number): Edit[] {
  const edits = [replaced(token(index), 'for')]
  const first = token(index + 2)
  if (token(index + 1).text === '(' && isName(first)) edits.push(inserted(first.start, 'let '))
  if (/^(?:in|as)$/.test(token(index + 3).text)) edits.push(replaced(token(index + 3), 'of'))
  return edits
}

export const provokes = [
  'def add(a, b):\n    return a + b\n\nconsole.log(add(1, 2))',
  'let names = ["A"];\nforeach (name in names) {\n  console.log(name);\n}',
  'func hello() {\n  console.log("a");\n}',
  'fn add(a, b) {\n  return a + b;\n}',
  'val x = 5;',
  'def salut(nom):\n    print("Bonjour " + nom)\n\nsalut("Ana")',
  'fun hello() {\n  console.log("hi");\n}\nhello();',
]
export const nearMisses = ['let def = 1;\nlet x = def def;', 'let set = [1 2];', 'function foreach() {']
