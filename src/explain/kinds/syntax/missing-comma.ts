import type { Finding, Kind } from '../../kind.ts'
import type { Ran } from '../../ran.ts'
import { contextAt } from '../../list-context.ts'
import { across, beginsValue, endsValue, inserted, isName, type Unreadable } from '../../unreadable.ts'

/** No comma between two items. */
export const missingComma: Kind = {
  kind: 'syntax.missing-comma',
  ran: listAsPlace,
  unreadable(program) {
    const { token, at } = program
    const [before, here] = [token(at - 1), token(at)]
    const context = contextAt(program, at)
    const declared = betweenDeclarations(program)
    if (declared) return declared
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

/** `let a = 1 b = 2;` */
function betweenDeclarations(program: Unreadable): Finding | null {
  const { token, at } = program
  const [before, here] = [token(at - 1), token(at)]
  const starts = /^(?:let|const|var)$/.test(token(program.lineStart(at)).text)
  const edits = [inserted(before.end, ',')]
  return starts &&
    endsValue(before) &&
    !here.newline &&
    isName(here) &&
    token(at + 1).text === '=' &&
    program.helps(edits)
    ? { at: across(before, here), params: { sign: ',', first: before.text, second: here.text }, edits }
    : null
}

/** `[[1, 2] [3, 4]]`: the second list is read as a place in the first. */
function listAsPlace(program: Ran): Finding[] {
  return program.all('MemberExpression').flatMap(({ object, property, computed, ...node }) => {
    if (!computed || object.type !== 'ArrayExpression' || !/Sequence|Literal|Array/.test(property.type))
      return []
    const inList = program.nodes.some(
      (each) => each.type === 'ArrayExpression' && each.start < node.start && each.end > node.end,
    )
    const gap = /^\s+\[/.test(program.program.slice(object.end, property.start))
    if (property.type !== 'SequenceExpression' && !(inList && gap)) return []
    const params = {
      sign: ',',
      first: program.text(object),
      second: program.program.slice(object.end, node.end).trim(),
    }
    return [{ at: { start: object.end - 1, end: node.end }, params, edits: [inserted(object.end, ',')] }]
  })
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
  'let m = [[1, 2] [3, 4]];\nconsole.log(m[1]);',
  'let a = 1 b = 2;\nconsole.log(a + b);',
  'let user = {\n  اسم: "نور"\n  عمر: 12\n};\nconsole.log(user.عمر);',
  'let user = {\n  name: "Sami",\n  city: "Aleppo"\n  age: 14\n};\nconsole.log(user.name);',
]
export const nearMisses = [
  'console.log("I am " + 5 " years");',
  'let x = 5 6;',
  'console.log("a"\nconsole.log("b");',
  'console.log([1, 2][0]);',
  'let pairs = [[1, 2][0], 3];\nconsole.log(pairs);',
]
