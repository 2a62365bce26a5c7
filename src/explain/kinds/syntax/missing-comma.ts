import type { Kind } from '../../kind.ts'
import { contextAt } from '../../list-context.ts'
import { across, beginsValue, endsValue, inserted } from '../../unreadable.ts'

/** No comma between two items. */
export const missingComma: Kind = {
  kind: 'syntax.missing-comma',
  unreadable(program) {
    const { token, at } = program
    const [before, here] = [token(at - 1), token(at)]
    const context = contextAt(program, at)
    if (context === 'other' || context === 'for' || context === 'condition') return null
    if (
      !(endsValue(before) || before.text === '}') ||
      !(beginsValue(here) || /^[[{]$/.test(here.text) || here.text === '...')
    )
      return null
    if (context === 'call' && (joinsText(program) || isSentence(program))) return null
    const edits = [inserted(before.end, ',')]
    if (here.newline ? !program.cures(edits) && context !== 'record' : !program.helps(edits)) return null
    return { at: across(before, here), params: { sign: ',', first: before.text, second: here.text }, edits }
  },
}

/** `"Hello " name`: the space in the text shows that the name belongs behind it. */
function isSentence({ token, at }: Parameters<NonNullable<Kind['unreadable']>>[0]): boolean {
  const [before, here] = [token(at - 1), token(at)]
  if (before.type === here.type) return false
  return /^["'`].*\s["'`]$/.test(before.text) || /^["'`]\s/.test(here.text)
}

/** `"I am " + age " years old"`: a plus stands in the same item. */
function joinsText({ token, at }: Parameters<NonNullable<Kind['unreadable']>>[0]): boolean {
  for (let index = at - 1; index > 0 && !/^[(,;{]$/.test(token(index).text); index -= 1)
    if (token(index).text === '+') return true
  return false
}

export const provokes = [
  'let fruits = ["apple", "pear" "plum"];',
  'function add(a b) {\n  return a + b;\n}',
  'let p = { name: "A" age: 3 };',
  'let p = {\n  name: "A"\n  age: 3\n};',
  'console.log(Math.max(1 2));',
  'let grid = [\n  [1, 2]\n  [3, 4],\n  5 6\n];',
  'const f = (a b) => a + b;',
]
export const nearMisses = [
  'console.log("I am " + 5 " years");',
  'let x = 5 6;',
  'console.log("a"\nconsole.log("b");',
]
