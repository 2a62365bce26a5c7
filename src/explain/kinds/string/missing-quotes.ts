import type { Finding, Kind } from '../../kind.ts'
import { missingIdentifier } from '../../places.ts'
import { across, inserted, isName, type Unreadable } from '../../unreadable.ts'

/** Words of a text without quotes around them. */
export const missingQuotes: Kind = {
  kind: 'string.missing-quotes',
  unreadable(program) {
    return words(program)
  },
  failed(program) {
    const name = missingIdentifier(program)
    if (!name) return null
    const uses = program.references.filter((each) => each.name === name.name)
    const [use] = uses
    const parent = use && program.parentOf(use.node)
    if (uses.length !== 1 || !parent || !looksLikeText(name.name)) return null
    const stands =
      (parent.type === 'CallExpression' && parent.callee !== use.node) ||
      (parent.type === 'VariableDeclarator' && parent.init === use.node) ||
      (parent.type === 'AssignmentExpression' && parent.right === use.node) ||
      parent.type === 'ArrayExpression' ||
      parent.type === 'Property' ||
      (parent.type === 'BinaryExpression' && parent.operator === '+')
    if (!stands) return null
    return {
      at: name,
      params: { word: name.name, right: `"${name.name}"` },
      edits: [inserted(name.start, '"'), inserted(name.end, '"')],
    }
  },
}

/** A capital letter, or a script without capitals: names of variables look otherwise. */
function looksLikeText(name: string): boolean {
  return name.length > 1 && (/^\p{Lu}\p{Ll}/u.test(name) || (/^\p{Lo}/u.test(name) && name.length > 2))
}

/** Two words or more in a row after `(`, `=`, `,`, `[`, `+` or `:`, none of them the name of a variable. */
function words(program: Unreadable): Finding | null {
  const { token, declared } = program
  const isWord = (index: number): boolean => {
    const each = token(index)
    return isName(each) && !declared.has(each.text)
  }
  let first = program.at
  const isPause = (index: number): boolean =>
    token(index).text === ',' && /^[!?]$/.test(token(program.at).text)
  while ((isWord(first - 1) || (isPause(first - 1) && isWord(first - 2))) && !program.isFirstOnLine(first))
    first -= 1
  let last = program.at
  while ((isWord(last) || /^[!?']$/.test(token(last).text)) && token(last).line === token(first).line)
    last += 1
  if (last - first < 2 || !isWord(first) || !(isWord(first + 1) || isPause(first + 1))) return null
  if (!/^(?:[(=,[+:]|\+=)$/.test(token(first - 1).text) || token(first - 2).text === 'function') return null
  if (!/^(?:[),;\]}+]|)$/.test(token(last).newline ? '' : token(last).text)) return null
  const span = across(token(first), token(last - 1))
  return {
    at: span,
    params: { word: token(first).text, right: `"${program.program.slice(span.start, span.end)}"` },
    edits: [inserted(span.start, '"'), inserted(span.end, '"')],
  }
}

export const provokes = [
  'console.log(Привіт світ);',
  'let city = New York;\nconsole.log(city);',
  'console.log(Hello);',
  'let name = Amina;',
  'console.log(سلام);',
  'console.log(Hello, world!);',
  'let city = "x";\nconsole.log(How are you?);',
  'let جملة = صباح الخير;\nconsole.log(جملة);',
  'let color = Red;\nif (color === "Red") {\n  console.log("stop");\n}',
]
export const nearMisses = [
  'let a = 1, b = 2;\nconsole.log(a b);',
  'function add(a b) {}',
  'console.log(i);',
  'let a = 1;\nconsole.log(a, b!);',
]
